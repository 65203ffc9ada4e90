package io.addra.geometry.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.addra.geometry.detectors.CryostatReference.Polycone;
import io.addra.geometry.ray.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * The final-focus cryostats against the polycones of basf2: at random points inside each of them
 * the material is the one that the nesting there gives.
 */
class CryostatTest {
  private static final LoadedDetector BELLE2 = LoadedDetector.belle2();
  private static final CryostatReference REFERENCE = new CryostatReference();
  private static final int POINTS = 100;

  /** A spacer of 1.4 cm whose first 0.4 cm would reach into the wall of the helium vessel. */
  private static final String CUT_SPACER = "for_her_g10_02";

  /**
   * Known differences are the bores in the walls (0.04 cm beside the axis), the polygonal channels
   * in the cold masses, and the yokes cut in steps between the beams.
   */
  @Test
  void randomPoints_haveMaterialOfTheReference() {
    SplittableRandom random = new SplittableRandom(20261124);
    int all = 0;
    int same = 0;
    List<String> poor = new ArrayList<>();
    for (Polycone volume : REFERENCE.volumes()) {
      int tried = 0;
      int agree = 0;
      for (int k = 0; k < POINTS; k++) {
        double[] p = pointIn(volume, random);
        Set<String> expected = REFERENCE.materialsAt(p);
        // beyond these planes the reference goes on outside of the cryostats or of the detector
        if (p[2] > -315.1 && p[2] < 391 && !inFrontOfVessels(p) && !expected.isEmpty()) {
          tried++;
          agree += expected.contains(materialAt(p)) ? 1 : 0;
        }
      }
      if (agree < (volume.name().equals(CUT_SPACER) ? 0.6 : 0.85) * tried) {
        poor.add(volume.name() + " " + agree + "/" + tried);
      }
      all += tried;
      same += agree;
    }
    assertThat(poor).as("volumes with less than 85 percent of points").isEmpty();
    assertThat(all).isGreaterThan(90 * POINTS);
    assertThat(same / (double) all).isGreaterThan(0.97);
  }

  private static boolean inFrontOfVessels(double[] p) {
    return p[2] > -62.73 && p[2] < 63.35;
  }

  /** A point (cm), uniform along the volume's pieces and across its ring there. */
  private static double[] pointIn(Polycone volume, SplittableRandom random) {
    List<double[]> nodes = volume.nodes();
    double total = 0;
    for (int k = 0; k + 1 < nodes.size(); k++) {
      total += Math.abs(nodes.get(k + 1)[0] - nodes.get(k)[0]);
    }
    double along = random.nextDouble(total);
    int k = 0;
    while (k + 2 < nodes.size() && along > Math.abs(nodes.get(k + 1)[0] - nodes.get(k)[0])) {
      along -= Math.abs(nodes.get(k + 1)[0] - nodes.get(k)[0]);
      k++;
    }
    double[] a = nodes.get(k);
    double[] b = nodes.get(k + 1);
    double share = along / Math.abs(b[0] - a[0]);
    double in = a[1] + share * (b[1] - a[1]);
    double out = a[2] + share * (b[2] - a[2]);
    double s = a[0] + share * (b[0] - a[0]);
    double r = Math.sqrt(in * in + random.nextDouble() * (out * out - in * in));
    double phi = random.nextDouble(2 * Math.PI);
    double u = r * Math.cos(phi);
    double cos = Math.cos(volume.angle());
    double sin = Math.sin(volume.angle());
    return new double[] {
      (u * cos + s * sin) / 10, r * Math.sin(phi) / 10, (s * cos - u * sin) / 10
    };
  }

  private static String materialAt(double[] p) {
    return BELLE2.ray(p, new double[] {0.3, 0.4, 0.5}).getFirst().material();
  }

  /**
   * Volume of the source's tungsten, its nodes integrated; less than 5 % is cut off for clearance.
   */
  @Test
  void tungstenShields_haveMassOfTheReference() {
    double expected =
        REFERENCE.volumes().stream()
            .filter(v -> v.material().equals("W"))
            .mapToDouble(CryostatTest::volumeCm3)
            .sum();
    double found =
        BELLE2.matching("belle2/cryostat-(forward|backward)/.*/tungsten-[a-z]+").stream()
            .mapToDouble(v -> v.volume().shape().volumeCm3())
            .sum();
    assertThat(found).isCloseTo(expected, withinPercentage(5));
  }

  private static double volumeCm3(Polycone p) {
    double sum = 0;
    for (int k = 0; k + 1 < p.nodes().size(); k++) {
      double[] a = p.nodes().get(k);
      double[] b = p.nodes().get(k + 1);
      double outer = a[2] * a[2] + a[2] * b[2] + b[2] * b[2];
      double inner = a[1] * a[1] + a[1] * b[1] + b[1] * b[1];
      sum += Math.PI / 3 * Math.abs(b[0] - a[0]) * (outer - inner);
    }
    return sum / 1000;
  }

  /** Along either beam's axis a cryostat holds nothing but vacuum and thin layers of helium. */
  @Test
  void beamAxes_areFreeThroughBothCryostats() {
    for (double theta : new double[] {2.377775, 180 - 2.377775}) {
      for (double phi : new double[] {0, 180}) {
        List<Segment> inside =
            BELLE2.ray(theta, phi).stream().filter(s -> s.region().equals("final-focus")).toList();
        assertThat(LoadedDetector.length(inside, _ -> true)).isGreaterThan(250);
        assertThat(inside.stream().mapToDouble(Segment::x0).sum()).isLessThan(0.005);
      }
    }
  }
}
