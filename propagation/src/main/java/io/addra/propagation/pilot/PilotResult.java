package io.addra.propagation.pilot;

import io.addra.kernels.device.DeviceInfo;

/**
 * How fast a machine runs a scan. Immutable.
 *
 * @param startSeconds time from the start of the process until events are computed at full speed,
 *     beyond what these events themselves take (s)
 * @param eventsPerSecond rate after that (LLPs/s, as {@code ScanPlan.totalFlights} counts them)
 * @param events LLPs in the longest round, of which the rate is (LLPs)
 * @param roundSeconds how long that round took (s)
 * @param device what it ran on
 */
public record PilotResult(
    double startSeconds,
    double eventsPerSecond,
    long events,
    double roundSeconds,
    DeviceInfo device) {}
