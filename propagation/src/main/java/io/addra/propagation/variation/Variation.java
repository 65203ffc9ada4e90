package io.addra.propagation.variation;

/**
 * A change of a scan within a stated range. Immutable.
 *
 * @param name its name
 * @param group name of what it is a side of: of a group the larger shift counts
 * @param title what is changed, in words
 * @param range by how much, with its unit; empty where there is nothing but the change
 * @param change the change
 * @param summed whether it is part of the quadrature sum; an alternative is not
 * @param confidence how sure the range is: high, medium or low
 * @param source where the range is from
 */
public record Variation(
    String name,
    String group,
    String title,
    String range,
    Change change,
    boolean summed,
    String confidence,
    String source) {}
