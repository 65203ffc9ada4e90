package io.addra.propagation.eventfile.record;

import io.addra.propagation.beam.FourVector;
import io.addra.propagation.eventfile.event.SpacetimePoint;
import io.addra.propagation.eventfile.text.BrokenRecordException;

/** Positions of the vertices of an event, also of those that the file gives only indirectly. */
final class Positions {

  private Positions() {}

  /**
   * Position of a vertex, or of the event for -1.
   *
   * @throws BrokenRecordException if it is found by way of particles that form a loop, or is not
   *     finite
   */
  static SpacetimePoint point(EventRecord record, int vertex) {
    Vertices vertices = record.vertices();
    SpacetimePoint moved = SpacetimePoint.ORIGIN;
    long line = 0;
    int v = vertex;
    for (int steps = 0; v >= 0 && !vertices.placed(v); steps++) {
      int bringer = bringer(record, v);
      if (bringer < 0) {
        v = -1;
        break;
      }
      line = record.line(bringer);
      if (steps > vertices.size()) {
        throw new BrokenRecordException(
            line, "", "found a particle that is among its own ancestors");
      }
      moved = moved(moved, record, bringer);
      v = record.start(bringer);
    }
    SpacetimePoint point = v < 0 ? plus(moved, vertices.event()) : plus(moved, vertices.at(v));
    if (!Double.isFinite(point.x() + point.y() + point.z() + point.t())) {
      throw new BrokenRecordException(line, "", "found a flight beyond all numbers");
    }
    return point;
  }

  private static SpacetimePoint moved(SpacetimePoint from, EventRecord record, int particle) {
    double flight = record.flight(particle);
    if (!(flight > 0)) {
      return from;
    }
    FourVector p = Momenta.particle(record, particle);
    double mass = p.mass();
    if (!(mass > 0)) {
      throw new BrokenRecordException(
          record.line(particle), "", "found a lifetime of a particle of mass 0");
    }
    double u = flight / mass;
    return new SpacetimePoint(
        from.x() + u * p.px(),
        from.y() + u * p.py(),
        from.z() + u * p.pz(),
        from.t() + u * p.e() / SpacetimePoint.SPEED_OF_LIGHT);
  }

  private static SpacetimePoint plus(SpacetimePoint a, SpacetimePoint b) {
    return new SpacetimePoint(a.x() + b.x(), a.y() + b.y(), a.z() + b.z(), a.t() + b.t());
  }

  /** The first particle ending at a vertex that has a past, else the first one, or -1. */
  private static int bringer(EventRecord record, int vertex) {
    int first = record.vertices().firstEnding(vertex);
    for (int p = first; p >= 0; p = record.nextEnding(p)) {
      if (record.start(p) >= 0 || record.flight(p) > 0) {
        return p;
      }
    }
    return first;
  }
}
