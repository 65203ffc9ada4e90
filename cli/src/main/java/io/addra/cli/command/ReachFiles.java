package io.addra.cli.command;

import io.addra.cli.figure.PlaneFigure;
import io.addra.cli.figure.PlaneSvg;
import io.addra.cli.figure.Png;
import io.addra.cli.report.ReachFigures;
import io.addra.propagation.coupling.ModelParameter;
import io.addra.propagation.reach.Efficiency;
import io.addra.propagation.reach.Luminosity;
import io.addra.propagation.reach.ReachContour;
import io.addra.propagation.reach.ReachCsv;
import io.addra.propagation.reach.RunAcceptance;
import io.addra.propagation.reach.Search;
import io.addra.propagation.result.OutputDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes all files of a reach. */
final class ReachFiles {
  private static final double PNG_SCALE = 2;

  private final ReachStudy study;
  private final List<ReachContour> contours;
  private final ReachRates rates;

  ReachFiles(ReachStudy study, List<ReachContour> contours, ReachRates rates) {
    this.study = study;
    this.contours = contours;
    this.rates = rates;
  }

  /** Writes contours.csv, yields.csv, rates.csv, figures and run.json, as far as there are any. */
  void write(OutputDirectory directory) throws IOException {
    if (!contours.isEmpty()) {
      Files.writeString(directory.file("contours.csv"), ReachCsv.contours(contours));
      Files.writeString(directory.file("yields.csv"), ReachCsv.yields(contours));
      var figure = ReachFigures.contours(contours, study.factors());
      if (figure.isPresent()) {
        draw(directory, "contours", figure.get());
      }
    }
    if (!rates.tables().isEmpty()) {
      Files.writeString(directory.file("rates.csv"), rates.csv());
      int number = 0;
      for (ReachRates.Table table : rates.tables()) {
        number++;
        var figure = rates.figure(table);
        if (figure.isPresent()) {
          draw(directory, "rates-" + number, figure.get());
        }
      }
    }
    Files.writeString(directory.file(OutputDirectory.MARK), JsonText.of(record()) + "\n");
  }

  private static void draw(OutputDirectory directory, String name, PlaneFigure figure)
      throws IOException {
    String svg = PlaneSvg.of(figure, name);
    Files.writeString(directory.file(name + ".svg"), svg);
    Files.write(directory.file(name + ".png"), Png.of(svg, PNG_SCALE));
  }

  private Map<String, Object> record() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("program", "addra");
    object.put("command", "reach");
    object.put("version", VersionText.version());
    object.put("commit", VersionText.commit());
    object.put("production", study.production().toString());
    object.put("quantities", study.quantities().stream().map(RunAcceptance::quantity).toList());
    object.put(
        "luminosities", study.options().luminosities().stream().map(Luminosity::label).toList());
    object.put("events", study.options().events());
    Double background = study.options().background();
    if (background != null) {
      object.put("background", background);
      object.put("confidence_level", 0.9);
    }
    object.put(
        "efficiencies",
        study.options().efficiencies().stream()
            .collect(Collectors.toMap(Efficiency::name, Efficiency::value)));
    object.put("decay", study.options().decay());
    contours.stream().findFirst().ifPresent(first -> object.put("model", model(first.search())));
    return object;
  }

  private Map<String, Object> model(Search search) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("name", search.model().text().name());
    object.put(
        "parametrisations",
        contours.stream().map(c -> c.search().model().parametrisation()).distinct().toList());
    object.put("coupling", search.model().text().coupling().label());
    object.put(
        "parameters",
        search.model().parameters().stream()
            .collect(Collectors.toMap(ModelParameter::name, ModelParameter::value)));
    object.put("rate", search.rate().name());
    object.put("rate_source", search.rate().source());
    object.put("caveats", search.model().text().caveats());
    return object;
  }
}
