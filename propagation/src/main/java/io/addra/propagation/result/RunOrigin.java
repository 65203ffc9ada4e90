package io.addra.propagation.result;

/**
 * What a run's result does not know of itself. Immutable.
 *
 * @param version version of the program
 * @param commit git commit of the program, or {@code unknown}
 * @param deviceReason why the device was taken
 */
public record RunOrigin(String version, String commit, String deviceReason) {}
