package io.addra.cli.report.page;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.export.mesh.Tessellator;
import io.addra.geometry.export.tree.ExportTree;
import io.addra.geometry.export.tree.ExportVolume;
import io.addra.geometry.space.Bounds;
import io.addra.geometry.space.Vector3;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.geometry.euclidean.twod.Vector2D;
import org.apache.commons.math3.geometry.euclidean.twod.hull.MonotoneChain;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Detectors seen from above: the convex outline of each volume at the top, in z and x. */
final class Footprint {
  private static final int SEGMENTS = 32;

  private Footprint() {}

  /** The outlines of some detectors as a tree, lengths in cm. */
  static ArrayNode tree(List<Detector> detectors) {
    ArrayNode list = JsonMapper.shared().createArrayNode();
    for (Detector detector : detectors) {
      ObjectNode node = list.addObject().put("name", detector.name());
      ArrayNode outlines = node.putArray("outlines");
      for (ExportVolume volume : ExportTree.of(detector)) {
        List<Vector2D> seen =
            corners(volume).stream().map(corner -> new Vector2D(corner.z(), corner.x())).toList();
        ArrayNode outline = outlines.addArray();
        new MonotoneChain()
            .findHullVertices(seen)
            .forEach(point -> outline.add(rounded(point.getX())).add(rounded(point.getY())));
      }
      Bounds bounds = bounds(detector);
      node.putArray("y").add(rounded(bounds.min().y())).add(rounded(bounds.max().y()));
    }
    return list;
  }

  /** The box around a detector (cm, Belle II frame). */
  static Bounds bounds(Detector detector) {
    List<Vector3> corners = new ArrayList<>();
    ExportTree.of(detector).forEach(volume -> corners.addAll(corners(volume)));
    return Bounds.of(corners);
  }

  private static List<Vector3> corners(ExportVolume volume) {
    return Tessellator.mesh(volume.shape(), SEGMENTS).vertices().stream()
        .map(volume.transform()::apply)
        .toList();
  }

  /** To a tenth of a millimetre. */
  private static double rounded(double cm) {
    return Math.round(cm * 100) / 100.0;
  }
}
