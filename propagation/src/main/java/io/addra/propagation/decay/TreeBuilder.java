package io.addra.propagation.decay;

import io.addra.kernels.chain.AngularLaw;
import io.addra.kernels.chain.Axis;
import io.addra.kernels.chain.DecayChain;
import io.addra.kernels.chain.Split;
import io.addra.propagation.particle.Particle;
import io.addra.propagation.production.spectrum.PairSpectrum;
import java.util.ArrayList;
import java.util.List;

/** Puts the decays of an LLP together. Every method that adds a decay returns its products. */
final class TreeBuilder {
  private static final Particle PAIR = new Particle("", 0, 0, 0, 0);

  private final List<Split> splits = new ArrayList<>();
  private final List<Particle> particles = new ArrayList<>();
  private double meanWeight = 1;

  /** A tree of an LLP alone. */
  TreeBuilder(Particle llp) {
    particles.add(llp);
  }

  /** A tree that can be continued apart from this one. */
  TreeBuilder copy() {
    TreeBuilder other = new TreeBuilder(particles.getFirst());
    other.particles.addAll(particles.subList(1, particles.size()));
    other.splits.addAll(splits);
    other.meanWeight = meanWeight;
    return other;
  }

  /** A particle of the tree. */
  Particle particle(int index) {
    return particles.get(index);
  }

  /** The first particle from an index on that is no pair and does not decay yet; -1 if none is. */
  int nextProduct(int from) {
    for (int p = Math.max(1, from); p < particles.size(); p++) {
      int index = p;
      if (splits.stream().noneMatch(split -> split.parent() == index)) {
        return p;
      }
    }
    return -1;
  }

  /**
   * Three particles by a spectrum of the mass of the last two.
   *
   * @return the particles' numbers, in this order
   */
  List<Integer> threeBody(
      int parent, Particle first, Particle second, Particle third, PairSpectrum pair) {
    Split outer = Split.of(parent, first.mass(), new Split.SecondMass.Drawn(pair.table()));
    int one = add(outer, first, PAIR);
    Split inner =
        Split.of(one + 1, second.mass(), new Split.SecondMass.Fixed(third.mass()))
            .withLaw(new AngularLaw.OfMass(Axis.HELICITY));
    int two = add(inner, second, third);
    return List.of(one, two, two + 1);
  }

  /**
   * Products by phase space: two as they are, three by the spectrum of the last two, more with a
   * weight.
   *
   * @return the particles' numbers, in the order given
   */
  List<Integer> phaseSpace(int parent, List<Particle> products) {
    double mass = particles.get(parent).mass();
    List<Double> masses = products.stream().map(Particle::mass).toList();
    if (products.size() == 2) {
      Split split = Split.of(parent, mass, masses.get(0), masses.get(1));
      int one = add(split, products.get(0), products.get(1));
      return List.of(one, one + 1);
    }
    if (products.size() == 3) {
      PairSpectrum pair =
          PairSpectrum.isotropic(
              m ->
                  Split.momentum(mass, masses.get(0), m)
                      * Split.momentum(m, masses.get(1), masses.get(2)),
              masses.get(1) + masses.get(2),
              mass - masses.get(0));
      return threeBody(parent, products.get(0), products.get(1), products.get(2), pair);
    }
    return weighted(parent, products, masses);
  }

  private List<Integer> weighted(int parent, List<Particle> products, List<Double> masses) {
    double mass = particles.get(parent).mass();
    List<Integer> made = new ArrayList<>();
    int from = parent;
    int n = products.size();
    for (int k = 0; k < n - 1; k++) {
      boolean last = k == n - 2;
      double rest = masses.stream().skip(k + 1).mapToDouble(Double::doubleValue).sum();
      Split.SecondMass second =
          last
              ? new Split.SecondMass.Fixed(rest)
              : new Split.SecondMass.PhaseSpace(rest, 1.0 / (n - 2 - k));
      Split split =
          Split.of(from, masses.get(k), second)
              .withWeight(PhaseSpaceVolume.largestMomentum(mass, masses, k));
      from = add(split, products.get(k), last ? products.get(n - 1) : PAIR) + 1;
      made.add(from - 1);
    }
    made.add(from);
    meanWeight *= PhaseSpaceVolume.meanWeight(mass, masses);
    return made;
  }

  private int add(Split split, Particle first, Particle second) {
    double ctau = particles.get(split.parent()).ctau();
    splits.add(split.withFlight(Double.isInfinite(ctau) ? 0 : ctau));
    particles.add(first);
    particles.add(second);
    return particles.size() - 2;
  }

  /** The tree. */
  DecayTree build() {
    return new DecayTree(new DecayChain(splits), particles, meanWeight);
  }
}
