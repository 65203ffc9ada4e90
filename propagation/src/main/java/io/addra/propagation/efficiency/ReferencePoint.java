package io.addra.propagation.efficiency;

/**
 * A published efficiency relative to others of the same mass. Immutable.
 *
 * @param mass mass of the LLP (GeV)
 * @param ctau its lifetime as c tau (cm)
 * @param value the efficiency, of any scale
 * @param error relative error
 */
public record ReferencePoint(double mass, double ctau, double value, double error) {}
