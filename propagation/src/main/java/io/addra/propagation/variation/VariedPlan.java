package io.addra.propagation.variation;

import io.addra.propagation.scan.ScanPlan;

/**
 * A changed scan, and which part of it is to be run. Immutable.
 *
 * @param plan the changed scan
 * @param regions whether its regions are
 * @param signatures whether its signatures are
 */
public record VariedPlan(ScanPlan plan, boolean regions, boolean signatures) {}
