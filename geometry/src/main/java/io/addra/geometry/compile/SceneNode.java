package io.addra.geometry.compile;

import io.addra.geometry.shape.Piece;
import io.addra.geometry.shape.Shape;
import io.addra.geometry.space.Bounds;
import io.addra.geometry.space.Transform;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A node to be written into a scene: pieces in the world's frame, and the nodes inside. Immutable.
 *
 * @param bounds box around the pieces (cm)
 * @param pieces disjoint pieces; none for a group, that only bounds its daughters
 * @param boxes box around each piece (cm)
 * @param plus slot that intervals are added to, or -1
 * @param minus slot that intervals are taken from, or -1
 * @param label what the caller knows the node by, or -1
 * @param daughters nodes inside
 */
public record SceneNode(
    Bounds bounds,
    List<Piece> pieces,
    List<Bounds> boxes,
    int plus,
    int minus,
    int label,
    List<SceneNode> daughters) {

  /** Copies the lists. */
  public SceneNode {
    pieces = List.copyOf(pieces);
    boxes = List.copyOf(boxes);
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
        hulls.pieces(shape, world), hulls.around(shape, world), plus, minus, label, daughters);
  }

  /** A node of pieces in the world's frame. */
  static SceneNode of(List<Piece> pieces, int slot) {
    List<Bounds> boxes = pieces.stream().map(p -> Bounds.of(Hulls.corners(p))).toList();
    return of(pieces, boxes, slot, -1, -1, List.of());
  }

  private static SceneNode of(
      List<Piece> pieces,
      List<Bounds> boxes,
      int plus,
      int minus,
      int label,
      List<SceneNode> daughters) {
    Bounds all = boxes.stream().reduce(Bounds::with).orElseThrow();
    return new SceneNode(all, pieces, boxes, plus, minus, label, daughters);
  }

  /** A node for each piece. */
  List<SceneNode> split() {
    return IntStream.range(0, pieces.size())
        .mapToObj(
            k -> of(List.of(pieces.get(k)), List.of(boxes.get(k)), plus, minus, label, List.of()))
        .toList();
  }

  /** A node that only bounds its daughters. */
  static SceneNode group(Bounds box, List<SceneNode> daughters) {
    return new SceneNode(box, List.of(), List.of(), -1, -1, -1, daughters);
  }
}
