package io.addra.validation.coverage;

import java.util.List;

/**
 * The boxes of the GAZELLE benchmark designs as sizes and centres, stated apart from the detector
 * files so that a wrong file is noticed. Source: Displaced-Decay-Counter (github.com/wzeren, commit
 * ba4ccef), src/Detectors, boxes aligned with the axes of the Belle II frame; Baby-GAZELLE with its
 * z taken as the centre.
 */
public final class GazelleBoxes {

  /**
   * A detector of one box or of two that touch.
   *
   * @param detector name of the detector file
   * @param reference name in the reference table
   * @param boxes smallest and largest x, y, z of each box (cm)
   */
  public record Design(String detector, String reference, List<double[][]> boxes) {
    /** Copies the list. */
    public Design {
      boxes = List.copyOf(boxes);
    }

    /** Returns the coverage from the boxes as stated here; {@code boost} as in {@link Coverage}. */
    public Coverage coverage(double[] boost) {
      List<ConvexBody> bodies = boxes.stream().map(box -> ConvexBody.box(box[0], box[1])).toList();
      return Coverage.of(detector, bodies, boost);
    }
  }

  private GazelleBoxes() {}

  /** Returns all designs. */
  public static List<Design> all() {
    double[][] baby = centred(new double[] {4, 4, 4}, new double[] {10, -3.7, 10});
    double[][] b1 = centred(new double[] {6, 16, 24}, new double[] {35, 2.3, 0});
    double[][] b2 = centred(new double[] {26, 16, 3}, new double[] {19, 2.3, 10.5});
    double[][] godzilla = centred(new double[] {25, 10, 50}, new double[] {-27, 18, 20});
    return List.of(
        new Design("gazelle-baby", "BG", List.<double[][]>of(baby)),
        new Design("gazelle-lg-b1", "LG_B1", List.<double[][]>of(b1)),
        new Design("gazelle-lg-b2", "LG_B2", List.<double[][]>of(b2)),
        new Design("gazelle-l", "LG", List.of(b1, b2)),
        new Design("godzilla", "GODZILLA", List.<double[][]>of(godzilla)));
  }

  private static double[][] centred(double[] sizeM, double[] centreM) {
    double[][] box = new double[2][3];
    for (int k = 0; k < 3; k++) {
      box[0][k] = 100 * centreM[k] - 50 * sizeM[k];
      box[1][k] = 100 * centreM[k] + 50 * sizeM[k];
    }
    return box;
  }
}
