package io.addra.geometry.volume;

import java.util.List;

/**
 * Where a volume's figures come from. Immutable.
 *
 * @param file geometry file that describes the volume
 * @param line its line there, from 1, or 0 when unknown
 * @param source the source as text; empty if none is given
 * @param confidence how well the figures are known
 * @param note free text, or empty
 * @param figures single figures that have a source or confidence of their own
 */
public record Provenance(
    String file,
    int line,
    String source,
    Confidence confidence,
    String note,
    List<Figure> figures) {

  /** Copies the list. */
  public Provenance {
    figures = List.copyOf(figures);
  }

  /**
   * A figure with a provenance of its own.
   *
   * @param key its key in the file, such as {@code shape.tube.r_cm[1]}
   * @param value its value, in the unit that the key names
   * @param source the source as text
   * @param confidence how well it is known
   * @param note free text, or empty
   */
  public record Figure(
      String key, double value, String source, Confidence confidence, String note) {}
}
