package io.addra.propagation.detect;

import io.addra.kernels.body.AmountKernel;
import io.addra.kernels.body.TraceKernel;
import io.addra.kernels.device.DetectionCall;
import io.addra.kernels.device.PipelinePlan;
import io.addra.kernels.device.RayCall;

/**
 * Which signatures the decays of a batch have, and what that adds to their spectra.
 *
 * @param rows rows of {@link RowPlan}
 * @param values values of each event for each row
 * @param accepted for each row of each event 1 if it has it, else 0
 * @param bin bin of each event; the number of bins where nothing is added
 * @param filling fixed-point filling for each signature of each event
 * @param moment fixed-point first moment in the same order
 * @param exits {@link AmountKernel#EXIT_AMOUNTS} fixed-point amounts for each signature of each
 *     event
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
record Judgement(
    int rows,
    double[] values,
    int[] accepted,
    int[] bin,
    long[] filling,
    long[] moment,
    long[] exits) {

  /** Adds the kernels that judge, as the last ones. */
  static Judgement of(
      BatchAssembly batch,
      SignatureSetup setup,
      SignaturePoint point,
      FlightStages flights,
      DecayStages decays,
      TrackStages tracks,
      double[] further) {
    int room = batch.room();
    int rows = setup.rows().count();
    int each = room * setup.signatures().size();
    SignatureTables tables =
        SignatureTables.of(
            setup.rows(), tracks.each(), setup.collision(), point.decay().meanWeight());
    int[] unseen = new int[room * rows];
    Judgement found =
        new Judgement(
            rows,
            batch.result(new double[room * rows * SignatureTables.WIDTH]),
            batch.result(new int[room * rows]),
            batch.result(new int[room]),
            batch.result(new long[each]),
            batch.result(new long[each]),
            batch.result(new long[each * AmountKernel.EXIT_AMOUNTS]));
    batch.add(
        new DetectionCall.Signature(
            flights.vertices(),
            tracks.tracks(),
            tracks.features(),
            further,
            tables.integers(),
            tables.requirements(),
            found.values,
            found.accepted,
            unseen));
    int[] layout = new int[TraceKernel.LAYOUT_LENGTH];
    layout[TraceKernel.LAYOUT_BINS] = setup.bins().count() - 1;
    layout[TraceKernel.LAYOUT_STRIDE] = room;
    double[] edges = setup.bins().edges();
    batch.add(
        new RayCall.Amount(
            flights.rays(),
            flights.vertices(),
            decays.weights(),
            flights.exits(),
            tables.integers(),
            tables.requirements(),
            tables.efficiencies(),
            found.values,
            found.accepted,
            unseen,
            PipelinePlan.binTable(edges),
            PipelinePlan.binningArray(edges, point.scaleBits()),
            layout,
            found.bin,
            found.filling,
            found.moment,
            found.exits));
    return found;
  }
}
