package io.addra.geometry.compile;

import io.addra.geometry.shape.ConeSection;
import io.addra.geometry.shape.HalfSpace;
import io.addra.geometry.shape.Piece;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
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
  private static final double ALIGNED = 1e-14;

  private final SceneBuilder builder = new SceneBuilder();
  private final List<Integer> labels = new ArrayList<>();

  /** Adds the nodes of a world, grouped where they are many. */
  public SceneAssembler add(List<SceneNode> world) {
    BoundingTree.grouped(world).forEach(this::write);
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

  private void write(SceneNode node) {
    boolean group = node.pieces().isEmpty() || node.pieces().size() > BoundingTree.FEW;
    labels.add(group ? -1 : node.label());
    if (group) {
      builder.openGroup(node.bounds().toArray());
      BoundingTree.grouped(node.split()).forEach(this::write);
    } else {
      builder.open(node.bounds().toArray(), node.plus(), node.minus());
      node.pieces().forEach(this::write);
    }
    (node.pieces().isEmpty() ? node.daughters() : BoundingTree.grouped(node.daughters()))
        .forEach(this::write);
    builder.close();
  }

  private void write(Piece piece) {
    double[] planes = new double[4 * piece.planes().size()];
    int k = 0;
    for (HalfSpace plane : piece.planes()) {
      planes[k++] = plane.normal().x();
      planes[k++] = plane.normal().y();
      planes[k++] = plane.normal().z();
      planes[k++] = plane.distance();
    }
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
