package io.addra.propagation.scan;

import io.addra.kernels.device.DeviceInfo;
import io.addra.propagation.spectrum.ScanSpectra;

/**
 * A finished scan. Immutable.
 *
 * @param plan what was planned
 * @param spectra what was accumulated
 * @param device where it ran
 * @param wallSeconds elapsed time of the run (s)
 * @param cpuSeconds processor time of the whole process during the run (s)
 */
public record ScanResult(
    ScanPlan plan, ScanSpectra spectra, DeviceInfo device, double wallSeconds, double cpuSeconds) {}
