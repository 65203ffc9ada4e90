package io.addra.propagation.detect;

import io.addra.kernels.body.TraceKernel;
import io.addra.kernels.device.KernelCall;
import io.addra.kernels.device.PipelinePlan;

/**
 * Which signatures the decays of a batch have, and what that adds to their spectra.
 *
 * @param values values of each event for each signature
 * @param accepted for each signature of each event 1 if it has it, else 0
 * @param bin bin of each event; the number of bins where nothing is added
 * @param filling fixed-point filling for each signature of each event
 * @param moment fixed-point first moment in the same order
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
record Judgement(double[] values, int[] accepted, int[] bin, long[] filling, long[] moment) {

  /** Adds the kernel that judges, as the last one. */
  static Judgement of(
      BatchAssembly batch,
      SignatureSetup setup,
      SignaturePoint point,
      SignatureTables tables,
      FlightStages flights,
      DecayStages decays,
      TrackStages tracks,
      double[] further) {
    int room = batch.room();
    int each = room * setup.signatures().size();
    int[] layout = new int[TraceKernel.LAYOUT_LENGTH];
    layout[TraceKernel.LAYOUT_BINS] = setup.bins().count() - 1;
    layout[TraceKernel.LAYOUT_STRIDE] = room;
    Judgement found =
        new Judgement(
            batch.result(new double[each * SignatureTables.WIDTH]),
            batch.result(new int[each]),
            batch.result(new int[room]),
            batch.result(new long[each]),
            batch.result(new long[each]));
    double[] edges = setup.bins().edges();
    batch.add(
        new KernelCall.Signature(
            flights.rays(),
            flights.vertices(),
            decays.weights(),
            tracks.tracks(),
            tracks.features(),
            further,
            tables.integers(),
            tables.requirements(),
            tables.efficiencies(),
            PipelinePlan.binTable(edges),
            PipelinePlan.binningArray(edges, point.scaleBits()),
            layout,
            found.values,
            found.accepted,
            found.bin,
            found.filling,
            found.moment));
    return found;
  }
}
