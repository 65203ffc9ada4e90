package io.addra.cli.command;

import io.addra.cli.figure.Png;
import io.addra.cli.report.CtauGrid;
import io.addra.cli.report.DetectorLabel;
import io.addra.cli.report.DetectorLabels;
import io.addra.cli.report.LifetimeRanges;
import io.addra.cli.report.QuantityName;
import io.addra.cli.report.ReportSettings;
import io.addra.cli.report.ScanReport;
import io.addra.cli.report.SystematicsTable;
import io.addra.cli.report.page.ScanPage;
import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.result.MapCsv;
import io.addra.propagation.result.MapEvaluator;
import io.addra.propagation.result.OutputDirectory;
import io.addra.propagation.result.RunOrigin;
import io.addra.propagation.result.RunRecord;
import io.addra.propagation.result.SpectraFile;
import io.addra.propagation.scan.OverlayRegion;
import io.addra.propagation.scan.ScanConfig;
import io.addra.propagation.scan.ScanResult;
import io.addra.propagation.scan.SignatureEntry;
import io.addra.propagation.spectrum.Quantity;
import io.addra.propagation.variation.Systematics;
import io.addra.propagation.variation.SystematicsCsv;
import io.addra.propagation.variation.SystematicsJson;
import io.addra.propagation.variation.VariationShifts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes all files of a finished scan. */
final class ScanFiles {
  private static final double PNG_SCALE = 2;

  private final ScanResult result;
  private final ScanConfig config;
  private final RunOrigin origin;
  private final List<String> others;

  ScanFiles(ScanResult result, String deviceReason) {
    this(result, deviceReason, List.of());
  }

  /**
   * Files of a scan.
   *
   * @param others names of files that are in the directory beside those that are written here
   */
  ScanFiles(ScanResult result, String deviceReason, List<String> others) {
    this.result = result;
    this.origin = new RunOrigin(VersionText.version(), VersionText.commit(), deviceReason);
    this.config = result.plan().config();
    this.others = List.copyOf(others);
  }

  /**
   * Writes map.csv, spectra.h5, run.json, figures and report.html, and systematics.csv where there
   * are systematics.
   *
   * @param directory where to write
   * @param target where the directory will be, for the summary
   * @param shifts what each variation does; empty without variations
   */
  ScanSummary write(OutputDirectory directory, Path target, List<VariationShifts> shifts)
      throws IOException {
    double[] lifetimes = config.lifetimes().stream().mapToDouble(d -> d).toArray();
    AcceptanceMap map = MapEvaluator.evaluate(result, lifetimes);
    Optional<Systematics> systematics =
        shifts.isEmpty() ? Optional.empty() : Optional.of(Systematics.of(map, shifts));
    systematics.ifPresent(found -> SystematicsCsv.write(found, directory.file("systematics.csv")));
    MapCsv.write(map, directory.file("map.csv"));
    SpectraFile.write(result.spectra(), directory.file("spectra.h5"));
    if (result.signatures().isPresent()) {
      SpectraFile.write(result.signatures().get(), directory.file("signatures.h5"));
    }
    RunRecord.write(
        result, map, origin, systematics.map(SystematicsJson::tree), directory.file("run.json"));
    List<DetectorLabel> detectors = DetectorLabels.all(result.plan().geometry().detectors());
    ScanReport report = report(map, detectors);
    Map<String, String> figures = report.figures();
    for (Map.Entry<String, String> figure : figures.entrySet()) {
      Files.writeString(directory.file(figure.getKey() + ".svg"), figure.getValue());
      Files.write(directory.file(figure.getKey() + ".png"), Png.of(figure.getValue(), PNG_SCALE));
    }
    Optional<SystematicsTable> table =
        systematics.map(found -> SystematicsTable.of(found, titles(detectors)));
    Files.writeString(
        directory.file("report.html"),
        new ScanPage(report, result, origin)
            .html(
                figures,
                table.map(SystematicsTable::html).orElse(""),
                names(figures, systematics.isPresent())));
    return new ScanSummary(target, map, detectors, lifetimes(detectors), table);
  }

  /** Names of the files beside the report. */
  private List<String> names(Map<String, String> figures, boolean systematics) {
    List<String> names = new ArrayList<>(List.of("map.csv", "spectra.h5"));
    if (result.signatures().isPresent()) {
      names.add("signatures.h5");
    }
    names.add("run.json");
    if (systematics) {
      names.add("systematics.csv");
    }
    names.addAll(others);
    figures.keySet().forEach(name -> names.addAll(List.of(name + ".svg", name + ".png")));
    return names;
  }

  /** Short titles of detectors, regions and signatures by quantity. */
  private Map<String, String> titles(List<DetectorLabel> detectors) {
    Map<String, String> titles = new LinkedHashMap<>();
    detectors.forEach(d -> titles.put(QuantityName.whole(d.name()), d.shortTitle()));
    config.regions().forEach(r -> titles.put(QuantityName.whole(r.name()), r.name()));
    signatures().forEach(s -> titles.putAll(s.titles()));
    return titles;
  }

  /** Signatures as they are in the results. */
  private List<SignatureEntry> signatures() {
    List<String> found =
        result.signatures().stream()
            .flatMap(spectra -> spectra.quantities().stream())
            .map(Quantity::name)
            .toList();
    return config.signatures().entries(found);
  }

  private LifetimeRanges lifetimes(List<DetectorLabel> detectors) {
    List<String> quantities = new ArrayList<>();
    detectors.forEach(detector -> quantities.add(QuantityName.whole(detector.name())));
    config.regions().forEach(region -> quantities.add(QuantityName.whole(region.name())));
    return LifetimeRanges.of(result.spectra(), quantities);
  }

  private ScanReport report(AcceptanceMap map, List<DetectorLabel> detectors) {
    return new ScanReport(
        config.title(),
        config.production().reaction(config.llp()),
        config.llp(),
        map,
        MapEvaluator.evaluate(result, CtauGrid.forFigure(config.lifetimes())),
        detectors,
        config.regions().stream().map(OverlayRegion::name).toList(),
        signatures(),
        ReportSettings.of(result, origin, detectors));
  }
}
