package io.addra.validation.closure;

import io.addra.kernels.scene.SceneBuilder;
import io.addra.propagation.scan.ScanGeometry;
import io.addra.propagation.spectrum.Quantity;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Scenes of one or two simple solids. Lengths in cm. Slot and quantity 0 is {@code outside}, the
 * next are named by the caller.
 */
final class Solids {
  static final String OUTSIDE = "outside";
  private static final double[] NONE = {};

  private Solids() {}

  /** A box aligned with the axes. */
  static ScanGeometry box(String name, double[] low, double[] high) {
    SceneBuilder builder = new SceneBuilder();
    builder.open(bounds(low, high), 1, 0);
    builder.addPolyhedron(
        new double[] {
          1, 0, 0, high[0], -1, 0, 0, -low[0],
          0, 1, 0, high[1], 0, -1, 0, -low[1],
          0, 0, 1, high[2], 0, 0, -1, -low[2]
        });
    return geometry(builder.close(), List.of(OUTSIDE, name));
  }

  /** A section of a cone about the z axis, hollow where the inner radii are not 0. */
  static ScanGeometry coneSection(String name, double[] z, double[] outer, double[] inner) {
    double reach = Math.max(outer[0], outer[1]);
    SceneBuilder builder = new SceneBuilder();
    builder.open(new double[] {-reach, -reach, z[0], reach, reach, z[1]}, 1, 0);
    builder.addConeSection(z, outer, inner, NONE, null);
    return geometry(builder.close(), List.of(OUTSIDE, name));
  }

  /**
   * A ball and a shell around it, each surface a polycone with corners on the sphere.
   *
   * @param inner radius of the ball
   * @param outer outer radius of the shell
   * @param sections sections from pole to pole
   */
  static ScanGeometry ballAndShell(
      String ball, String shell, double inner, double outer, int sections) {
    SceneBuilder builder = new SceneBuilder();
    sphere(builder, outer, sections, 1, 0);
    sphere(builder, inner, sections, 2, 1);
    return geometry(builder.close().close(), List.of(OUTSIDE, shell, ball));
  }

  private static void sphere(
      SceneBuilder builder, double radius, int sections, int plus, int minus) {
    builder.open(new double[] {-radius, -radius, -radius, radius, radius, radius}, plus, minus);
    for (int i = 0; i < sections; i++) {
      double low = Math.PI * (sections - i) / sections;
      double high = Math.PI * (sections - i - 1) / sections;
      builder.addConeSection(
          new double[] {radius * Math.cos(low), radius * Math.cos(high)},
          new double[] {radius * Math.sin(low), radius * Math.sin(high)},
          new double[] {0, 0},
          NONE,
          null);
    }
  }

  private static double[] bounds(double[] low, double[] high) {
    return new double[] {low[0], low[1], low[2], high[0], high[1], high[2]};
  }

  private static ScanGeometry geometry(SceneBuilder builder, List<String> names) {
    List<Quantity> quantities =
        IntStream.range(0, names.size())
            .mapToObj(i -> new Quantity(names.get(i), List.of(i)))
            .toList();
    return new ScanGeometry(builder.build(names.size()), names, Set.of(0), quantities, List.of());
  }
}
