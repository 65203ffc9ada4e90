package io.addra.geometry.check;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Expectation;
import java.util.List;
import java.util.function.Predicate;

/**
 * An expectation of a detector's file beside what was built. Immutable.
 *
 * @param expected what the file says
 * @param count how many volumes there are
 * @param massKg their mass without their daughters (kg)
 */
public record Tally(Expectation expected, int count, double massKg) {

  /** All expectations of a detector, in the order of its file. */
  static List<Tally> of(Detector detector) {
    return detector.expectations().stream().map(e -> of(detector, e)).toList();
  }

  private static Tally of(Detector detector, Expectation expected) {
    Predicate<String> concerned = expected.concerns();
    int[] count = {0};
    double[] grams = {0};
    detector.visit((volume, _) -> {
      if (concerned.test(volume.path())) {
        count[0]++;
        grams[0] += volume.ownMassG();
      }
    });
    return new Tally(expected, count[0], 1e-3 * grams[0]);
  }

  /** Whether the numbers are as expected, the mass within its bound. */
  public boolean passed() {
    boolean counted = expected.count().isEmpty() || expected.count().getAsInt() == count;
    return counted
        && (expected.massKg().isEmpty()
            || Math.abs(massKg - expected.massKg().getAsDouble())
                <= expected.within() * expected.massKg().getAsDouble());
  }
}
