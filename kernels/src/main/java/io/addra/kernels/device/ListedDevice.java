package io.addra.kernels.device;

/**
 * A device that can be asked for. Immutable.
 *
 * @param name what a user writes to get it, as {@code tornado:0}
 * @param info what it is
 * @param runtime what runs the kernels and its version
 */
public record ListedDevice(String name, DeviceInfo info, String runtime) {}
