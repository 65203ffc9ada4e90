package io.addra.propagation.coupling;

/**
 * A further number of a model beside mass and coupling. Immutable.
 *
 * @param name name in commands
 * @param value its value
 * @param meaning what it is, with its unit
 */
public record ModelParameter(String name, double value, String meaning) {}
