package io.addra.cli.validation;

import io.addra.validation.reference.DataPoint;
import io.addra.validation.reference.comparison.ComparedPoint;
import io.addra.validation.reference.comparison.Comparison;

/** The points of a comparison as CSV; cells without a number are empty. */
public final class PointsCsv {
  private static final String HEAD =
      "series,mass_GeV,ctau_cm,expected,error_low,error_high,found,found_error,ratio,pull,tolerance,"
          + "status,within\n";

  private PointsCsv() {}

  /** The table, with the reference's origin in remarks above it. */
  public static String of(Comparison comparison) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(comparison.reference().title()).append('\n');
    text.append("# source: ").append(comparison.reference().origin().source()).append('\n');
    text.append("# unit: ").append(comparison.reference().unit()).append('\n');
    text.append(HEAD);
    comparison.points().forEach(point -> text.append(row(point)));
    return text.toString();
  }

  private static String row(ComparedPoint p) {
    DataPoint data = p.point();
    return String.join(
            ",",
            quoted(data.series()),
            cell(data.mass()),
            cell(data.ctau()),
            cell(data.value()),
            cell(data.errorLow()),
            cell(data.errorHigh()),
            cell(p.found().value()),
            cell(p.found().error()),
            cell(p.ratio()),
            cell(p.pull()),
            cell(p.tolerance()),
            p.status().text(),
            Boolean.toString(p.within()))
        + "\n";
  }

  private static String quoted(String text) {
    return text.contains(",") || text.contains("\"")
        ? "\"" + text.replace("\"", "\"\"") + "\""
        : text;
  }

  private static String cell(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "";
  }
}
