package io.addra.kernels.conformance;

import java.lang.reflect.Array;
import java.util.function.IntPredicate;

/** Counts and measures the differences of pairs of values. */
final class Tally {
  private long values;
  private long differing;
  private long grazing;
  private long failures;
  private double absolute;
  private double relative;

  /** Compares two arrays of the same type and length, element by element. */
  void compare(Object expected, Object found, Tolerance allowed) {
    compare(expected, found, allowed, _ -> true);
  }

  /** Compares the elements that a kernel has written. */
  void compare(Object expected, Object found, Tolerance allowed, IntPredicate written) {
    int length = Array.getLength(expected);
    for (int k = 0; k < length; k++) {
      if (!written.test(k)) {
        continue;
      }
      if (expected instanceof double[] a && found instanceof double[] b) {
        compare(a[k], b[k], allowed);
      } else {
        compare(Array.getLong(expected, k), Array.getLong(found, k), allowed);
      }
    }
  }

  void compare(long a, long b, Tolerance allowed) {
    values++;
    if (a != b) {
      differing++;
      measure(Math.abs((double) (a - b)), Math.max(Math.abs((double) a), Math.abs((double) b)));
      failures += Math.abs((double) (a - b)) > allowed.absolute() ? 1 : 0;
    }
  }

  void compare(double a, double b, Tolerance allowed) {
    values++;
    if (Double.doubleToLongBits(a) != Double.doubleToLongBits(b) && a != b) {
      differing++;
      measure(Math.abs(a - b), Math.max(Math.abs(a), Math.abs(b)));
      failures += allowed.allows(a, b) ? 0 : 1;
    }
  }

  private void measure(double difference, double size) {
    // a NaN on one side only counts as an infinite difference
    double measured = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference;
    absolute = Math.max(absolute, measured);
    relative = Math.max(relative, size > 0 ? measured / size : measured);
  }

  /** An event that differs as is allowed for rays that touch a surface. */
  void addGrazing(long compared) {
    values += compared;
    grazing++;
  }

  /** An event that differs by more than is allowed. */
  void addFailure(long compared) {
    values += compared;
    failures++;
    absolute = Double.POSITIVE_INFINITY;
    relative = Double.POSITIVE_INFINITY;
  }

  Difference result(String kernel, String inputs, String allowed) {
    return new Difference(
        kernel, inputs, values, differing, grazing, absolute, relative, allowed, failures);
  }
}
