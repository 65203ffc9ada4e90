package io.addra.kernels.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.kernels.chain.AngularLaw;
import io.addra.kernels.chain.Axis;
import io.addra.kernels.chain.ChannelChain;
import io.addra.kernels.chain.DecayChain;
import io.addra.kernels.chain.DecayTable;
import io.addra.kernels.chain.MassTable;
import io.addra.kernels.chain.Split;
import io.addra.kernels.chain.Split.SecondMass;
import io.addra.kernels.device.EventCall;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.GeneratedDecays;
import io.addra.kernels.device.GeneratedEvents;
import io.addra.kernels.device.LlpSource;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CascadeKernelTest {
  private static final double MASS = 3;
  private static final double[] IDENTITY = {1, 0, 0, 0, 1, 0, 0, 0, 1};

  private static DecayChain pair(double first, double second) {
    return DecayChain.of(Split.of(0, MASS, first, second));
  }

  private static DecayChain longChain() {
    return DecayChain.of(
        Split.of(0, 0.2, new SecondMass.Drawn(MassTable.isotropic(List.of(1.0, 1.5, 2.5)))),
        Split.of(2, 0.5, new SecondMass.Fixed(0.1)).withLaw(new AngularLaw.OfMass(Axis.HELICITY)),
        Split.of(3, 0.1, new SecondMass.PhaseSpace(0.3, 1)).withFlight(0.4).withWeight(0.6),
        Split.of(6, 0.1, new SecondMass.Fixed(0.2))
            .withLaw(AngularLaw.about(Axis.HELICITY, 2))
            .withWeight(0.3));
  }

  private static DecayTable three() {
    return new DecayTable(
        MASS,
        List.of(
            new ChannelChain(pair(0.1, 0.2), 0.25),
            new ChannelChain(longChain(), 0.5),
            new ChannelChain(pair(1, 1.5), 0.25)));
  }

  /** The outputs for one event of given random numbers, in arrays that were full of something. */
  private static EventCall.Cascade run(DecayTable table, double betaGamma, double... uniforms) {
    double[] ray = {0, 0, 0, 0.48, 0.6, 0.64, betaGamma, 1};
    double[] vertex = {1, 2, 3, 5, 1};
    long[] batch = {0, 0, 1, table.draws(), 0, 1, 0};
    double[] particles = new double[table.particles() * ChainLayout.PARTICLE_STRIDE];
    Arrays.fill(particles, 7);
    EventCall.Cascade call =
        new EventCall.Cascade(
            batch,
            ray,
            vertex,
            Arrays.copyOf(uniforms, table.draws()),
            table.integers(),
            table.doubles(),
            particles,
            new int[1],
            new double[1]);
    call.event(0);
    return call;
  }

  /** A channel alone makes what the same chain makes of a collision that moves like the LLP. */
  @Test
  void event_anyChannel_equalsProductionOfTheSameChain() {
    SplittableRandom random = new SplittableRandom(41);
    DecayTable table = three();
    double betaGamma = 1.7;
    double beta = betaGamma / Math.hypot(1, betaGamma);
    double[] velocity = {0.48 * beta, 0.6 * beta, 0.64 * beta};
    LlpSource collision =
        LlpSource.isotropic(1)
            .withLuminousRegion(new double[] {1, 2, 3}, new double[6])
            .withCollision(velocity, IDENTITY, MASS, new double[] {0, 0, 1});
    for (int trial = 0; trial < 300; trial++) {
      double[] uniforms = random.doubles(table.draws(), 1e-6, 1).toArray();
      EventCall.Cascade found = run(table, betaGamma, uniforms);
      int channel = uniforms[0] < 0.25 ? 0 : uniforms[0] < 0.75 ? 1 : 2;
      assertThat(found.chosen()).containsExactly(channel);
      DecayChain chain = table.channels().get(channel).chain();
      LlpSource source = collision.withChain(chain, 1);
      double[] shifted = new double[source.draws()];
      Arrays.fill(shifted, 0.5);
      int draws = Math.min(uniforms.length - 1, shifted.length - 4);
      System.arraycopy(uniforms, 1, shifted, 4, draws);
      GeneratedEvents expected = GeneratedEvents.of(source, shifted);
      assertThat(found.weights()[0]).isCloseTo(expected.ray(0)[7], within(1e-12));
      for (int p = 0; p < table.particles(); p++) {
        for (int j = 0; j < ChainLayout.PARTICLE_STRIDE; j++) {
          double value = found.particles()[p * ChainLayout.PARTICLE_STRIDE + j];
          double late = j == 8 ? 5 * Math.hypot(1, betaGamma) : 0;
          double other = p < chain.particles() ? expected.particle(0, p)[j] + late : 0;
          assertThat(value).isCloseTo(other, within(1e-11));
        }
      }
    }
  }

  @Test
  void event_probabilityAtAnEdge_picksTheNextChannel() {
    double[] picks = {0x1p-53, 0.25 - 0x1p-54, 0.25, 0.75 - 0x1p-53, 0.75, 1 - 0x1p-53};
    int[] channels = {0, 0, 1, 1, 2, 2};
    for (int k = 0; k < picks.length; k++) {
      double[] uniforms = new double[16];
      Arrays.fill(uniforms, 0.5);
      uniforms[0] = picks[k];
      assertThat(run(three(), 1, uniforms).chosen()[0]).isEqualTo(channels[k]);
    }
  }

  @Test
  void event_shorterChannel_leavesNothingInTheRestOfItsRoom() {
    EventCall.Cascade found = run(three(), 1, 0.1, 0.5, 0.5);
    double[] rest = Arrays.copyOfRange(found.particles(), 27, found.particles().length);
    assertThat(rest).hasSize(6 * 9).containsOnly(0);
    assertThat(found.weights()).containsExactly(1);
  }

  @Test
  void generatedDecays_manyEvents_haveTheProbabilitiesAndEmptyRoomHasNoWeight() {
    int n = 20_000;
    double[] rays = new double[n * ProductionKernel.RAY_STRIDE];
    for (int i = 0; i < n; i++) {
      rays[i * ProductionKernel.RAY_STRIDE + 5] = 1;
    }
    LlpSource source = LlpSource.isotropic(1);
    long[] batch = new EventStream(source, 5, 1).batch(0, n);
    batch[BatchLayout.HEADER + BatchLayout.COUNT] = n - 10L;
    double[] vertices = new double[n * VertexKernel.VERTEX_STRIDE];
    GeneratedDecays made = GeneratedDecays.of(three(), rays, vertices, batch, 8);
    double[] expected = {0.25, 0.5, 0.25};
    for (int c = 0; c < 3; c++) {
      int channel = c;
      long count = Arrays.stream(made.chosen()).filter(k -> k == channel).count();
      double error = Math.sqrt(n * expected[c] * (1 - expected[c]));
      assertThat((double) count).isCloseTo(n * expected[c], within(5 * error));
    }
    assertThat(Arrays.copyOfRange(made.weights(), n - 10, n)).containsOnly(0);
    assertThat(Arrays.stream(made.weights()).limit(n - 10)).allMatch(w -> w > 0 && w <= 1);
    // an LLP at rest leaves its mass to its products
    assertThat(made.particle(3, 0)).startsWith(0, 0, 0, MASS, MASS);
    // another stream, other decays; the batch of the production is as it was
    assertThat(GeneratedDecays.of(three(), rays, vertices, batch, 9).chosen())
        .isNotEqualTo(made.chosen());
    assertThat(batch[BatchLayout.STREAM]).isEqualTo(1);
  }
}
