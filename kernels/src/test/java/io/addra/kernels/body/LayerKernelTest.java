package io.addra.kernels.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Products along x from the origin through plates of 10 cm with layers of 1 cm behind them. */
class LayerKernelTest {
  private static final int PLATES = 6;
  private static final double LAMBDA = 0.06;
  private static final double X0 = 0.5;
  private static final double LOSS = 0.01;

  /** Nodes: a plate, then the layers, which are in nothing and have no matter, a calorimeter. */
  private static final double[] MATTER = matter();

  private static final int[] KINDS = kinds();
  private static final int CALORIMETER = PLATES + 1;

  private double range = 1e9;
  private double shower = 1e9;
  private double tail;
  private double time;
  private final List<double[]> world = plates();

  private static double[] matter() {
    double[] matter = new double[(PLATES + 2) * LayerKernel.MATTER_STRIDE];
    matter[0] = LAMBDA;
    matter[1] = X0;
    matter[2] = LOSS;
    int last = (PLATES + 1) * LayerKernel.MATTER_STRIDE;
    matter[last] = LAMBDA;
    matter[last + 1] = X0;
    return matter;
  }

  private static int[] kinds() {
    int[] kinds = new int[PLATES + 2];
    for (int k = 1; k <= PLATES; k++) {
      kinds[k] = k;
    }
    kinds[PLATES + 1] = LayerKernel.CALORIMETER_KIND;
    return kinds;
  }

  /** Layer k from 11 k - 1 to 11 k cm, its plate before it. */
  private static List<double[]> plates() {
    List<double[]> world = new ArrayList<>();
    for (int k = 1; k <= PLATES; k++) {
      world.add(new double[] {0, 11 * (k - 1), 11 * k - 1});
      world.add(new double[] {k, 11 * k - 1, 11 * k});
    }
    return world;
  }

  private double[] found(int species, double mass, double momentum, double random) {
    return found(species, mass, momentum, random, new long[1]);
  }

  private double[] found(int species, double mass, double momentum, double random, long[] layers) {
    int count = world.size();
    int[] nodes = world.stream().mapToInt(w -> (int) w[0]).toArray();
    double[] ends = new double[2 * count];
    for (int h = 0; h < count; h++) {
      ends[2 * h] = world.get(h)[1];
      ends[2 * h + 1] = world.get(h)[2];
    }
    double[] track = new double[TrackTable.TRACK_STRIDE];
    track[TrackTable.TRACK_MOMENTUM] = momentum;
    track[TrackTable.TRACK_TIME] = time;
    double logarithm = Math.log(range / (mass > 0 ? mass : 1));
    double[] reach = {0, 1, 2, logarithm, logarithm, shower, shower, tail, tail};
    double[] product = new double[LayerKernel.PRODUCT_STRIDE];
    LayerKernel.event(
        0,
        track,
        new int[] {1},
        new double[] {random, 0, 0, 0, 0},
        new int[] {count},
        nodes,
        ends,
        MATTER,
        KINDS,
        new int[] {LayerKernel.INVISIBLE, species},
        new double[] {0, mass},
        reach,
        new int[] {1, count, 1},
        new double[3],
        product,
        layers);
    return product;
  }

  @Test
  void event_muon_signalsUntilItsRangeIsUsedUp() {
    range = 2.5 * 10 * LOSS;
    long[] layers = new long[1];
    double[] found = found(LayerKernel.MUON, 0.1, 1, 0.999, layers);
    assertThat(found[LayerKernel.LAYERS]).isEqualTo(2);
    assertThat(layers[0]).isEqualTo(0b11);
    assertThat(found[LayerKernel.ENTRY]).isEqualTo(10);
    assertThat(found[LayerKernel.SPAN]).isEqualTo(11);
    assertThat(found[LayerKernel.INTERACTION]).isCloseTo(10 * LAMBDA, within(1e-13));
    assertThat(found[LayerKernel.RADIATION]).isCloseTo(10 * X0, within(1e-13));
    assertThat(found[LayerKernel.PLACE]).isEqualTo(10);
    assertThat(found[LayerKernel.THETA]).isCloseTo(Math.PI / 2, within(1e-15));
  }

  /** A charged hadron interacts or stops, what comes first. */
  @Test
  void event_chargedHadron_endsWithItsShowerOrItsRange() {
    double third = -Math.expm1(-3.5 * 10 * LAMBDA);
    assertThat(found(LayerKernel.CHARGED_HADRON, 0.1, 1, third)[LayerKernel.LAYERS]).isEqualTo(3);
    tail = 10 * LAMBDA;
    assertThat(found(LayerKernel.CHARGED_HADRON, 0.1, 1, third)[LayerKernel.LAYERS]).isEqualTo(4);
    range = 1.5 * 10 * LOSS;
    assertThat(found(LayerKernel.CHARGED_HADRON, 0.1, 1, third)[LayerKernel.LAYERS]).isEqualTo(1);
  }

  /** Any signal: it interacts where a layer is within the shower's depth behind it. */
  @Test
  void event_neutralHadron_signalsAsOftenAsItInteracts() {
    tail = 10 * LAMBDA * (1 + 1e-9);
    int trials = 100_000;
    long seen =
        IntStream.range(0, trials)
            .filter(k ->
                found(LayerKernel.NEUTRAL_HADRON, 0.5, 1, (k + 0.5) / trials)[LayerKernel.LAYERS]
                    > 0)
            .count();
    double expected = -Math.expm1(-PLATES * 10 * LAMBDA);
    assertThat((double) seen / trials).isCloseTo(expected, within(2.0 / trials));
  }

  @Test
  void event_neutralHadron_signalsInTheLayersOfItsShowerAlone() {
    tail = 2 * 10 * LAMBDA;
    long[] layers = new long[1];
    found(LayerKernel.NEUTRAL_HADRON, 0.5, 1, -Math.expm1(-1.5 * 10 * LAMBDA), layers);
    assertThat(layers[0]).isEqualTo(0b110);
  }

  @Test
  void event_photon_signalsFromItsConversionToTheEndOfItsShower() {
    shower = 2 * 10 * X0;
    long[] layers = new long[1];
    double random = -Math.expm1(-7.0 / 9 * 0.5 * 10 * X0);
    found(LayerKernel.PHOTON, 0, 1, random, layers);
    assertThat(layers[0]).isEqualTo(0b11);
    double later = -Math.expm1(-7.0 / 9 * 2.5 * 10 * X0);
    found(LayerKernel.PHOTON, 0, 1, later, layers);
    assertThat(layers[0]).isEqualTo(0b1100);
  }

  @Test
  void event_electron_signalsToTheEndOfItsShower() {
    shower = 3.5 * 10 * X0;
    assertThat(found(LayerKernel.ELECTRON, 5e-4, 1, 0.999)[LayerKernel.LAYERS]).isEqualTo(3);
  }

  /** Radiation lengths of the calorimeter count where something comes to it. */
  @Test
  void event_calorimeter_countsWhereItIsReached() {
    world.clear();
    world.add(new double[] {0, 0, 10});
    world.add(new double[] {CALORIMETER, 20, 60});
    shower = 11 * X0;
    double[] electron = found(LayerKernel.ELECTRON, 5e-4, 1, 0.5);
    assertThat(electron[LayerKernel.CALORIMETER]).isCloseTo(40 * X0, within(1e-12));
    assertThat(electron[LayerKernel.LAYERS]).isZero();
    shower = 9 * X0;
    assertThat(found(LayerKernel.ELECTRON, 5e-4, 1, 0.5)[LayerKernel.CALORIMETER]).isZero();
    double through = -Math.expm1(-7.0 / 9 * 51 * X0);
    assertThat(found(LayerKernel.PHOTON, 0, 1, through)[LayerKernel.CALORIMETER]).isZero();
  }

  /** Time over velocity, less that of light from the origin. */
  @Test
  void event_delay_isThatOfTheVelocity() {
    time = 3;
    double[] found = found(LayerKernel.MUON, 0.3, 0.4, 0.5);
    assertThat(found[LayerKernel.DELAY]).isCloseTo(3 + 10 * (0.5 / 0.4) - 10, within(1e-12));
    double[] light = found(LayerKernel.PHOTON, 0, 0.4, 1e-3);
    assertThat(light[LayerKernel.DELAY]).isCloseTo(3, within(1e-12));
  }

  /** Only sums and extremes are taken: the order of the intervals is of no consequence. */
  @Test
  void event_anyOrderOfIntervals_isTheSame() {
    range = 0.45;
    double[] sorted = found(LayerKernel.MUON, 0.1, 1, 0.3);
    Random random = new Random(5);
    for (int k = 0; k < 20; k++) {
      Collections.shuffle(world, random);
      assertThat(found(LayerKernel.MUON, 0.1, 1, 0.3)).containsExactly(sorted, within(1e-13));
    }
  }

  /** Every species in nothing goes through all layers, but for what must interact first. */
  @Test
  void event_noMatter_stopsNothing() {
    world.removeIf(w -> w[0] == 0);
    range = 1e-6;
    shower = 1e-6;
    for (int species :
        new int[] {LayerKernel.MUON, LayerKernel.CHARGED_HADRON, LayerKernel.ELECTRON}) {
      assertThat(found(species, 0.1, 1, 0.999)[LayerKernel.LAYERS]).isEqualTo(PLATES);
    }
    assertThat(found(LayerKernel.PHOTON, 0, 1, 0.5)[LayerKernel.LAYERS]).isZero();
    assertThat(found(LayerKernel.NEUTRAL_HADRON, 0.5, 1, 0.5)[LayerKernel.LAYERS]).isZero();
  }

  @Test
  void event_neutrinoOrNothing_hasNoLayers() {
    double[] neutrino = found(LayerKernel.INVISIBLE, 0, 1, 0.5);
    assertThat(neutrino[LayerKernel.PRESENT]).isEqualTo(1);
    assertThat(neutrino[LayerKernel.LAYERS]).isZero();
    assertThat(neutrino[LayerKernel.ENTRY]).isEqualTo(-1);
    assertThat(neutrino[LayerKernel.INTERACTION]).isCloseTo(PLATES * 10 * LAMBDA, within(1e-12));
    assertThat(found(LayerKernel.MUON, 0.1, 0, 0.5)).containsOnly(0);
  }
}
