package io.addra.kernels.conformance;

import io.addra.kernels.body.ChainLayout;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.chain.AngularLaw;
import io.addra.kernels.chain.Axis;
import io.addra.kernels.chain.DecayChain;
import io.addra.kernels.chain.MassTable;
import io.addra.kernels.chain.Split;
import io.addra.kernels.chain.Split.SecondMass;
import io.addra.kernels.chain.TreeAmplitude;
import io.addra.kernels.device.EventBlock;
import io.addra.kernels.device.EventCall;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.LlpSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Cases of the kernel that makes events.
 *
 * <p>log, sin, cos and asin may differ by an ulp or two: 1e-13 of each value, and where a component
 * is small by cancellation of 1 cm, of 1, or of the largest momentum. Where a cosine is itself a
 * result of these, an ulp of it is divided by the sine, which is above 1.5e-4 there. An axis of
 * helicity is what is left of boosted momenta: an ulp of the largest is divided by the momentum of
 * its two particles against each other, which is kept from the threshold.
 */
final class ProductionCases {
  private static final int EVENTS = 4096;
  private static final double SMALLEST = 0x1p-53;
  private static final double AWAY_FROM_POLE = 1e-8;
  private static final double AWAY_FROM_THRESHOLD = 1e-5;
  private static final double[] EXTREME = {SMALLEST, 0x1p-30, 0.25, 0.5, 0.75, 1 - 0x1p-53};
  private static final double CLOSE = 1e-13;
  private static final double NEAR_POLE = 1e-11;
  private static final double ENERGY = 10.58;
  private static final double KAPPA = 9.3e-9;
  private static final double PION = 0.13957;
  private static final double MUON = 0.10566;

  private static final LlpSource COLLISION =
      LlpSource.isotropic(1)
          .withLuminousRegion(new double[3], new double[] {1e-3, 0, 1e-4, 1e-3, 0, 0.03})
          .withCollision(
              new double[] {0.0415, 0, 0.2725},
              new double[] {0, 1, 0, 0, 0, 1, 1, 0, 0},
              ENERGY,
              new double[] {7, 0.1, 0});

  private ProductionCases() {}

  static List<ConformanceCase> production() {
    List<ConformanceCase> cases = new ArrayList<>();
    for (double betaGamma : new double[] {1e-6, 1e-2, 1, 1e2, 1e6}) {
      String text = "beta gamma " + betaGamma;
      cases.add(
          exact("point source, " + text, LlpSource.isotropic(betaGamma), Math.max(1, betaGamma)));
      cases.add(
          exact(
              "B meson, " + text,
              COLLISION.withPairDecay(5.27934, 0.332, 0.0491, -1, 1 / betaGamma, 1),
              ENERGY + 1 / betaGamma));
    }
    for (double square : new double[] {-0.5, 1e-9, 1e-3, 0.6, 1, 1e12}) {
      cases.add(
          nearPole(
              "LLP from the beams, 1 + " + square + " cos squared",
              DecayChain.of(beams(1, 0).withLaw(AngularLaw.about(Axis.COLLISION, square))),
              1));
    }
    cases.add(nearPole("poles", DecayChain.of(beams(0, 1).withLaw(poles(Axis.COLLISION, -1))), 2));
    cases.add(nearPole("table and beam axis", radiative(), 3));
    cases.add(chain("helicity, flight, phase space", cascade(), 9, AWAY_FROM_THRESHOLD));
    for (TreeAmplitude.Reaction reaction : TreeAmplitude.Reaction.values()) {
      cases.add(chain("amplitude " + reaction, amplitude(reaction), 1, AWAY_FROM_THRESHOLD));
    }
    return cases;
  }

  private static Split beams(double first, double second) {
    return Split.of(0, ENERGY, first, second);
  }

  private static AngularLaw poles(Axis axis, double lowest) {
    return new AngularLaw.Poles(axis, KAPPA, lowest, 1, true);
  }

  /** A radiated photon and a pair of drawn mass, which makes another photon about the beam. */
  private static DecayChain radiative() {
    List<Double> edges = new ArrayList<>();
    List<Double> linear = new ArrayList<>();
    List<Double> square = new ArrayList<>();
    for (int k = 0; k < 65; k++) {
      edges.add(2 + 0.1 * k);
      linear.add(0.3 * Math.cos(0.1 * k));
      square.add(0.6 * Math.sin(0.1 * k));
    }
    Split photon = Split.of(0, 0, new SecondMass.Drawn(new MassTable(edges, linear, square)));
    return DecayChain.of(
        photon.withLaw(new AngularLaw.Poles(Axis.COLLISION, KAPPA, -1, 1, false)),
        Split.of(2, 1, new SecondMass.Drawn(MassTable.isotropic(List.of(0.1, 0.2, 0.7))))
            .withLaw(new AngularLaw.OfMass(Axis.BEAM)));
  }

  /** Two particles, one of which flies and decays to four by phase space, and a law of helicity. */
  private static DecayChain cascade() {
    return DecayChain.of(
        beams(1, 5).withLaw(poles(Axis.COLLISION, -0.9)),
        Split.of(2, PION, new SecondMass.PhaseSpace(3 * PION, 0.5)).withFlight(2).withWeight(2.5),
        Split.of(4, PION, new SecondMass.PhaseSpace(2 * PION, 1)).withWeight(2),
        Split.of(6, PION, new SecondMass.PhaseSpace(PION, 1))
            .withLaw(AngularLaw.about(Axis.HELICITY, 3)),
        Split.of(1, 1, 0.1, 0.2).withLaw(new AngularLaw.Quadratic(Axis.HELICITY, -1.2, 0.4)));
  }

  /** Three particles by an amplitude, with all that undoes what they are drawn from. */
  private static DecayChain amplitude(TreeAmplitude.Reaction reaction) {
    MassTable table = MassTable.isotropic(List.of(1.2, 2.0, 4.0, 8.0, 9.0));
    double[] masses =
        switch (reaction) {
          case NONE, MUON_Z_PRIME -> new double[] {MUON, MUON, 1};
          case CHI_DARK_HIGGS -> new double[] {0.4, 0.6, 1};
          case THREE_PHOTONS, RADIATIVE_BHABHA -> new double[] {0, 0, 0};
          case FLAVOUR_Z_PRIME -> new double[] {0, MUON, 1};
        };
    List<Double> parameters =
        switch (reaction) {
          case NONE, MUON_Z_PRIME -> List.of();
          case CHI_DARK_HIGGS -> List.of(3.0, 0.1);
          case THREE_PHOTONS -> List.of(0.2, 0.9);
          case RADIATIVE_BHABHA -> List.of(0.2, 0.3, 0.9, 0.01);
          case FLAVOUR_Z_PRIME -> List.of(-1.0, 0.1, 0.9);
        };
    AngularLaw poles =
        new AngularLaw.FromPoles(new AngularLaw.Poles(Axis.HELICITY, 1e-3, -1, 1, false));
    DecayChain chain =
        DecayChain.of(
            Split.of(0, masses[2], new SecondMass.Drawn(table, table.widestBin()))
                .withLaw(new AngularLaw.FromForward(Axis.COLLISION, 0.1, -0.9, 0.8))
                .withWeight(5),
            Split.of(2, masses[0], new SecondMass.Fixed(masses[1])).withLaw(poles).withWeight(5));
    // the softest photon is the first: the pair's are of equal energy where a cosine is 0
    List<Integer> legs =
        switch (reaction) {
          case NONE -> List.of();
          case THREE_PHOTONS -> List.of(1, 3, 4);
          default -> List.of(3, 4, 1);
        };
    return chain.weightedBy(new TreeAmplitude(reaction, legs, 1e-4, parameters));
  }

  private static ConformanceCase exact(String inputs, LlpSource source, double largest) {
    Tolerance momenta = new Tolerance(CLOSE * largest, CLOSE);
    return production(
        inputs,
        source,
        SMALLEST,
        List.of(momenta, new Tolerance(CLOSE, CLOSE)),
        "1e-13 of a value or of 1, of a particle also of the largest momentum");
  }

  private static ConformanceCase nearPole(String inputs, DecayChain chain, int llp) {
    return chain(inputs, chain, llp, AWAY_FROM_POLE);
  }

  private static ConformanceCase chain(String inputs, DecayChain chain, int llp, double least) {
    return production(
        inputs,
        COLLISION.withChain(chain, llp),
        least,
        List.of(new Tolerance(NEAR_POLE, NEAR_POLE), new Tolerance(NEAR_POLE, NEAR_POLE)),
        "1e-11 of a value or of 1");
  }

  /** With uniforms at least so far from 0 and 1. */
  private static ConformanceCase production(
      String inputs, LlpSource source, double least, List<Tolerance> tolerances, String allowed) {
    long[] batch =
        new EventStream(source, 1, 1)
            .batches(
                EVENTS / 2,
                List.of(new EventBlock(0, 0, EVENTS / 2), new EventBlock(1, 0, EVENTS / 2 - 100)));
    double[] uniforms = new double[EVENTS * source.draws()];
    SplittableRandom random = new SplittableRandom(5);
    for (int k = 0; k < uniforms.length; k++) {
      boolean extreme = random.nextInt(4) == 0;
      double drawn =
          extreme ? EXTREME[random.nextInt(EXTREME.length)] : random.nextDouble(SMALLEST, 1);
      uniforms[k] = Math.clamp(drawn, least, 1 - least);
    }
    int particles = source.chain().particles() * ChainLayout.PARTICLE_STRIDE;
    return new KernelCase(
        inputs,
        EVENTS,
        () ->
            new EventCall.Production(
                batch,
                uniforms,
                source.integers(),
                source.parameters(),
                new double[EVENTS * particles],
                new double[EVENTS * ProductionKernel.RAY_STRIDE]),
        tolerances,
        allowed);
  }
}
