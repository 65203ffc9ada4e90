package io.addra.geometry.export.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.detector.Detectors;
import io.addra.geometry.shape.Box;
import io.addra.geometry.shape.PhiRange;
import io.addra.geometry.shape.Piece;
import io.addra.geometry.shape.Polycone;
import io.addra.geometry.shape.RevolvedShape;
import io.addra.geometry.shape.Shape;
import io.addra.geometry.shape.Tube;
import io.addra.geometry.shape.Union;
import io.addra.geometry.space.Vector3;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TessellatorTest {
  private static final int SEGMENTS = 48;

  /** How far beside a triangle the shape is asked (cm): less than any shape is thick. */
  private static final double STEP_CM = 1e-6;

  /** Twice the area (cm^2) of triangles whose normal is lost in rounding. */
  private static final double SLIVER_CM2 = 1e-7;

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.addra.geometry.shape.Shapes#all")
  void mesh_everyShape_isClosedWithItsVolumeAndNormalsOutward(
      String name, Shape shape, double volume) {
    check(shape, volume, SEGMENTS);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 7, 360})
  void mesh_hollowPolyconeWithSteps_holdsForEveryNumberOfSegments(int segments) {
    for (PhiRange phi : List.of(PhiRange.FULL, new PhiRange(10, 300), new PhiRange(-5, 5))) {
      // two steps: one where the rings overlap in part, one where they share an edge only
      Shape shape =
          new Polycone(
              List.of(0.0, 1.0, 1.0, 2.0, 2.0, 3.0),
              List.of(1.0, 1.0, 2.0, 2.0, 4.0, 5.0),
              List.of(3.0, 3.0, 4.0, 4.0, 6.0, 6.0),
              phi);
      check(shape, shape.volumeCm3(), segments);
    }
  }

  @Test
  void mesh_unionThatTouchesInPartOfAFace_hasNoWallInside() {
    Shape shape = Union.of(pieces(Box.of(0, 2, 0, 2, 0, 1), Box.of(0.5, 1, 0.5, 1, 1, 3)));
    Mesh mesh = Tessellator.mesh(shape, SEGMENTS);
    check(shape, 4.5, SEGMENTS);
    // surface in closed form: both boxes less twice the square where they touch
    assertThat(area(mesh)).isCloseTo(16 + 4.5 - 2 * 0.25, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"belle2-ecl", "gazelle-l"})
  void mesh_everyShapeOfADetector_isClosedWithItsVolume(String detector) {
    assertClosed(detector);
  }

  @Test
  @Tag("long")
  void mesh_everyShapeOfBelle2_isClosedWithItsVolume() {
    assertClosed("belle2");
  }

  private static void assertClosed(String detector) {
    Set<Shape> shapes = new HashSet<>();
    Detectors.load(detector).visit((volume, _) -> shapes.add(volume.shape()));
    assertThat(shapes).isNotEmpty();
    for (Shape shape : shapes) {
      check(shape, shape.volumeCm3(), SEGMENTS);
    }
  }

  @Test
  void mesh_tooFewSegments_saysSo() {
    assertThatThrownBy(() -> Tessellator.mesh(new Tube(0, 1, 0, 1, PhiRange.FULL), 2))
        .hasMessageContaining("3 to 10000 segments, found 2");
  }

  @Test
  void chordError_hexagon_isTheKnownOne() {
    assertThat(Tessellator.chordErrorCm(2, 6)).isCloseTo(2 - Math.sqrt(3), within(1e-15));
  }

  private static void check(Shape shape, double volume, int segments) {
    Mesh mesh = Tessellator.mesh(shape, segments);
    assertClosed(mesh);
    double expected = volume * roundness(shape, segments);
    assertThat(mesh.volumeCm3()).as(shape.toString()).isCloseTo(expected, within(1e-8 * expected));
    assertNormalsOutward(shape, mesh, segments);
  }

  /** Area of a regular polygon's slice over that of its circle's slice: sin(a) / a. */
  private static double roundness(Shape shape, int segments) {
    if (!(shape instanceof RevolvedShape round)) {
      return 1;
    }
    PhiRange phi = round.revolution().phi();
    double share = (phi.toDeg() - phi.fromDeg()) / 360;
    double step = 2 * Math.PI * share / Math.ceil(share * segments - 1e-9);
    return Math.sin(step) / step;
  }

  private static void assertClosed(Mesh mesh) {
    record Edge(int from, int to) {}
    Map<Edge, Integer> balance = new HashMap<>();
    for (Mesh.Triangle t : mesh.triangles()) {
      assertThat(Set.of(t.a(), t.b(), t.c())).hasSize(3);
      int[] loop = {t.a(), t.b(), t.c(), t.a()};
      for (int k = 0; k < 3; k++) {
        boolean up = loop[k] < loop[k + 1];
        Edge edge = up ? new Edge(loop[k], loop[k + 1]) : new Edge(loop[k + 1], loop[k]);
        balance.merge(edge, up ? 1 : -1, Integer::sum);
      }
    }
    assertThat(balance.values()).as("edges that run as often one way as the other").containsOnly(0);
  }

  /** A little below each triangle is inside the shape, a little above is not. */
  private static void assertNormalsOutward(Shape shape, Mesh mesh, int segments) {
    for (Mesh.Triangle t : mesh.triangles()) {
      Vector3 a = mesh.vertices().get(t.a());
      Vector3 b = mesh.vertices().get(t.b());
      Vector3 c = mesh.vertices().get(t.c());
      Vector3 normal = b.minus(a).cross(c.minus(a));
      if (normal.norm() > SLIVER_CM2) {
        Vector3 middle = a.plus(b).plus(c).times(1.0 / 3);
        Vector3 step = normal.unit().times(STEP_CM);
        boolean below = contains(shape, middle.minus(step), segments);
        boolean above = contains(shape, middle.plus(step), segments);
        if (!below || above) {
          throw new AssertionError("normal at " + middle + " of " + shape);
        }
      }
    }
  }

  /**
   * Whether a point is inside the shape with its circles replaced by polygons: between two corners
   * of a polygon, distance from the axis is measured along the middle direction, where the polygon
   * is nearest to the axis.
   */
  private static boolean contains(Shape shape, Vector3 p, int segments) {
    if (!(shape instanceof RevolvedShape round)) {
      return shape.contains(p);
    }
    PhiRange phi = round.revolution().phi();
    double azimuth = Math.toDegrees(Math.atan2(p.y(), p.x()));
    if (!phi.contains(azimuth)) {
      return false;
    }
    double from = (azimuth - phi.fromDeg() + 1080) % 360;
    double step = (phi.toDeg() - phi.fromDeg()) / Math.ceil(phi.share() * segments - 1e-9);
    double aside = (from - (Math.floor(from / step) + 0.5) * step) % 360;
    double r = p.rho() * Math.cos(Math.toRadians(aside)) / Math.cos(Math.toRadians(step / 2));
    return round.revolution().sections().stream().anyMatch(s -> s.contains(r, p.z()));
  }

  private static double area(Mesh mesh) {
    double twice = 0;
    for (Mesh.Triangle t : mesh.triangles()) {
      Vector3 a = mesh.vertices().get(t.a());
      Vector3 ab = mesh.vertices().get(t.b()).minus(a);
      twice += ab.cross(mesh.vertices().get(t.c()).minus(a)).norm();
    }
    return twice / 2;
  }

  private static List<Piece> pieces(Shape... shapes) {
    List<Piece> result = new ArrayList<>();
    for (Shape shape : shapes) {
      result.addAll(shape.pieces());
    }
    return result;
  }
}
