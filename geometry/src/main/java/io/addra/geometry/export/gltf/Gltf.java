package io.addra.geometry.export.gltf;

import de.javagl.jgltf.model.creation.GltfModelBuilder;
import de.javagl.jgltf.model.impl.DefaultGltfModel;
import de.javagl.jgltf.model.impl.DefaultNodeModel;
import de.javagl.jgltf.model.impl.DefaultSceneModel;
import de.javagl.jgltf.model.io.GltfModelWriter;
import io.addra.geometry.detector.Detector;
import io.addra.geometry.export.mesh.Tessellator;
import io.addra.geometry.export.tree.ExportTree;
import io.addra.geometry.export.tree.ExportVolume;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes a detector as binary glTF: a node for each volume, inside that of its mother and named by
 * its path, below one node of the detector. Lengths in m; axes as in the detector's frame, whose y
 * is up as glTF wants it. Volumes of one shape and look share a mesh. Round surfaces become chords,
 * see {@link Tessellator}. Colours tell regions apart; what is as thin as a gas is transparent. The
 * extras of a node give material, region and properties.
 */
public final class Gltf {
  private Gltf() {}

  /**
   * Writes a document.
   *
   * @param segments chords of a full turn of round surfaces
   * @param out where to; flushed, not closed
   * @throws UncheckedIOException if it cannot be written
   * @throws IllegalArgumentException if segments is out of {@link Tessellator}'s range
   */
  public static void write(Detector detector, int segments, OutputStream out) {
    try {
      new GltfModelWriter().writeBinary(model(detector, segments), out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DefaultGltfModel model(Detector detector, int segments) {
    GltfNodes nodes = new GltfNodes(new GltfMeshes(detector.regions(), segments));
    DefaultNodeModel root = new DefaultNodeModel();
    root.setName(detector.name());
    root.setExtras(extras(detector, segments));
    for (ExportVolume volume : ExportTree.of(detector)) {
      nodes.add(volume, root);
    }
    DefaultSceneModel scene = new DefaultSceneModel();
    scene.setName(detector.title());
    scene.addNode(root);
    GltfModelBuilder builder = GltfModelBuilder.create();
    builder.addSceneModel(scene);
    DefaultGltfModel model = builder.build();
    model.getAssetModel().setGenerator("Addra");
    return model;
  }

  private static Map<String, Object> extras(Detector detector, int segments) {
    Map<String, Object> extras = new LinkedHashMap<>();
    extras.put("detector", detector.name());
    extras.put("sha256", detector.hash());
    extras.put("volumes", detector.volumeCount());
    extras.put("segments_per_turn", segments);
    extras.put(
        "frame",
        "Belle II: origin at the nominal interaction point, z along the solenoid, y up, x away from"
            + " the ring's centre; in m, no rotation: x, y, z of glTF are 0.01 times x, y, z in cm");
    return extras;
  }
}
