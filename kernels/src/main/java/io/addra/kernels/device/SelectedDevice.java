package io.addra.kernels.device;

/**
 * A device and why it was taken.
 *
 * @param device the device, to be closed by who asked for it
 * @param reason one sentence for the record of a run
 */
public record SelectedDevice(ComputeDevice device, String reason) {}
