package io.addra.propagation.scan;

import java.util.OptionalLong;

/**
 * What the command line changes in a scan file. Immutable.
 *
 * @param events events per mass point
 * @param seed seed of the random numbers
 * @param skipBad broken records of an event file that are passed over
 */
public record Overrides(OptionalLong events, OptionalLong seed, OptionalLong skipBad) {

  /** Nothing is changed. */
  public static Overrides none() {
    return new Overrides(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
  }

  /** The configuration with these changes. */
  public ScanConfig applyTo(ScanConfig config) {
    ScanConfig changed = events.isPresent() ? config.withEvents(events.getAsLong()) : config;
    changed = seed.isPresent() ? changed.withSeed(seed.getAsLong()) : changed;
    return skipBad.isPresent() ? changed.withSkipBad(skipBad.getAsLong()) : changed;
  }
}
