package io.addra.geometry.compile;

import io.addra.geometry.shape.Piece;
import io.addra.geometry.shape.Shape;
import io.addra.geometry.space.Bounds;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import io.addra.kernels.scene.RingLattice;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A node to be written into a scene: pieces in the world's frame, and the nodes inside. Immutable.
 *
 * @param bounds box around the pieces (cm)
 * @param pieces disjoint pieces; none for a group, that only bounds its daughters
 * @param corners corners of a hull of each piece (cm)
 * @param plus slot that intervals are added to, or -1
 * @param minus slot that intervals are taken from, or -1
 * @param label what the caller knows the node by, or -1
 * @param daughters nodes inside; of a lattice, its pieces, column by column
 * @param lattice where the pieces of a lattice are, or null
 */
public record SceneNode(
    Bounds bounds,
    List<Piece> pieces,
    List<List<Vector3>> corners,
    int plus,
    int minus,
    int label,
    List<SceneNode> daughters,
    @Nullable RingLattice lattice) {

  /** Copies the lists. */
  public SceneNode {
    pieces = List.copyOf(pieces);
    corners = List.copyOf(corners);
    daughters = List.copyOf(daughters);
  }

  /** A node of a shape at a place in the world. */
  public static SceneNode of(
      Shape shape,
      Transform world,
      Hulls hulls,
      int plus,
      int minus,
      int label,
      List<SceneNode> daughters) {
    return of(
        hulls.pieces(shape, world), hulls.corners(shape, world), plus, minus, label, daughters);
  }

  /** A node of pieces in the world's frame. */
  static SceneNode of(List<Piece> pieces, int slot) {
    return of(pieces, pieces.stream().map(Hulls::corners).toList(), slot, -1, -1, List.of());
  }

  private static SceneNode of(
      List<Piece> pieces,
      List<List<Vector3>> corners,
      int plus,
      int minus,
      int label,
      List<SceneNode> daughters) {
    Bounds all = corners.stream().map(Bounds::of).reduce(Bounds::with).orElseThrow();
    return new SceneNode(all, pieces, corners, plus, minus, label, daughters, null);
  }

  /** A node for each piece. */
  List<SceneNode> split() {
    return IntStream.range(0, pieces.size())
        .mapToObj(
            k -> of(List.of(pieces.get(k)), List.of(corners.get(k)), plus, minus, label, List.of()))
        .toList();
  }

  /** A node that only bounds its daughters. */
  static SceneNode group(Bounds box, List<SceneNode> daughters) {
    return new SceneNode(box, List.of(), List.of(), -1, -1, -1, daughters, null);
  }

  /** A node of a lattice, whose pieces are ordered as {@link RingLattice} wants them. */
  static SceneNode of(RingLattice lattice, List<SceneNode> pieces) {
    Bounds all = pieces.stream().map(SceneNode::bounds).reduce(Bounds::with).orElseThrow();
    return new SceneNode(all, List.of(), List.of(), -1, -1, -1, pieces, lattice);
  }
}
