package io.addra.cli.plot;

import io.addra.cli.figure.Chart;
import java.util.Optional;

/**
 * What a style file says of an axis; what it does not say follows from the data. Immutable.
 *
 * @param title its title
 * @param from smallest value
 * @param to largest value
 * @param log whether it is logarithmic
 */
public record AxisStyle(
    Optional<String> title, Optional<Double> from, Optional<Double> to, Optional<Boolean> log) {
  /** An axis that the style file does not name. */
  public static final AxisStyle UNSAID =
      new AxisStyle(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** The axis, from what the data ask for. */
  Chart.Range over(Chart.Range range) {
    boolean logarithmic = log.orElse(range.log());
    double low = from.orElse(logarithmic || !range.log() ? range.from() : 0);
    if (logarithmic && !(low > 0)) {
      low = to.orElse(range.to()) * 1e-4;
    }
    return new Chart.Range(title.orElse(range.title()), logarithmic, low, to.orElse(range.to()));
  }
}
