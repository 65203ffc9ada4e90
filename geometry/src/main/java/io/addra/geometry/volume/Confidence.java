package io.addra.geometry.volume;

import java.util.Locale;

/** How well a figure is known. */
public enum Confidence {
  /** It stands in the source. */
  EXACT,
  /** Computed from figures in the source. */
  DERIVED,
  /** A secondary or remembered figure, or a simplification. */
  APPROXIMATE;

  /** The word of the geometry files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The value for a word of the geometry files. */
  public static Confidence of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
