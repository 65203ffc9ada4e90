package io.addra.validation.benchmark;

import io.addra.kernels.body.DecayKernel;
import io.addra.kernels.body.PhiloxKernel;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.VertexKernel;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.GeneratedEvents;
import io.addra.kernels.device.KernelCall;
import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.particle.Particles;
import io.addra.propagation.production.BMesonDecay;
import io.addra.propagation.production.TwoBody;

/**
 * Muon pairs of an S of 1 GeV from B+ to K+ S, always the same: vertices at decay lengths drawn for
 * a mean proper length of {@value #PROPER_LENGTH_CM} cm, so that most lie in the vertex detector
 * and some in the drift chamber.
 *
 * @param vertices {@link VertexKernel#VERTEX_STRIDE} doubles per event
 * @param momenta {@link DecayKernel#MOMENTA_STRIDE} doubles per event
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
public record MuonTracks(double[] vertices, double[] momenta) {
  private static final double MASS_GEV = 1;
  private static final double PROPER_LENGTH_CM = 1;
  private static final long SEED = 20261122;

  /** Makes events. */
  public static MuonTracks of(int events) {
    EventStream stream =
        new EventStream(
            BMesonDecay.of("B+", "K+", LuminousRegion.operation()).source(MASS_GEV), SEED, 0);
    double[] rays = GeneratedEvents.of(stream, 0, events).rays();
    double[] draws = new double[events * PhiloxKernel.DRAWS];
    new KernelCall.Philox(new EventStream(stream.source(), SEED, 1).batch(0, events), draws)
        .events(0, events);
    double[] momenta = new double[events * DecayKernel.MOMENTA_STRIDE];
    new KernelCall.Decay(rays, draws, decay(), momenta).events(0, events);
    return new MuonTracks(vertices(rays, draws, events), momenta);
  }

  private static double[] decay() {
    double muon = Particles.standard().get("mu-").mass();
    double[] decay = new double[DecayKernel.PARAMETERS];
    decay[DecayKernel.MOMENTUM] = TwoBody.momentum(MASS_GEV, muon, muon);
    decay[DecayKernel.ENERGY_1] = MASS_GEV / 2;
    decay[DecayKernel.ENERGY_2] = MASS_GEV / 2;
    return decay;
  }

  private static double[] vertices(double[] rays, double[] draws, int events) {
    double[] vertices = new double[events * VertexKernel.VERTEX_STRIDE];
    for (int i = 0; i < events; i++) {
      int r = i * ProductionKernel.RAY_STRIDE;
      int v = i * VertexKernel.VERTEX_STRIDE;
      double draw = draws[i * PhiloxKernel.DRAWS + VertexKernel.DRAW];
      double u = -PROPER_LENGTH_CM * StrictMath.log(draw);
      double s = u * rays[r + ProductionKernel.RAY_BETA_GAMMA];
      for (int axis = 0; axis < 3; axis++) {
        vertices[v + axis] = rays[r + axis] + s * rays[r + 3 + axis];
      }
      vertices[v + VertexKernel.VERTEX_LENGTH] = u;
      vertices[v + VertexKernel.VERTEX_WEIGHT] = 1;
    }
    return vertices;
  }

  /** Number of events. */
  public int events() {
    return vertices.length / VertexKernel.VERTEX_STRIDE;
  }
}
