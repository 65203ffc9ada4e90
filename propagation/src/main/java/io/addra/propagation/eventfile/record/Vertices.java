package io.addra.propagation.eventfile.record;

import io.addra.propagation.eventfile.event.SpacetimePoint;
import java.util.Arrays;

/**
 * The vertices of an event. One whose position the file does not give is where the first of the
 * particles that end there got to; without such a particle it is where the event is. Mutable.
 */
public final class Vertices {
  private int size;
  private boolean[] placed = new boolean[64];
  private double[] position = new double[4 * 64];
  private int[] firstStarting = new int[64];
  private int[] lastStarting = new int[64];
  private int[] firstEnding = new int[64];
  private int[] lastEnding = new int[64];
  private final double[] event = new double[4];

  Vertices() {}

  void clear() {
    size = 0;
    Arrays.fill(event, 0);
  }

  /** Adds a vertex without a position and returns its index. */
  public int add() {
    if (size == placed.length) {
      grow();
    }
    placed[size] = false;
    firstStarting[size] = -1;
    firstEnding[size] = -1;
    return size++;
  }

  /** Gives a vertex its position (cm) and time (ns). */
  public void place(int vertex, double x, double y, double z, double t) {
    placed[vertex] = true;
    set(position, 4 * vertex, x, y, z, t);
  }

  /** Sets where (cm) and when (ns) the event is. */
  public void placeEvent(double x, double y, double z, double t) {
    set(event, 0, x, y, z, t);
  }

  /** Multiplies all positions and all times. */
  public void scale(double lengths, double times) {
    for (int i = 0; i < size; i++) {
      scale(position, 4 * i, lengths, times);
    }
    scale(event, 0, lengths, times);
  }

  /** Number of vertices. */
  public int size() {
    return size;
  }

  /** Whether a vertex has a position of its own. */
  public boolean placed(int vertex) {
    return placed[vertex];
  }

  /** Position of a vertex that has one. */
  public SpacetimePoint at(int vertex) {
    return point(position, 4 * vertex);
  }

  /** Position of the event. */
  public SpacetimePoint event() {
    return point(event, 0);
  }

  /** The first particle that starts at a vertex, or -1. */
  public int firstStarting(int vertex) {
    return firstStarting[vertex];
  }

  /** The first particle that ends at a vertex, or -1. */
  public int firstEnding(int vertex) {
    return firstEnding[vertex];
  }

  /** Notes a particle as the last that starts at a vertex; returns the one before it, or -1. */
  int lastStarting(int vertex, int particle) {
    return append(firstStarting, lastStarting, vertex, particle);
  }

  /** Notes a particle as the last that ends at a vertex; returns the one before it, or -1. */
  int lastEnding(int vertex, int particle) {
    return append(firstEnding, lastEnding, vertex, particle);
  }

  private static int append(int[] first, int[] last, int vertex, int particle) {
    if (first[vertex] < 0) {
      first[vertex] = particle;
      last[vertex] = particle;
      return -1;
    }
    int before = last[vertex];
    last[vertex] = particle;
    return before;
  }

  private static SpacetimePoint point(double[] from, int i) {
    return new SpacetimePoint(from[i], from[i + 1], from[i + 2], from[i + 3]);
  }

  private static void set(double[] to, int i, double x, double y, double z, double t) {
    to[i] = x;
    to[i + 1] = y;
    to[i + 2] = z;
    to[i + 3] = t;
  }

  private static void scale(double[] values, int i, double lengths, double times) {
    values[i] *= lengths;
    values[i + 1] *= lengths;
    values[i + 2] *= lengths;
    values[i + 3] *= times;
  }

  private void grow() {
    int capacity = 2 * size;
    placed = Arrays.copyOf(placed, capacity);
    position = Arrays.copyOf(position, 4 * capacity);
    firstStarting = Arrays.copyOf(firstStarting, capacity);
    lastStarting = Arrays.copyOf(lastStarting, capacity);
    firstEnding = Arrays.copyOf(firstEnding, capacity);
    lastEnding = Arrays.copyOf(lastEnding, capacity);
  }
}
