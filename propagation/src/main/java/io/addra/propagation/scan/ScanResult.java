package io.addra.propagation.scan;

import io.addra.kernels.device.DeviceInfo;
import io.addra.propagation.spectrum.ScanSpectra;
import java.util.Optional;

/**
 * A finished scan. Immutable.
 *
 * @param plan what was planned
 * @param spectra what was accumulated of regions
 * @param signatures what was accumulated of signatures, where there are some
 * @param device where it ran
 * @param wallSeconds elapsed time of the run (s)
 * @param cpuSeconds processor time of the whole process during the run (s)
 */
public record ScanResult(
    ScanPlan plan,
    ScanSpectra spectra,
    Optional<ScanSpectra> signatures,
    DeviceInfo device,
    double wallSeconds,
    double cpuSeconds) {}
