package io.addra.kernels.device;

/**
 * What the events of a block added up to, in units of the plan's fixed-point step.
 *
 * @param block the events
 * @param sums three numbers per slot and bin, at {@code (slot * (bins + 1) + bin) * 3}: what enters
 *     the running count at this bin, the filling, the first moment; the last bin is the overflow
 * @param entries intervals added to each slot
 * @param totalWeight sum of the events' weights
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are this record's purpose
public record BlockSums(EventBlock block, long[] sums, long[] entries, long totalWeight) {}
