package io.addra.geometry.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.document.InputException;
import io.addra.geometry.field.MagneticField;
import io.addra.geometry.shape.Tube;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import io.addra.geometry.volume.Confidence;
import io.addra.geometry.volume.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectorReaderTest {
  @TempDir Path dir;

  @Test
  void load_wholeFormat_buildsTheTree() throws IOException {
    write(
        "part.csv",
        """
        # layers
        layer,r_in,r_out,material

        1,10,11,iron
        2,20,21.5,copper
        """);
    write(
        "part.yaml",
        """
        sources: {plan: a drawing}
        defaults: {source: plan, confidence: exact}
        volumes:
          - name: barrel
            material: air
            region: gas
            shape: {tube: {r_cm: [5, 30], z_cm: [-50, "${half_length}"]}}
            daughters:
              - name: unused
                table: {file: part.csv, name: "layer-{layer}"}
                material: "{material}"
                region: iron
                shape: {tube: {r_cm: ["{r_in}", "{r_out}"], z_cm: [-40, 40]}}
                daughters:
                  - name: wire-{layer}
                    material: gold
                    shape: {box: {x_cm: [-0.1, 0.1], y_cm: [-0.1, 0.1], z_cm: [1, 2]}}
                    placement: {x_cm: "{r_in}.5"}
                    copies_phi: {count: 4, first_deg: 45}
                    mirror_z: true
        """);
    Detector detector =
        load(
            """
            detector: test
            title: Test
            description: d
            sources: {book: a book}
            regions: {gas: Gas, iron: Iron}
            parents: {all: {title: All, of: [gas, iron]}}
            defaults: {confidence: derived, source: book}
            parameters: {half_length: 50}
            volumes:
              - include: part.yaml
                placement: {z_cm: 47}
              - name: far
                material: air
                region: gas
                note: a note
                shape:
                  box:
                    x_cm: [100, {value: 200, source: book, confidence: approximate, note: why}]
                    y_cm: [0, 1]
                    z_cm: [0, 1]
            """);

    assertThat(paths(detector))
        .containsExactly(
            "barrel",
            "barrel/layer-1",
            "barrel/layer-1/wire-1-forward-1",
            "barrel/layer-1/wire-1-forward-2",
            "barrel/layer-1/wire-1-forward-3",
            "barrel/layer-1/wire-1-forward-4",
            "barrel/layer-1/wire-1-backward-1",
            "barrel/layer-1/wire-1-backward-2",
            "barrel/layer-1/wire-1-backward-3",
            "barrel/layer-1/wire-1-backward-4",
            "barrel/layer-2",
            "barrel/layer-2/wire-2-forward-1",
            "barrel/layer-2/wire-2-forward-2",
            "barrel/layer-2/wire-2-forward-3",
            "barrel/layer-2/wire-2-forward-4",
            "barrel/layer-2/wire-2-backward-1",
            "barrel/layer-2/wire-2-backward-2",
            "barrel/layer-2/wire-2-backward-3",
            "barrel/layer-2/wire-2-backward-4",
            "far");
    assertThat(detector.volumeCount()).isEqualTo(20);
    assertThat(detector.parents())
        .containsExactly(new ParentRegion("all", "All", List.of("gas", "iron")));
    assertThat(detector.regions())
        .containsExactly(new Region("gas", "Gas"), new Region("iron", "Iron"));

    Volume barrel = detector.volumes().getFirst();
    assertThat(barrel.transform()).isEqualTo(Transform.translation(0, 0, 47));
    assertThat(barrel.shape())
        .isInstanceOfSatisfying(Tube.class, t -> assertThat(t.z1()).isEqualTo(50));
    assertThat(barrel.provenance().source()).isEqualTo("a drawing");
    assertThat(barrel.provenance().confidence()).isEqualTo(Confidence.EXACT);

    Volume layer2 = barrel.daughters().get(1);
    assertThat(layer2.material().name()).isEqualTo("copper");
    assertThat(layer2.region()).isEqualTo("iron");
    assertThat(layer2.daughters().getFirst().region()).isEqualTo("iron");
    Vector3 wire = layer2.daughters().get(1).transform().apply(new Vector3(0, 0, 1.5));
    assertThat(
            wire.minus(
                    new Vector3(
                        20.5 * Math.cos(2.356194490192345),
                        20.5 * Math.sin(2.356194490192345),
                        1.5))
                .norm())
        .isLessThan(1e-12);
    Vector3 mirrored = layer2.daughters().get(4).transform().apply(new Vector3(0, 0, 1.5));
    assertThat(mirrored.z()).isEqualTo(-1.5);

    Volume far = detector.volumes().get(1);
    assertThat(far.provenance().note()).isEqualTo("a note");
    assertThat(far.provenance().line()).isEqualTo(12);
    assertThat(far.provenance().figures())
        .singleElement()
        .satisfies(f -> {
          assertThat(f.key()).isEqualTo("volumes[1].shape.box.x_cm[1]");
          assertThat(f.value()).isEqualTo(200);
          assertThat(f.confidence()).isEqualTo(Confidence.APPROXIMATE);
          assertThat(f.source()).isEqualTo("a book");
        });
  }

  @Test
  void load_everyShape_hasItsVolume() throws IOException {
    Detector detector =
        load(
            """
            detector: shapes
            title: Shapes
            regions: {r: R}
            volumes:
              - {name: box, material: air, region: r, shape: {box: {x_cm: [0, 1], y_cm: [0, 2], z_cm: [0, 3]}}}
              - {name: tube, material: air, region: r, shape: {tube: {r_cm: [1, 2], z_cm: [0, 3], phi_deg: [0, 90]}}}
              - {name: cone, material: air, region: r, shape: {cone: {z_cm: [0, 3], r_in_cm: [0, 0], r_out_cm: [0, 1]}}}
              - {name: polycone, material: air, region: r, shape: {polycone: {z_cm: [0, 1, 1, 2], r_in_cm: [0, 0, 0, 0], r_out_cm: [1, 1, 2, 2]}}}
              - {name: ring, material: air, region: r, shape: {prism: {sides: 4, flat_r_cm: [1, 2], phi_deg: 45, z_cm: [0, 1]}}}
              - {name: prism, material: air, region: r, shape: {prism: {polygon_cm: [[0, 0], [0, 1], [1, 0]], z_cm: [0, 2]}}}
              - {name: pyramid, material: air, region: r, shape: {polyhedron: {vertices_cm: [[0, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, 6]]}}}
              - name: union
                material: air
                region: r
                shape:
                  union:
                    - {shape: {box: {x_cm: [0, 2], y_cm: [0, 1], z_cm: [0, 1]}}}
                    - {shape: {box: {x_cm: [0, 2], y_cm: [0, 1], z_cm: [0, 1]}}, placement: {x_cm: 1, y_cm: 0.5}}
            """);
    double[] expected = {6, 3 * 0.25 * Math.PI * 3, Math.PI, 5 * Math.PI, 12, 1, 1, 3.5};
    for (int k = 0; k < expected.length; k++) {
      Volume volume = detector.volumes().get(k);
      assertThat(volume.shape().volumeCm3()).as(volume.name()).isCloseTo(expected[k], within(1e-9));
    }
  }

  @Test
  void load_withAParameter_usesItsValueAndChangesTheHash() throws IOException {
    String text =
        """
        detector: t
        title: t
        regions: {r: R}
        parameters: {moved: 0}
        volumes:
          - name: box
            material: air
            region: r
            shape: {box: {x_cm: [0, 1], y_cm: [0, 1], z_cm: [0, 1]}}
            placement: {x_cm: {value: 3, times: "${moved}"}, axes: {x: [0, 1, 0], z: [1, 0, 0]}}
        """;
    Detector still = load(text);
    assertThat(still.volumes().getFirst().transform().shift()).isEqualTo(Vector3.ZERO);
    Detector moved = Detectors.load("top.yaml", dir, Map.of("moved", 0.5));
    Transform place = moved.volumes().getFirst().transform();
    assertThat(place.shift()).isEqualTo(new Vector3(1.5, 0, 0));
    assertThat(place.turn(Vector3.X)).isEqualTo(Vector3.Y);
    assertThat(place.turn(Vector3.Y)).isEqualTo(Vector3.Z);
    assertThat(place.turn(Vector3.Z)).isEqualTo(Vector3.X);
    assertThat(moved.hash()).isNotEqualTo(still.hash());
  }

  @Test
  void hash_changesWithAnIncludedFileOnly() throws IOException {
    String top = "detector: t\ntitle: t\nregions: {r: R}\nvolumes: [{include: a.yaml}]\n";
    write("a.yaml", "volumes: []\n");
    String first = load(top).hash();
    assertThat(load(top).hash()).isEqualTo(first);
    write("a.yaml", "volumes: [] # changed\n");
    assertThat(load(top).hash()).isNotEqualTo(first).hasSize(64);
  }

  @Test
  void parse_text_readsADetector() {
    Detector detector =
        Detectors.parse(
            "memory",
            """
            detector: d
            title: t
            regions: {r: R}
            volumes:
              - {name: a, material: air, region: r, shape: {tube: {r_cm: [0, 1], z_cm: [0, 1]}}}
            """);
    assertThat(detector.name()).isEqualTo("d");
    assertThat(detector.volumes().getFirst().provenance().file()).isEqualTo("memory");
  }

  private static List<String> paths(Detector detector) {
    List<String> paths = new ArrayList<>();
    detector.visit((volume, _) -> paths.add(volume.path()));
    return paths;
  }

  private Detector load(String text) throws IOException {
    write("top.yaml", text);
    return Detectors.load("top.yaml", dir);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(dir.resolve(name), text);
  }

  private static final String VARIANTS =
      """
      detector: test
      title: Test of run ${run} behind ${shield_cm} cm
      regions: {r: R}
      parameters:
        run: {value: 2, one_of: [1, 2]}
        shield_cm: {value: 0, range: [0, 100]}
      expect:
        - {volumes: "old", count: 1, when: {run: 1}}
        - {volumes: "ring-*", mass_kg: 2.5, within_percent: 3}
      volumes:
        - {name: new, when: {run: 2}, material: air, region: r, shape: &box}
        - {name: old, when: {run: 1}, material: air, region: r, shape: &box}
        - {name: any, when: {run: [1, 2]}, material: air, region: r, shape: &box}
        - {name: slab, when: {run: 1, shield_cm: {above: 0}}, material: air, region: r, shape: &box}
        - {include: part.yaml, when: {shield_cm: {above: 5, below: 50}}}
      """
          .replace("&box", "{box: {x_cm: [0, 1], y_cm: [0, 1], z_cm: [0, 1]}}");

  @Test
  void load_when_takesWhatTheParametersAskFor() throws IOException {
    write(
        "part.yaml",
        """
        volumes:
          - name: thick
            when: {shield_cm: {above: 9}}
            material: lead
            region: r
            shape: {box: {x_cm: [0, 1], y_cm: [0, 1], z_cm: [0, "${shield_cm}"]}}
        """);
    write("top.yaml", VARIANTS);
    assertThat(namesWith(Map.of())).containsExactly("new", "any");
    assertThat(namesWith(Map.of("run", 1.0))).containsExactly("old", "any");
    assertThat(namesWith(Map.of("run", 1.0, "shield_cm", 5.0)))
        .containsExactly("old", "any", "slab");
    assertThat(namesWith(Map.of("shield_cm", 9.0))).containsExactly("new", "any");
    assertThat(namesWith(Map.of("shield_cm", 10.0))).containsExactly("new", "any", "thick");
    assertThat(namesWith(Map.of("shield_cm", 50.0))).containsExactly("new", "any");
  }

  @Test
  void load_title_saysWithWhichParameters() throws IOException {
    write("top.yaml", VARIANTS);
    assertThat(Detectors.load("top.yaml", dir).title()).isEqualTo("Test of run 2 behind 0 cm");
    assertThat(Detectors.load("top.yaml", dir, Map.of("run", 1.0, "shield_cm", 2.5)).title())
        .isEqualTo("Test of run 1 behind 2.5 cm");
  }

  @Test
  void load_expectations_areKeptWithTheirLineAndPattern() throws IOException {
    write("top.yaml", VARIANTS);
    List<Expectation> two = Detectors.load("top.yaml", dir).expectations();
    assertThat(two).hasSize(1);
    assertThat(two.getFirst().massKg()).hasValue(2.5);
    assertThat(two.getFirst().count()).isEmpty();
    assertThat(two.getFirst().within()).isEqualTo(0.03);
    assertThat(two.getFirst().line()).isEqualTo(9);
    assertThat(Detectors.load("top.yaml", dir, Map.of("run", 1.0)).expectations()).hasSize(2);
  }

  @Test
  void concerns_wildcards_staySeparatedByNames() {
    Expectation everywhere = expectation("b/**/ring-*");
    assertThat(everywhere.concerns())
        .accepts("b/ring-1", "b/c/ring-", "b/c/d/ring-x-2")
        .rejects("b/c/ring-1/x", "bb/ring-1", "b/aring-1", "ring-1");
    assertThat(expectation("b/*/x").concerns()).accepts("b/a/x").rejects("b/x", "b/a/a/x");
    assertThat(expectation("b/**").concerns()).accepts("b/a", "b/a/c").rejects("c/a");
    assertThat(expectation("a.c").concerns()).accepts("a.c").rejects("abc");
  }

  private static Expectation expectation(String volumes) {
    return new Expectation(
        volumes, OptionalInt.of(1), OptionalDouble.empty(), 0, "", "file.yaml", 1);
  }

  private List<String> namesWith(Map<String, Double> parameters) {
    return Detectors.load("top.yaml", dir, parameters).volumes().stream()
        .map(Volume::name)
        .toList();
  }

  @Test
  void load_properties_comeFromFileTableAndParameters() throws IOException {
    write("layers.csv", "n,wires,pitch\n1,160,\n2,192,0.5\n");
    Detector detector =
        load(
            """
            detector: test
            title: Test
            regions: {r: R}
            parameters: {shift: 18}
            volumes:
              - table: {file: layers.csv, name: "layer-{n}"}
                name: unused
                material: air
                region: r
                shape: {tube: {r_cm: ["{n}", "{n}.5"], z_cm: [-1, 1]}}
                properties:
                  wires: "{wires}"
                  twist_deg: {value: 1.125, times: "${shift}", confidence: derived}
                  end_cm: {value: "${shift}", times: -2, plus: "{n}"}
                  pitch_cm: "{pitch}"
                copies_phi: {count: 2}
            """);
    assertThat(detector.volumes())
        .extracting(Volume::properties)
        .containsExactly(
            Map.of("wires", 160.0, "twist_deg", 20.25, "end_cm", -35.0),
            Map.of("wires", 160.0, "twist_deg", 20.25, "end_cm", -35.0),
            Map.of("wires", 192.0, "twist_deg", 20.25, "end_cm", -34.0, "pitch_cm", 0.5),
            Map.of("wires", 192.0, "twist_deg", 20.25, "end_cm", -34.0, "pitch_cm", 0.5));
    assertThat(detector.volumes().getFirst().properties().keySet())
        .containsExactly("wires", "twist_deg", "end_cm");
  }

  @Test
  void load_field_isTheOneThatTheParametersAskFor() throws IOException {
    write("map.csv", "r_cm,z_cm,br_t,bz_t\n0,-10,0,1\n0,10,0,3\n5,-10,0.5,1\n5,10,0.5,3\n");
    write(
        "top.yaml",
        """
        detector: test
        title: Test
        regions: {r: R}
        parameters: {kind: 1}
        field:
          - {map: map.csv, when: {kind: 1}}
          - {uniform_t: [0, 0, 1.5], when: {kind: [2, 3]}}
          - {uniform_t: [0, 0.5, 0], when: {kind: 3}}
        volumes: []
        """);
    assertThat(fieldWith(1).at(3, 4, 5).minus(new Vector3(0.3, 0.4, 2.5)).norm()).isLessThan(1e-15);
    assertThat(fieldWith(2).at(3, 4, 500)).isEqualTo(new Vector3(0, 0, 1.5));
    assertThat(fieldWith(4).at(0, 0, 0)).isEqualTo(Vector3.ZERO);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> fieldWith(3))
        .withMessageContaining("top.yaml:8: field[2]: there is another field");
    write("map.csv", "r_cm,z_cm,br_t,bz_t\n0,-10,0,1\n0,10,0,3\n5,-10,0.5,1\n");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> fieldWith(1))
        .withMessageContaining("map.csv:4: the grid ends before z_cm = 10.0");
    Files.delete(dir.resolve("map.csv"));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> fieldWith(1))
        .withMessageContaining("top.yaml:6: field[0].map: ")
        .withMessageContaining("no such file");
  }

  private MagneticField fieldWith(double kind) {
    return Detectors.load("top.yaml", dir, Map.of("kind", kind)).field();
  }
}
