package io.addra.validation.suite;

import io.addra.kernels.device.ComputeDevice;

/**
 * How a validation is run. Immutable.
 *
 * @param events events of each sampled check, at least 64
 * @param device what samples; stays open
 * @param seed seed of every sampled check
 */
public record ValidationOptions(long events, ComputeDevice device, long seed) {

  /** Events where nothing else is asked for. */
  public static final long STANDARD_EVENTS = 1_000_000;

  /** Seed where nothing else is asked for. */
  public static final long STANDARD_SEED = 20261122;

  /** Throws IllegalArgumentException where there are fewer than 64 events. */
  public ValidationOptions {
    if (events < 64) {
      throw new IllegalArgumentException("events must be >= 64, found " + events);
    }
  }
}
