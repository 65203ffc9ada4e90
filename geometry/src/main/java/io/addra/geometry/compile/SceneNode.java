package io.addra.geometry.compile;

import io.addra.geometry.shape.Box;
import io.addra.geometry.shape.Piece;
import io.addra.geometry.shape.Polyhedron;
import io.addra.geometry.shape.Shape;
import io.addra.geometry.space.Bounds;
import io.addra.geometry.space.Transform;
import java.util.List;

/**
 * A node to be written into a scene: pieces in the world's frame, and the nodes inside. Immutable.
 *
 * @param bounds box around the pieces (cm)
 * @param pieces disjoint pieces; none for a group, that only bounds its daughters
 * @param plus slot that intervals are added to, or -1
 * @param minus slot that intervals are taken from, or -1
 * @param label what the caller knows the node by, or -1
 * @param daughters nodes inside
 */
public record SceneNode(
    Bounds bounds, List<Piece> pieces, int plus, int minus, int label, List<SceneNode> daughters) {

  /** Copies the lists. */
  public SceneNode {
    pieces = List.copyOf(pieces);
    daughters = List.copyOf(daughters);
  }

  /** A node of a shape at a place in the world. */
  public static SceneNode of(
      Shape shape, Transform world, int plus, int minus, int label, List<SceneNode> daughters) {
    List<Piece> pieces = shape.pieces().stream().map(p -> p.placed(world)).toList();
    return new SceneNode(bounds(shape, pieces, world), pieces, plus, minus, label, daughters);
  }

  /** A node for each piece. */
  List<SceneNode> split() {
    return pieces.stream()
        .map(piece ->
            new SceneNode(around(List.of(piece)), List.of(piece), plus, minus, label, List.of()))
        .toList();
  }

  static SceneNode group(List<SceneNode> daughters) {
    Bounds box = daughters.stream().map(SceneNode::bounds).reduce(Bounds::with).orElseThrow();
    return new SceneNode(box, List.of(), -1, -1, -1, daughters);
  }

  static Bounds around(List<Piece> pieces) {
    return pieces.stream().map(p -> p.hull().bounds()).reduce(Bounds::with).orElseThrow();
  }

  private static Bounds bounds(Shape shape, List<Piece> pieces, Transform world) {
    return switch (shape) {
      case Box box -> world.apply(box.bounds());
      case Polyhedron p -> Bounds.of(p.vertices().stream().map(world::apply).toList());
      default -> around(pieces);
    };
  }
}
