package io.addra.propagation.detect;

import io.addra.kernels.body.ChainLayout;
import io.addra.kernels.body.ExitKernel;
import io.addra.kernels.body.PhiloxKernel;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.TraceKernel;
import io.addra.kernels.body.VertexKernel;
import io.addra.kernels.device.EventCall;
import io.addra.kernels.device.LlpSource;
import io.addra.kernels.device.PipelinePlan;
import io.addra.kernels.device.RayCall;
import io.addra.propagation.sample.DecayedEvents;
import java.util.Optional;

/**
 * The LLPs of a batch and one decay vertex on the flight of each: neutral ones fly straight,
 * charged ones curve and lose energy.
 *
 * @param particles all particles of each event, {@link ChainLayout#PARTICLE_STRIDE} doubles each; 0
 *     where LLPs are given
 * @param rays {@link ProductionKernel#RAY_STRIDE} doubles per event: the LLP where it is made
 * @param decayRays the same with direction and beta gamma at the decay
 * @param vertices {@link VertexKernel#VERTEX_STRIDE} doubles per event
 * @param exits {@link ExitKernel#EXIT_STRIDE} doubles per event: where it leaves the region of
 *     vertices; 0 for charged LLPs, which no signature counts beyond it
 * @param own the tracks of the LLPs themselves, where they are charged
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
record FlightStages(
    double[] particles,
    double[] rays,
    double[] decayRays,
    double[] vertices,
    double[] exits,
    Optional<OwnTracks> own) {
  private static final int INTERVALS = 8;

  /** The kernels that make and follow LLPs, or follow those that are given. */
  static FlightStages of(BatchAssembly batch, SignatureSetup setup, SignaturePoint point) {
    int room = batch.room();
    LlpSource source = point.events().source();
    double[] particles =
        new double[room * source.chain().particles() * ChainLayout.PARTICLE_STRIDE];
    double[] rays =
        point.given().isPresent()
            ? batch.input(GivenLlps.none(room))
            : made(batch, source, particles);
    return point.decay().llp().charge() == 0
        ? straight(batch, setup, particles, rays)
        : OwnTracks.follow(batch, setup, point, particles, rays);
  }

  private static double[] made(BatchAssembly batch, LlpSource source, double[] particles) {
    BatchAssembly.Uniforms made = batch.uniforms(source.draws(), 0);
    double[] rays = batch.result(new double[batch.room() * ProductionKernel.RAY_STRIDE]);
    batch.add(
        new EventCall.Production(
            made.batch(), made.values(), source.integers(), source.parameters(), particles, rays));
    return rays;
  }

  private static FlightStages straight(
      BatchAssembly batch, SignatureSetup setup, double[] particles, double[] rays) {
    int room = batch.room();
    BatchAssembly.Hits hits =
        batch.trace(rays, setup.fiducial().scene(), 1, INTERVALS, "the flight of an LLP");
    BatchAssembly.Uniforms flight = batch.uniforms(PhiloxKernel.DRAWS, DecayedEvents.FLIGHT_STREAM);
    double[] vertices = batch.result(new double[room * VertexKernel.VERTEX_STRIDE]);
    batch.add(
        new EventCall.Vertex(
            rays,
            flight.values(),
            hits.count(),
            hits.node(),
            hits.ends(),
            setup.fiducial().scene().nodes(),
            new int[] {room, INTERVALS, setup.fiducial().slot()},
            new double[] {SignatureSetup.SOFTENING_CM, SignatureSetup.LONGEST_CM},
            vertices));
    double[] exits = batch.result(new double[room * ExitKernel.EXIT_STRIDE]);
    int[] layout = new int[TraceKernel.LAYOUT_LENGTH];
    layout[TraceKernel.LAYOUT_CAPACITY] = INTERVALS;
    layout[TraceKernel.LAYOUT_BINS] = setup.bins().count() - 1;
    layout[TraceKernel.LAYOUT_STRIDE] = room;
    double[] edges = setup.bins().edges();
    batch.add(
        new RayCall.Exit(
            hits.count(),
            hits.ends(),
            PipelinePlan.binTable(edges),
            PipelinePlan.binningArray(edges, 0),
            layout,
            exits));
    return new FlightStages(particles, rays, rays, vertices, exits, Optional.empty());
  }
}
