package io.addra.kernels.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FlightValueKernelTest {
  private static final double MASS = 1.3;
  private static final int SIGNATURES = 2;
  private static final int BEFORE = 1;
  private static final int FURTHER = BEFORE + FlightValueKernel.VALUES + 2;

  /** The values of the second signature of the second event; the rest of the array is -7. */
  private static double[] values(double[] ray, double[] decay, double[]... products) {
    double[] rays = new double[2 * ProductionKernel.RAY_STRIDE];
    double[] decays = new double[2 * ProductionKernel.RAY_STRIDE];
    System.arraycopy(ray, 0, rays, ray.length, ray.length);
    System.arraycopy(decay, 0, decays, decay.length, decay.length);
    double[] flights = new double[2 * TrackTable.TRACK_STRIDE];
    flights[TrackTable.TRACK_STRIDE + TrackTable.TRACK_LENGTH] = 17;
    double[] features = new double[2 * TrackFeatureKernel.FEATURES];
    features[TrackFeatureKernel.FEATURES + TrackFeatureKernel.PIXEL_HITS] = 2;
    features[TrackFeatureKernel.FEATURES + TrackFeatureKernel.STRIP_HITS] = 3;
    features[TrackFeatureKernel.FEATURES + TrackFeatureKernel.WIRE_LAYERS] = 20;
    features[TrackFeatureKernel.FEATURES + TrackFeatureKernel.HITS] = 25;
    double[] tracks = new double[2 * products.length * TrackTable.TRACK_STRIDE];
    for (int k = 0; k < products.length; k++) {
      int at = (products.length + k) * TrackTable.TRACK_STRIDE + TrackTable.TRACK_MOMENTUM;
      System.arraycopy(products[k], 0, tracks, at, 3);
    }
    double[] parameters = new double[FlightKernel.PARAMETERS];
    parameters[FlightKernel.MASS] = MASS;
    double[] further = new double[2 * SIGNATURES * FURTHER];
    Arrays.fill(further, -7);
    int[] choice = {SIGNATURES, products.length, FURTHER, BEFORE};
    FlightValueKernel.event(
        1, rays, decays, flights, features, tracks, parameters, choice, further);
    int last = 3 * FURTHER;
    assertThat(further[last]).isEqualTo(-7);
    assertThat(further[last + BEFORE + FlightValueKernel.VALUES]).isEqualTo(-7);
    double[] values = new double[FlightValueKernel.VALUES];
    System.arraycopy(further, last + BEFORE, values, 0, values.length);
    return values;
  }

  @Test
  void event_anyLlp_hasTheValuesOfItsTrack() {
    double[] ray = {0, 0, 0, 0.6, 0, 0.8, 2, 1};
    double[] found = values(ray, new double[] {0, 0, 0, 0, 0.6, 0.8, 1.5, 1}, new double[3]);
    assertThat(found)
        .containsExactly(
            new double[] {2, 3, 20, 25, 2 * MASS, 1.2 * MASS, Math.acos(0.8), 17, -1},
            within(1e-14));
  }

  @Test
  void event_severalProducts_takesTheLeadingOne() {
    double[] along = {0, 0, 0, 1, 0, 0, 2, 1};
    double[] soft = {0.1, 0.1, 5};
    double[] leading = {0.3, 0.4, 0};
    double[] found = values(along, along, soft, new double[3], leading);
    assertThat(found[FlightValueKernel.KINK]).isCloseTo(Math.atan2(4, 3), within(1e-15));
  }

  /**
   * Two bodies with momentum q in the LLP's frame: the product's momentum across the LLP's flight
   * is q sin at most, so that p sin(kink) never exceeds q and comes near it.
   */
  @Test
  void event_twoBodyDecay_momentumAcrossIsAtMostThatInTheLlpsFrame() {
    SplittableRandom random = new SplittableRandom(5);
    double q = 0.35;
    double energy = Math.hypot(q, 0.1056583755);
    double largest = 0;
    for (int trial = 0; trial < 3000; trial++) {
      double betaGamma = random.nextDouble(0.3, 4);
      double cos = random.nextDouble(-1, 1);
      double phi = random.nextDouble(2 * Math.PI);
      double across = q * Math.sqrt(1 - cos * cos);
      double along = Math.sqrt(1 + betaGamma * betaGamma) * q * cos + betaGamma * energy;
      // the flight is along (0, 0.6, 0.8)
      double one = across * Math.cos(phi);
      double two = across * Math.sin(phi);
      double[] p = {one, 0.8 * two + 0.6 * along, -0.6 * two + 0.8 * along};
      double[] decay = {0, 0, 0, 0, 0.6, 0.8, betaGamma, 1};
      double kink = values(decay, decay, p)[FlightValueKernel.KINK];
      double size = Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]);
      assertThat(size * Math.sin(kink)).isCloseTo(across, within(1e-13));
      largest = Math.max(largest, size * Math.sin(kink));
    }
    assertThat(largest).isBetween(0.999 * q, q);
  }
}
