package io.addra.kernels.device;

import io.addra.kernels.body.BatchLayout;
import io.addra.kernels.body.CascadeKernel;
import io.addra.kernels.body.ChainLayout;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.chain.DecayTable;
import java.util.Arrays;

/**
 * Decays of LLPs, on the calling thread. The arrays are the kernel's own, see {@link
 * CascadeKernel}.
 *
 * @param particlesOfEvent particles of an event, the LLP and those that are not there included
 * @param particles {@link ChainLayout#PARTICLE_STRIDE} doubles for each particle of each event
 * @param chosen channel of each event
 * @param weights weight of each event's decay
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels write
public record GeneratedDecays(
    int particlesOfEvent, double[] particles, int[] chosen, double[] weights) {

  /**
   * Decays LLPs.
   *
   * @param table how they decay
   * @param rays {@link ProductionKernel#RAY_STRIDE} doubles for each LLP
   * @param vertices {@link io.addra.kernels.body.VertexKernel#VERTEX_STRIDE} doubles for each
   * @param batch the events of the LLPs, one batch or more, with the stream of their production
   * @param stream stream of the decays' random numbers, another than those of ray and vertex
   */
  public static GeneratedDecays of(
      DecayTable table, double[] rays, double[] vertices, long[] batch, int stream) {
    int count = rays.length / ProductionKernel.RAY_STRIDE;
    long[] own = batch.clone();
    own[BatchLayout.STREAM] = stream;
    own[BatchLayout.DRAWS] = table.draws();
    double[] uniforms = new double[count * table.draws()];
    new EventCall.Philox(own, uniforms).events(0, count);
    return of(table, rays, vertices, own, uniforms);
  }

  /** The same with given random numbers, {@code table.draws()} for each. */
  static GeneratedDecays of(
      DecayTable table, double[] rays, double[] vertices, long[] batch, double[] uniforms) {
    int count = rays.length / ProductionKernel.RAY_STRIDE;
    int room = table.particles();
    double[] particles = new double[count * room * ChainLayout.PARTICLE_STRIDE];
    int[] chosen = new int[count];
    double[] weights = new double[count];
    new EventCall.Cascade(
            batch,
            rays,
            vertices,
            uniforms,
            table.integers(),
            table.doubles(),
            particles,
            chosen,
            weights)
        .events(0, count);
    return new GeneratedDecays(room, particles, chosen, weights);
  }

  /** A particle of an event, see {@link ChainLayout}; all 0 if its channel has none there. */
  public double[] particle(int event, int particle) {
    int p = (event * particlesOfEvent + particle) * ChainLayout.PARTICLE_STRIDE;
    return Arrays.copyOfRange(particles, p, p + ChainLayout.PARTICLE_STRIDE);
  }
}
