package io.addra.propagation.detect;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.field.UniformField;
import io.addra.geometry.track.TrackingField;
import io.addra.geometry.track.TrackingSurfaces;
import io.addra.kernels.body.HelixKernel;
import io.addra.kernels.device.KernelCall;
import io.addra.kernels.device.TrackCall;
import io.addra.kernels.track.FieldArrays;
import io.addra.kernels.track.SurfaceArrays;
import io.addra.kernels.track.TrackParameters;
import java.util.List;

/**
 * The tracking detectors of a detector and its field, as the kernels of tracks take them. In a
 * uniform field tracks are helices, in a map they are followed in arcs. Immutable, but for the
 * arrays.
 *
 * @param surfaces layers of wires and sensors
 * @param kinds kind of each group of sensors: 0 for pixels, 1 for strips
 * @param field the field (tesla) on a grid
 * @param uniform whether it is the same everywhere
 * @param centralField the field along z at the origin (tesla)
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
public record Tracker(
    SurfaceArrays surfaces, int[] kinds, FieldArrays field, boolean uniform, double centralField) {

  private static final double BEYOND_CM = 1;

  /** Whether a detector has anything that tracks are seen by. */
  public static boolean has(Detector detector) {
    return !TrackingSurfaces.of(detector).volumes().isEmpty();
  }

  /**
   * The tracking detectors of a detector.
   *
   * @throws IllegalArgumentException if its field is neither a map nor uniform along z
   */
  public static Tracker of(Detector detector) {
    TrackingSurfaces found = TrackingSurfaces.of(detector);
    boolean uniform = detector.field() instanceof UniformField;
    FieldArrays field = TrackingField.of(detector.field());
    double central = detector.field().at(0, 0, 0).z();
    return new Tracker(found.arrays(), kinds(found.groups()), field, uniform, central);
  }

  /** Groups whose path has a part {@code pxd} are pixels, all others strips. */
  private static int[] kinds(List<String> groups) {
    if (groups.isEmpty()) {
      // kernels want one, which nothing is of
      return new int[1];
    }
    return groups.stream()
        .mapToInt(path -> List.of(path.split("/")).contains("pxd") ? 0 : 1)
        .toArray();
  }

  /**
   * The kernel that follows tracks.
   *
   * @param tracks room for tracks
   * @param table the tracks
   * @param reached output, see {@link HelixKernel}
   * @param groupHits output, see {@link HelixKernel}
   */
  KernelCall follow(int tracks, double[] table, int[] reached, int[] groupHits) {
    int[] layout = surfaces.layout(tracks, 1);
    int[] hitCount = new int[tracks];
    int[] hitSurface = new int[tracks];
    double[] hitArc = new double[tracks];
    if (uniform) {
      double[] parameters = TrackParameters.helix(centralField);
      return new TrackCall.Helix(
          table, parameters, surfaces, layout, reached, groupHits, hitCount, hitSurface, hitArc);
    }
    double[] parameters = TrackParameters.trajectory(surfaces.outerRadius() + BEYOND_CM);
    return new TrackCall.Trajectory(
        table,
        parameters,
        field,
        surfaces,
        layout,
        reached,
        groupHits,
        hitCount,
        hitSurface,
        hitArc);
  }
}
