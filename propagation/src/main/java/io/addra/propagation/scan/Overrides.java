package io.addra.propagation.scan;

import java.util.OptionalLong;

/**
 * What the command line changes in a scan file. Immutable.
 *
 * @param events events per mass point
 * @param seed seed of the random numbers
 */
public record Overrides(OptionalLong events, OptionalLong seed) {

  /** Nothing is changed. */
  public static Overrides none() {
    return new Overrides(OptionalLong.empty(), OptionalLong.empty());
  }

  /** The configuration with these changes. */
  public ScanConfig applyTo(ScanConfig config) {
    ScanConfig changed = events.isPresent() ? config.withEvents(events.getAsLong()) : config;
    return seed.isPresent() ? changed.withSeed(seed.getAsLong()) : changed;
  }
}
