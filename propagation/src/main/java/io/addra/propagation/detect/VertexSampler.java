package io.addra.propagation.detect;

import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.SignatureLayout;
import io.addra.kernels.body.VertexKernel;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.SequenceRunner;
import io.addra.propagation.decay.DecayModel;
import io.addra.propagation.efficiency.VertexSample;
import java.util.Arrays;

/** Takes out the decays that a signature accepts, for fits of what depends on them. */
public final class VertexSampler {
  private VertexSampler() {}

  /**
   * Runs events on the calling thread.
   *
   * @param setup one signature
   * @param events the events, following the LLP
   * @param decay how it decays
   * @param count number of events
   * @param runner what runs kernels
   * @throws IllegalArgumentException if there is not exactly one signature
   */
  public static VertexSample sample(
      SignatureSetup setup,
      EventStream events,
      DecayModel decay,
      int count,
      SequenceRunner runner) {
    if (setup.signatures().size() != 1) {
      throw new IllegalArgumentException("expected one signature");
    }
    SignaturePoint point = new SignaturePoint(events, 0, decay, 1);
    double factor = setup.signatures().getFirst().factors().factor() / decay.meanWeight();
    double[][] columns = new double[4][count];
    double norm = 0;
    int found = 0;
    SignatureWorker worker = new SignatureWorker(setup, point, runner);
    SignatureBatch batch = worker.batch();
    try (worker) {
      for (int done = 0; done < count; done += runner.events()) {
        int next = Math.min(runner.events(), count - done);
        worker.runBatch(done, next);
        for (int i = 0; i < next; i++) {
          double weight =
              batch.flights().rays()[i * ProductionKernel.RAY_STRIDE + ProductionKernel.RAY_WEIGHT];
          norm += weight;
          if (batch.judgement().accepted()[i] == 1) {
            int v = i * VertexKernel.VERTEX_STRIDE;
            int values = i * SignatureTables.WIDTH;
            columns[0][found] = batch.flights().vertices()[v + VertexKernel.VERTEX_LENGTH];
            columns[1][found] =
                weight
                    * batch.decays().weights()[i]
                    * factor
                    * batch.flights().vertices()[v + VertexKernel.VERTEX_WEIGHT];
            columns[2][found] = batch.judgement().values()[values + SignatureLayout.RADIUS];
            columns[3][found] = batch.judgement().values()[values + SignatureLayout.PAIR_MOMENTUM];
            found++;
          }
        }
      }
    }
    int size = found;
    double[][] cut =
        Arrays.stream(columns).map(c -> Arrays.copyOf(c, size)).toArray(double[][]::new);
    return new VertexSample(cut[0], cut[1], cut[2], cut[3], norm);
  }
}
