package io.addra.validation.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Detectors;
import io.addra.geometry.field.MagneticField;
import io.addra.geometry.field.UniformField;
import io.addra.geometry.track.TrackingField;
import io.addra.geometry.track.TrackingSurfaces;
import io.addra.kernels.track.CoaxialLayer;
import io.addra.kernels.track.FieldArrays;
import io.addra.kernels.track.TrackParameters;
import io.addra.validation.track.IntegratedTrack.Place;
import io.addra.validation.track.TrackSample.Track;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The layers of Belle II's drift chamber that the tracks of {@link TrackSample} reach, against an
 * integration: the same layers, and so the same count, for every track that grazes none; for one
 * that grazes, all that it surely reaches and none that it surely misses. What grazing is: {@link
 * LayerReach}, with a margin of 1e-6 cm in the uniform field, far above rounding and the
 * integration's error, and of 100 um in the map, what a kernel may be off by there.
 */
class LayerCountTest {
  private static final Detector BELLE2 = Detectors.load("belle2");
  private static final TrackingSurfaces SURFACES = TrackingSurfaces.of(BELLE2);
  private static final List<CoaxialLayer> LAYERS = SURFACES.layers();
  private static final double FIELD_TESLA = 1.5;
  private static final double LARGEST_RADIUS_CM = 113;
  private static final double NO_RADIUS_CM = 1e9;
  private static final double BEYOND_CM = 5;
  private static final double UNIFORM_MARGIN_CM = 1e-6;
  private static final double MAP_MARGIN_CM = 1e-2;
  private static final int FEW = 3000;
  private static final int MANY = 100_000;

  /** What was found for one track. */
  private record Outcome(Track track, LayerReach expected, long found, int reached) {
    boolean wrong() {
      boolean counted = reached == Long.bitCount(found);
      boolean all = (expected.sure() & ~found) == 0;
      boolean noMore = (found & ~expected.possible()) == 0;
      return !(counted && all && noMore);
    }

    boolean countsAlike() {
      return reached == Long.bitCount(expected.sure());
    }
  }

  private static List<Outcome> compare(
      List<Track> tracks,
      MagneticField field,
      double largest,
      double margin,
      Function<Track, KernelAnswer> kernel) {
    double[] radii =
        DoubleStream.concat(
                LAYERS.stream().mapToDouble(CoaxialLayer::radius), DoubleStream.of(largest))
            .toArray();
    return IntStream.range(0, tracks.size())
        .parallel()
        .mapToObj(k -> {
          Track track = tracks.get(k);
          IntegratedTrack path =
              IntegratedTrack.of(track, field, radii, place -> leaves(place, largest));
          KernelAnswer answer = kernel.apply(track);
          long found =
              answer.hits().stream()
                  .filter(hit -> hit.surface() < LAYERS.size())
                  .mapToLong(hit -> 1L << hit.surface())
                  .reduce(0, (a, b) -> a | b);
          LayerReach expected = LayerReach.of(LAYERS, path, margin, TrackParameters.LONGEST_ARC);
          return new Outcome(track, expected, found, answer.reached());
        })
        .toList();
  }

  /** Farther out than a kernel may follow a track, or beyond all layers and on its way. */
  private static boolean leaves(Place place, double largest) {
    double zMin = LAYERS.stream().mapToDouble(CoaxialLayer::zMin).min().orElseThrow();
    double zMax = LAYERS.stream().mapToDouble(CoaxialLayer::zMax).max().orElseThrow();
    double out = largest + TrackParameters.LONGEST_ARC + 1;
    return LayerReach.afterFirstTurn(place)
        || (place.rho() > out && place.outward() > 0)
        || (place.z() > zMax + BEYOND_CM && place.tz() > 0)
        || (place.z() < zMin - BEYOND_CM && place.tz() < 0);
  }

  private static void assertSameCounts(List<Outcome> outcomes, double mayGraze) {
    assertThat(outcomes).noneMatch(Outcome::wrong);
    List<Outcome> clear = outcomes.stream().filter(o -> !o.expected.grazes()).toList();
    assertThat(clear).allMatch(Outcome::countsAlike);
    assertThat(clear).hasSizeGreaterThan((int) (outcomes.size() * (1 - mayGraze)));
    // all counts are there, from none to all layers
    assertThat(clear.stream().map(o -> o.reached).distinct()).hasSize(LAYERS.size() + 1);
  }

  private static List<Outcome> helix(int count, long seed) {
    double[] parameters = TrackParameters.helix(FIELD_TESLA);
    return compare(
        TrackSample.of(count, seed),
        UniformField.alongZ(FIELD_TESLA),
        NO_RADIUS_CM,
        UNIFORM_MARGIN_CM,
        track -> KernelAnswer.helix(track, parameters, SURFACES.arrays()));
  }

  private static List<Outcome> trajectory(int count, long seed) {
    double[] parameters = TrackParameters.trajectory(LARGEST_RADIUS_CM);
    FieldArrays field = TrackingField.of(BELLE2.field());
    return compare(
        TrackSample.of(count, seed),
        BELLE2.field(),
        LARGEST_RADIUS_CM,
        MAP_MARGIN_CM,
        track -> KernelAnswer.trajectory(track, parameters, field, SURFACES.arrays()));
  }

  @Test
  void helix_anyTrack_reachesTheLayersOfTheIntegration() {
    assertSameCounts(helix(FEW, 61), 0.002);
  }

  @Test
  void trajectory_anyTrackInTheMap_reachesTheLayersOfTheIntegration() {
    assertSameCounts(trajectory(FEW, 62), 0.03);
  }

  @Test
  @Tag("long")
  void helix_manyTracks_reachTheLayersOfTheIntegration() {
    assertSameCounts(helix(MANY, 63), 0.002);
  }

  @Test
  @Tag("long")
  void trajectory_manyTracksInTheMap_reachTheLayersOfTheIntegration() {
    assertSameCounts(trajectory(MANY, 64), 0.03);
  }
}
