package io.addra.geometry.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.document.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadDetectorTest {
  private static final String HEAD =
      "detector: t\ntitle: t\nregions: {r: R}\nparameters: {half: 5}\nvolumes:\n";

  private static final String BOX = "{box: {x_cm: [0, 1], y_cm: [0, 1], z_cm: [0, 1]}}";

  @TempDir Path dir;

  /** The line of the bad value is always 6. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          box: {x_cm: [1, 1], y_cm: [0, 1], z_cm: [0, 1]}   | box.x_cm[1] | must be greater than 1.0, found 1.0
          box: {x_cm: [1, -1], y_cm: [0, 1], z_cm: [0, 1]}  | box.x_cm[1] | must be greater than 1.0, found -1.0
          box: {x_cm: [0, 1], y_cm: [0, abc], z_cm: [0, 1]} | box.y_cm[1] | expected a number, "${parameter}", "{column}" or {value: ...}, found 'abc'
          box: {x_cm: [0, .nan], y_cm: [0, 1], z_cm: [0, 1]} | box.x_cm[1] | expected a finite number, found .nan
          box: {x_cm: [0, 1], y_cm: [0, 1]}                 | box | the key 'z_cm' is missing
          box: {x_cm: [0, 1], y_cm: [0, 1], z_mm: [0, 1]}   | box.z_mm | unknown key 'z_mm', did you mean 'z_cm'
          box: {x_cm: [0, 1], y_cm: [0, 1], z_cm: [0]}      | box.z_cm | expected 2 values, [from, to], found 1 value
          box: {x_cm: [0, 2e6], y_cm: [0, 1], z_cm: [0, 1]} | box.x_cm[1] | expected a number between -1e6 and 1e6, found 2000000.0
          box: {x_cm: [0, "${hal}"], y_cm: [0, 1], z_cm: [0, 1]} | box.x_cm[1] | unknown parameter 'hal', did you mean 'half'?
          box: {x_cm: [0, "{a}"], y_cm: [0, 1], z_cm: [0, 1]} | box.x_cm[1] | '{a}' is used outside a table
          box: {x_cm: [0, {value: x}], y_cm: [0, 1], z_cm: [0, 1]} | box.x_cm[1].value | expected a number, "${parameter}" or "{column}", found 'x'
          box: {x_cm: [0, {value: 1, source: s}], y_cm: [0, 1], z_cm: [0, 1]} | box.x_cm[1].source | unknown source 's'
          box: {x_cm: [0, {value: 1, confidence: sure}], y_cm: [0, 1], z_cm: [0, 1]} | box.x_cm[1].confidence | expected one of exact, derived, approximate, found 'sure'
          tube: {r_cm: [-1, 1], z_cm: [0, 1]}               | tube.r_cm[0] | must be >= 0, found -1.0
          tube: {r_cm: [2, 1], z_cm: [0, 1]}                | tube.r_cm[1] | the outer radius must not be below the inner one, 2.0, found 1.0
          tube: {r_cm: [1, 1], z_cm: [0, 1]}                | tube.r_cm[1] | must be greater than 1.0, found 1.0
          tube: {r_cm: [1, 2], z_cm: [0, 1], phi_deg: [10, 5]}  | tube.phi_deg[1] | the end must be above the beginning, by at most 360: found 10.0 to 5.0
          tube: {r_cm: [1, 2], z_cm: [0, 1], phi_deg: [0, 361]} | tube.phi_deg[1] | the end must be above the beginning, by at most 360: found 0.0 to 361.0
          cone: {z_cm: [0, 1], r_in_cm: [1, 3], r_out_cm: [2, 2]} | cone.r_out_cm[1] | the outer radius must not be below the inner one, 3.0, found 2.0
          cone: {z_cm: [0, 1], r_in_cm: [1, 1], r_out_cm: [1, 1]} | cone.r_out_cm | the cone has no thickness at either end
          polycone: {z_cm: [0, 2, 1], r_in_cm: [0, 0, 0], r_out_cm: [1, 1, 1]} | polycone.z_cm[2] | must not be below 2.0 before it, found 1.0
          polycone: {z_cm: [0, 1], r_in_cm: [0, 0, 0], r_out_cm: [1, 1]} | polycone.r_in_cm | expected 2 values as in z_cm, found 3
          polycone: {z_cm: [0, 0], r_in_cm: [0, 0], r_out_cm: [1, 1]} | polycone.z_cm | the polycone has no thickness anywhere
          prism: {sides: 2, flat_r_cm: [0, 1], z_cm: [0, 1]} | prism.sides | expected 3 to 1000, found 2
          prism: {sides: 2.5, flat_r_cm: [0, 1], z_cm: [0, 1]} | prism.sides | expected a whole number, found 2.5
          prism: {sides: 6, z_cm: [0, 1]}                   | prism | expected sides and flat_r_cm, or polygon_cm: flat_r_cm is missing
          prism: {sides: 6, polygon_cm: [[0, 0], [1, 0], [0, 1]], z_cm: [0, 1]} | prism.sides | not used together with polygon_cm
          prism: {polygon_cm: [[0, 0], [2, 0], [0.5, 0.5], [0, 2]], z_cm: [0, 1]} | prism.polygon_cm[2] | the polygon is not convex at this corner
          prism: {polygon_cm: [[0, 0], [1, 0], [2, 0], [0, 2]], z_cm: [0, 1]} | prism.polygon_cm[1] | the polygon is not convex at this corner
          prism: {polygon_cm: [[1, 0], [-0.809, 0.588], [0.309, -0.951], [0.309, 0.951], [-0.809, -0.588]], z_cm: [0, 1]} | prism.polygon_cm | the polygon's sides cross each other
          polyhedron: {vertices_cm: [[0, 0, 0], [1, 0, 0], [0, 1, 0], [1, 1, 0]]} | polyhedron.vertices_cm | the points do not span a volume
          polyhedron: {vertices_cm: [[0, 0, 0], [4, 0, 0], [0, 4, 0], [0, 0, 4], [1, 1, 1]]} | polyhedron.vertices_cm[4] | the point is not a corner of the convex hull of all points
          polyhedron: {vertices_cm: [[0, 0, 0], [4, 0, 0], [0, 4, 0], [0, 0, 4], [0, 0, 2]]} | polyhedron.vertices_cm[4] | the point is not a corner of the convex hull of all points
          polyhedron: {vertices_cm: [[0, 0, 0], [4, 0, 0], [0, 4, 0], [0, 0, 4], [4, 0, 0]]} | polyhedron.vertices_cm[4] | the point is not a corner of the convex hull of all points
          prismoid: {front_cm: [[0, 0], [2, 0], [0, 2]], back_cm: [[0, 0], [1, 0]], z_cm: [0, 1]} | prismoid.back_cm | expected at least 3 values, found 2 values
          prismoid: {front_cm: [[0, 0], [2, 0], [2, 2], [0, 2]], back_cm: [[0, 0], [1, 0], [0, 1]], z_cm: [0, 1]} | prismoid.back_cm | expected 4 corners as in front_cm, found 3
          prismoid: {front_cm: [[0, 0], [2, 0], [0.5, 0.5], [0, 2]], back_cm: [[0, 0], [1, 0], [1, 1], [0, 1]], z_cm: [0, 1]} | prismoid.front_cm[2] | the polygon is not convex at this corner
          prismoid: {front_cm: [[0, 0], [1, 0], [1, 1], [0, 1]], back_cm: [[0, 0], [1, 0], [1, 0], [0, 1]], z_cm: [0, 1]} | prismoid.back_cm[1] | the polygon is not convex at this corner
          prismoid: {front_cm: [[0, 0], [1, 0], [1, 1], [0, 1]], back_cm: [[0, 0], [0, 1], [1, 1], [1, 0]], z_cm: [0, 1]} | prismoid.back_cm | its corners run in the other sense than those of front_cm
          prismoid: {front_cm: [[0, 0], [1, 0], [1, 1], [0, 1]], back_cm: [[0, 0], [1, 0], [1, 1.1], [0, 1]], z_cm: [0, 1]} | prismoid.back_cm[2] | the side that begins at this corner is not flat: its corners are up to 0.0249 cm off a plane
          prismoid: {front_cm: [[0, 0], [1, 0], [0, 1]], back_cm: [[0, 0], [1, 0], [0, 1]], z_cm: [1, 1]} | prismoid.z_cm[1] | must be greater than 1.0, found 1.0
          prismoid: {front_cm: [[0, 0], [1, 0], [0, 1]], back_cm: [[0, 0], [1, .nan], [0, 1]], z_cm: [0, 1]} | prismoid.back_cm[1][1] | expected a finite number, found .nan
          prismoid: {front_cm: [[0, 0], [1, 0], [0, 1e9]], back_cm: [[0, 0], [1, 0], [0, 1]], z_cm: [0, 1]} | prismoid.front_cm[2][1] | expected a number between -1e6 and 1e6, found 1.0E9
          union: [{shape: {tube: {r_cm: [0, 1], z_cm: [0, 1]}}}] | union[0].shape | parts of a union must have plane faces: box, prism or polyhedron
          union: [{shape: {box: {x_cm: [1, 0], y_cm: [0, 1], z_cm: [0, 1]}}}] | union[0].shape.box.x_cm[1] | must be greater than 1.0, found 0.0
          sphere: {r_cm: 1}                                 | sphere | unknown key 'sphere'
          ''                                                | '' | expected exactly one shape, found 0 keys
          """)
  void load_badShape_namesLineAndKey(String shape, String key, String message) throws IOException {
    String yaml = HEAD + "  - {name: a, material: air, region: r, shape: {" + shape + "}}\n";
    refused(yaml, 6, "volumes[0].shape" + (key.isEmpty() ? "" : "." + key), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name: a, material: irn, region: r                | .material | unknown material 'irn', did you mean 'iron'
          name: a, material: air, region: R                | .region | unknown region 'R', did you mean 'r'? (regions are declared in the detector's top file)
          name: a, material: air                           | '' | a volume at the top needs a region
          material: air, region: r                         | '' | the key 'name' is missing
          name: A, material: air, region: r                | .name | expected lower-case letters, digits and '-', found 'A'
          name: a, material: air, region: r, source: x     | .source | unknown source 'x' (sources are declared under 'sources')
          name: a, material: air, region: r, confidence: x | .confidence | expected one of exact, derived, approximate, found 'x'
          name: a, material: air, region: r, colour: x     | .colour | unknown key 'colour' (known: name, material,
          name: a, material: air, region: r, mirror_z: 1   | .mirror_z | expected true or false, found 1
          name: a, material: air, region: r, copies_phi: {count: 0} | .copies_phi.count | expected 1 to 10000, found 0
          name: a, material: air, region: r, copies_phi: {count: 1000000} | .copies_phi.count | expected 1 to 10000, found 1000000
          name: a, material: air, region: r, copies_phi: {count: 1.5} | .copies_phi.count | expected a whole number, found 1.5
          name: a, material: air, region: r, placement: {x_cm: 1e9} | .placement.x_cm | expected a number between -1e6 and 1e6, found 1.0E9
          name: a, material: air, region: r, placement: {rotate_deg: {w: 1}} | .placement.rotate_deg.w | unknown key 'w'
          name: a, material: air, region: r, placement: {axes: {x: [1, 0, 0]}} | .placement.axes | the key 'z' is missing
          name: a, material: air, region: r, placement: {axes: {x: [1, 0, 0], z: [0, 0, 2]}} | .placement.axes.z | expected a unit vector, found length 2.0
          name: a, material: air, region: r, placement: {axes: {x: [1, 0, 0], z: [0.6, 0, 0.8]}} | .placement.axes | the axes must be perpendicular, found x . z = 0.6
          name: a, material: air, region: r, placement: {axes: {x: [1, 0, 0], z: [0, 0, 1]}, rotate_deg: {x: 1}} | .placement.rotate_deg | not used together with axes
          name: a, material: air, region: r, placement: {x_cm: {value: 1, times: x}} | .placement.x_cm.times | expected a number, "${parameter}" or "{column}", found 'x'
          name: a, material: air, region: r, table: {file: none.csv} | .table.file | none.csv: no such file
          name: a, material: air, region: r, daughters: {} | .daughters | expected a list, found a mapping of keys
          """)
  void load_badVolume_namesLineAndKey(String keys, String key, String message) throws IOException {
    String box = "shape: {box: {x_cm: [0, 1], y_cm: [0, 1], z_cm: [0, 1]}}";
    refused(HEAD + "  - {" + keys + ", " + box + "}\n", 6, "volumes[0]" + key, message);
  }

  @Test
  void load_sameNameTwice_refused() throws IOException {
    String one = "{name: a, material: air, region: r, shape: {tube: {r_cm: [0, 1], z_cm: [0, 1]}}}";
    refused(
        HEAD + "  - " + one + "\n  - " + one + "\n",
        7,
        "volumes[1].name",
        "a volume 'a' exists already");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title: t, regions: {r: R}, volumes: []                     | '' | the key 'detector' is missing in the detector's top file
          detector: d, regions: {r: R}, volumes: []                  | '' | the key 'title' is missing
          detector: d, title: t, volumes: []                         | '' | the key 'regions' is missing
          detector: d, title: t, regions: {r: R}                     | '' | the key 'volumes' is missing
          detector: d, title: t, regions: {}, volumes: []            | regions | expected at least 1 key, found 0 keys
          detector: d, title: t, regions: {outside: x}, volumes: []  | regions.outside | 'outside' is what is in no volume
          detector: d, title: t, regions: {r: R}, volumes: [], parents: {r: {title: t, of: [r]}} | parents.r | there is a leaf region of this name
          detector: d, title: t, regions: {r: R}, volumes: [], parents: {p: {title: t, of: [x]}} | parents.p.of[0] | unknown region 'x'
          detector: d, title: t, regions: {r: R}, volumes: [], parents: {p: {title: t, of: [r, r]}} | parents.p.of | values must not repeat
          detector: D, title: t, regions: {r: R}, volumes: []        | detector | expected at most 64 lower-case letters, digits and '-', found 'D'
          detector: d, title: t, regions: {r: R}, volumes: [], parameters: {a: x} | parameters.a | expected a number
          """)
  void load_badTop_namesLineAndKey(String text, String key, String message) throws IOException {
    refused("{" + text + "}\n", 1, key, message);
  }

  @Test
  void load_badRegionName_refused() throws IOException {
    write("top.yaml", "{detector: d, title: t, regions: {R a: R}, volumes: []}\n");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Detectors.load("top.yaml", dir))
        .withMessageContaining("top.yaml:1: regions.R a: ")
        .withMessageContaining("expected lower-case letters, digits and '-'");
  }

  @Test
  void load_badIncludes_nameTheLineOfTheInclude() throws IOException {
    write("self.yaml", "volumes:\n  - include: other.yaml\n");
    write("other.yaml", "volumes:\n\n  - include: self.yaml\n");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> load(HEAD + "  - include: self.yaml\n"))
        .withMessageStartingWith(
            dir.resolve("other.yaml") + ":3: volumes[0].include: the file includes itself: ")
        .withMessageContaining("self.yaml -> ");

    refused(HEAD + "  - include: none.yaml\n", 6, "volumes[0].include", "none.yaml: no such file");
    refused(HEAD + "  - include: \"a\\0b\"\n", 6, "volumes[0].include", "not a path: Nul");
    refused(
        HEAD + "  - {include: self.yaml, name: x}\n", 6, "volumes[0].name", "unknown key 'name'");

    write("regions.yaml", "# r\nregions: {q: Q}\nvolumes: []\n");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> load(HEAD + "  - include: regions.yaml\n"))
        .withMessage(
            dir.resolve("regions.yaml")
                + ":2: regions: only the top file of a detector has 'regions'");
  }

  @Test
  void load_includesThatMultiply_areReadOnce() throws IOException {
    for (int level = 0; level < 12; level++) {
      String next = "  - include: l" + (level + 1) + ".yaml\n";
      write("l" + level + ".yaml", "volumes:\n" + next.repeat(10));
    }
    write("l12.yaml", "volumes: []\n");
    write("top.yaml", HEAD + "  - include: l0.yaml\n");
    assertThat(Detectors.load("top.yaml", dir).volumeCount()).isZero(); // not 10^12 readings
  }

  @Test
  void load_volumesThatMultiply_stopAtALimit() throws IOException {
    for (int level = 0; level < 12; level++) {
      String inside = "{include: l" + (level + 1) + ".yaml}";
      write(
          "l" + level + ".yaml",
          "volumes:\n"
              + ("  - {name: a, material: air, region: r, shape: " + BOX + ", daughters: [")
              + inside
              + "]}\n"
              + ("  - {name: b, material: air, region: r, shape: " + BOX + ", daughters: [")
              + inside
              + "], copies_phi: {count: 9}}\n");
    }
    write("l12.yaml", "volumes: []\n");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> load(HEAD + "  - include: l0.yaml\n"))
        .withMessageContaining("the detector has more than 200000 volumes");
  }

  @Test
  void load_tooManyFiles_stopAtALimit() throws IOException {
    StringBuilder top = new StringBuilder(HEAD);
    for (int k = 0; k < 1001; k++) {
      write("f" + k + ".yaml", "volumes: []\n");
      top.append("  - include: f").append(k).append(".yaml\n");
    }
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> load(top.toString()))
        .withMessageContaining("more than 1000 files are included");
  }

  @Test
  void load_includesTooDeep_refused() throws IOException {
    for (int level = 0; level < 20; level++) {
      write("l" + level + ".yaml", "volumes:\n  - include: l" + (level + 1) + ".yaml\n");
    }
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> load(HEAD + "  - include: l0.yaml\n"))
        .withMessageContaining("more than 16 files include each other");
  }

  @Test
  void load_copiesOfCopies_stopAtTheLimitOfVolumes() throws IOException {
    String box = "shape: {box: {x_cm: [0, 1], y_cm: [0, 1], z_cm: [0, 1]}}";
    refused(
        HEAD
            + "  - name: a\n    material: air\n    region: r\n    "
            + box
            + "\n    copies_phi: {count: 10000}\n    daughters:\n"
            + "      - {name: b, material: air, "
            + box
            + ", copies_phi: {count: 1000}}\n",
        10,
        "volumes[0].copies_phi.count",
        "the detector has more than 200000 volumes");
  }

  @Test
  void load_badJoin_namesBothRows() throws IOException {
    String volume =
        "  - {name: \"a-{n}\", material: air, region: r,"
            + " table: {file: t.csv, join: {file: s.csv, by: s}},"
            + " shape: {prismoid: {z_cm: [0, 1],"
            + " front_cm: [[0, 0], [1, 0], [\"{x}\", 1], [\"{x4}\", \"{y4}\"]],"
            + " back_cm: [[0, 0], [1, 0], [\"{x}\", 1], [\"{x4}\", \"{y4}\"]]}}}\n";
    write("t.csv", "n,s\n1,four\n2,three\n");
    write("s.csv", "s,x,x4,y4\nthree,1,,\nfour,1,0,1\n");
    assertThat(load(HEAD + volume).volumes())
        .extracting(v -> v.shape().volumeCm3())
        .satisfiesExactly(
            four -> assertThat(four).isCloseTo(1, within(1e-12)),
            three -> assertThat(three).isCloseTo(0.5, within(1e-12)));

    write("t.csv", "n,s\n1,four\n2,thre\n");
    refused(
        HEAD + volume,
        6,
        "volumes[0].table.join",
        "s.csv has no row with s 'thre', did you mean 'three'? (row 3 of ");
    write("t.csv", "n,q\n1,four\n");
    refused(HEAD + volume, 6, "volumes[0].table.join.by", "the table has no column 's'");
    write("t.csv", "n,s,x\n1,four,1\n");
    refused(HEAD + volume, 6, "volumes[0].table.join", "both tables have a column 'x' (row 2 of ");
    write("t.csv", "n,s\n1,four\n");
    write("s.csv", "s,x,x4,y4\nfour,1,,\nfour,1,0,1\n");
    refused(HEAD + volume, 6, "volumes[0].table.join.by", "a second row with s 'four' (row 3 of ");
    write("s.csv", "s,x,x4,y4\nfour,-1,0,1\n");
    String where = "(row 2 of " + dir.resolve("t.csv") + ", row 2 of " + dir.resolve("s.csv") + ")";
    refused(
        HEAD + volume,
        6,
        "volumes[0].shape.prismoid.front_cm[2]",
        "the polygon is not convex at this corner " + where);
    write("s.csv", "s,x,x4,y4\nfour,1,,1\n");
    refused(
        HEAD + volume,
        6,
        "volumes[0].shape.prismoid.front_cm[3][0]",
        "expected a number, found '' " + where);
    write("s.csv", "s,x,x4,y4\nfour,Infinity,0,1\n");
    refused(
        HEAD + volume,
        6,
        "volumes[0].shape.prismoid.front_cm[2][0]",
        "expected a finite number, found 'Infinity' " + where);
    refused(
        HEAD + volume.replace("s.csv", "none.csv"),
        6,
        "volumes[0].table.join.file",
        "none.csv: no such file");
    refused(
        HEAD
            + "  - {name: a, material: air, region: r, shape: "
            + BOX
            + ", table: {file: \"\\0\"}}\n",
        6,
        "volumes[0].table.file",
        "not a path: Nul");
  }

  @Test
  void load_badParameterValue_namesIt() throws IOException {
    write("top.yaml", HEAD + "  []\n");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Detectors.load("top.yaml", dir, Map.of("haf", 1.0)))
        .withMessage(
            dir.resolve("top.yaml")
                + ":4: parameters: there is no parameter 'haf', did you mean 'half'?");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Detectors.load("top.yaml", dir, Map.of("half", Double.NaN)))
        .withMessage(
            dir.resolve("top.yaml") + ":4: parameters.half: expected a finite number, found NaN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "when: {haf: 1} | when.haf | unknown parameter 'haf', did you mean 'half'?",
        "when: {half: yes} | when.half | expected a number, a list of numbers, or {above: x}",
        "when: {half: {over: 1}} | when.half.over | unknown key 'over' (known: above, below)",
        "when: {} | when | expected",
        "properties: {Wires: 1} | properties.Wires | expected lower-case letters, digits and '_'",
        "properties: {wires: many} | properties.wires | expected a number",
        "properties: {wires: .nan} | properties.wires | expected a finite number",
      })
  void load_badConditionOrProperty_namesLineAndKey(String keys, String key, String message)
      throws IOException {
    refused(
        HEAD
            + "  - {name: a, material: air, region: r, shape: {box: {x_cm: [0, 1], y_cm: [0, 1],"
            + " z_cm: [0, 1]}}, "
            + keys
            + "}\n",
        6,
        "volumes[0]." + key,
        message);
  }

  @Test
  void load_parameterThatIsNotAllowed_saysWhatIs() throws IOException {
    String head =
        """
        detector: t
        title: t
        regions: {r: R}
        parameters:
          run: {value: 2, one_of: [1, 2]}
          deep: {value: 0, range: [0, 9]}
        """;
    write("top.yaml", head + "volumes: []\n");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Detectors.load("top.yaml", dir, Map.of("run", 3.0)))
        .withMessageContaining(":5: parameters.run: expected one of [1.0, 2.0], found 3.0");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Detectors.load("top.yaml", dir, Map.of("deep", -1.0)))
        .withMessageContaining(":6: parameters.deep: expected 0.0 to 9.0, found -1.0");
    refused(
        head + "expect:\n  - {volumes: x}\nvolumes: []\n",
        8,
        "expect[0]",
        "expected count or mass_kg");
  }

  @Test
  void load_badTable_namesFileLineAndColumn() throws IOException {
    String volume =
        "  - {name: \"a-{n}\", material: air, region: r, table: {file: t.csv},"
            + " shape: {tube: {r_cm: [0, \"{r}\"], z_cm: [0, 1]}}}\n";
    write("t.csv", "n,r\n1,5\n2,abc\n");
    refused(
        HEAD + volume,
        6,
        "volumes[0].shape.tube.r_cm[1]",
        "expected a number, found 'abc' (row 3 of ");
    write("t.csv", "n,r\n1,0\n");
    refused(
        HEAD + volume,
        6,
        "volumes[0].shape.tube.r_cm[1]",
        "must be greater than 0.0, found 0.0 (row 2 of ");
    write("t.csv", "n,r\n1,NaN\n");
    refused(
        HEAD + volume,
        6,
        "volumes[0].shape.tube.r_cm[1]",
        "expected a finite number, found 'NaN' (row 2 of ");
    write("t.csv", "n,rr\n1,0\n");
    refused(HEAD + volume, 6, "volumes[0].shape.tube.r_cm[1]", "the table has no column 'r'");
    write("t.csv", "n,r\nA b,5\n");
    refused(
        HEAD + volume,
        6,
        "volumes[0].name",
        "expected lower-case letters, digits and '-', found 'a-A b'");
    write("t.csv", "n,r\n");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> load(HEAD + volume))
        .withMessage(dir.resolve("t.csv") + ": the table has no rows");
    write("t.csv", "n,r\n1,5\n2\n");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> load(HEAD + volume))
        .withMessage(dir.resolve("t.csv") + ":3: expected 2 cells as in the header, found 1");
    refused(
        HEAD
            + "  - name: b-{n}\n    material: air\n    region: r\n    table: {file: u.csv}\n"
            + "    shape: {tube: {r_cm: [0, 9], z_cm: [0, 1]}}\n    daughters:\n    "
            + volume,
        12,
        "volumes[0].daughters[0].table",
        "a table inside a table");
  }

  @Test
  void load_unknownName_listsTheKnown() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Detectors.load("bele2"))
        .withMessage(
            "unknown detector 'bele2', did you mean 'belle2'? (known: belle2, gazelle-baby, gazelle-lg-b1,"
                + " gazelle-lg-b2, gazelle-l, godzilla, belle2-ecl, hall-shields, or the path of a .yaml file)");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Detectors.load("none.yaml", dir))
        .withMessage(dir.resolve("none.yaml") + ": no such file");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Detectors.load("a\0.yaml", dir))
        .withMessageContaining("not a path");
  }

  private void refused(String yaml, int line, String key, String message) throws IOException {
    write("u.csv", "n\n1\n");
    write("top.yaml", yaml);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Detectors.load("top.yaml", dir))
        .withMessageContaining(message)
        .satisfies(e -> assertThat(e.file()).isEqualTo(dir.resolve("top.yaml").toString()))
        .satisfies(e -> assertThat(e.line()).isEqualTo(line))
        .satisfies(e -> assertThat(e.key()).isEqualTo(key));
  }

  private Detector load(String text) throws IOException {
    write("top.yaml", text);
    return Detectors.load("top.yaml", dir);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(dir.resolve(name), text);
  }
}
