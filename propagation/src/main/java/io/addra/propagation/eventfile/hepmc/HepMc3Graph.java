package io.addra.propagation.eventfile.hepmc;

import io.addra.propagation.eventfile.record.EventRecord;
import io.addra.propagation.eventfile.text.BrokenRecordException;
import io.addra.propagation.eventfile.text.ByteLines;
import io.addra.propagation.eventfile.text.Numbers;
import java.util.Arrays;

/** How the particles and vertices of an event of HepMC3 belong together. Mutable. */
final class HepMc3Graph {
  private static final String INCOMING = "incoming particles";

  private int particles;
  private int vertices;
  private long line;
  private int[] indexOfParticle = new int[64];
  private int[] indexOfVertex = new int[64];
  private int[] origin = new int[64];
  private int[] incoming = new int[64];
  private int[] incomingVertex = new int[64];
  private int incomingCount;
  private int explicitCount;

  /** Starts an event of so many vertices and particles, at a line of the file. */
  void start(int vertices, int particles, long line) {
    this.vertices = vertices;
    this.particles = particles;
    this.line = line;
    incomingCount = 0;
    explicitCount = 0;
    if (indexOfParticle.length <= particles) {
      indexOfParticle = new int[2 * particles];
      origin = new int[2 * particles];
      incoming = new int[2 * particles];
      incomingVertex = new int[2 * particles];
    }
    if (indexOfVertex.length <= vertices) {
      indexOfVertex = new int[2 * vertices];
    }
    Arrays.fill(indexOfParticle, 0, particles + 1, -1);
    Arrays.fill(indexOfVertex, 0, vertices + 1, -1);
  }

  /** Number of particles that the event should have. */
  int particles() {
    return particles;
  }

  /** Number of vertices that the event should have. */
  int vertices() {
    return vertices;
  }

  /** Notes that the next particle of the record has an identity and an origin. */
  void addParticle(EventRecord record, ByteLines lines, int id, int from) {
    if (indexOfParticle[id] >= 0) {
      throw lines.broken("particle", "found " + id + " again");
    }
    indexOfParticle[id] = record.size();
    origin[record.size()] = from;
  }

  /** Adds a vertex with the list of particles that the bytes of the line have. */
  void addVertex(EventRecord record, ByteLines lines, int id, int from, int to) {
    if (indexOfVertex[-id] >= 0) {
      throw lines.broken("vertex", "found " + id + " again");
    }
    int vertex = record.vertices().add();
    indexOfVertex[-id] = vertex;
    explicitCount++;
    byte[] bytes = lines.bytes();
    if (to - from < 2 || bytes[from] != '[' || bytes[to - 1] != ']') {
      throw lines.broken(
          INCOMING, "expected a list in brackets without blanks, such as [1] or [1,2]");
    }
    int start = from + 1;
    for (int i = start; i < to && to - from > 2; i++) {
      if (bytes[i] == ',' || bytes[i] == ']') {
        addIncoming(lines, Numbers.integer(bytes, start, i, lines.number(), INCOMING), vertex);
        start = i + 1;
      }
    }
  }

  /** Gives a vertex its position in the units of the file; exactly 0 stands for none. */
  void place(EventRecord record, int id, double x, double y, double z, double t) {
    if (x != 0 || y != 0 || z != 0 || t != 0) {
      record.vertices().place(indexOfVertex[-id], x, y, z, t);
    }
  }

  /** Joins the particles and vertices of a complete event. */
  void finish(EventRecord record, ByteLines lines) {
    check(lines, record.size(), particles, "particles");
    for (int i = 0; i < incomingCount; i++) {
      int particle = indexOfParticle[incoming[i]];
      if (record.end(particle) >= 0) {
        throw new BrokenRecordException(
            record.line(particle), "", "found a particle that ends at two vertices");
      }
      record.endAt(particle, incomingVertex[i]);
    }
    int implicitCount = 0;
    for (int i = 0; i < particles; i++) {
      if (origin[i] < 0) {
        record.startAt(i, explicitVertex(record, i));
      } else if (origin[i] > 0) {
        int mother = indexOfParticle[origin[i]];
        if (record.end(mother) < 0) {
          record.endAt(mother, record.vertices().add());
          implicitCount++;
        }
        record.startAt(i, record.end(mother));
      }
    }
    check(lines, explicitCount + implicitCount, vertices, "vertices");
  }

  private void addIncoming(ByteLines lines, int id, int vertex) {
    if (id < 1 || id > particles) {
      throw lines.broken(INCOMING, "found " + id + ", expected 1 to " + particles);
    }
    if (incomingCount == particles) {
      throw lines.broken(INCOMING, "found more than there are particles, " + particles);
    }
    incoming[incomingCount] = id;
    incomingVertex[incomingCount++] = vertex;
  }

  private int explicitVertex(EventRecord record, int particle) {
    int vertex = indexOfVertex[-origin[particle]];
    if (vertex < 0) {
      throw new BrokenRecordException(
          record.line(particle),
          "origin",
          "found " + origin[particle] + ", which is no vertex of the event");
    }
    return vertex;
  }

  private void check(ByteLines lines, int found, int expected, String what) {
    if (found != expected) {
      throw lines.broken(
          "",
          "found "
              + found
              + " "
              + what
              + " in the event of line "
              + line
              + ", expected "
              + expected);
    }
  }
}
