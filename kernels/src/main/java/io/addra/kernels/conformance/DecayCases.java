package io.addra.kernels.conformance;

import io.addra.kernels.body.ChainLayout;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.VertexKernel;
import io.addra.kernels.chain.AngularLaw;
import io.addra.kernels.chain.Axis;
import io.addra.kernels.chain.ChannelChain;
import io.addra.kernels.chain.DecayChain;
import io.addra.kernels.chain.DecayTable;
import io.addra.kernels.chain.MassTable;
import io.addra.kernels.chain.Split;
import io.addra.kernels.chain.Split.SecondMass;
import io.addra.kernels.device.EventCall;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Cases of the kernel that makes the products of an LLP's decay.
 *
 * <p>Angles are those of {@link ProductionCases}; an axis of helicity is what is left of a momentum
 * that was boosted with the LLP, so that an ulp of it grows with the square of the boost. Which
 * channel is drawn must be the same.
 */
final class DecayCases {
  private static final int EVENTS = 4096;
  private static final double AWAY_FROM_THRESHOLD = 1e-5;
  private static final double[] EXTREME = {0x1p-53, 0x1p-30, 0.25, 0.5, 0.75, 1 - 0x1p-53};
  private static final double CLOSE = 1e-13;
  private static final double MASS = 4;
  private static final double PION = 0.13957;

  private DecayCases() {}

  /** All of them. */
  static List<ConformanceCase> all() {
    return List.of(
        decay(
            "five channels of 2 to 9 particles, beta gamma 1e-3 to 10",
            channels(),
            1e-3,
            10,
            CLOSE * 1e2),
        decay("the same channels, beta gamma 10 to 1000", channels(), 10, 1000, CLOSE * 1e6),
        decay(
            "one channel of two particles, beta gamma 1e-6 to 1e6",
            DecayTable.of(MASS, pair(0.5, 0.1)),
            1e-6,
            1e6,
            CLOSE));
  }

  private static DecayChain pair(double first, double second) {
    return DecayChain.of(Split.of(0, MASS, first, second));
  }

  private static DecayTable channels() {
    List<Double> edges = IntStream.range(0, 33).mapToObj(k -> 0.5 + 0.1 * k).toList();
    List<Double> linear = edges.stream().map(m -> 0.3 * Math.cos(m)).toList();
    List<Double> square = edges.stream().map(m -> 0.6 * Math.sin(m)).toList();
    DecayChain drawn =
        DecayChain.of(
            Split.of(0, 0.2, new SecondMass.Drawn(new MassTable(edges, linear, square))),
            Split.of(2, 0.1, new SecondMass.Fixed(0.1))
                .withLaw(new AngularLaw.OfMass(Axis.HELICITY)));
    DecayChain flying =
        pair(1.5, 1.8)
            .then(Split.of(1, 1.5, 0.1, 0).withFlight(0.03))
            .then(
                Split.of(2, 0, new SecondMass.Drawn(MassTable.isotropic(List.of(0.2, 0.9, 1.7))))
                    .withFlight(0.008))
            .then(
                Split.of(6, 0.1, new SecondMass.Fixed(0.02))
                    .withLaw(AngularLaw.about(Axis.HELICITY, -0.8)));
    DecayChain phaseSpace =
        DecayChain.of(
            Split.of(0, PION, new SecondMass.PhaseSpace(3 * PION, 0.5)).withWeight(1.9),
            Split.of(2, PION, new SecondMass.PhaseSpace(2 * PION, 1)).withWeight(1.8),
            Split.of(4, PION, new SecondMass.Fixed(PION)).withWeight(1.7));
    return new DecayTable(
        MASS,
        List.of(
            new ChannelChain(pair(0.1, 0.2), 0.25),
            new ChannelChain(drawn, 0.125),
            new ChannelChain(flying, 0.375),
            new ChannelChain(phaseSpace, 0.125),
            new ChannelChain(pair(0, 0), 0.125)));
  }

  /**
   * A case.
   *
   * @param least least beta gamma
   * @param most greatest beta gamma
   * @param close allowed, of a value or of the largest energy
   */
  private static ConformanceCase decay(
      String inputs, DecayTable table, double least, double most, double close) {
    SplittableRandom random = new SplittableRandom(15);
    double[] rays = new double[EVENTS * ProductionKernel.RAY_STRIDE];
    double[] vertices = new double[EVENTS * VertexKernel.VERTEX_STRIDE];
    for (int i = 0; i < EVENTS; i++) {
      double cosine = i % 7 == 0 ? random.nextInt(-1, 2) : random.nextDouble(-1, 1);
      double phi = random.nextDouble(0, 2 * Math.PI);
      int r = i * ProductionKernel.RAY_STRIDE;
      rays[r + 3] = Math.sqrt(1 - cosine * cosine) * Math.cos(phi);
      rays[r + 4] = Math.sqrt(1 - cosine * cosine) * Math.sin(phi);
      rays[r + 5] = cosine;
      rays[r + ProductionKernel.RAY_BETA_GAMMA] =
          least * Math.pow(most / least, random.nextDouble());
      for (int k = 0; k < VertexKernel.VERTEX_WEIGHT; k++) {
        vertices[i * VertexKernel.VERTEX_STRIDE + k] = random.nextDouble(100);
      }
    }
    double[] uniforms = new double[EVENTS * table.draws()];
    for (int k = 0; k < uniforms.length; k++) {
      double drawn =
          random.nextInt(4) == 0
              ? EXTREME[random.nextInt(EXTREME.length)]
              : random.nextDouble(0, 1);
      // helicity near a pole and momenta near a threshold divide an ulp by what is left
      uniforms[k] = Math.clamp(drawn, AWAY_FROM_THRESHOLD, 1 - AWAY_FROM_THRESHOLD);
    }
    // two batches, the second not full
    long[] batch = {0, 0, EVENTS / 2, table.draws(), 0, EVENTS / 2, 0, 0, EVENTS / 2 - 100, 1};
    return new KernelCase(
        inputs,
        EVENTS,
        () ->
            new EventCall.Cascade(
                batch,
                rays,
                vertices,
                uniforms,
                table.integers(),
                table.doubles(),
                new double[EVENTS * table.particles() * ChainLayout.PARTICLE_STRIDE],
                new int[EVENTS],
                new double[EVENTS]),
        List.of(
            new Tolerance(close * MASS * most, close),
            Tolerance.EXACT,
            new Tolerance(close, close)),
        String.format(
            Locale.ROOT, "%.0e of a value or of the largest energy; channels nothing", close));
  }
}
