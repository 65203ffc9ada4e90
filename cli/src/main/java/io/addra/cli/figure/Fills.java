package io.addra.cli.figure;

import java.util.List;
import java.util.Locale;

/**
 * Colours of areas. Layers have the colours of M. Okabe and K. Ito, "Color Universal Design"
 * (2008), first full and then lighter; values have those of viridis (S. van der Walt, N. Smith,
 * 2015), which are even to the eye and rise in lightness.
 */
final class Fills {
  private static final List<String> LAYERS =
      List.of(
          "#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442", "#555555",
          "#7fb8d8", "#f2cf7f", "#7fcdb9", "#e5bcd3", "#aad9f4", "#eaae7f", "#f7f1a0", "#aaaaaa");

  private static final int[][] VIRIDIS = {
    {68, 1, 84},
    {71, 44, 122},
    {59, 81, 139},
    {44, 113, 142},
    {33, 144, 141},
    {39, 173, 129},
    {92, 200, 99},
    {170, 220, 50},
    {253, 231, 37}
  };

  private Fills() {}

  /** Number of layers that can be told apart. */
  static int layers() {
    return LAYERS.size();
  }

  /** Colour of a layer. */
  static String layer(int index) {
    return LAYERS.get(index % LAYERS.size());
  }

  /** Colour of a value, given as its share of the scale from 0 to 1. */
  static String value(double share) {
    double place = Math.clamp(share, 0, 1) * (VIRIDIS.length - 1);
    int k = (int) Math.min(place, VIRIDIS.length - 2);
    StringBuilder colour = new StringBuilder("#");
    for (int c = 0; c < 3; c++) {
      double level = VIRIDIS[k][c] + (place - k) * (VIRIDIS[k + 1][c] - VIRIDIS[k][c]);
      colour.append(String.format(Locale.ROOT, "%02x", Math.round(level)));
    }
    return colour.toString();
  }
}
