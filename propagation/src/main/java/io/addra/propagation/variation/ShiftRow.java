package io.addra.propagation.variation;

/**
 * The shift of one number of a map. Immutable.
 *
 * @param mass mass of the LLP (GeV)
 * @param ctau mean proper lifetime times c (cm)
 * @param quantity name of the quantity
 * @param shift the shift
 */
public record ShiftRow(double mass, double ctau, String quantity, Shift shift) {}
