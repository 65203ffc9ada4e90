package io.addra.validation.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Detectors;
import io.addra.geometry.field.MagneticField;
import io.addra.geometry.field.UniformField;
import io.addra.geometry.track.TrackingField;
import io.addra.geometry.track.TrackingSurfaces;
import io.addra.kernels.body.HelixKernel;
import io.addra.kernels.body.TrajectoryKernel;
import io.addra.kernels.track.FieldArrays;
import io.addra.kernels.track.TrackParameters;
import io.addra.validation.track.KernelAnswer.Hit;
import io.addra.validation.track.LorentzForce.Crossing;
import io.addra.validation.track.TrackSample.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Random tracks through Belle II's layers and sensors against the integrated Lorentz force: the
 * same crossings but for those within the margin of an edge, at the same place within the
 * tolerance. Places are compared along the normal of the surface: the difference in path length
 * times the cosine of the angle to it.
 */
class TracksAgainstIntegrationTest {
  private static final Detector BELLE2 = Detectors.load("belle2");
  private static final TrackingSurfaces SURFACES = TrackingSurfaces.of(BELLE2);
  private static final List<Surface> REFERENCE =
      Stream.<Surface>concat(
              SURFACES.layers().stream().map(Surface.Layer::new),
              SURFACES.sensors().stream().map(Surface.Sensor::new))
          .toList();
  private static final double PATH_CM = 250;
  private static final double FIELD_TESLA = 1.5;
  private static final double WHOLE_TURN = 2 * Math.PI;

  /** Round-off of the kernel and the integration's own error. */
  private static final double UNIFORM_CM = 1e-7;

  /** The angle by which a turn of 0.15 rad comes out too small, 0.15^4/120, times the path. */
  private static final double ANGLE_CM = 1.1e-3;

  /** What is asked of tracks in the map, see {@link OuterWallTest}. */
  private static final double MAP_CM = 1e-2;

  /** Below this cosine a track runs along a surface: whether it touches it is not decided. */
  private static final double ALONG = 0.02;

  /** From the interaction region and from vertices in vertex detector and chamber, pT 0.1 to 3. */
  private static List<Track> tracks(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Track> tracks = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      double[] start = new double[3];
      double far = k % 3 == 0 ? 0.05 : (k % 3 == 1 ? 10 : 50);
      start[0] = random.nextDouble(-far, far);
      start[1] = random.nextDouble(-far, far);
      start[2] = random.nextDouble(-far, far);
      double phi = random.nextDouble(0, 2 * Math.PI);
      double pt = Math.exp(random.nextDouble(Math.log(0.1), Math.log(3)));
      double theta = Math.toRadians(random.nextDouble(15, 155));
      tracks.add(
          new Track(
              start,
              new double[] {pt * Math.cos(phi), pt * Math.sin(phi), pt / Math.tan(theta)},
              random.nextBoolean() ? 1 : -1));
    }
    return tracks;
  }

  private static List<Hit> uniform(Track track) {
    double[] parameters = TrackParameters.helix(FIELD_TESLA);
    double across = Math.hypot(track.p()[0], track.p()[1]) / track.momentum();
    parameters[HelixKernel.LONGEST_ARC] = PATH_CM * across;
    return KernelAnswer.helix(track, parameters, SURFACES.arrays()).hits();
  }

  private static List<Hit> map(Track track, FieldArrays field) {
    double[] parameters = TrackParameters.trajectory(Double.POSITIVE_INFINITY);
    parameters[TrajectoryKernel.LONGEST_PATH] = PATH_CM;
    return KernelAnswer.trajectory(track, parameters, field, SURFACES.arrays()).hits();
  }

  /** What was compared. */
  private record Outcome(int crossings, int ofSensors, double worst, List<String> wrong) {}

  private static Outcome compare(
      List<Track> tracks,
      MagneticField field,
      Function<Track, List<Hit>> kernel,
      double tolerance) {
    int crossings = 0;
    int ofSensors = 0;
    double worst = 0;
    List<String> wrong = new ArrayList<>();
    for (int k = 0; k < tracks.size(); k++) {
      Track track = tracks.get(k);
      List<Crossing> expected =
          new LorentzForce(field, track.charge(), track.momentum())
              .crossings(track.start(), track.direction(), PATH_CM, REFERENCE);
      List<Hit> found = kernel.apply(track);
      for (Crossing crossing : expected) {
        boolean clear =
            crossing.within() > tolerance / Math.max(crossing.slope(), ALONG)
                && crossing.slope() > ALONG
                && crossing.turned() < WHOLE_TURN - 1e-3
                && crossing.path() < PATH_CM - 0.1;
        if (clear) {
          double nearest =
              found.stream()
                  .filter(hit -> hit.surface() == crossing.surface())
                  .mapToDouble(hit -> Math.abs(hit.path() - crossing.path()) * crossing.slope())
                  .min()
                  .orElse(Double.POSITIVE_INFINITY);
          crossings++;
          ofSensors += crossing.surface() < SURFACES.layers().size() ? 0 : 1;
          if (nearest < tolerance) {
            worst = Math.max(worst, nearest);
          } else {
            wrong.add("track " + k + " misses " + crossing + ", off by " + nearest);
          }
        }
      }
      for (Hit hit : found) {
        boolean known =
            expected.stream()
                .anyMatch(c ->
                    c.surface() == hit.surface()
                        && Math.abs(hit.path() - c.path()) * Math.min(1, c.slope())
                            < Math.max(tolerance, ALONG * (c.slope() < ALONG ? 10 : 0))
                        && c.within() > -tolerance / Math.max(c.slope(), ALONG));
        if (!known) {
          wrong.add("track " + k + " has " + hit + " " + SURFACES.volumes().get(hit.surface()));
        }
      }
    }
    return new Outcome(crossings, ofSensors, worst, wrong);
  }

  @Test
  void helix_randomTracks_crossesWhatTheIntegrationCrosses() {
    Outcome outcome =
        compare(
            tracks(300, 31),
            UniformField.alongZ(FIELD_TESLA),
            TracksAgainstIntegrationTest::uniform,
            UNIFORM_CM);
    assertThat(outcome.wrong).isEmpty();
    assertThat(outcome.crossings).isGreaterThan(5000);
    assertThat(outcome.ofSensors).isGreaterThan(300);
  }

  @Test
  void trajectory_uniformField_isTheHelix() {
    Outcome outcome =
        compare(
            tracks(300, 32),
            UniformField.alongZ(FIELD_TESLA),
            track -> map(track, FieldArrays.uniform(FIELD_TESLA)),
            ANGLE_CM);
    assertThat(outcome.wrong).isEmpty();
    assertThat(outcome.crossings).isGreaterThan(5000);
  }

  @Test
  void trajectory_fieldMap_crossesWhatTheIntegrationCrosses() {
    MagneticField field = BELLE2.field();
    FieldArrays arrays = TrackingField.of(field);
    Outcome outcome = compare(tracks(300, 33), field, track -> map(track, arrays), MAP_CM);
    assertThat(outcome.wrong).isEmpty();
    assertThat(outcome.crossings).isGreaterThan(5000);
    assertThat(outcome.ofSensors).isGreaterThan(300);
  }
}
