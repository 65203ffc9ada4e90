package io.addra.validation.benchmark;

/**
 * One number of a benchmark. Immutable.
 *
 * @param key name for programs, as {@code events_per_s}
 * @param value the number
 * @param unit its unit; empty for a ratio or a count
 * @param what what it is, for people
 */
public record Measurement(String key, double value, String unit, String what) {}
