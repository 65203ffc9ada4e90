package io.addra.propagation.detect;

import io.addra.kernels.body.AmountKernel;
import io.addra.kernels.body.ExitKernel;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.VertexKernel;
import io.addra.kernels.device.BlockSums;
import io.addra.kernels.device.BlockWorker;
import io.addra.kernels.device.EventBlock;
import io.addra.kernels.device.KernelSequence;
import io.addra.kernels.device.SequenceRunner;
import io.addra.propagation.signature.SignatureFactors;

/**
 * Runs the blocks of one mass and adds up what their events give to each signature. Where LLPs are
 * given, the next piece of them is run in place of a block, whichever that is: the sums are those
 * of a part of the piece's block.
 */
final class SignatureWorker implements BlockWorker {
  /** Numbers of a bin, see {@link BlockSums}. */
  static final int SUMS = 3;

  private final SignatureSetup setup;
  private final SignaturePoint point;
  private final int room;
  private final SignatureBatch batch;
  private final KernelSequence sequence;
  private final JointCollector together;
  private final double[] given;

  /** A worker for signatures of single LLPs. */
  SignatureWorker(SignatureSetup setup, SignaturePoint point, SequenceRunner runner) {
    this(
        setup,
        point,
        runner,
        new JointCollector(JointRequest.none(setup.signatures().size()), setup.signatures(), 0));
  }

  /**
   * A worker that also gives accepted decays to what brings the LLPs of an event together.
   *
   * @param together takes them
   */
  SignatureWorker(
      SignatureSetup setup, SignaturePoint point, SequenceRunner runner, JointCollector together) {
    this.together = together;
    this.setup = setup;
    this.point = point;
    room = runner.events();
    batch = SignatureBatch.of(room, setup, point);
    sequence = runner.prepare(batch.sequence());
    int most = point.given().isPresent() ? GivenLlps.atOnce(room) : 0;
    given = new double[most * ProductionKernel.RAY_STRIDE];
  }

  @Override
  public BlockSums run(EventBlock block) {
    return runEvents(point.given().map(llps -> llps.next(given)).orElse(block));
  }

  private BlockSums runEvents(EventBlock block) {
    int signatures = setup.signatures().size();
    long[] sums = new long[signatures * setup.bins().count() * SUMS];
    long[] entries = new long[signatures];
    double scale = Math.scalb(1.0, point.scaleBits());
    long total = 0;
    AcceptedDecays accepted = together.begin();
    int[] joined = together.slots();
    for (long done = 0; done < block.eventCount(); done += room) {
      int count = (int) Math.min(room, block.eventCount() - done);
      if (given.length > 0) {
        GivenLlps.copy(given, (int) done, count, batch.flights().rays());
      }
      runBatch(block.firstEvent() + done, count);
      for (int i = 0; i < count; i++) {
        add(i, signatures, sums, entries);
        addAccepted(block.firstEvent() + done + i, i, joined, accepted);
        double weight =
            batch.flights().rays()[i * ProductionKernel.RAY_STRIDE + ProductionKernel.RAY_WEIGHT];
        total = Math.addExact(total, Math.round(weight * scale));
      }
    }
    if (!together.isEmpty()) {
      together.put(point.llp(), block, accepted);
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
    Judgement found = batch.judgement();
    int bin = found.bin()[i];
    int exit = (int) batch.flights().exits()[i * ExitKernel.EXIT_STRIDE + ExitKernel.BIN];
    for (int s = 0; s < signatures; s++) {
      int k = i * signatures + s;
      int first = s * bins * SUMS;
      boolean leaves = found.exits()[k * AmountKernel.EXIT_AMOUNTS + 2] != 0;
      if (leaves) {
        addExit(k, first, exit, sums);
      }
      if (bin < bins - 1) {
        int at = first + bin * SUMS;
        sums[at + 1] = Math.addExact(sums[at + 1], found.filling()[k]);
        sums[at + 2] = Math.addExact(sums[at + 2], found.moment()[k]);
      }
      boolean counts = bin < bins - 1 && found.accepted()[i * found.rows() + s] > 0;
      entries[s] += counts || leaves ? 1 : 0;
    }
  }

  /** What counts from the exit on: a part of its bin, and all bins behind. */
  private void addExit(int k, int first, int exit, long[] sums) {
    long[] amounts = batch.judgement().exits();
    int from = k * AmountKernel.EXIT_AMOUNTS;
    int at = first + exit * SUMS;
    sums[at + 1] = Math.addExact(sums[at + 1], amounts[from]);
    sums[at + 2] = Math.addExact(sums[at + 2], amounts[from + 1]);
    if (exit + 1 < setup.bins().count()) {
      sums[at + SUMS] = Math.addExact(sums[at + SUMS], amounts[from + 2]);
    }
  }

  private void addAccepted(long event, int i, int[] joined, AcceptedDecays into) {
    boolean any = false;
    for (int slot : joined) {
      any |= batch.judgement().accepted()[i * batch.judgement().rows() + slot] > 0;
    }
    if (!any) {
      return;
    }
    int vertex = i * VertexKernel.VERTEX_STRIDE;
    double length = batch.flights().vertices()[vertex + VertexKernel.VERTEX_LENGTH];
    double eventWeight =
        batch.flights().rays()[i * ProductionKernel.RAY_STRIDE + ProductionKernel.RAY_WEIGHT];
    double weight =
        batch.flights().vertices()[vertex + VertexKernel.VERTEX_WEIGHT]
            * batch.decays().weights()[i]
            / point.decay().meanWeight();
    into.add(event, eventWeight, length, weight);
    for (int k = 0; k < joined.length; k++) {
      into.setChance(k, chance(i, joined[k], Math.abs(eventWeight) * weight));
    }
  }

  /**
   * The chance that a decay is seen: the efficiency by which the kernel has multiplied its amount
   * where there is a model or a trigger menu, else the factor.
   */
  private double chance(int i, int slot, double weight) {
    int at = i * setup.signatures().size() + slot;
    int bin = batch.judgement().bin()[i];
    int row = i * batch.judgement().rows() + slot;
    if (batch.judgement().accepted()[row] == 0 || bin == setup.bins().count() - 1) {
      return 0;
    }
    SignatureFactors factors = setup.signatures().get(slot).factors();
    if (factors.efficiency().isEmpty() && factors.triggers().isEmpty()) {
      return factors.factor();
    }
    double width = setup.bins().upper(bin) - setup.bins().lower(bin);
    double amount = Math.scalb((double) batch.judgement().filling()[at], -point.scaleBits());
    return Math.clamp(Math.abs(amount) * width / weight, 0, 1);
  }

  @Override
  public void close() {
    sequence.close();
  }
}
