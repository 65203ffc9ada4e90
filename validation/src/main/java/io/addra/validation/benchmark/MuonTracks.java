package io.addra.validation.benchmark;

import io.addra.kernels.body.ChainLayout;
import io.addra.kernels.body.PhiloxKernel;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.TrackTable;
import io.addra.kernels.body.VertexKernel;
import io.addra.kernels.chain.DecayChain;
import io.addra.kernels.chain.DecayTable;
import io.addra.kernels.chain.Split;
import io.addra.kernels.device.EventCall;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.GeneratedDecays;
import io.addra.kernels.device.GeneratedEvents;
import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.particle.Particles;
import io.addra.propagation.production.BMesonDecay;

/**
 * Positive muons of the pairs of an S of 1 GeV from B+ to K+ S, always the same: vertices at decay
 * lengths drawn for a mean proper length of {@value #PROPER_LENGTH_CM} cm, so that most lie in the
 * vertex detector and some in the drift chamber.
 *
 * @param tracks {@link TrackTable#TRACK_STRIDE} doubles per muon
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
public record MuonTracks(double[] tracks) {
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
    new EventCall.Philox(new EventStream(stream.source(), SEED, 1).batch(0, events), draws)
        .events(0, events);
    double[] vertices = vertices(rays, draws, events);
    GeneratedDecays decays =
        GeneratedDecays.of(decay(MASS_GEV), rays, vertices, stream.batch(0, events), 2);
    return new MuonTracks(tracks(decays.particles(), decays.particlesOfEvent()));
  }

  /**
   * The decay of an LLP to a muon pair, isotropic in its rest frame; the positive muon is the first
   * of its products.
   *
   * @param mass mass of the LLP (GeV)
   */
  public static DecayTable decay(double mass) {
    double muon = Particles.standard().get("mu-").mass();
    return DecayTable.of(mass, DecayChain.of(Split.of(0, mass, muon, muon)));
  }

  /**
   * The first product of each decay as a track of charge 1, {@link TrackTable#TRACK_STRIDE} doubles
   * each.
   *
   * @param particles {@link ChainLayout#PARTICLE_STRIDE} doubles for each particle of each event
   * @param particlesOfEvent particles of an event, the LLP included
   */
  public static double[] tracks(double[] particles, int particlesOfEvent) {
    int stride = particlesOfEvent * ChainLayout.PARTICLE_STRIDE;
    int events = particles.length / stride;
    double[] tracks = new double[events * TrackTable.TRACK_STRIDE];
    for (int i = 0; i < events; i++) {
      int p = i * stride + ChainLayout.PARTICLE_STRIDE;
      int x = p + ChainLayout.PARTICLE_ORIGIN;
      int t = i * TrackTable.TRACK_STRIDE;
      System.arraycopy(particles, x, tracks, t + TrackTable.TRACK_ORIGIN, 3);
      System.arraycopy(particles, p, tracks, t + TrackTable.TRACK_MOMENTUM, 3);
      tracks[t + TrackTable.TRACK_CHARGE] = 1;
      tracks[t + TrackTable.TRACK_TIME] = particles[x + 3];
    }
    return tracks;
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

  /** Number of tracks. */
  public int events() {
    return tracks.length / TrackTable.TRACK_STRIDE;
  }
}
