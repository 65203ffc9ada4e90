package io.addra.kernels.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CrossingKernelTest {
  private static final int DRAWS = 20_000;

  /** Three and a half standard deviations of a mean and of a width of so many. */
  private static final double MEAN = 3.5 / Math.sqrt(DRAWS);

  private static final double WIDTH = 3.5 / Math.sqrt(2.0 * DRAWS);

  private final double[] settings = new double[CrossingKernel.SETTINGS];
  private final double[] rows = new double[CrossingKernel.ROW];
  private double betaGamma = 1;

  /** A product with its direction and momentum (GeV), its layers, and the path between them. */
  @SuppressWarnings("ArrayRecordComponent") // as kernels take it
  private record Product(double[] momentum, long mask, double span, int species, double delay) {
    static Product of(double x, double y, double z, int layers, double span) {
      return new Product(new double[] {x, y, z}, (1L << layers) - 1, span, LayerKernel.MUON, 0);
    }
  }

  CrossingKernelTest() {
    for (int k = 0; k < LayerKernel.FEATURES; k++) {
      rows[2 * k] = Double.NEGATIVE_INFINITY;
      rows[2 * k + 1] = Double.POSITIVE_INFINITY;
    }
    rows[CrossingKernel.ROW_SPECIES] = (1 << LayerKernel.SPECIES_COUNT) - 1;
  }

  /** The values of an event whose LLP flies along z. */
  private double[] values(double[] uniforms, Product... all) {
    double[] tracks = new double[all.length * TrackTable.TRACK_STRIDE];
    double[] products = new double[all.length * LayerKernel.PRODUCT_STRIDE];
    long[] layers = new long[all.length];
    for (int k = 0; k < all.length; k++) {
      double[] p = all[k].momentum;
      System.arraycopy(p, 0, tracks, k * TrackTable.TRACK_STRIDE + TrackTable.TRACK_MOMENTUM, 3);
      int f = k * LayerKernel.PRODUCT_STRIDE;
      products[f + LayerKernel.PRESENT] = 1;
      products[f + LayerKernel.SPECIES] = all[k].species;
      products[f + LayerKernel.MOMENTUM] = Math.hypot(Math.hypot(p[0], p[1]), p[2]);
      products[f + LayerKernel.LAYERS] = Long.bitCount(all[k].mask);
      products[f + LayerKernel.SPAN] = all[k].span;
      products[f + LayerKernel.DELAY] = all[k].delay;
      layers[k] = all[k].mask;
    }
    double[] ray = new double[ProductionKernel.RAY_STRIDE];
    ray[ProductionKernel.RAY_BETA_GAMMA] = betaGamma;
    double[] further = new double[CrossingKernel.VALUES + 2];
    CrossingKernel.event(
        0,
        ray,
        new double[] {0, 0, 1000, 0, 0},
        tracks,
        uniforms,
        products,
        layers,
        new int[] {1, all.length, CrossingKernel.VALUES + 2, 2},
        rows,
        settings,
        further);
    return Arrays.copyOfRange(further, 2, further.length);
  }

  private static double[] none(int products) {
    return new double[products * LayerKernel.DRAWS];
  }

  /** Two massless products of a decay at rest, boosted: directions alone give the mass. */
  @Test
  void massRatio_masslessProducts_isOne() {
    SplittableRandom random = new SplittableRandom(3);
    for (int k = 0; k < 200; k++) {
      betaGamma = Math.exp(random.nextDouble(0, 3));
      double gamma = Math.hypot(1, betaGamma);
      double cos = random.nextDouble(-0.6, 0.6);
      double across = Math.sqrt(1 - cos * cos);
      double phi = random.nextDouble(0, 6);
      double x = across * Math.cos(phi);
      double y = across * Math.sin(phi);
      double[] found =
          values(
              none(2),
              Product.of(x, y, gamma * cos + betaGamma, 4, 300),
              Product.of(-x, -y, betaGamma - gamma * cos, 4, 300));
      assertThat(found[CrossingKernel.MASS_RATIO]).isCloseTo(1, within(1e-9));
    }
  }

  /** What goes back to back has no forward velocity. */
  @Test
  void massRatio_backToBack_isMissing() {
    double[] found =
        values(none(2), Product.of(1, 0, -0.1, 4, 300), Product.of(-1, 0, -0.1, 4, 300));
    assertThat(found[CrossingKernel.MASS_RATIO]).isEqualTo(-1);
  }

  /** In the plane of both the errors of two directions add in quadrature. */
  @Test
  void measuredAngle_twoAndFourLayers_scattersAsALineFitsDo() {
    settings[CrossingKernel.PLACE_RESOLUTION] = 1;
    double first = Math.sqrt(2) / 400;
    double second = Math.sqrt(12.0 * 3 / (4 * 5)) / 500;
    double expected = Math.hypot(first, second);
    SplittableRandom random = new SplittableRandom(4);
    double[] off = new double[DRAWS];
    for (int k = 0; k < DRAWS; k++) {
      double[] uniforms = random.doubles(2L * LayerKernel.DRAWS).toArray();
      double[] found =
          values(uniforms, Product.of(2, 0, 2, 2, 400), Product.of(-0.5, 0.5, 1, 4, 500));
      off[k] = found[CrossingKernel.MEASURED_ANGLE] - found[CrossingKernel.ANGLE];
    }
    assertNormal(off, 0, expected);
  }

  @Test
  void delay_scattersAsTimeAndPlaceDo() {
    settings[CrossingKernel.PLACE_RESOLUTION] = 4;
    settings[CrossingKernel.TIME_RESOLUTION] = 3;
    SplittableRandom random = new SplittableRandom(5);
    double[] delays = new double[DRAWS];
    Product late = new Product(new double[] {0, 0, 1}, 1, 0, LayerKernel.MUON, 20);
    Product later = new Product(new double[] {0, 0, 0.9}, 1, 0, LayerKernel.MUON, 90);
    for (int k = 0; k < DRAWS; k++) {
      double[] uniforms = random.doubles(2L * LayerKernel.DRAWS).toArray();
      delays[k] = values(uniforms, later, late)[CrossingKernel.DELAY];
    }
    assertNormal(delays, 20, 5);
  }

  private static void assertNormal(double[] found, double mean, double width) {
    double average = Arrays.stream(found).average().orElseThrow();
    double square = Arrays.stream(found).map(x -> (x - average) * (x - average)).sum();
    assertThat(average).isCloseTo(mean, within(MEAN * width));
    assertThat(Math.sqrt(square / DRAWS)).isCloseTo(width, within(WIDTH * width));
  }

  /** Layers of two products are counted once; those of what does not pass are not. */
  @Test
  void layers_ofSeveralProducts_areCountedOnce() {
    Product one = new Product(new double[] {0, 0, 1}, 0b0111, 1, LayerKernel.MUON, 0);
    Product two = new Product(new double[] {0, 0, 2}, 0b1100, 1, LayerKernel.MUON, 0);
    Product soft = new Product(new double[] {0, 0, 0.1}, 1L << 61, 1, LayerKernel.MUON, 0);
    rows[2 * LayerKernel.MOMENTUM] = 0.5;
    double[] found = values(none(3), one, two, soft);
    assertThat(found[CrossingKernel.PASSING]).isEqualTo(2);
    assertThat(found[CrossingKernel.LAYERS]).isEqualTo(4);
    assertThat(found[CrossingKernel.MOST]).isEqualTo(3);
    rows[2 * LayerKernel.MOMENTUM] = 0;
    assertThat(values(none(3), one, two, soft)[CrossingKernel.LAYERS]).isEqualTo(5);
  }

  @Test
  void passing_otherSpecies_areLeftOut() {
    Product muon = Product.of(1, 0, 1, 3, 10);
    Product photon = new Product(new double[] {0, 0, 1}, 7, 1, LayerKernel.PHOTON, 0);
    rows[CrossingKernel.ROW_SPECIES] = 1 << LayerKernel.PHOTON;
    assertThat(values(none(2), muon, photon)[CrossingKernel.PASSING]).isEqualTo(1);
    rows[CrossingKernel.ROW_SPECIES] = 1 << LayerKernel.ELECTRON;
    double[] found = values(none(2), muon, photon);
    assertThat(found[CrossingKernel.PASSING]).isZero();
    assertThat(found[CrossingKernel.ANGLE]).isEqualTo(-1);
    assertThat(found[CrossingKernel.DELAY]).isEqualTo(CrossingKernel.NO_DELAY);
  }

  @Test
  void angle_ofThree_isThatOfTheTwoLeading() {
    double[] found =
        values(
            none(3),
            Product.of(0.1, 0, 0, 3, 10),
            Product.of(0, 0, 2, 3, 10),
            Product.of(0, 1, 1, 1, 0));
    assertThat(found[CrossingKernel.ANGLE]).isCloseTo(Math.PI / 4, within(1e-15));
    assertThat(found[CrossingKernel.MEASURED_ANGLE]).isEqualTo(-1);
    assertThat(found[CrossingKernel.MASS_RATIO]).isEqualTo(-1);
  }
}
