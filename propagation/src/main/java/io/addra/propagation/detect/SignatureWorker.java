package io.addra.propagation.detect;

import io.addra.kernels.body.BatchLayout;
import io.addra.kernels.body.PhiloxKernel;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.device.BlockSums;
import io.addra.kernels.device.BlockWorker;
import io.addra.kernels.device.DeviceException;
import io.addra.kernels.device.EventBlock;
import io.addra.kernels.device.KernelSequence;
import io.addra.kernels.device.SequenceRunner;
import io.addra.propagation.sample.DecayedEvents;

/** Runs the blocks of one mass and adds up what their events give to each signature. */
final class SignatureWorker implements BlockWorker {
  private static final int SUMS = 3;

  /** Added for what happens to photons. */
  private static final int PHOTON_STREAM = 0x73000000;

  private final SignatureSetup setup;
  private final SignaturePoint point;
  private final int room;
  private final SignatureBatch batch;
  private final long photonDraws;
  private final KernelSequence sequence;

  SignatureWorker(SignatureSetup setup, SignaturePoint point, SequenceRunner runner) {
    this.setup = setup;
    this.point = point;
    room = runner.events();
    batch = SignatureBatch.of(room, setup, point);
    photonDraws = batch.photons()[BatchLayout.DRAWS];
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
        double weight = batch.rays()[i * ProductionKernel.RAY_STRIDE + ProductionKernel.RAY_WEIGHT];
        total = Math.addExact(total, Math.round(weight * scale));
      }
    }
    return new BlockSums(block, sums, entries, total);
  }

  /** Runs some events; what came of them is in the batch. */
  void runBatch(long first, int count) {
    begin(first, count);
    sequence.run(count);
    // places behind the last event are not written
    int photons = count * (batch.photonHits().length / room);
    for (int k = 0; k < photons; k++) {
      if (batch.photonHits()[k] > PhotonStages.INTERVALS) {
        throw new DeviceException(
            "a photon crosses %d volumes, there is room for %d"
                .formatted(batch.photonHits()[k], PhotonStages.INTERVALS));
      }
    }
  }

  /** The arrays of a run. */
  SignatureBatch batch() {
    return batch;
  }

  /** The events of the next run, for each of the streams of random numbers. */
  private void begin(long first, int count) {
    long[] next = point.events().batch(first, count);
    next[BatchLayout.SIZE] = room;
    System.arraycopy(next, 0, batch.production(), 0, next.length);
    next[BatchLayout.DRAWS] = PhiloxKernel.DRAWS;
    next[BatchLayout.STREAM] =
        point.events().stream() ^ (DecayedEvents.FLIGHT_STREAM + point.llp());
    System.arraycopy(next, 0, batch.flight(), 0, next.length);
    next[BatchLayout.DRAWS] = point.decay().table().draws();
    next[BatchLayout.STREAM] = point.events().stream() ^ (DecayedEvents.DECAY_STREAM + point.llp());
    System.arraycopy(next, 0, batch.decay(), 0, next.length);
    next[BatchLayout.DRAWS] = photonDraws;
    next[BatchLayout.STREAM] = point.events().stream() ^ (PHOTON_STREAM + point.llp());
    System.arraycopy(next, 0, batch.photons(), 0, next.length);
  }

  private void add(int i, int signatures, long[] sums, long[] entries) {
    int bins = setup.bins().count();
    int bin = batch.pointBin()[i];
    if (bin == bins - 1) {
      return;
    }
    for (int s = 0; s < signatures; s++) {
      int at = (s * bins + bin) * SUMS;
      sums[at + 1] = Math.addExact(sums[at + 1], batch.pointFilling()[i * signatures + s]);
      sums[at + 2] = Math.addExact(sums[at + 2], batch.pointMoment()[i * signatures + s]);
      entries[s] += batch.accepted()[i * signatures + s];
    }
  }

  @Override
  public void close() {
    sequence.close();
  }
}
