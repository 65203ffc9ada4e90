package io.addra.propagation.eventfile.output;

import io.addra.propagation.eventfile.event.SpacetimePoint;
import java.util.Arrays;
import java.util.List;

/**
 * An event to be written, in one frame, which the files do not name. Immutable.
 *
 * @param number number of the event
 * @param weight its weight
 * @param particles its particles, those that end at a vertex before those that start there
 * @param vertices its vertices; at each of them at least one particle starts
 */
public record OutputEvent(
    int number, double weight, List<OutputParticle> particles, List<SpacetimePoint> vertices) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if the particles and vertices do not fit together or a number
   *     is not finite
   */
  public OutputEvent {
    particles = List.copyOf(particles);
    vertices = List.copyOf(vertices);
    if (!Double.isFinite(weight)) {
      throw new IllegalArgumentException("expected a finite weight, found " + weight);
    }
    for (SpacetimePoint v : vertices) {
      if (!Double.isFinite(v.x() + v.y() + v.z() + v.t())) {
        throw new IllegalArgumentException("expected a finite vertex, found " + v);
      }
    }
    check(particles, vertices.size());
  }

  private static void check(List<OutputParticle> particles, int vertices) {
    boolean[] started = new boolean[vertices];
    for (int i = 0; i < particles.size(); i++) {
      OutputParticle p = particles.get(i);
      if (Math.min(p.production(), p.decay()) < -1
          || Math.max(p.production(), p.decay()) >= vertices) {
        throw new IllegalArgumentException(
            "expected vertices from -1 to " + (vertices - 1) + ", found particle " + i + ": " + p);
      }
      if (p.production() >= 0) {
        started[p.production()] = true;
      }
      if (p.decay() >= 0 && started[p.decay()]) {
        throw new IllegalArgumentException(
            "particle " + i + " ends at vertex " + p.decay() + ", where an earlier one starts");
      }
    }
    for (int v = 0; v < vertices; v++) {
      if (!started[v]) {
        throw new IllegalArgumentException("no particle starts at vertex " + v);
      }
    }
  }

  /** For each vertex the first particle that ends there, or -1. */
  int[] firstEnding() {
    int[] first = new int[vertices.size()];
    Arrays.fill(first, -1);
    for (int i = particles.size() - 1; i >= 0; i--) {
      if (particles.get(i).decay() >= 0) {
        first[particles.get(i).decay()] = i;
      }
    }
    return first;
  }
}
