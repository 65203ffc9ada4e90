package io.addra.geometry.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * The heavy-metal shields around the crotches against basf2 vxd/data/HeavyMetalShield.xml (commit
 * d254ac1): its polycones less the slot of 3.1 cm height and less the crotches themselves. The
 * detector draws arcs as polygons and leaves out slivers beside the slot.
 */
class TungstenShieldsTest {
  private static final LoadedDetector BELLE2 = LoadedDetector.belle2();

  /** z, inner and outer radius (cm). */
  private static final double[][] BACKWARD = {
    {-41, 4.25, 10.45},
    {-40, 4.25, 10.45},
    {-40, 4.25, 8.47},
    {-39, 4.25, 8.47},
    {-39, 4.25, 5.8},
    {-38, 4.25, 5.8},
    {-28, 2.368, 3.918},
    {-28, 0, 3.918},
    {-21, 0, 2.6},
    {-16, 0, 2.6}
  };

  private static final double[][] FORWARD = {
    {19.8, 0, 2.8},
    {30.05, 0, 2.8},
    {34.95, 0, 3.543},
    {34.951, 2.74, 3.543},
    {34.952, 2.74, 4.254},
    {45, 4.25, 5.8},
    {46, 4.25, 5.8},
    {46, 4.25, 8.4574},
    {47, 4.25, 8.4574},
    {47, 4.25, 10.465},
    {48, 4.25, 10.465}
  };

  @Test
  void randomPoints_areTungstenWhereReferenceHasIt() {
    SplittableRandom random = new SplittableRandom(20261124);
    int expected = 0;
    int wrong = 0;
    while (expected < 2000) {
      double[] p = {
        random.nextDouble(-10.5, 10.5), random.nextDouble(-10.5, 10.5), random.nextDouble(-42, 49)
      };
      boolean tungsten = reference(p);
      expected += tungsten ? 1 : 0;
      if (tungsten) {
        String found = BELLE2.ray(p, new double[] {0.3, 0.4, 0.5}).getFirst().material();
        wrong += found.equals("tungsten") ? 0 : 1;
      }
    }
    assertThat(wrong).isLessThan(expected / 20);
  }

  /** Integral of the reference on a grid of 0.2 cm. */
  @Test
  void shields_haveMassOfTheReference() {
    double step = 0.2;
    double volume = 0;
    for (double z = -41 + step / 2; z < 48; z += step) {
      for (double x = -10.5 + step / 2; x < 10.5; x += step) {
        for (double y = -10.5 + step / 2; y < 10.5; y += step) {
          volume += reference(new double[] {x, y, z}) ? step * step * step : 0;
        }
      }
    }
    double found =
        BELLE2.matching("belle2/vxd/shield-.*").stream()
            .mapToDouble(v -> v.volume().shape().volumeCm3())
            .sum();
    assertThat(found).isCloseTo(volume, withinPercentage(5));
  }

  private static boolean reference(double[] p) {
    if (!inside(BACKWARD, p) && !inside(FORWARD, p)) {
      return false;
    }
    double y = Math.abs(p[1]);
    boolean slot = (p[2] > -28 && p[2] < -16) || (p[2] > 19.8 && p[2] < 34.952);
    // half widths of the crotches: 1.93 to 4 cm and 2.155 to 4 cm, 1.5 cm high
    double half = p[2] < 0 ? 1.93 + 2.07 * (-p[2] - 13.2) / 35 : 2.155 + 1.845 * (p[2] - 17) / 31.2;
    boolean crotch = y < 1.5 && Math.abs(p[0]) < half;
    return !(slot && y < 1.55) && !crotch;
  }

  private static boolean inside(double[][] nodes, double[] p) {
    double r = Math.hypot(p[0], p[1]);
    for (int k = 0; k + 1 < nodes.length; k++) {
      double share = (p[2] - nodes[k][0]) / (nodes[k + 1][0] - nodes[k][0]);
      if (share >= 0 && share < 1) {
        double in = nodes[k][1] + share * (nodes[k + 1][1] - nodes[k][1]);
        double out = nodes[k][2] + share * (nodes[k + 1][2] - nodes[k][2]);
        return r >= in && r < out;
      }
    }
    return false;
  }
}
