package io.addra.geometry.export.gltf;

import de.javagl.jgltf.model.creation.MaterialBuilder;
import de.javagl.jgltf.model.creation.MeshPrimitiveBuilder;
import de.javagl.jgltf.model.impl.DefaultMeshModel;
import de.javagl.jgltf.model.impl.DefaultMeshPrimitiveModel;
import de.javagl.jgltf.model.v2.MaterialModelV2;
import io.addra.geometry.detector.Region;
import io.addra.geometry.export.mesh.Mesh;
import io.addra.geometry.export.mesh.Tessellator;
import io.addra.geometry.shape.Shape;
import io.addra.geometry.space.Vector3;
import io.addra.geometry.volume.Volume;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The meshes of a document: one for each shape and look. */
final class GltfMeshes {
  /** What has less than this density (g/cm^3) is drawn as a gas. */
  private static final double GAS_DENSITY = 0.01;

  private static final float GAS_OPACITY = 0.1f;
  private static final double CM = 0.01;

  private final Map<String, Integer> regions = new HashMap<>();
  private final int segments;
  private final Map<Key, DefaultMeshModel> meshes = new HashMap<>();
  private final Map<Look, MaterialModelV2> looks = new HashMap<>();

  private record Key(Shape shape, Look look) {}

  private record Look(String region, boolean gas) {}

  GltfMeshes(List<Region> regions, int segments) {
    regions.forEach(region -> this.regions.put(region.name(), this.regions.size()));
    this.segments = segments;
  }

  /** The mesh of a volume of the given shape. */
  DefaultMeshModel mesh(Shape shape, Volume volume) {
    boolean gas = volume.material().densityGcm3() < GAS_DENSITY;
    Key key = new Key(shape, new Look(volume.region(), gas));
    return meshes.computeIfAbsent(key, k -> make(k, volume.path()));
  }

  private DefaultMeshModel make(Key key, String name) {
    Mesh mesh = Tessellator.mesh(key.shape, segments);
    FloatBuffer positions = FloatBuffer.allocate(3 * mesh.vertices().size());
    mesh.vertices().forEach(p -> positions.put(metres(p)));
    IntBuffer indices = IntBuffer.allocate(3 * mesh.triangles().size());
    mesh.triangles().forEach(t -> indices.put(t.a()).put(t.b()).put(t.c()));
    DefaultMeshPrimitiveModel primitive =
        MeshPrimitiveBuilder.create()
            .setTriangles()
            .addPositions3D(positions.flip())
            .setIntIndices(indices.flip())
            .build();
    primitive.setMaterialModel(looks.computeIfAbsent(key.look, this::material));
    DefaultMeshModel model = new DefaultMeshModel();
    model.setName(name);
    model.addMeshPrimitiveModel(primitive);
    return model;
  }

  private MaterialModelV2 material(Look look) {
    float[] rgb = RegionColour.of(regions.getOrDefault(look.region, 0));
    MaterialBuilder builder =
        MaterialBuilder.create()
            .setBaseColorFactor(rgb[0], rgb[1], rgb[2], look.gas ? GAS_OPACITY : 1)
            .setMetallicRoughnessFactors(0, 0.8f);
    if (look.gas) {
      builder.setAlphaMode(MaterialModelV2.AlphaMode.BLEND);
    }
    MaterialModelV2 material = builder.build();
    material.setName(look.region + (look.gas ? " (gas)" : ""));
    return material;
  }

  /** A point in cm as three numbers in m. */
  static float[] metres(Vector3 p) {
    return new float[] {(float) (CM * p.x()), (float) (CM * p.y()), (float) (CM * p.z())};
  }
}
