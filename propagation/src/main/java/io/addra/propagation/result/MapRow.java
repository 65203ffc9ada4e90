package io.addra.propagation.result;

import io.addra.propagation.spectrum.Estimate;

/**
 * One number of an acceptance map. Immutable.
 *
 * @param process production process
 * @param llp name of the LLP
 * @param mass mass of the LLP (GeV)
 * @param ctau mean proper lifetime times c (cm)
 * @param quantity name of the quantity, as {@code decay:<detector>/<region>}
 * @param estimate the fraction per produced LLP, with its error
 */
public record MapRow(
    String process, String llp, double mass, double ctau, String quantity, Estimate estimate) {}
