package io.addra.cli.compare;

import io.addra.propagation.result.MapCsv;

/** A comparison as text: one row a cell, the same bytes for the same runs. */
public final class CompareCsv {
  /** The header line. */
  public static final String HEADER =
      "mass_GeV,ctau_cm,quantity,value_a,error_a,value_b,error_b,difference,error,sigma,relative,"
          + "compared";

  private CompareCsv() {}

  /** All cells. */
  public static String text(Comparison comparison) {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    for (Cell cell : comparison.cells()) {
      double difference = cell.a().value() - cell.b().value();
      text.append(cell.mass()).append(',').append(cell.ctau()).append(',').append(cell.quantity());
      append(text, MapCsv.value(cell.a().value()), MapCsv.error(cell.a().statError()));
      append(text, MapCsv.value(cell.b().value()), MapCsv.error(cell.b().statError()));
      append(text, MapCsv.error(difference), MapCsv.error(cell.error()));
      append(text, MapCsv.error(cell.sigma()), MapCsv.error(cell.relative()));
      text.append(',').append(cell.agreement().text()).append('\n');
    }
    return text.toString();
  }

  private static void append(StringBuilder text, double one, double two) {
    text.append(',').append(one).append(',').append(two);
  }
}
