package io.addra.validation.benchmark;

/**
 * A fixed piece of arithmetic, timed beside every benchmark: two machines, or two moments of one
 * busy machine, are compared by the ratio to it. One thread; a chain of ten million logarithms and
 * square roots in double precision.
 */
public final class Anchor {
  private static final int STEPS = 10_000_000;

  private Anchor() {}

  /** Times the anchor. */
  public static Timing time(int runs, Clock clock) {
    double[] sink = new double[1];
    return Timing.of("anchor", runs, clock, () -> sink[0] += chain());
  }

  /** Returns the end of the chain, a number near its fixed point. */
  static double chain() {
    double x = 2;
    for (int i = 0; i < STEPS; i++) {
      x = Math.sqrt(2 + Math.log(x));
    }
    return x;
  }
}
