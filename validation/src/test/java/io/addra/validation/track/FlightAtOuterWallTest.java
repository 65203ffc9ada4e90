package io.addra.validation.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.geometry.detector.Detectors;
import io.addra.geometry.field.MagneticField;
import io.addra.geometry.field.UniformField;
import io.addra.geometry.track.TrackingField;
import io.addra.kernels.body.FlightKernel;
import io.addra.kernels.body.PhiloxKernel;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.TrackTable;
import io.addra.kernels.body.VertexKernel;
import io.addra.kernels.device.TrackCall;
import io.addra.kernels.track.FieldArrays;
import io.addra.kernels.track.MatterArrays;
import io.addra.kernels.track.TrackParameters;
import io.addra.validation.track.IntegratedTrack.Crossing;
import io.addra.validation.track.IntegratedTrack.Place;
import io.addra.validation.track.TrackSample.Track;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Where charged LLPs without matter are after the proper length at which an integration to 1e-10
 * has them at the outer wall of Belle II's drift chamber: within 10 um in a uniform field and
 * within 100 um in the field map, with the parameters that signatures use.
 */
class FlightAtOuterWallTest {
  private static final double RADIUS_CM = 112.6065;
  private static final double[] WORLD = {200, -200, 250};
  private static final double MASS = 0.8;
  private static final int TRACKS = 1500;

  private static double[] errors(MagneticField field, long seed) {
    FieldArrays arrays = TrackingField.of(field);
    List<Track> tracks = TrackSample.of(TRACKS, seed);
    return IntStream.range(0, TRACKS)
        .parallel()
        .mapToDouble(k -> error(tracks.get(k), field, arrays))
        .filter(error -> error >= 0)
        .toArray();
  }

  /** Distance (cm) at the first crossing; -1 for none. */
  private static double error(Track track, MagneticField field, FieldArrays arrays) {
    IntegratedTrack path =
        IntegratedTrack.of(track, field, new double[] {RADIUS_CM}, FlightAtOuterWallTest::leaves);
    double result = -1;
    for (Crossing crossing : path.crossings()) {
      if (result < 0 && !LayerReach.afterFirstTurn(crossing.place())) {
        result = apart(track, crossing.place(), arrays);
      }
    }
    return result;
  }

  private static boolean leaves(Place place) {
    return LayerReach.afterFirstTurn(place)
        || (place.rho() > RADIUS_CM && place.outward() > 0)
        || (place.z() > 159 && place.tz() > 0)
        || (place.z() < -73.5 && place.tz() < 0);
  }

  /** The largest random number gives the greatest proper length: that of the crossing. */
  private static double apart(Track track, Place place, FieldArrays field) {
    double betaGamma = track.momentum() / MASS;
    double[] ray = new double[ProductionKernel.RAY_STRIDE];
    System.arraycopy(track.start(), 0, ray, 0, 3);
    System.arraycopy(track.direction(), 0, ray, 3, 3);
    ray[ProductionKernel.RAY_BETA_GAMMA] = betaGamma;
    ray[ProductionKernel.RAY_WEIGHT] = 1;
    double[] parameters = new double[FlightKernel.PARAMETERS];
    parameters[FlightKernel.MASS] = MASS;
    parameters[FlightKernel.CHARGE] = track.charge();
    parameters[FlightKernel.SOFTENING] = 1e-5;
    parameters[FlightKernel.LONGEST] = place.path() / betaGamma;
    parameters[FlightKernel.REGION + 1] = WORLD[0];
    parameters[FlightKernel.REGION + 2] = WORLD[1];
    parameters[FlightKernel.REGION + 3] = WORLD[2];
    System.arraycopy(WORLD, 0, parameters, FlightKernel.WORLD, WORLD.length);
    parameters[FlightKernel.LONGEST_ARC] = 2;
    parameters[FlightKernel.TOLERANCE] = TrackParameters.TOLERANCE;
    double[] uniforms = new double[PhiloxKernel.DRAWS];
    uniforms[VertexKernel.DRAW] = 1;
    double[] vertex = new double[VertexKernel.VERTEX_STRIDE];
    new TrackCall.Flight(
            ray,
            uniforms,
            parameters,
            field,
            MatterArrays.none(),
            new double[FlightKernel.STATE_STRIDE],
            vertex,
            new double[ProductionKernel.RAY_STRIDE],
            new double[TrackTable.TRACK_STRIDE])
        .event(0);
    return Math.hypot(
        Math.hypot(vertex[0] - place.x(), vertex[1] - place.y()), vertex[2] - place.z());
  }

  @Test
  void flight_uniformField_isWithin10Micrometres() {
    double[] errors = errors(UniformField.alongZ(1.5), 61);
    assertThat(errors).hasSizeGreaterThan(TRACKS / 3);
    assertThat(Arrays.stream(errors).max().orElseThrow()).isLessThan(1e-3);
  }

  @Test
  void flight_map_isWithin100Micrometres() {
    double[] errors = errors(Detectors.load("belle2").field(), 62);
    assertThat(errors).hasSizeGreaterThan(TRACKS / 3);
    assertThat(Arrays.stream(errors).max().orElseThrow()).isLessThan(1e-2);
  }
}
