package io.addra.propagation.detect;

import io.addra.kernels.body.ExitKernel;
import io.addra.kernels.body.FlightKernel;
import io.addra.kernels.body.PhiloxKernel;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.TrackFeatureKernel;
import io.addra.kernels.body.TrackTable;
import io.addra.kernels.body.VertexKernel;
import io.addra.kernels.device.TrackCall;
import io.addra.kernels.track.MatterArrays;
import io.addra.kernels.track.TrackParameters;
import io.addra.propagation.sample.DecayedEvents;
import io.addra.propagation.signature.ValueBlock;
import java.util.Optional;

/**
 * The tracks of charged LLPs from where they are made to their decays.
 *
 * @param parameters those of {@link FlightKernel}
 * @param tracks {@link TrackTable#TRACK_STRIDE} doubles per event
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
record OwnTracks(double[] parameters, double[] tracks) {
  /** Greatest length of an arc (cm): the map of matter has a node each cm in r. */
  private static final double LONGEST_ARC_CM = 2;

  private static final double[] WORLD = {
    FiducialVolume.LARGEST_RADIUS_CM, FiducialVolume.SMALLEST_Z_CM, FiducialVolume.LARGEST_Z_CM
  };

  /** Follows charged LLPs through field and matter to one decay each. */
  static FlightStages follow(
      BatchAssembly batch,
      SignatureSetup setup,
      SignaturePoint point,
      double[] particles,
      double[] rays) {
    int room = batch.room();
    MatterArrays matter =
        setup
            .matter()
            .orElseThrow(() -> new IllegalArgumentException("charged LLPs need a map of matter"));
    double[] parameters = new double[FlightKernel.PARAMETERS];
    parameters[FlightKernel.MASS] = point.decay().llp().mass();
    parameters[FlightKernel.CHARGE] = point.decay().llp().charge();
    parameters[FlightKernel.SOFTENING] = SignatureSetup.SOFTENING_CM;
    parameters[FlightKernel.LONGEST] = SignatureSetup.LONGEST_CM;
    System.arraycopy(setup.fiducial().limits(), 0, parameters, FlightKernel.REGION, 4);
    System.arraycopy(WORLD, 0, parameters, FlightKernel.WORLD, WORLD.length);
    parameters[FlightKernel.LONGEST_ARC] = LONGEST_ARC_CM;
    parameters[FlightKernel.TOLERANCE] = TrackParameters.TOLERANCE;

    BatchAssembly.Uniforms uniforms =
        batch.uniforms(PhiloxKernel.DRAWS, DecayedEvents.FLIGHT_STREAM);
    double[] vertices = batch.result(new double[room * VertexKernel.VERTEX_STRIDE]);
    double[] decayRays = new double[room * ProductionKernel.RAY_STRIDE];
    double[] tracks = new double[room * TrackTable.TRACK_STRIDE];
    batch.add(
        new TrackCall.Flight(
            rays,
            uniforms.values(),
            parameters,
            setup.tracker().field(),
            matter,
            new double[room * FlightKernel.STATE_STRIDE],
            vertices,
            decayRays,
            tracks));
    OwnTracks own = new OwnTracks(parameters, tracks);
    return new FlightStages(
        particles,
        rays,
        decayRays,
        vertices,
        new double[batch.room() * ExitKernel.EXIT_STRIDE],
        Optional.of(own));
  }

  /**
   * Writes what signatures ask of them.
   *
   * @param further values of the events, of which those of {@link ValueBlock#FLIGHT} are written
   */
  void describe(
      BatchAssembly batch,
      SignatureSetup setup,
      FlightStages flights,
      TrackStages products,
      double[] further) {
    int room = batch.room();
    int[] reached = new int[room];
    int[] groupHits = new int[room * Math.max(1, setup.tracker().surfaces().groupCount())];
    double[] features = new double[room * TrackFeatureKernel.FEATURES];
    batch.add(setup.tracker().follow(room, tracks, reached, groupHits));
    batch.add(
        new TrackCall.TrackFeature(
            tracks,
            new double[] {setup.tracker().centralField()},
            reached,
            groupHits,
            setup.tracker().surfaces().layout(room, 1),
            setup.tracker().kinds(),
            features));
    int[] choice = {
      setup.rows().count(), products.each(), ValueBlock.total(), ValueBlock.FLIGHT.offset()
    };
    batch.add(
        new TrackCall.FlightValue(
            flights.rays(),
            flights.decayRays(),
            tracks,
            features,
            products.tracks(),
            parameters,
            choice,
            further));
  }
}
