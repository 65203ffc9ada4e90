package io.addra.cli.figure;

import java.util.Locale;
import java.util.Optional;

/**
 * Colours of values: viridis from dark to bright, or from blue by white to red about the middle
 * (the ends of ColorBrewer's RdBu, C. Brewer, 2003). Values beyond the ends have the ends' colours.
 */
final class ColourScale {
  /** Colours that are told apart; more make files larger, not figures better. */
  static final int SHADES = 96;

  private static final int[] LOW = {33, 102, 172};
  private static final int[] HIGH = {178, 24, 43};
  private static final int WHITE = 247;

  private final Optional<Chart.Scale> scale;

  ColourScale(Optional<Chart.Scale> scale) {
    this.scale = scale;
  }

  /** Colour of a value; empty for NaN. */
  String of(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    Chart.Scale known =
        scale.orElseThrow(() -> new IllegalStateException("colours without a scale"));
    double share = known.range().axis(0, 1).place(value);
    return shade((int) Math.clamp(Math.floor(share * SHADES), 0, SHADES - 1));
  }

  /** Colour of a shade, from 0 to {@link #SHADES} - 1. */
  String shade(int k) {
    double share = (k + 0.5) / SHADES;
    if (!scale.map(Chart.Scale::diverging).orElse(false)) {
      return Fills.value(share);
    }
    int[] end = share < 0.5 ? LOW : HIGH;
    double strength = Math.abs(2 * share - 1);
    StringBuilder colour = new StringBuilder("#");
    for (int c = 0; c < 3; c++) {
      colour.append(
          String.format(Locale.ROOT, "%02x", Math.round(WHITE + strength * (end[c] - WHITE))));
    }
    return colour.toString();
  }
}
