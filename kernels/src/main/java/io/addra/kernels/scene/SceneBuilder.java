package io.addra.kernels.scene;

import io.addra.kernels.body.LatticeLayout;
import io.addra.kernels.body.TraceKernel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Fills a {@link Scene} node by node, mothers before daughters: {@code open}, primitives,
 * daughters, {@code close}. Lengths are in cm; planes are always in the scene's frame.
 */
public final class SceneBuilder {
  private final List<float[]> boxes = new ArrayList<>();
  private final List<int[]> nodes = new ArrayList<>();
  private final List<int[]> primitives = new ArrayList<>();
  private final List<double[]> cones = new ArrayList<>();
  private final List<double[]> planes = new ArrayList<>();
  private final List<double[]> frames = new ArrayList<>();
  private final List<int[]> lattices = new ArrayList<>();
  private final List<double[]> wedges = new ArrayList<>();
  private final List<Locator.Sight> sights = new ArrayList<>();
  private final Deque<Integer> open = new ArrayDeque<>();

  /**
   * Begins a node without primitives of its own, that only bounds its daughters.
   *
   * @param box x, y, z minima, then maxima (cm), not padded
   */
  public SceneBuilder openGroup(double[] box) {
    return open(box, -1, -1);
  }

  /**
   * Begins a node.
   *
   * @param box x, y, z minima, then maxima (cm), not padded
   * @param plus slot that its intervals are added to, or -1
   * @param minus slot that they are taken from, or -1
   */
  public SceneBuilder open(double[] box, int plus, int minus) {
    if (box.length != 6) {
      throw new IllegalArgumentException("a box has 6 numbers, found " + box.length);
    }
    open.push(nodes.size());
    boxes.add(padded(box));
    nodes.add(new int[] {0, primitives.size(), primitives.size(), plus, minus, -1});
    return this;
  }

  /** A piece of a lattice: a node with one polyhedron. */
  public interface LatticePiece {
    /** Box around it, x, y, z minima, then maxima (cm), not padded. */
    double[] box();

    /** Slot that its intervals are added to, or -1. */
    int plus();

    /** Slot that they are taken from, or -1. */
    int minus();

    /** Its half-spaces, 4 doubles each; only those of the first period are used. */
    double[] halfSpaces();

    /** Directions under which it may be met from a point of the ball. */
    DirectionRange seen();
  }

  /**
   * Adds a lattice.
   *
   * @param box x, y, z minima, then maxima (cm), not padded
   * @param lattice where its pieces are
   * @param pieces column by column, and from ring to ring in each
   */
  public SceneBuilder addLattice(
      double[] box, RingLattice lattice, List<? extends LatticePiece> pieces) {
    open(box, -1, -1);
    int begin = lattices.stream().mapToInt(ints -> ints.length).sum();
    int wedge = wedges.stream().mapToInt(doubles -> doubles.length).sum();
    LatticeCells lists =
        new LatticeCells(lattice, pieces.stream().map(LatticePiece::seen).toList());
    int[] ints = lattice.ints(begin, wedge, primitives.size(), lists);
    nodes.getLast()[TraceKernel.NODE_LATTICE] = begin;
    lattices.add(ints);
    wedges.add(lattice.doubles(lists));
    sights.add(new Locator.Sight(nodes.size() - 1, -1, lists.range()));
    for (int k = 0; k < pieces.size(); k++) {
      LatticePiece piece = pieces.get(k);
      int column = k / lattice.rings();
      int primitive = ints[ints[LatticeLayout.PLACES] - begin + column] + k % lattice.rings();
      open(piece.box(), piece.plus(), piece.minus());
      if (column < lattice.period()) {
        addPolyhedron(piece.halfSpaces());
      }
      int[] node = nodes.getLast();
      node[TraceKernel.NODE_FIRST] = primitive;
      node[TraceKernel.NODE_END] = primitive + 1;
      close();
    }
    return close();
  }

  /**
   * Says from where the primitive that was added last is seen. A scene in which any primitive says
   * so has a locator, and rays from around the interaction point miss those that have not.
   *
   * @param range directions under which it may be met from a point of the ball
   */
  public SceneBuilder seen(DirectionRange range) {
    sights.add(new Locator.Sight(open.element(), primitives.size() - 1, range));
    return this;
  }

  /** Ends the node that was opened last. */
  public SceneBuilder close() {
    nodes.get(open.pop())[TraceKernel.NODE_SKIP] = nodes.size();
    return this;
  }

  /**
   * Adds a convex polyhedron to the open node.
   *
   * @param halfSpaces 4 doubles per plane: outward unit normal and distance (cm)
   */
  public SceneBuilder addPolyhedron(double[] halfSpaces) {
    return add(halfSpaces, TraceKernel.KIND_PLANES, new double[TraceKernel.CONE_STRIDE], -1);
  }

  /**
   * Adds a section of a cone between two planes of constant z to the open node.
   *
   * @param z its two ends (cm), the first below the second
   * @param outer outer radius at the two ends (cm)
   * @param inner inner radius at the two ends (cm), both 0 for none
   * @param halfSpaces further half-spaces it is cut by, in the scene's frame, 4 doubles each
   * @param frame null where the section's axis is the scene's z axis; else origin (cm) and the
   *     three local axes in the scene's frame, 12 doubles
   */
  public SceneBuilder addConeSection(
      double[] z, double[] outer, double[] inner, double[] halfSpaces, double @Nullable [] frame) {
    if (!(z[0] < z[1])) {
      throw new IllegalArgumentException("z of a section must increase: " + z[0] + ", " + z[1]);
    }
    double outerSlope = (outer[1] - outer[0]) / (z[1] - z[0]);
    double innerSlope = (inner[1] - inner[0]) / (z[1] - z[0]);
    boolean hollow = inner[0] > 0 || inner[1] > 0;
    double[] cone = {
      z[0], z[1], outer[0] - outerSlope * z[0], outerSlope, inner[0] - innerSlope * z[0], innerSlope
    };
    int kind = hollow ? TraceKernel.KIND_HOLLOW_CONE : TraceKernel.KIND_CONE;
    int index = -1;
    if (frame != null) {
      index = frames.size();
      frames.add(Arrays.copyOf(frame, TraceKernel.FRAME_STRIDE));
    }
    return add(frame == null ? halfSpaces : local(halfSpaces, frame), kind, cone, index);
  }

  /**
   * The scene of all closed nodes.
   *
   * @param slots number of spectra
   * @throws IllegalStateException if a node is still open or names a slot that does not exist
   */
  public Scene build(int slots) {
    if (!open.isEmpty()) {
      throw new IllegalStateException(open.size() + " nodes are still open");
    }
    for (int[] node : nodes) {
      if (node[TraceKernel.NODE_PLUS] >= slots || node[TraceKernel.NODE_MINUS] >= slots) {
        throw new IllegalStateException("a node names a slot beyond " + slots);
      }
    }
    return new Scene(
        flat(boxes, box -> box.length, float[]::new),
        flat(nodes, node -> node.length, int[]::new),
        flat(primitives, primitive -> primitive.length, int[]::new),
        flatDoubles(cones),
        atLeastOne(flatDoubles(planes)),
        atLeastOne(flatDoubles(frames)),
        lattices.isEmpty() ? new int[1] : flat(lattices, ints -> ints.length, int[]::new),
        atLeastOne(flatDoubles(wedges)),
        sights.isEmpty() ? Locator.NONE : Locator.cells(sights),
        slots);
  }

  private SceneBuilder add(double[] halfSpaces, int kind, double[] cone, int frame) {
    int[] node = nodes.get(nodes.size() - 1);
    if (open.isEmpty() || open.peek() != nodes.size() - 1) {
      throw new IllegalStateException("primitives come before the daughters of their node");
    }
    int first = planes.size();
    for (int k = 0; k < halfSpaces.length; k += TraceKernel.PLANE_STRIDE) {
      planes.add(Arrays.copyOfRange(halfSpaces, k, k + TraceKernel.PLANE_STRIDE));
    }
    primitives.add(new int[] {first, planes.size(), kind, frame});
    cones.add(cone);
    node[TraceKernel.NODE_END] = primitives.size();
    return this;
  }

  /** Half-spaces of the scene's frame in a local one. */
  private static double[] local(double[] halfSpaces, double[] frame) {
    double[] result = new double[halfSpaces.length];
    for (int k = 0; k < halfSpaces.length; k += TraceKernel.PLANE_STRIDE) {
      double at = 0;
      for (int axis = 0; axis < 3; axis++) {
        at += halfSpaces[k + axis] * frame[axis];
        for (int c = 0; c < 3; c++) {
          result[k + axis] += frame[3 + 3 * axis + c] * halfSpaces[k + c];
        }
      }
      result[k + 3] = halfSpaces[k + 3] - at;
    }
    return result;
  }

  private static float[] padded(double[] box) {
    float[] result = new float[TraceKernel.BOX_STRIDE];
    for (int k = 0; k < 3; k++) {
      double size = Math.max(Math.abs(box[k]), Math.abs(box[k + 3]));
      double pad = 1e-4 + 1e-6 * size;
      result[k] = Math.nextDown((float) (box[k] - pad));
      result[k + 3] = Math.nextUp((float) (box[k + 3] + pad));
    }
    return result;
  }

  private static double[] atLeastOne(double[] array) {
    return array.length > 0 ? array : new double[1];
  }

  /** The parts one after another in one array. */
  private static <T> T flat(List<T> parts, ToIntFunction<T> length, IntFunction<T> newArray) {
    int total = 0;
    for (T part : parts) {
      total += length.applyAsInt(part);
    }
    T result = newArray.apply(total);
    int at = 0;
    for (T part : parts) {
      System.arraycopy(part, 0, result, at, length.applyAsInt(part));
      at += length.applyAsInt(part);
    }
    return result;
  }

  private static double[] flatDoubles(List<double[]> parts) {
    return flat(parts, part -> part.length, double[]::new);
  }
}
