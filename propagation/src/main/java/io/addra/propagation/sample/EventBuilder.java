package io.addra.propagation.sample;

import io.addra.kernels.body.ChainLayout;
import io.addra.kernels.chain.DecayChain;
import io.addra.propagation.beam.FourVector;
import io.addra.propagation.eventfile.event.SpacetimePoint;
import io.addra.propagation.eventfile.output.OutputEvent;
import io.addra.propagation.eventfile.output.OutputParticle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts one event together from what chains have made: particles that start and end at vertices. */
final class EventBuilder {
  private static final int FINAL = 1;
  private static final int DECAYED = 2;
  private static final int BEAM = 4;

  private final int number;
  private final List<Draft> particles = new ArrayList<>();
  private final List<SpacetimePoint> vertices = new ArrayList<>();

  /** A particle whose end is not known yet. */
  private static final class Draft {
    private final int code;
    private final double[] p;
    private final int start;
    private int end = -1;
    private boolean beam;

    Draft(int code, double[] p, int start) {
      this.code = code;
      this.p = p;
      this.start = start;
    }
  }

  /** What a particle of a chain is: its numbers as the kernel wrote them, by its place. */
  @FunctionalInterface
  interface Numbers {
    /** {@link ChainLayout#PARTICLE_STRIDE} doubles. */
    double[] of(int particle);
  }

  EventBuilder(int number) {
    this.number = number;
  }

  /** The beams meet: two particles that end at the first vertex. */
  void beams(FourVector electron, FourVector positron, double[] where) {
    int vertex = vertex(where);
    for (FourVector beam : List.of(electron, positron)) {
      double[] p = {beam.px(), beam.py(), beam.pz(), beam.e(), beam.mass()};
      Draft draft = new Draft(particles.isEmpty() ? 11 : -11, p, -1);
      draft.beam = true;
      draft.end = vertex;
      particles.add(draft);
    }
  }

  /**
   * Adds what a chain has made, from a vertex that is there.
   *
   * @param vertex where particle 0 ends
   * @param codes number of each particle; 0 for those that are only pairs of others
   * @return index in the event of each particle of the chain, -1 for pairs
   */
  int[] chain(DecayChain chain, Numbers numbers, int[] codes, int vertex) {
    int[] places = new int[chain.particles()];
    int[] ends = new int[chain.particles()];
    Arrays.fill(places, -1);
    ends[0] = vertex;
    for (int s = 0; s < chain.splits().size(); s++) {
      int parent = chain.splits().get(s).parent();
      for (int child = 2 * s + 1; child <= 2 * s + 2; child++) {
        double[] p = numbers.of(child);
        if (codes[child] == 0) {
          ends[child] = ends[parent];
        } else {
          places[child] = particles.size();
          particles.add(new Draft(codes[child], p, ends[parent]));
          if (chain.decays(child)) {
            int next = nextSplit(chain, child);
            ends[child] = vertex(numbers.of(2 * next + 1));
            particles.get(places[child]).end = ends[child];
          }
        }
      }
    }
    return places;
  }

  private static int nextSplit(DecayChain chain, int particle) {
    int s = 0;
    while (chain.splits().get(s).parent() != particle) {
      s++;
    }
    return s;
  }

  /** Ends a particle where its products start, and returns the vertex. */
  int end(int particle, double[] product) {
    int vertex = vertex(product);
    particles.get(particle).end = vertex;
    return vertex;
  }

  private int vertex(double[] p) {
    int x = ChainLayout.PARTICLE_ORIGIN;
    vertices.add(
        new SpacetimePoint(p[x], p[x + 1], p[x + 2], p[x + 3] / SpacetimePoint.SPEED_OF_LIGHT));
    return vertices.size() - 1;
  }

  OutputEvent build(double weight) {
    List<OutputParticle> out = new ArrayList<>();
    for (Draft d : particles) {
      FourVector momentum =
          new FourVector(d.p[ChainLayout.PARTICLE_ENERGY], d.p[0], d.p[1], d.p[2]);
      int status = d.end >= 0 ? DECAYED : FINAL;
      double mass = d.p[ChainLayout.PARTICLE_MASS];
      out.add(new OutputParticle(d.code, d.beam ? BEAM : status, momentum, mass, d.start, d.end));
    }
    return new OutputEvent(number, weight, out, vertices);
  }
}
