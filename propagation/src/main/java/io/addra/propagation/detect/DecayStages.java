package io.addra.propagation.detect;

import io.addra.kernels.body.ChainLayout;
import io.addra.kernels.chain.DecayTable;
import io.addra.kernels.device.EventCall;
import io.addra.propagation.sample.DecayedEvents;

/**
 * The decays of the LLPs of a batch.
 *
 * @param particles particles of each decay, {@link ChainLayout#PARTICLE_STRIDE} doubles each
 * @param chosen channel of each event
 * @param weights weight of each event's decay
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
record DecayStages(double[] particles, int[] chosen, double[] weights) {

  static DecayStages of(BatchAssembly batch, SignaturePoint point, FlightStages flights) {
    int room = batch.room();
    DecayTable table = point.decay().table();
    BatchAssembly.Uniforms uniforms = batch.uniforms(table.draws(), DecayedEvents.DECAY_STREAM);
    double[] particles = new double[room * table.particles() * ChainLayout.PARTICLE_STRIDE];
    int[] chosen = new int[room];
    double[] weights = batch.result(new double[room]);
    batch.add(
        new EventCall.Cascade(
            uniforms.batch(),
            flights.decayRays(),
            flights.vertices(),
            uniforms.values(),
            table.integers(),
            table.doubles(),
            particles,
            chosen,
            weights));
    return new DecayStages(particles, chosen, weights);
  }

  /**
   * The products that a table names, as rows of {@link io.addra.kernels.body.TrackTable}, by the
   * next kernel.
   *
   * @param tracks output, {@code products.tracks()} rows for each event
   */
  void copy(BatchAssembly batch, ProductTable products, double[] tracks) {
    batch.add(
        new EventCall.Product(
            particles, chosen, weights, products.products(), products.charges(), tracks));
  }
}
