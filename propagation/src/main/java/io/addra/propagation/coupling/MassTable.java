package io.addra.propagation.coupling;

import io.addra.propagation.table.ResourceTable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.math3.analysis.interpolation.LinearInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;

/**
 * A positive quantity by mass, from a table of this module: straight lines between rows in the
 * logarithms of both (Commons Math's linear interpolation). Immutable.
 *
 * <p>The tables were thinned so that these lines meet every row of the original to 0.3 %; between
 * the original's own rows nothing is known. At a resonance or a threshold the original's rows are a
 * few MeV apart, which is how sharp an edge can be.
 */
final class MassTable {

  private final String resource;
  private final double[] masses;
  private final double[] values;
  private final PolynomialSplineFunction logarithm;

  private MassTable(String resource, double[] masses, double[] values) {
    this.resource = resource;
    this.masses = masses;
    this.values = values;
    this.logarithm = new LinearInterpolator().interpolate(logs(masses), logs(values));
  }

  /**
   * Reads a table.
   *
   * @param resource name of the resource in {@code coupling/}
   * @param column column of the values
   */
  static MassTable read(String resource, String column) {
    List<Map<String, String>> rows = ResourceTable.read("coupling/" + resource).rows();
    return new MassTable(resource, numbers(rows, "mass_GeV"), numbers(rows, column));
  }

  private static double[] numbers(List<Map<String, String>> rows, String column) {
    return rows.stream()
        .mapToDouble(row -> Double.parseDouble(Objects.requireNonNull(row.get(column))))
        .toArray();
  }

  private static double[] logs(double[] numbers) {
    double[] logs = new double[numbers.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = Math.log(numbers[i]);
    }
    return logs;
  }

  /** The masses that the table covers. */
  MassRange range() {
    return new MassRange(masses[0], masses[masses.length - 1]);
  }

  /** The masses of the rows (GeV). */
  double[] masses() {
    return masses.clone();
  }

  /**
   * The value at a mass.
   *
   * @throws IllegalArgumentException if the table does not cover the mass
   */
  double at(double mass) {
    range().check(resource, mass);
    if (mass == masses[0] || mass == masses[masses.length - 1]) {
      // rounding of the logarithm must not push an end of the table outside
      return mass == masses[0] ? values[0] : values[values.length - 1];
    }
    return Math.exp(logarithm.value(Math.log(mass)));
  }
}
