package io.addra.validation.jmh;

import io.addra.kernels.body.ChainLayout;
import io.addra.kernels.body.PhiloxKernel;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.TrackTable;
import io.addra.kernels.body.VertexKernel;
import io.addra.kernels.chain.DecayTable;
import java.util.Arrays;

/**
 * What the kernels pass on to each other for one batch of events. A benchmark reads that of batches
 * which the stages before it have filled, and to which nobody writes any more.
 *
 * @param batch seed, stream and events
 * @param uniforms random numbers of the rays
 * @param vertexUniforms random numbers of the vertices
 * @param decayBatch the same events with the stream of their decays
 * @param decayUniforms random numbers of the decays
 * @param particles particles of the events
 * @param rays the LLPs
 * @param hitCount intervals per event
 * @param hitNode node of each interval
 * @param hitEnds ends of each interval as proper length (cm)
 * @param vertices vertices in the fiducial region
 * @param products particles of the decays, the LLP included
 * @param tracks one track per event
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
record BatchData(
    long[] batch,
    double[] uniforms,
    double[] vertexUniforms,
    long[] decayBatch,
    double[] decayUniforms,
    double[] particles,
    double[] rays,
    int[] hitCount,
    int[] hitNode,
    double[] hitEnds,
    double[] vertices,
    double[] products,
    double[] tracks) {

  /**
   * Empty arrays.
   *
   * @param batch seed, stream and events
   * @param decayBatch the same with the stream of their decays
   * @param table how the LLPs decay
   * @param events room for events
   * @param capacity room for intervals of an event
   */
  static BatchData empty(
      long[] batch, long[] decayBatch, DecayTable table, int events, int capacity) {
    return new BatchData(
        batch,
        new double[events * PhiloxKernel.DRAWS],
        new double[events * PhiloxKernel.DRAWS],
        decayBatch,
        new double[events * table.draws()],
        new double[events * ChainLayout.MOST_PARTICLES * ChainLayout.PARTICLE_STRIDE],
        new double[events * ProductionKernel.RAY_STRIDE],
        new int[events],
        new int[events * capacity],
        new double[2 * events * capacity],
        new double[events * VertexKernel.VERTEX_STRIDE],
        new double[events * table.particles() * ChainLayout.PARTICLE_STRIDE],
        new double[events * TrackTable.TRACK_STRIDE]);
  }

  /**
   * A copy without the room for intervals that no event takes: all batches of a benchmark are then
   * below 1 MB, and stay in a core's second cache.
   */
  BatchData trimmed() {
    int rows = Arrays.stream(hitCount).max().orElse(0);
    return new BatchData(
        batch,
        uniforms,
        vertexUniforms,
        decayBatch,
        decayUniforms,
        particles,
        rays,
        hitCount,
        Arrays.copyOf(hitNode, rows * hitCount.length),
        Arrays.copyOf(hitEnds, 2 * rows * hitCount.length),
        vertices,
        products,
        tracks);
  }
}
