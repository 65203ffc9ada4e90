package io.addra.propagation.eventfile.event;

import io.addra.propagation.beam.FourVector;
import org.jspecify.annotations.Nullable;

/**
 * A long-lived particle of an event. Immutable.
 *
 * @param pdg identity by the numbering scheme of the Particle Data Group
 * @param momentum four-momentum with which it decays or leaves the record (GeV); the mass is above
 *     0
 * @param production where it is made
 * @param decay its decay, null where the file lists no products
 */
public record FileLlp(
    int pdg, FourVector momentum, SpacetimePoint production, @Nullable FileDecay decay) {}
