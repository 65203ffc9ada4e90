package io.addra.geometry.export.gltf;

/** Colours for the regions of a detector: hues a golden section of a turn apart. */
final class RegionColour {
  private static final double GOLDEN = 0.38196601125;
  private static final double FIRST_HUE = 0.57;

  private RegionColour() {}

  /** Red, green and blue, each 0 to 1 and linear, of the k-th region. */
  static float[] of(int k) {
    double hue = (FIRST_HUE + k * GOLDEN) % 1;
    double lightness = k % 2 == 0 ? 0.47 : 0.6;
    double chroma = (1 - Math.abs(2 * lightness - 1)) * 0.52;
    float[] rgb = new float[3];
    for (int c = 0; c < 3; c++) {
      double h = 6 * ((hue + (3 - c) / 3.0) % 1);
      double ramp = Math.min(1, Math.max(0, Math.abs(h - 3) - 1));
      rgb[c] = (float) Math.pow(lightness + chroma * (ramp - 0.5), 2.2);
    }
    return rgb;
  }
}
