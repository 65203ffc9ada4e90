package io.addra.geometry.detector;

import java.util.List;

/**
 * A sum of leaf regions that is reported besides them. Immutable.
 *
 * @param name name in quantities
 * @param title what it is, for people
 * @param of names of the leaf regions, each once
 */
public record ParentRegion(String name, String title, List<String> of) {
  /** Copies the list. */
  public ParentRegion {
    of = List.copyOf(of);
  }
}
