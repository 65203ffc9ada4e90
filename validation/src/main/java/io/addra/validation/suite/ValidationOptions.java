package io.addra.validation.suite;

/**
 * How a validation is run. Immutable.
 *
 * @param events events of each sampled check, at least 64
 * @param threads threads of the CPU device, at least 1
 * @param seed seed of every sampled check
 */
public record ValidationOptions(long events, int threads, long seed) {

  /** Throws IllegalArgumentException where there are fewer than 64 events or no thread. */
  public ValidationOptions {
    if (events < 64 || threads < 1) {
      throw new IllegalArgumentException(
          "events must be >= 64 and threads >= 1, found " + events + " and " + threads);
    }
  }

  /** Returns 10^6 events, all processors, and a fixed seed. */
  public static ValidationOptions standard() {
    return new ValidationOptions(1_000_000, Runtime.getRuntime().availableProcessors(), 20261122);
  }
}
