package io.addra.propagation.production;

import io.addra.kernels.chain.AngularLaw;
import io.addra.kernels.chain.Axis;
import io.addra.kernels.chain.DecayChain;
import io.addra.kernels.chain.MassTable;
import io.addra.kernels.chain.Split;
import io.addra.kernels.chain.TreeAmplitude;
import io.addra.kernels.device.LlpSource;
import io.addra.propagation.particle.Constants;
import io.addra.propagation.particle.Particle;
import io.addra.propagation.production.spectrum.PairSpectrum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts the decays of an event together, with the names and masses of its particles. Each method
 * that adds a decay returns the first of the two particles that it makes; the second is the next.
 */
final class ChainBuilder {
  private final Collision collision;
  private final List<Split> splits = new ArrayList<>();
  private final List<String> names = new ArrayList<>(List.of(""));
  private final List<Double> masses = new ArrayList<>();
  private final List<Double> lifetimes = new ArrayList<>(List.of(0.0));
  private double phaseSpace;

  ChainBuilder(Collision collision) {
    this.collision = collision;
    masses.add(collision.beams().sqrtS());
  }

  /** What the beams make becomes two particles by the law 1 + a cos^2 about the beam. */
  int collide(Made first, Made second, double square) {
    return split(0, first, second, AngularLaw.about(Axis.COLLISION, square));
  }

  /** The same for a process that the beams may radiate before. */
  int collide(Made first, Made second, HardProcess hard, boolean radiates) {
    double energy = masses.getFirst();
    if (!radiates) {
      return collide(first, second, hard.square().applyAsDouble(energy));
    }
    AngularLaw photon =
        new AngularLaw.Poles(Axis.COLLISION, InitialRadiation.kappa(energy), -1, 1, false);
    MassTable left = InitialRadiation.table(energy, hard);
    int rest = splitToPair(0, Made.photon(), left, photon) + 1;
    return splitPair(rest, first, second, Axis.BEAM);
  }

  /** An isotropic decay. */
  int split(int parent, Made first, Made second) {
    return split(parent, first, second, AngularLaw.ISOTROPIC);
  }

  /** A decay by a law of the first particle's angle. */
  int split(int parent, Made first, Made second, AngularLaw law) {
    double mass = masses.get(parent);
    Split split = Split.of(parent, mass, first.mass(), second.mass());
    return add(split.withLaw(law), first, second);
  }

  /** A decay to a particle and a pair whose mass is drawn; the pair is to be split further. */
  int splitToPair(int parent, Made first, MassTable pair, AngularLaw law) {
    Split split = Split.of(parent, first.mass(), new Split.SecondMass.Drawn(pair));
    return add(split.withLaw(law), first, Made.pair());
  }

  /** The pair becomes two particles by the law of the table that gave it its mass. */
  int splitPair(int pair, Made first, Made second, Axis axis) {
    Split split =
        Split.of(pair, first.mass(), new Split.SecondMass.Fixed(second.mass()))
            .withLaw(new AngularLaw.OfMass(axis));
    return add(split, first, second);
  }

  private int add(Split split, Made first, Made second) {
    splits.add(split.withFlight(lifetimes.get(split.parent())));
    for (Made made : List.of(first, second)) {
      names.add(made.name());
      masses.add(made.mass());
      lifetimes.add(made.ctau());
    }
    return names.size() - 2;
  }

  /**
   * Three particles of the beams for an amplitude to weight: the mass of the last two is drawn from
   * a table, the angles by laws, and the weight undoes all of that. They are 0, 2 and 3 after the
   * first.
   */
  int threeBodyByAmplitude(
      Made first, Made second, Made third, MassTable pair, AngularLaw alone, AngularLaw paired) {
    double most = Split.momentum(masses.getFirst(), first.mass(), pair.edges().getFirst());
    double widest = pair.widestBin();
    Split one =
        Split.of(0, first.mass(), new Split.SecondMass.Drawn(pair, widest))
            .withLaw(alone)
            .withWeight(most);
    int made = add(one, first, Made.pair());
    double largest = Split.momentum(pair.edges().getLast(), second.mass(), third.mass());
    Split two =
        Split.of(made + 1, second.mass(), new Split.SecondMass.Fixed(third.mass()))
            .withLaw(paired)
            .withWeight(largest);
    add(two, second, third);
    double energy = masses.getFirst();
    double angles = Math.pow(2 * Math.PI, 2) * range(alone) * range(paired);
    double momenta = most * largest * widest * pair.bins();
    phaseSpace = momenta * angles / (256 * Math.pow(Math.PI, 5) * energy);
    return made;
  }

  private static int followed(Integer... llps) {
    return llps.length == 0 ? 1 : llps[0];
  }

  /** The integral over the cosine of what a law's weight makes even. */
  private static double range(AngularLaw law) {
    return switch (law) {
      case AngularLaw.FromPoles poles -> poles.range();
      case AngularLaw.FromForward forward -> forward.range();
      default -> 2;
    };
  }

  /** The event, with its LLPs, weighted by an amplitude that is scaled here. */
  EventModel build(TreeAmplitude amplitude, Integer... llps) {
    LlpSource source = collision.source(new DecayChain(splits, amplitude), followed(llps));
    return new EventModel(WeightScan.scaled(source), names, Arrays.asList(llps));
  }

  /** The weights of events by an amplitude before they are scaled. */
  WeightScan scan(TreeAmplitude amplitude) {
    return WeightScan.of(collision.source(new DecayChain(splits, amplitude), 1));
  }

  /**
   * Cross-section (pb) of three particles by an amplitude, by its mean over a Sobol sequence: the
   * squared amplitude, as the kernel has it, over the flux 2 s and over the phase space.
   *
   * @param coupling what the kernel leaves out of the squared amplitude, averaged over the beams'
   *     spins
   */
  double crossSection(TreeAmplitude amplitude, double coupling) {
    double energy = masses.getFirst();
    double mean = scan(amplitude).mean();
    return Constants.PICOBARN_GEV_SQUARED * coupling * phaseSpace * mean / (2 * energy * energy);
  }

  /** The event, with its LLPs. */
  EventModel build(Integer... llps) {
    return new EventModel(
        collision.source(new DecayChain(splits), followed(llps)), names, Arrays.asList(llps));
  }

  /**
   * Three particles by a spectrum of the mass of the last two, which are 2 and 3 after the first.
   */
  int threeBody(int parent, Made first, Made second, Made third, PairSpectrum pair) {
    int one = splitToPair(parent, first, pair.table(), AngularLaw.ISOTROPIC);
    splitPair(one + 1, second, third, Axis.HELICITY);
    return one;
  }

  /**
   * A particle of an event.
   *
   * @param name its name; empty for a pair
   * @param mass its mass (GeV)
   * @param ctau how far it flies before it decays, where it does (cm)
   */
  record Made(String name, double mass, double ctau) {
    static Made of(Particle particle) {
      double ctau = particle.ctau();
      return new Made(particle.name(), particle.mass(), Double.isInfinite(ctau) ? 0 : ctau);
    }

    static Made llp(double mass) {
      return new Made(EventModel.LLP, mass, 0);
    }

    static Made photon() {
      return new Made("gamma", 0, 0);
    }

    static Made pair() {
      return new Made("", 0, 0);
    }
  }
}
