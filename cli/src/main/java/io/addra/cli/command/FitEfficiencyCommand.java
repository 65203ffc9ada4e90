package io.addra.cli.command;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.document.InputException;
import io.addra.kernels.device.CpuDevice;
import io.addra.kernels.device.SequenceRunner;
import io.addra.propagation.decay.DecayModes;
import io.addra.propagation.detect.SignatureSetup;
import io.addra.propagation.detect.Tracker;
import io.addra.propagation.detect.VertexSampler;
import io.addra.propagation.efficiency.EfficiencyFit;
import io.addra.propagation.efficiency.EfficiencyModel;
import io.addra.propagation.efficiency.EfficiencyModels;
import io.addra.propagation.efficiency.ReferencePoint;
import io.addra.propagation.efficiency.ReferencePoints;
import io.addra.propagation.efficiency.VertexSample;
import io.addra.propagation.scan.Overrides;
import io.addra.propagation.scan.ScanConfig;
import io.addra.propagation.scan.ScanFile;
import io.addra.propagation.scan.ScanPlan;
import io.addra.propagation.signature.Signature;
import io.addra.propagation.signature.Signatures;
import io.addra.propagation.spectrum.ProperLengthBins;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fits an efficiency model to relative efficiencies of a table. */
@Command(
    name = "fit-efficiency",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Fit the efficiency to find a vertex, as a function of its radius and of the pair's momentum,"
          + " to the relative efficiencies of a table: to every second of its masses; the others"
          + " test it.",
      "Production, decay and detector are those of a scan file; only the shape over lifetimes is"
          + " used, the scale of each mass is free."
    },
    footer = {
      "",
      "Example:",
      "  addra fit-efficiency examples/b-to-k-ee.yaml --table examples/belle2-b-to-k-ee.csv"
          + " --signature b-to-k-llp --out my-model.yaml"
    })
final class FitEfficiencyCommand implements Callable<Integer> {
  private static final int LEAST_POINTS = 6;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(paramLabel = "SCAN", description = "Scan file of production, decay and detector.")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Option(
      names = "--table",
      paramLabel = "FILE",
      required = true,
      description = "CSV with columns mass_GeV, ctau_cm and those below.")
  @SuppressWarnings("NullAway.Init")
  private Path table;

  @Option(
      names = "--signature",
      completionCandidates = Candidates.SignatureNames.class,
      paramLabel = "NAME|FILE",
      required = true,
      description = "What geometry accepts; its own factor and model are left out.")
  @SuppressWarnings("NullAway.Init")
  private String signature;

  @Option(
      names = "--value-column",
      paramLabel = "NAME",
      defaultValue = "rel_eff",
      description = "The efficiency, of any scale (default ${DEFAULT-VALUE}).")
  private String valueColumn = "rel_eff";

  @Option(
      names = "--error-column",
      paramLabel = "NAME",
      defaultValue = "ul_scatter",
      description = "Its relative error (default ${DEFAULT-VALUE}; below 5 %% counts as 5 %%).")
  private String errorColumn = "ul_scatter";

  @Option(
      names = "--use-column",
      paramLabel = "NAME",
      defaultValue = "bg_free",
      description = "1 where a row may be used (default ${DEFAULT-VALUE}).")
  private String useColumn = "bg_free";

  @Option(
      names = "--normalise-at",
      paramLabel = "CM",
      defaultValue = "1",
      description = "c tau at which ratios are 1 (default ${DEFAULT-VALUE}).")
  private double normaliseAt = 1;

  @Option(
      names = "--origin",
      paramLabel = "TEXT",
      description = "Where the table is from, for the model's file (default its name).")
  private @Nullable String origin;

  @Option(
      names = "--events",
      paramLabel = "N",
      defaultValue = "60000",
      description = "Events of each mass (default ${DEFAULT-VALUE}).")
  private int events = 60_000;

  @Option(names = "--out", paramLabel = "FILE", description = "Write the model to a file.")
  private @Nullable Path out;

  @Option(names = "--force", description = "Replace an existing file.")
  private boolean force;

  @Override
  public Integer call() throws IOException {
    if (out != null) {
      WholeFile.check(out, force);
    }
    if (events < 1000) {
      throw new InputException("--events", 0, "", "expected 1000 or more, found " + events);
    }
    ScanConfig config = ScanFile.read(file);
    Signature asked = Signatures.load(signature, Path.of("")).geometryOnly();
    Map<Double, List<ReferencePoint>> points = points(config);
    EfficiencyFit fit = new EfficiencyFit(points, samples(config, asked, points));
    List<Double> masses = points.keySet().stream().toList();
    List<Double> training = every(masses, 0);
    List<Double> held = every(masses, 1);
    EfficiencyFit.Result result = fitted(fit, training);
    FitReport report = new FitReport(fit, result, training, held, normaliseAt);
    EfficiencyModel model = model(result, report, training, held);
    if (out != null) {
      WholeFile.write(out, EfficiencyModels.text(model).getBytes(StandardCharsets.UTF_8));
    }
    spec.commandLine().getOut().print(report.text());
    spec.commandLine().getOut().flush();
    return ExitCode.OK;
  }

  private EfficiencyFit.Result fitted(EfficiencyFit fit, List<Double> training) {
    try {
      return fit.fit(training);
    } catch (TooManyEvaluationsException e) {
      throw new InputException(
          table.toString(), 0, "", "does not determine the parameters of the model", e);
    }
  }

  private static List<Double> every(List<Double> masses, int from) {
    return IntStream.range(0, masses.size())
        .filter(k -> k % 2 == from)
        .mapToObj(masses::get)
        .toList();
  }

  /** The rows of masses that have enough of them and one at the lifetime of normalisation. */
  private Map<Double, List<ReferencePoint>> points(ScanConfig config) {
    Map<Double, List<ReferencePoint>> points =
        ReferencePoints.read(
                table, new ReferencePoints.Columns(valueColumn, errorColumn, useColumn))
            .stream()
            .collect(
                Collectors.groupingBy(ReferencePoint::mass, TreeMap::new, Collectors.toList()));
    double threshold =
        config.decays().stream().mapToDouble(d -> d.model().threshold()).max().orElse(0);
    points
        .entrySet()
        .removeIf(entry ->
            entry.getValue().size() < LEAST_POINTS
                || entry.getKey() <= threshold
                || entry.getValue().stream().noneMatch(p -> p.ctau() == normaliseAt));
    if (points.size() < 4) {
      throw new InputException(
          table.toString(),
          0,
          "",
          "expected 4 masses or more with %d usable rows, one of them at c tau = %s cm, found %d"
              .formatted(LEAST_POINTS, normaliseAt, points.size()));
    }
    return points;
  }

  private Map<Double, VertexSample> samples(
      ScanConfig config, Signature asked, Map<Double, List<ReferencePoint>> points) {
    if (config.decays().isEmpty()) {
      throw new InputException(config.file(), 0, "llp", "the key 'decay' is missing");
    }
    if (config.production().llpCharge() != 0) {
      throw new InputException(config.file(), 0, "production", "expected neutral LLPs for a fit");
    }
    ScanPlan plan = ScanPlan.of(config, Overrides.none());
    Detector detector =
        plan.geometry().detectors().stream()
            .filter(Tracker::has)
            .findFirst()
            .orElseThrow(() ->
                new InputException(
                    config.file(), 0, "detectors", "expected one with tracking detectors"));
    SignatureSetup setup =
        SignatureSetup.of(List.of(asked), detector, plan.collision(), ProperLengthBins.standard());
    DecayModes modes = new DecayModes(config.decays(), 0);
    try (CpuDevice device = CpuDevice.allCores()) {
      SequenceRunner runner = device.sequences();
      return points.keySet().parallelStream()
          .collect(
              Collectors.toConcurrentMap(
                  mass -> mass,
                  mass ->
                      VertexSampler.sample(
                          setup, plan.events(mass), modes.model(mass), events, runner)));
    }
  }

  private EfficiencyModel model(
      EfficiencyFit.Result result, FitReport report, List<Double> training, List<Double> held) {
    Path name = out == null ? null : out.getFileName();
    String plain = name == null ? "fitted" : name.toString().replaceFirst("\\.ya?ml$", "");
    return new EfficiencyModel(
        plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-"),
        "Efficiency to find a vertex against its radius and the pair's momentum, relative to the axis",
        (origin == null ? table.getFileName().toString() : origin)
            + ", masses (GeV) "
            + training
            + ", geometry "
            + signature,
        result.parameters(),
        result.covariance(),
        "Held-back masses (GeV) " + held + ": " + report.heldText());
  }
}
