package io.addra.kernels.device;

/**
 * What a device is.
 *
 * @param name name of the hardware
 * @param backend what runs the kernels: {@code java}, or a TornadoVM backend
 * @param gpu whether it is a graphics processor
 * @param computeUnits threads or compute units
 * @param memoryBytes memory that can be used on the device (bytes)
 * @param largestBufferBytes largest piece of it that one array can take (bytes)
 * @param doublePrecision whether it computes in double precision
 */
public record DeviceInfo(
    String name,
    String backend,
    boolean gpu,
    int computeUnits,
    long memoryBytes,
    long largestBufferBytes,
    boolean doublePrecision) {}
