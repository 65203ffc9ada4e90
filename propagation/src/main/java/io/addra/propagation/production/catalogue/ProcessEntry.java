package io.addra.propagation.production.catalogue;

import java.util.List;

/**
 * A production process as a reader meets it. Immutable.
 *
 * @param name name in scan files
 * @param title the process in a line
 * @param reaction what is made, LLP for the particle of the scan
 * @param parameters keys that a scan file may give beside the name
 * @param formulae laws of direction and momentum, and of the rate where it is known, a line each
 * @param sources where they come from
 * @param caveats what is left out
 */
public record ProcessEntry(
    String name,
    String title,
    String reaction,
    List<Key> parameters,
    List<String> formulae,
    List<String> sources,
    List<String> caveats) {

  /** Copies the lists. */
  public ProcessEntry {
    parameters = List.copyOf(parameters);
    formulae = List.copyOf(formulae);
    sources = List.copyOf(sources);
    caveats = List.copyOf(caveats);
  }

  /**
   * A key of the scan file's {@code production}. Immutable.
   *
   * @param name name of the key
   * @param values what it may be, in words
   */
  public record Key(String name, String values) {}
}
