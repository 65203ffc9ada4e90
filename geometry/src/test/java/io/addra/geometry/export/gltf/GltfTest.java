package io.addra.geometry.export.gltf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Detectors;
import io.addra.geometry.shape.RevolvedShape;
import io.addra.geometry.space.Bounds;
import io.addra.geometry.space.Vector3;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joml.Matrix4d;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GltfTest {
  private static final int JSON = 0x4E4F534A;
  private static final int BINARY = 0x004E4942;

  @ParameterizedTest
  @ValueSource(strings = {"belle2", "belle2-ecl", "gazelle-l"})
  void write_detector_hasANodeForEachVolumeWhereItStands(String name) {
    Detector detector = Detectors.load(name);
    Document document = Document.of(detector);
    Map<String, Bounds> nodes = document.bounds();
    assertThat(nodes).hasSize(detector.volumeCount());
    detector.visit((volume, world) -> {
      Bounds found = nodes.get(volume.path());
      assertThat(found).as(volume.path()).isNotNull();
      boolean round = volume.shape() instanceof RevolvedShape;
      Bounds expected = world.apply(volume.shape().bounds());
      // boxes around turned boxes are larger than the shape; a mesh is inside them, but for what
      // 24 bits of a coordinate in m leave
      double slack = 1e-4 + 2e-7 * expected.size().norm() + 1e-6 * expected.centre().norm();
      assertThat(expected.padded(slack).contains(found.min())).as(volume.path()).isTrue();
      assertThat(expected.padded(slack).contains(found.max())).as(volume.path()).isTrue();
      if (!round && name.equals("gazelle-l")) {
        assertThat(found.size().minus(expected.size()).norm()).isLessThan(slack);
      }
    });
  }

  @Test
  void write_detector_isAWellFormedDocument() {
    Document document = Document.of(Detectors.load("belle2"));
    JsonNode json = document.json;
    assertThat(json.at("/asset/version").asString()).isEqualTo("2.0");
    assertThat(json.get("scenes")).hasSize(1);
    assertThat(json.at("/buffers/0/byteLength").asInt()).isLessThanOrEqualTo(document.bytes.length);
    for (JsonNode view : json.get("bufferViews")) {
      int end = view.path("byteOffset").asInt(0) + view.get("byteLength").asInt();
      assertThat(end).isLessThanOrEqualTo(json.at("/buffers/0/byteLength").asInt());
    }
    for (JsonNode mesh : json.get("meshes")) {
      JsonNode primitive = mesh.get("primitives").get(0);
      assertThat(primitive.path("mode").asInt(4)).isEqualTo(4);
      JsonNode positions = json.get("accessors").get(primitive.at("/attributes/POSITION").asInt());
      assertThat(positions.get("type").asString()).isEqualTo("VEC3");
      int vertices = positions.get("count").asInt();
      List<Integer> indices = document.indices(primitive.get("indices").asInt());
      assertThat(Collections.min(indices)).isNotNegative();
      assertThat(Collections.max(indices)).isLessThan(vertices);
      assertThat(json.get("materials").get(primitive.get("material").asInt())).isNotNull();
    }
    for (JsonNode material : json.get("materials")) {
      assertThat(material.at("/pbrMetallicRoughness/metallicFactor").asDouble(1)).isZero();
    }
    Set<Integer> children = new HashSet<>();
    for (JsonNode node : json.get("nodes")) {
      for (JsonNode child : node.path("children")) {
        assertThat(children.add(child.asInt())).as("one mother each").isTrue();
      }
      if (node.has("rotation")) {
        double norm = 0;
        for (JsonNode q : node.get("rotation")) {
          norm += q.asDouble() * q.asDouble();
        }
        assertThat(norm).isCloseTo(1, within(1e-6));
      }
    }
    assertThat(children).hasSize(json.get("nodes").size() - 1);
  }

  @Test
  void write_crystals_shareMeshes() {
    Detector detector = Detectors.load("belle2-ecl");
    Set<Object> shapes = new HashSet<>();
    detector.visit((volume, _) -> shapes.add(volume.shape()));
    assertThat(Document.of(detector).json.get("meshes").size())
        .isLessThanOrEqualTo(2 * shapes.size());
  }

  @Test
  void write_root_saysFrameAndChords() {
    JsonNode nodes = Document.of(Detectors.load("gazelle-l")).json.get("nodes");
    JsonNode root = nodes.get(0);
    assertThat(root.get("name").asString()).isEqualTo("gazelle-l");
    assertThat(root.at("/extras/frame").asString()).contains("y up", "0.01 times");
    assertThat(root.at("/extras/volumes").asInt()).isEqualTo(2);
    assertThat(root.at("/extras/segments_per_turn").asInt()).isEqualTo(24);
  }

  /** A document taken apart by the rules of its container. */
  private static final class Document {
    private final JsonNode json;
    private final byte[] bytes;

    private Document(JsonNode json, byte[] bytes) {
      this.json = json;
      this.bytes = bytes;
    }

    static Document of(Detector detector) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Gltf.write(detector, 24, out);
      ByteBuffer in = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
      assertThat(in.getInt()).as("magic").isEqualTo(0x46546C67);
      assertThat(in.getInt()).as("version").isEqualTo(2);
      assertThat(in.getInt()).as("length").isEqualTo(out.size());
      byte[] text = chunk(in, JSON);
      byte[] binary = chunk(in, BINARY);
      assertThat(in.hasRemaining()).isFalse();
      return new Document(
          JsonMapper.shared().readTree(new String(text, StandardCharsets.UTF_8)), binary);
    }

    private static byte[] chunk(ByteBuffer in, int kind) {
      byte[] chunk = new byte[in.getInt()];
      assertThat(chunk.length % 4).isZero();
      assertThat(in.getInt()).isEqualTo(kind);
      in.get(chunk);
      return chunk;
    }

    /** Boxes (cm) around the vertices of each node that has a mesh, by its name. */
    Map<String, Bounds> bounds() {
      Map<String, Bounds> result = new HashMap<>();
      int root = json.at("/scenes/0/nodes/0").asInt();
      collect(root, new Matrix4d(), result);
      return result;
    }

    private void collect(int index, Matrix4d outer, Map<String, Bounds> result) {
      JsonNode node = json.get("nodes").get(index);
      Matrix4d world = new Matrix4d(outer);
      JsonNode t = node.path("translation");
      JsonNode q = node.path("rotation");
      if (!t.isMissingNode()) {
        world.translate(t.get(0).asDouble(), t.get(1).asDouble(), t.get(2).asDouble());
      }
      if (!q.isMissingNode()) {
        world.rotate(
            new Quaterniond(
                q.get(0).asDouble(),
                q.get(1).asDouble(),
                q.get(2).asDouble(),
                q.get(3).asDouble()));
      }
      if (node.has("mesh")) {
        JsonNode mesh = json.get("meshes").get(node.get("mesh").asInt());
        List<Vector3> points = new ArrayList<>();
        for (Vector3d p : positions(mesh.at("/primitives/0/attributes/POSITION").asInt())) {
          world.transformPosition(p).mul(100);
          points.add(new Vector3(p.x, p.y, p.z));
        }
        Bounds before = result.put(node.get("name").asString(), Bounds.of(points));
        assertThat(before).isNull();
      }
      for (JsonNode child : node.path("children")) {
        collect(child.asInt(), world, result);
      }
    }

    private List<Vector3d> positions(int accessor) {
      JsonNode a = json.get("accessors").get(accessor);
      assertThat(a.get("componentType").asInt()).isEqualTo(5126);
      JsonNode view = json.get("bufferViews").get(a.get("bufferView").asInt());
      int stride = view.path("byteStride").asInt(12);
      ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      List<Vector3d> result = new ArrayList<>();
      for (int k = 0; k < a.get("count").asInt(); k++) {
        int at = view.path("byteOffset").asInt(0) + a.path("byteOffset").asInt(0) + k * stride;
        result.add(new Vector3d(in.getFloat(at), in.getFloat(at + 4), in.getFloat(at + 8)));
      }
      return result;
    }

    private List<Integer> indices(int accessor) {
      JsonNode a = json.get("accessors").get(accessor);
      JsonNode view = json.get("bufferViews").get(a.get("bufferView").asInt());
      int at = view.path("byteOffset").asInt(0) + a.path("byteOffset").asInt(0);
      int kind = a.get("componentType").asInt();
      ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      List<Integer> result = new ArrayList<>();
      for (int k = 0; k < a.get("count").asInt(); k++) {
        result.add(
            switch (kind) {
              case 5121 -> in.get(at + k) & 0xFF;
              case 5123 -> in.getShort(at + 2 * k) & 0xFFFF;
              default -> in.getInt(at + 4 * k);
            });
      }
      return result;
    }
  }
}
