package io.addra.propagation.eventfile.record;

import io.addra.propagation.eventfile.text.BrokenRecordException;
import java.util.Arrays;

/**
 * An event as a file lists it: particles, and vertices at which particles end and others start. A
 * particle starts at one vertex at most and ends at one at most. Both are known by their index,
 * from 0 in the order in which they were added; -1 stands for none. Energies, momenta and masses
 * are in GeV, lengths in cm, times in ns, in the frame of the file. Mutable, for use again and
 * again.
 */
public final class EventRecord {

  /** Most particles and most vertices that an event may have. */
  public static final int MAX_SIZE = 100_000;

  private double weight;
  private final Vertices vertices = new Vertices();

  private int size;
  private int[] pdg = new int[64];
  private boolean[] real = new boolean[64];
  private double[] momentum = new double[4 * 64];
  private double[] mass = new double[64];
  private double[] flight = new double[64];
  private long[] line = new long[64];
  private int[] start = new int[64];
  private int[] end = new int[64];
  private int[] nextStarting = new int[64];
  private int[] nextEnding = new int[64];

  /** Forgets the event; its weight becomes 1. */
  public void clear() {
    size = 0;
    weight = 1;
    vertices.clear();
  }

  /** Sets the event's weight. */
  public void setWeight(double weight) {
    this.weight = weight;
  }

  /** Weight of the event. */
  public double weight() {
    return weight;
  }

  /** The vertices. */
  public Vertices vertices() {
    return vertices;
  }

  /** Number of particles. */
  public int size() {
    return size;
  }

  /**
   * Adds a particle that starts and ends nowhere.
   *
   * @param pdg identity by the numbering scheme of the Particle Data Group
   * @param real whether it is a particle of the event, rather than a beam or a note of the
   *     generator
   * @param line line of the file
   * @return its index
   * @throws BrokenRecordException if the event has too many
   */
  public int addParticle(int pdg, boolean real, long line) {
    if (size == MAX_SIZE) {
      throw new BrokenRecordException(
          line, "", "found more than " + MAX_SIZE + " particles in one event");
    }
    if (size == this.pdg.length) {
      grow();
    }
    int particle = size++;
    this.pdg[particle] = pdg;
    this.real[particle] = real;
    this.line[particle] = line;
    flight[particle] = 0;
    start[particle] = -1;
    end[particle] = -1;
    return particle;
  }

  /**
   * Sets the momentum of a particle.
   *
   * @param mass mass (GeV), 0 where the file does not say
   */
  public void setMomentum(int particle, double e, double px, double py, double pz, double mass) {
    int i = 4 * particle;
    momentum[i] = e;
    momentum[i + 1] = px;
    momentum[i + 2] = py;
    momentum[i + 3] = pz;
    this.mass[particle] = mass;
  }

  /** Sets the proper length that a particle flies, c times its proper time (cm). */
  public void setFlight(int particle, double properLength) {
    flight[particle] = properLength;
  }

  /** Lets a particle start at a vertex. */
  public void startAt(int particle, int vertex) {
    start[particle] = vertex;
    nextStarting[particle] = -1;
    int last = vertices.lastStarting(vertex, particle);
    if (last >= 0) {
      nextStarting[last] = particle;
    }
  }

  /** Lets a particle end at a vertex. */
  public void endAt(int particle, int vertex) {
    end[particle] = vertex;
    nextEnding[particle] = -1;
    int last = vertices.lastEnding(vertex, particle);
    if (last >= 0) {
      nextEnding[last] = particle;
    }
  }

  /** Multiplies all energies, momenta and masses. */
  public void scaleMomenta(double factor) {
    for (int i = 0; i < 4 * size; i++) {
      momentum[i] *= factor;
    }
    for (int i = 0; i < size; i++) {
      mass[i] *= factor;
    }
  }

  /** Identity of a particle. */
  public int pdg(int particle) {
    return pdg[particle];
  }

  /** Whether a particle is one of the event, rather than a beam or a note of the generator. */
  public boolean real(int particle) {
    return real[particle];
  }

  /** Line of a particle. */
  public long line(int particle) {
    return line[particle];
  }

  /** Component 0 to 3 (e, px, py, pz) of a particle's momentum (GeV). */
  public double momentum(int particle, int component) {
    return momentum[4 * particle + component];
  }

  /** Mass of a particle (GeV), 0 where the file does not say. */
  public double mass(int particle) {
    return mass[particle];
  }

  /** Proper length of a particle's flight (cm). */
  public double flight(int particle) {
    return flight[particle];
  }

  /** The vertex where a particle starts, or -1. */
  public int start(int particle) {
    return start[particle];
  }

  /** The vertex where a particle ends, or -1. */
  public int end(int particle) {
    return end[particle];
  }

  /** The particle that starts next at the same vertex, or -1. */
  public int nextStarting(int particle) {
    return nextStarting[particle];
  }

  /** The particle that ends next at the same vertex, or -1. */
  public int nextEnding(int particle) {
    return nextEnding[particle];
  }

  private void grow() {
    int capacity = 2 * size;
    pdg = Arrays.copyOf(pdg, capacity);
    real = Arrays.copyOf(real, capacity);
    momentum = Arrays.copyOf(momentum, 4 * capacity);
    mass = Arrays.copyOf(mass, capacity);
    flight = Arrays.copyOf(flight, capacity);
    line = Arrays.copyOf(line, capacity);
    start = Arrays.copyOf(start, capacity);
    end = Arrays.copyOf(end, capacity);
    nextStarting = Arrays.copyOf(nextStarting, capacity);
    nextEnding = Arrays.copyOf(nextEnding, capacity);
  }
}
