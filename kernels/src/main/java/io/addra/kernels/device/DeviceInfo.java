package io.addra.kernels.device;

/**
 * What a device is.
 *
 * @param name name of the hardware
 * @param backend what runs the kernels: {@code java}, or a TornadoVM backend
 * @param gpu whether it is a graphics processor
 * @param computeUnits threads or compute units
 * @param memoryBytes memory that the device can use
 * @param doublePrecision whether it computes in double precision
 */
public record DeviceInfo(
    String name,
    String backend,
    boolean gpu,
    int computeUnits,
    long memoryBytes,
    boolean doublePrecision) {}
