package io.addra.validation.crosscheck;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Region;
import io.addra.geometry.shape.Piece;
import io.addra.geometry.space.Bounds;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import io.addra.geometry.volume.Volume;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the region that a point lies in by asking the volumes one by one, mothers before daughters:
 * no ray, no compiled scene. The deepest volume counts, among equals the first. Immutable.
 */
final class PointLocator {
  /** Boxes around volumes are larger by this (cm), for rounding. */
  private static final double PADDING = 1e-6;

  private final List<Node> top;

  /** A volume where it stands. */
  private record Node(String region, Bounds box, List<Piece> pieces, List<Node> daughters) {
    boolean has(Vector3 point) {
      return box.contains(point) && pieces.stream().anyMatch(piece -> piece.contains(point));
    }
  }

  /** The deepest volume so far. */
  private static final class Deepest {
    private int depth;
    private String region = Region.OUTSIDE;
  }

  private PointLocator(List<Node> top) {
    this.top = top;
  }

  static PointLocator of(Detector detector) {
    return new PointLocator(nodes(detector.volumes(), Transform.IDENTITY));
  }

  private static List<Node> nodes(List<Volume> volumes, Transform outer) {
    List<Node> nodes = new ArrayList<>();
    for (Volume volume : volumes) {
      Transform world = outer.after(volume.transform());
      nodes.add(
          new Node(
              volume.region(),
              world.apply(volume.shape().bounds()).padded(PADDING),
              volume.shape().pieces().stream().map(piece -> piece.placed(world)).toList(),
              nodes(volume.daughters(), world)));
    }
    return nodes;
  }

  /**
   * The leaf region of a point.
   *
   * @param x place along x (cm, Belle II frame)
   * @param y place along y (cm)
   * @param z place along z (cm)
   * @return its name, {@link Region#OUTSIDE} where no volume has it
   */
  String regionOf(double x, double y, double z) {
    Deepest deepest = new Deepest();
    search(top, new Vector3(x, y, z), 1, deepest);
    return deepest.region;
  }

  private static void search(List<Node> nodes, Vector3 point, int depth, Deepest deepest) {
    for (Node node : nodes) {
      if (node.has(point)) {
        if (depth > deepest.depth) {
          deepest.depth = depth;
          deepest.region = node.region;
        }
        search(node.daughters, point, depth + 1, deepest);
      }
    }
  }
}
