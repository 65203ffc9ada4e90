package io.addra.propagation.hepdata;

import io.addra.propagation.result.MapCsv;
import io.addra.propagation.spectrum.Estimate;
import java.util.Locale;
import java.util.Optional;

/**
 * One value of a dependent variable. Immutable. HEPData refuses values whose errors are all 0, and
 * asks for a text without errors where there is no number.
 *
 * @param value a number (Double) or a text (String)
 * @param error its error; empty for none
 */
public record HepDataCell(Object value, Optional<CellError> error) {

  /**
   * An error.
   *
   * @param minus downwards, 0 or more
   * @param plus upwards, 0 or more; NaN where there is none in this direction
   * @param label what it is
   */
  public record CellError(double minus, double plus, String label) {
    /** Whether it is the same in both directions. */
    public boolean symmetric() {
      return minus == plus;
    }
  }

  /** A number without an error. */
  public static HepDataCell of(double value) {
    return new HepDataCell(value, Optional.empty());
  }

  /**
   * A fraction: value and statistical error; a limit where nothing was seen; a one-sided error
   * where nothing is missing from 1.
   */
  public static HepDataCell of(Estimate estimate) {
    double error = MapCsv.error(estimate.statError());
    if (estimate.upperLimit()) {
      return new HepDataCell(
          String.format(Locale.ROOT, "< %.2e (90%% CL)", error), Optional.empty());
    }
    double value = MapCsv.value(estimate.value());
    if (value == 1) {
      return new HepDataCell(
          value, Optional.of(new CellError(error, Double.NaN, "stat, limit at 90% CL")));
    }
    return new HepDataCell(
        value, error > 0 ? Optional.of(new CellError(error, error, "stat")) : Optional.empty());
  }
}
