package io.addra.geometry.export.gltf;

import de.javagl.jgltf.model.impl.DefaultNodeModel;
import io.addra.geometry.export.tree.ExportVolume;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import io.addra.geometry.volume.Volume;
import java.util.LinkedHashMap;
import java.util.Map;
import org.joml.Matrix3d;
import org.joml.Quaterniond;

/** The tree of nodes: one for each volume. */
final class GltfNodes {
  private final GltfMeshes meshes;

  GltfNodes(GltfMeshes meshes) {
    this.meshes = meshes;
  }

  /** Adds a volume and all inside it below a node. */
  void add(ExportVolume v, DefaultNodeModel mother) {
    Volume volume = v.volume();
    DefaultNodeModel node = new DefaultNodeModel();
    node.setName(volume.path());
    place(node, v.transform());
    node.addMeshModel(meshes.mesh(v.shape(), volume));
    node.setExtras(extras(volume));
    mother.addChild(node);
    for (ExportVolume daughter : v.daughters()) {
      add(daughter, node);
    }
  }

  private static void place(DefaultNodeModel node, Transform t) {
    Vector3 shift = t.shift();
    if (shift.norm() > 0) {
      node.setTranslation(GltfMeshes.metres(shift));
    }
    Vector3 x = t.turn(Vector3.X);
    Vector3 y = t.turn(Vector3.Y);
    Vector3 z = t.turn(Vector3.Z);
    Quaterniond q =
        new Matrix3d(x.x(), x.y(), x.z(), y.x(), y.y(), y.z(), z.x(), z.y(), z.z())
            .getNormalizedRotation(new Quaterniond())
            .normalize();
    if (q.x != 0 || q.y != 0 || q.z != 0) {
      node.setRotation(new float[] {(float) q.x, (float) q.y, (float) q.z, (float) q.w});
    }
  }

  private static Map<String, Object> extras(Volume volume) {
    Map<String, Object> extras = new LinkedHashMap<>();
    extras.put("material", volume.material().name());
    extras.put("region", volume.region());
    extras.putAll(volume.properties());
    return extras;
  }
}
