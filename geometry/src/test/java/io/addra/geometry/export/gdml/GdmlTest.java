package io.addra.geometry.export.gdml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.Worlds;
import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Detectors;
import io.addra.geometry.ray.RayTracer;
import io.addra.geometry.ray.Segment;
import io.addra.geometry.shape.Box;
import io.addra.geometry.shape.PhiRange;
import io.addra.geometry.shape.Polycone;
import io.addra.geometry.shape.Prismoid;
import io.addra.geometry.shape.Shape;
import io.addra.geometry.space.Bounds;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import io.addra.geometry.volume.Volume;
import io.addra.materials.Material;
import io.addra.materials.Materials;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class GdmlTest {
  private static final Material AIR = Materials.standard().get("air");

  /** Points nearer to a surface than this (cm) say nothing: mm and degrees are rounded. */
  private static final double NEAR_CM = 1e-6;

  private static final Written WRITTEN = new Written();

  /** Detectors of the program, each loaded, written and read once. */
  private static final class Written {
    @SuppressWarnings("ArrayRecordComponent") // compared by the test itself
    private record One(Detector detector, byte[] gdml, GdmlReader reader) {}

    private final Map<String, One> all = new HashMap<>();

    One of(String name) {
      return all.computeIfAbsent(
          name,
          each -> {
            Detector detector = Detectors.load(each);
            byte[] gdml = write(detector);
            return new One(detector, gdml, GdmlReader.of(gdml));
          });
    }
  }

  /** Documents are large, and other tests share the memory. */
  @AfterAll
  static void forget() {
    WRITTEN.all.clear();
  }

  @ParameterizedTest
  @CsvSource({
    "belle2, 15",
    "belle2-ecl, 60",
    "gazelle-l, 300",
    "gazelle-baby, 300",
    "godzilla, 300"
  })
  void write_detector_secondReaderFindsTheSameVolumesAlongRays(String name, int points) {
    Detector detector = WRITTEN.of(name).detector();
    GdmlReader reader = WRITTEN.of(name).reader();
    assertThat(reader.world().count()).isEqualTo(detector.volumeCount());
    assertThat(compare(detector, reader, points)).isGreaterThanOrEqualTo(points);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.addra.geometry.shape.Shapes#all")
  void write_everyShapeTurnedAndMirrored_secondReaderFindsIt(
      String name, Shape shape, double volume) {
    Transform turn = Transform.translation(1, -2, 3).after(Transform.rotation(20, -130, 75));
    Transform image = Transform.MIRROR_Z.after(Transform.translation(0, 0, 40)).after(turn);
    Transform twice = turn.after(Transform.MIRROR_Z);
    Detector detector =
        Worlds.detector(
            Worlds.volume("there", "a", shape, turn),
            Worlds.volume("mirrored", "b", shape, image),
            // a reflection in a reflection is none
            Worlds.volume(
                    "nested",
                    "c",
                    Box.of(-30, 30, -30, 30, 60, 120),
                    Transform.MIRROR_Z.after(Transform.rotation(0, 0, 30)),
                    Worlds.volume(
                        "inside", "a", shape, Transform.translation(2, 3, 90).after(twice)),
                    Worlds.volume(
                        "aside", "b", shape, Transform.translation(20, 3, 90).after(turn)))
                .renamed("nested"));
    GdmlReader reader = GdmlReader.of(write(detector));
    assertThat(reader.world().count()).isEqualTo(5);
    assertThat(compare(detector, reader, 400)).isGreaterThan(300);
  }

  @Test
  void write_polyconeInTwoParts_isAUnionOfBoth() {
    Shape shape =
        new Polycone(
            List.of(0.0, 1.0, 2.0, 3.0, 3.0, 4.0),
            List.of(1.0, 2.0, 2.0, 1.0, 5.0, 5.0),
            List.of(2.0, 2.0, 2.0, 3.0, 6.0, 6.0),
            PhiRange.FULL);
    Detector detector = Worlds.of(shape, Transform.translation(0, 0, -2));
    byte[] gdml = write(detector);
    assertThat(elements(GdmlReader.of(gdml).root(), "multiUnionNode")).hasSize(3);
    assertThat(compare(detector, GdmlReader.of(gdml), 400)).isGreaterThan(300);
  }

  @Test
  void write_fourSidedPrismoid_isAnArb8ThatRunsClockwise() {
    List<Vector3> square =
        List.of(
            new Vector3(-1, -1, 0),
            new Vector3(1, -1, 0),
            new Vector3(1, 1, 0),
            new Vector3(-1, 1, 0));
    List<Vector3> larger = square.stream().map(p -> p.times(2)).toList();
    Detector detector = Worlds.of(Prismoid.of(square, larger, 1, 4).solid(), Transform.IDENTITY);
    Element arb8 = elements(GdmlReader.of(write(detector)).root(), "arb8").getFirst();
    assertThat(arb8.getAttribute("dz")).isEqualTo("15");
    for (int first : List.of(1, 5)) {
      double twice = 0;
      for (int k = 0; k < 4; k++) {
        int a = first + k;
        int b = first + (k + 1) % 4;
        twice += corner(arb8, a, "x") * corner(arb8, b, "y");
        twice -= corner(arb8, a, "y") * corner(arb8, b, "x");
      }
      // mm^2: the squares have sides of 20 and 40 mm
      assertThat(twice / 2).isCloseTo(first == 1 ? -400 : -1600, within(1e-6));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"belle2", "belle2-ecl", "gazelle-l"})
  void write_detector_keepsTheRulesOfTheSchema(String name) {
    Element root = WRITTEN.of(name).reader().root();
    assertThat(root.getTagName()).isEqualTo("gdml");
    assertThat(GdmlReader.children(root).stream().map(Element::getTagName))
        .containsExactly("define", "materials", "solids", "structure", "userinfo", "setup");
    GdmlRules.check(root);
  }

  @Test
  void write_copies_shareOneVolume() {
    Detector detector = WRITTEN.of("belle2-ecl").detector();
    Element root = WRITTEN.of("belle2-ecl").reader().root();
    // two halves of every barrel ring differ by a reflection at most; rings have one shape each
    assertThat(elements(root, "physvol").size()).isEqualTo(detector.volumeCount());
    assertThat(elements(root, "volume").size()).isLessThan(detector.volumeCount() / 20);
  }

  @Test
  void write_twice_givesTheSameBytes() {
    assertThat(write(Detectors.load("belle2"))).isEqualTo(WRITTEN.of("belle2").gdml());
  }

  @Test
  void write_materials_haveTheirElementsAndDensity() {
    Detector detector = WRITTEN.of("belle2").detector();
    Element root = WRITTEN.of("belle2").reader().root();
    Set<String> used = new HashSet<>(Set.of("air"));
    detector.visit((volume, _) -> used.add(volume.material().name()));
    Map<String, Double> densities = new HashMap<>();
    for (Element material : elements(root, "material")) {
      double sum = 0;
      for (Element part : elements(material, "fraction")) {
        sum += Double.parseDouble(part.getAttribute("n"));
      }
      assertThat(sum).isCloseTo(1, within(1e-12));
      Element density = elements(material, "D").getFirst();
      assertThat(density.getAttribute("unit")).isEqualTo("g/cm3");
      densities.put(
          material.getAttribute("name"), Double.parseDouble(density.getAttribute("value")));
    }
    assertThat(densities.keySet()).isEqualTo(used);
    densities.forEach((name, density) ->
        assertThat(density).isEqualTo(Materials.standard().get(name).densityGcm3()));
    Element iron =
        elements(root, "element").stream()
            .filter(e -> e.getAttribute("formula").equals("Fe"))
            .findFirst()
            .orElseThrow();
    assertThat(iron.getAttribute("Z")).isEqualTo("26");
    assertThat(elements(iron, "atom").getFirst().getAttribute("value")).isEqualTo("55.845");
  }

  @Test
  void write_properties_areAuxiliary() {
    Volume plain = Worlds.volume("layer", "a", Box.of(0, 1, 0, 1, 0, 1), Transform.IDENTITY);
    Volume layer =
        new Volume(
            plain.name(),
            plain.path(),
            plain.material(),
            plain.region(),
            plain.shape(),
            plain.transform(),
            List.of(),
            Map.of("wires", 160.0),
            plain.provenance());
    GdmlReader.Place place = GdmlReader.of(write(Worlds.detector(layer))).at(0.5, 0.5, 0.5);
    assertThat(place.auxiliary())
        .containsExactlyInAnyOrderEntriesOf(Map.of("region", "a", "wires", "160"));
  }

  /** Compares what both find in the middle of each segment of random rays; gives their number. */
  private static int compare(Detector detector, GdmlReader reader, int rays) {
    RayTracer tracer = RayTracer.of(detector);
    Bounds[] all = new Bounds[1];
    detector.visit((volume, world) -> {
      Bounds here = world.apply(volume.shape().bounds());
      all[0] = all[0] == null ? here : all[0].with(here);
    });
    SplittableRandom random = new SplittableRandom(20261124);
    int compared = 0;
    for (int k = 0; k < rays; k++) {
      Vector3 from = inside(all[0], random);
      Vector3 along = inside(all[0], random).minus(from).unit();
      List<Segment> segments = tracer.trace(Worlds.array(from), Worlds.array(along));
      double end = 0;
      for (Segment s : segments) {
        end = s.exitCm();
        if (s.lengthCm() < 2 * NEAR_CM) {
          continue;
        }
        Vector3 p = from.plus(along.times(0.5 * (s.entryCm() + s.exitCm())));
        GdmlReader.Place place = reader.at(p.x(), p.y(), p.z());
        String expected = s.material().isEmpty() ? "" : s.volumePath();
        assertThat(place.path()).as("at %s", p).isEqualTo(expected);
        if (!expected.isEmpty()) {
          assertThat(place.material()).isEqualTo(s.material());
          assertThat(place.auxiliary()).containsEntry("region", s.region());
        }
        compared++;
      }
      Vector3 beyond = from.plus(along.times(end + 0.01));
      assertThat(reader.at(beyond.x(), beyond.y(), beyond.z()).path()).isEmpty();
    }
    return compared;
  }

  private static Vector3 inside(Bounds b, SplittableRandom random) {
    return new Vector3(
        random.nextDouble(b.min().x(), b.max().x()),
        random.nextDouble(b.min().y(), b.max().y()),
        random.nextDouble(b.min().z(), b.max().z()));
  }

  private static byte[] write(Detector detector) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Gdml.write(detector, AIR, out);
    return out.toByteArray();
  }

  private static double corner(Element arb8, int corner, String axis) {
    return Double.parseDouble(arb8.getAttribute("v" + corner + axis));
  }

  private static List<Element> elements(Element root, String tag) {
    List<Element> result = new ArrayList<>();
    var found = root.getElementsByTagName(tag);
    for (int k = 0; k < found.getLength(); k++) {
      result.add((Element) found.item(k));
    }
    return result;
  }
}
