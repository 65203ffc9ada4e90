package io.addra.propagation.detect;

import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.device.BlockSums;
import io.addra.kernels.device.BlockWorker;
import io.addra.kernels.device.EventBlock;
import io.addra.kernels.device.KernelSequence;
import io.addra.kernels.device.SequenceRunner;

/** Runs the blocks of one mass and adds up what their events give to each signature. */
final class SignatureWorker implements BlockWorker {
  private static final int SUMS = 3;

  private final SignatureSetup setup;
  private final SignaturePoint point;
  private final int room;
  private final SignatureBatch batch;
  private final KernelSequence sequence;

  SignatureWorker(SignatureSetup setup, SignaturePoint point, SequenceRunner runner) {
    this.setup = setup;
    this.point = point;
    room = runner.events();
    batch = SignatureBatch.of(room, setup, point);
    sequence = runner.prepare(batch.sequence());
  }

  @Override
  public BlockSums run(EventBlock block) {
    int signatures = setup.signatures().size();
    long[] sums = new long[signatures * setup.bins().count() * SUMS];
    long[] entries = new long[signatures];
    double scale = Math.scalb(1.0, point.scaleBits());
    long total = 0;
    for (long done = 0; done < block.eventCount(); done += room) {
      int count = (int) Math.min(room, block.eventCount() - done);
      runBatch(block.firstEvent() + done, count);
      for (int i = 0; i < count; i++) {
        add(i, signatures, sums, entries);
        double weight =
            batch.flights().rays()[i * ProductionKernel.RAY_STRIDE + ProductionKernel.RAY_WEIGHT];
        total = Math.addExact(total, Math.round(weight * scale));
      }
    }
    return new BlockSums(block, sums, entries, total);
  }

  /** Runs some events; what came of them is in the batch. */
  void runBatch(long first, int count) {
    long[] events = point.events().batch(first, count);
    batch.numbers().forEach(one -> one.begin(events, room, point.llp()));
    sequence.run(count);
    batch.hitRooms().forEach(hits -> hits.check(count));
  }

  /** The arrays of a run. */
  SignatureBatch batch() {
    return batch;
  }

  private void add(int i, int signatures, long[] sums, long[] entries) {
    int bins = setup.bins().count();
    int bin = batch.judgement().bin()[i];
    if (bin == bins - 1) {
      return;
    }
    for (int s = 0; s < signatures; s++) {
      int at = (s * bins + bin) * SUMS;
      sums[at + 1] = Math.addExact(sums[at + 1], batch.judgement().filling()[i * signatures + s]);
      sums[at + 2] = Math.addExact(sums[at + 2], batch.judgement().moment()[i * signatures + s]);
      entries[s] += batch.judgement().accepted()[i * signatures + s];
    }
  }

  @Override
  public void close() {
    sequence.close();
  }
}
