package io.addra.cli.validation;

import io.addra.cli.figure.ComparisonSvg;
import io.addra.propagation.result.OutputDirectory;
import io.addra.validation.reference.comparison.Comparison;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the report of a validation with its figures and points. */
public final class ValidationFiles {
  private ValidationFiles() {}

  /**
   * Writes {@code report.html} and, for each reference, its points as CSV and its figure as SVG.
   *
   * @param run lines of the last table, by name
   */
  public static void write(OutputDirectory directory, Outcome outcome, Map<String, String> run)
      throws IOException {
    Map<String, String> figures = new LinkedHashMap<>();
    for (Comparison comparison : outcome.comparisons()) {
      String name = comparison.reference().name();
      var figure = ComparisonFigures.of(comparison);
      if (figure.isPresent()) {
        String svg = ComparisonSvg.of(figure.get(), name);
        figures.put(name, svg);
        Files.writeString(directory.file(name + ".svg"), svg);
      }
      Files.writeString(directory.file(name + ".csv"), PointsCsv.of(comparison));
    }
    Files.writeString(
        directory.file("report.html"), new ValidationPage(outcome, figures, run).html());
  }
}
