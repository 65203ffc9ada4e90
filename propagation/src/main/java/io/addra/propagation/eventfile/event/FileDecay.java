package io.addra.propagation.eventfile.event;

import java.util.List;

/**
 * A decay as the file has it. Immutable.
 *
 * @param vertex where the LLP decays
 * @param products direct products in the order of the file, at least one
 */
public record FileDecay(SpacetimePoint vertex, List<FileParticle> products) {

  /** Copies the products. */
  public FileDecay {
    products = List.copyOf(products);
    if (products.isEmpty()) {
      throw new IllegalArgumentException("expected a decay with products, found none");
    }
  }
}
