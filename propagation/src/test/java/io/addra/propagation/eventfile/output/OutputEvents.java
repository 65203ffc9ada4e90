package io.addra.propagation.eventfile.output;

import io.addra.propagation.beam.FourVector;
import io.addra.propagation.eventfile.event.SpacetimePoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Events to be written by the tests. */
final class OutputEvents {
  private static final int LLP = 9000005;

  private OutputEvents() {}

  /**
   * Forty events: beams that make an LLP and its antiparticle; the first decays to muons, in every
   * third event. The last has no particles.
   */
  static List<OutputEvent> some() {
    Random random = new Random(20261122);
    List<OutputEvent> events = new ArrayList<>();
    for (int i = 0; i < 39; i++) {
      events.add(event(i, random));
    }
    events.add(new OutputEvent(100, -0.25, List.of(), List.of()));
    return events;
  }

  static void write(Path file, List<OutputEvent> events) {
    try (EventWriter writer = EventWriter.open(file, false)) {
      events.forEach(writer::write);
      writer.commit();
    }
  }

  private static OutputEvent event(int number, Random random) {
    boolean decays = number % 3 == 0;
    double x = random.nextGaussian();
    double y = random.nextGaussian();
    double z = random.nextGaussian();
    List<OutputParticle> particles = new ArrayList<>();
    particles.add(particle(11, 4, new FourVector(7, 0, 0, 7), 0, -1, 0));
    particles.add(particle(-11, 4, new FourVector(4, 0, 0, -4), 0, -1, 0));
    particles.add(
        particle(LLP, decays ? 2 : 1, FourVector.ofMass(0.5, x, y, z), 0.5, 0, decays ? 1 : -1));
    particles.add(particle(-LLP, 1, FourVector.ofMass(0.5, -x, -y, -z), 0.5, 0, -1));
    List<SpacetimePoint> vertices = new ArrayList<>();
    vertices.add(point(random, 1e-3));
    if (decays) {
      particles.add(particle(13, 1, FourVector.ofMass(0.10566, x, y, 0), 0.10566, 1, -1));
      particles.add(particle(-13, 1, FourVector.ofMass(0.10566, 0, 0, z), 0.10566, 1, -1));
      vertices.add(point(random, 100));
    }
    return new OutputEvent(number, random.nextGaussian(), particles, vertices);
  }

  private static OutputParticle particle(
      int pdg, int status, FourVector p, double mass, int production, int decay) {
    return new OutputParticle(pdg, status, p, mass, production, decay);
  }

  private static SpacetimePoint point(Random random, double scale) {
    return new SpacetimePoint(
        scale * random.nextGaussian(),
        scale * random.nextGaussian(),
        scale * random.nextGaussian(),
        scale * random.nextDouble());
  }
}
