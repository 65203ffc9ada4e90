package io.addra.geometry.shape;

import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** One or more shapes of every kind, each with its volume in closed form. */
public final class Shapes {
  private Shapes() {}

  public static Stream<Arguments> all() {
    return Stream.of(
        shape("box", Box.of(-1, 2, 0, 3, -4, 1), 45),
        shape("cylinder", new Tube(0, 2, -3, 3, PhiRange.FULL), 24 * Math.PI),
        shape("tube", new Tube(1, 2, -3, 3, PhiRange.FULL), 18 * Math.PI),
        shape("quarter tube", new Tube(1, 2, -3, 3, new PhiRange(30, 120)), 4.5 * Math.PI),
        shape("half tube", new Tube(1, 2, -3, 3, new PhiRange(-90, 90)), 9 * Math.PI),
        shape("most of a tube", new Tube(1, 2, -3, 3, new PhiRange(-20, 250)), 13.5 * Math.PI),
        shape("cone", new Cone(new ConeSection(-1, 2, 0, 2, 0, 0), PhiRange.FULL), 4 * Math.PI),
        shape("frustum", new Cone(new ConeSection(0, 3, 3, 1, 0, 0), PhiRange.FULL), 13 * Math.PI),
        shape(
            "hollow frustum",
            new Cone(new ConeSection(0, 3, 3, 2, 1, 0), PhiRange.FULL),
            18 * Math.PI),
        shape(
            "wedge of a hollow frustum",
            new Cone(new ConeSection(0, 3, 3, 2, 1, 0), new PhiRange(300, 360)),
            3 * Math.PI),
        shape(
            "polycone with a step",
            new Polycone(
                List.of(-3.0, -1.0, -1.0, 2.0),
                List.of(1.0, 1.0, 0.0, 0.0),
                List.of(2.0, 2.0, 3.0, 0.0),
                PhiRange.FULL),
            15 * Math.PI),
        shape("square prism", Prism.regular(4, 0, 1, 45, -1, 2), 12),
        shape("hexagon", Prism.regular(6, 0, 2, 10, -1, 2), 24 * Math.sqrt(3)),
        shape(
            "octagonal ring",
            Prism.regular(8, 2, 3, -22.5, -1, 1),
            2 * 8 * Math.tan(Math.PI / 8) * (9 - 4)),
        shape("trapezoid", Prism.over(List.of(p(0, 0), p(0, 2), p(1, 2), p(3, 0)), -1, 1), 8),
        shape(
            "octahedron",
            Polyhedron.hullOf(
                List.of(
                    new Vector3(2, 0, 0),
                    new Vector3(-2, 0, 0),
                    new Vector3(0, 2, 0),
                    new Vector3(0, -2, 0),
                    new Vector3(0, 0, 2),
                    new Vector3(0, 0, -2))),
            32.0 / 3),
        shape("truncated pyramid", Prismoid.of(square(2), square(1), -1, 2).solid(), 28),
        shape("cube of eight corners", Polyhedron.hullOf(corners()), 8),
        shape("crossed boxes", Union.of(crossedBoxes()), 3 * 4 * 6 - 2 * 8),
        shape("box and its part", Union.of(boxAndPart()), 8));
  }

  private static Arguments shape(String name, Shape shape, double volume) {
    return Arguments.of(name, shape, volume);
  }

  private static List<Vector3> square(double half) {
    return List.of(p(-half, -half), p(half, -half), p(half, half), p(-half, half));
  }

  private static Vector3 p(double x, double y) {
    return new Vector3(x, y, 0);
  }

  private static List<Vector3> corners() {
    List<Vector3> result = new ArrayList<>();
    for (int k = 0; k < 8; k++) {
      result.add(new Vector3((k & 1) == 0 ? -1 : 1, (k & 2) == 0 ? -1 : 1, (k & 4) == 0 ? -1 : 1));
    }
    return result;
  }

  private static List<Piece> crossedBoxes() {
    List<Piece> parts = new ArrayList<>();
    parts.addAll(Box.of(-3, 3, -1, 1, -1, 1).pieces());
    parts.addAll(Box.of(-1, 1, -3, 3, -1, 1).pieces());
    Piece upright = Box.of(-3, 3, -1, 1, -1, 1).pieces().getFirst();
    parts.add(upright.placed(Transform.rotation(0, 90, 0)));
    return parts;
  }

  private static List<Piece> boxAndPart() {
    List<Piece> parts = new ArrayList<>(Box.of(-1, 1, -1, 1, -1, 1).pieces());
    parts.addAll(Box.of(-1, 0.5, -0.5, 0.5, -1, 0).pieces());
    return parts;
  }
}
