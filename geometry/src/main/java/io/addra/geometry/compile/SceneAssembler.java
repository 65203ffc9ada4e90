package io.addra.geometry.compile;

import io.addra.geometry.shape.ConeSection;
import io.addra.geometry.shape.HalfSpace;
import io.addra.geometry.shape.Piece;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import io.addra.kernels.scene.DirectionRange;
import io.addra.kernels.scene.Scene;
import io.addra.kernels.scene.SceneBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes trees of nodes into the arrays of a scene. A node of many pieces becomes a group with a
 * node for each piece: sums of intervals do not care where in the tree a node is, and a ray then
 * tests only the pieces near it.
 */
public final class SceneAssembler {
  static final double ALIGNED = 1e-14;

  private final SceneBuilder builder = new SceneBuilder();
  private final List<Integer> labels = new ArrayList<>();

  private final boolean searched;

  /** An assembler of scenes with lattices and a locator. */
  public SceneAssembler() {
    this(true);
  }

  /**
   * An assembler.
   *
   * @param searched false for a tree of bounding boxes alone, to compare with
   */
  SceneAssembler(boolean searched) {
    this.searched = searched;
  }

  /** Adds the nodes of a world, grouped where they are many. */
  public SceneAssembler add(List<SceneNode> world) {
    writeAll(world);
    return this;
  }

  /** The scene of all nodes added. */
  public Scene build(int slots) {
    return builder.build(slots);
  }

  /** Label of each node of the scene, by its index; -1 for groups. */
  public List<Integer> labels() {
    return List.copyOf(labels);
  }

  private void writeAll(List<SceneNode> siblings) {
    List<SceneNode> joined = searched ? LatticeFinder.joined(siblings) : siblings;
    BoundingTree.grouped(joined).forEach(this::write);
  }

  private void write(SceneNode node) {
    if (node.lattice() != null) {
      labels.add(-1);
      node.daughters().forEach(piece -> labels.add(piece.label()));
      List<Placed> pieces = node.daughters().stream().map(Placed::new).toList();
      builder.addLattice(node.bounds().toArray(), node.lattice(), pieces);
      return;
    }
    boolean group = node.pieces().isEmpty() || node.pieces().size() > BoundingTree.FEW;
    labels.add(group ? -1 : node.label());
    if (group) {
      builder.openGroup(node.bounds().toArray());
      BoundingTree.grouped(node.split()).forEach(this::write);
    } else {
      builder.open(node.bounds().toArray(), node.plus(), node.minus());
      for (int k = 0; k < node.pieces().size(); k++) {
        Piece piece = node.pieces().get(k);
        write(piece);
        if (searched) {
          builder.seen(DirectionRanges.of(piece, node.corners().get(k)));
        }
      }
    }
    if (node.pieces().isEmpty()) {
      node.daughters().forEach(this::write);
    } else {
      writeAll(node.daughters());
    }
    builder.close();
  }

  /** A node as a piece of a lattice. */
  private record Placed(SceneNode node) implements SceneBuilder.LatticePiece {
    @Override
    public double[] box() {
      return node.bounds().toArray();
    }

    @Override
    public int plus() {
      return node.plus();
    }

    @Override
    public int minus() {
      return node.minus();
    }

    @Override
    public double[] halfSpaces() {
      return planes(node.pieces().getFirst());
    }

    @Override
    public DirectionRange seen() {
      return DirectionRanges.of(node.pieces().getFirst(), node.corners().getFirst());
    }
  }

  private static double[] planes(Piece piece) {
    double[] planes = new double[4 * piece.planes().size()];
    int k = 0;
    for (HalfSpace plane : piece.planes()) {
      planes[k++] = plane.normal().x();
      planes[k++] = plane.normal().y();
      planes[k++] = plane.normal().z();
      planes[k++] = plane.distance();
    }
    return planes;
  }

  private void write(Piece piece) {
    double[] planes = planes(piece);
    ConeSection section = piece.section();
    if (section == null) {
      builder.addPolyhedron(planes);
    } else {
      write(section, piece.axis(), planes);
    }
  }

  private void write(ConeSection s, Transform axis, double[] planes) {
    double[] z = {s.z0(), s.z1()};
    double[] outer = {s.rOut0(), s.rOut1()};
    double[] inner = {s.rIn0(), s.rIn1()};
    double @Nullable [] frame = null;
    if (aboutSceneAxis(axis)) {
      boolean flipped = axis.turn(Vector3.Z).z() < 0;
      double shift = axis.shift().z();
      z = flipped ? new double[] {shift - s.z1(), shift - s.z0()} : plus(z, shift);
      outer = flipped ? new double[] {s.rOut1(), s.rOut0()} : outer;
      inner = flipped ? new double[] {s.rIn1(), s.rIn0()} : inner;
    } else {
      frame = frame(axis);
    }
    builder.addConeSection(z, outer, inner, planes, frame);
  }

  private static boolean aboutSceneAxis(Transform axis) {
    return axis.turn(Vector3.Z).rho() < ALIGNED && axis.shift().rho() == 0;
  }

  private static double[] plus(double[] values, double shift) {
    return new double[] {values[0] + shift, values[1] + shift};
  }

  private static double[] frame(Transform t) {
    double[] frame = new double[12];
    List<Vector3> rows =
        List.of(t.shift(), t.turn(Vector3.X), t.turn(Vector3.Y), t.turn(Vector3.Z));
    for (int k = 0; k < rows.size(); k++) {
      frame[3 * k] = rows.get(k).x();
      frame[3 * k + 1] = rows.get(k).y();
      frame[3 * k + 2] = rows.get(k).z();
    }
    return frame;
  }
}
