package io.addra.validation.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Detectors;
import io.addra.geometry.field.MagneticField;
import io.addra.geometry.field.UniformField;
import io.addra.geometry.track.TrackingField;
import io.addra.kernels.track.FieldArrays;
import io.addra.kernels.track.SurfaceArrays;
import io.addra.kernels.track.TrackParameters;
import io.addra.validation.track.IntegratedTrack.Crossing;
import io.addra.validation.track.IntegratedTrack.Place;
import io.addra.validation.track.TrackSample.Track;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Where the tracks of {@link TrackSample} cross the outer wall of Belle II's drift chamber: within
 * 10 um of an integration to 1e-10 in a uniform field and within 100 um in the field map, with the
 * parameters that signatures use. Left out are tracks within 1.1 degrees of a tangent to the wall,
 * whose place on it moves by more than 50 times what they are off by. How the place on a kernel's
 * track is found: {@link ProbePlanes}.
 */
class OuterWallTest {
  private static final Detector BELLE2 = Detectors.load("belle2");
  private static final double RADIUS_CM = 112.6065;
  private static final double Z_MIN_CM = -73.5;
  private static final double Z_MAX_CM = 159;
  private static final double LARGEST_RADIUS_CM = 113;
  private static final double FIELD_TESLA = 1.5;
  private static final double TANGENT = 0.02;
  private static final int FEW = 2000;
  private static final int MANY = 100_000;

  /** Asked of the uniform field (cm). */
  private static final double UNIFORM_CM = 1e-3;

  /** Asked of the map (cm). */
  private static final double MAP_CM = 1e-2;

  /** How far off each track is that crosses the wall (cm). */
  private static List<Double> errors(
      int count,
      long seed,
      MagneticField field,
      BiFunction<Track, SurfaceArrays, KernelAnswer> kernel) {
    List<Track> tracks = TrackSample.of(count, seed);
    return IntStream.range(0, count)
        .parallel()
        .mapToObj(k -> error(tracks.get(k), field, kernel))
        .filter(error -> error >= 0)
        .toList();
  }

  private static double error(
      Track track, MagneticField field, BiFunction<Track, SurfaceArrays, KernelAnswer> kernel) {
    IntegratedTrack path =
        IntegratedTrack.of(track, field, new double[] {RADIUS_CM}, OuterWallTest::leaves);
    for (Crossing crossing : path.crossings()) {
      Place place = crossing.place();
      if (place.z() > Z_MIN_CM
          && place.z() < Z_MAX_CM
          && place.outward() > TANGENT * RADIUS_CM
          && !LayerReach.afterFirstTurn(place)) {
        ProbePlanes planes = new ProbePlanes(place);
        return planes.onCylinder(kernel.apply(track, planes.surfaces()));
      }
    }
    return -1;
  }

  private static boolean leaves(Place place) {
    return LayerReach.afterFirstTurn(place)
        || (place.rho() > RADIUS_CM && place.outward() > 0)
        || (place.z() > Z_MAX_CM && place.tz() > 0)
        || (place.z() < Z_MIN_CM && place.tz() < 0);
  }

  private static void assertWithin(double allowed, List<Double> errors, int count) {
    assertThat(errors).hasSizeGreaterThan(count / 3);
    assertThat(errors).allSatisfy(error -> assertThat(error).isLessThan(allowed));
  }

  private static List<Double> helix(int count, long seed) {
    double[] parameters = TrackParameters.helix(FIELD_TESLA);
    return errors(
        count,
        seed,
        UniformField.alongZ(FIELD_TESLA),
        (track, surfaces) -> KernelAnswer.helix(track, parameters, surfaces));
  }

  private static List<Double> trajectory(int count, long seed, MagneticField field) {
    double[] parameters = TrackParameters.trajectory(LARGEST_RADIUS_CM);
    FieldArrays arrays = TrackingField.of(field);
    return errors(
        count,
        seed,
        field,
        (track, surfaces) -> KernelAnswer.trajectory(track, parameters, arrays, surfaces));
  }

  @Test
  void helix_outerWall_isWithin10Micrometres() {
    assertWithin(UNIFORM_CM, helix(FEW, 51), FEW);
  }

  @Test
  void trajectory_outerWallInAUniformField_isWithin10Micrometres() {
    assertWithin(UNIFORM_CM, trajectory(FEW, 52, UniformField.alongZ(FIELD_TESLA)), FEW);
  }

  @Test
  void trajectory_outerWallInTheMap_isWithin100Micrometres() {
    assertWithin(MAP_CM, trajectory(FEW, 53, BELLE2.field()), FEW);
  }

  @Test
  @Tag("long")
  void helix_outerWallManyTracks_isWithin10Micrometres() {
    assertWithin(UNIFORM_CM, helix(MANY, 54), MANY);
  }

  @Test
  @Tag("long")
  void trajectory_outerWallInTheMapManyTracks_isWithin100Micrometres() {
    assertWithin(MAP_CM, trajectory(MANY, 55, BELLE2.field()), MANY);
  }
}
