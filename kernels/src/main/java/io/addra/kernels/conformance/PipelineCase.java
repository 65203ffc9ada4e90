package io.addra.kernels.conformance;

import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.device.BlockSink;
import io.addra.kernels.device.BlockSums;
import io.addra.kernels.device.ComputeDevice;
import io.addra.kernels.device.EventBlock;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.LlpSource;
import io.addra.kernels.device.Pipeline;
import io.addra.kernels.device.PipelinePlan;
import io.addra.kernels.device.RayFeed;
import io.addra.kernels.scene.Scene;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * All stages, and the scatter of a device, over blocks of unequal size: entries must be the same,
 * and the filling and moment of each bin the same to 1e-9 of the block's weight.
 *
 * @param inputs what is run, in words
 * @param scene the scene
 * @param fed whether rays are brought to the device, with weights of both signs, instead of made
 *     there
 */
record PipelineCase(String inputs, Scene scene, boolean fed) implements ConformanceCase {
  private static final int FED_AT_ONCE = 700;
  private static final int FED_SEED = 17;
  private static final int RAY = ProductionKernel.RAY_STRIDE;

  private static final List<EventBlock> BLOCKS =
      List.of(
          new EventBlock(0, 0, 10_000),
          new EventBlock(1, 10_000, 9_999),
          new EventBlock(2, 19_999, 1),
          new EventBlock(3, 1L << 33, 8_193),
          new EventBlock(4, 30_000, 0),
          new EventBlock(5, 40_000, 700),
          new EventBlock(6, 50_000, 2_049));
  private static final int SCALE_BITS = 32;
  private static final int HIT_CAPACITY = 512;
  private static final double ALLOWED_SHARE = 1e-9;

  @Override
  public Difference run(ComputeDevice reference, ComputeDevice device) {
    AtomicReferenceArray<BlockSums> expected = sums(reference);
    AtomicReferenceArray<BlockSums> found = sums(device);
    Tally tally = new Tally();
    for (int b = 0; b < BLOCKS.size(); b++) {
      BlockSums right = expected.get(b);
      Tolerance steps = new Tolerance(ALLOWED_SHARE * Math.abs(right.totalWeight()), 0);
      tally.compare(spectra(right), spectra(found.get(b)), steps);
      tally.compare(right.entries(), found.get(b).entries(), Tolerance.EXACT);
      tally.compare(right.totalWeight(), found.get(b).totalWeight(), Tolerance.EXACT);
    }
    return tally.result("pipeline", inputs, "entries nothing, spectra 1e-9 of a block's weight");
  }

  /** Filling and moment of each bin: the running count is added up, as whoever reads sums does. */
  private long[] spectra(BlockSums block) {
    int row = 3 * (plan().bins() + 1);
    long[] spectra = block.sums().clone();
    for (int at = 0; at < spectra.length; at += 3) {
      long running = at % row == 0 ? 0 : spectra[at - 3];
      spectra[at] += running;
    }
    for (int at = 0; at < spectra.length; at += 3) {
      spectra[at + 1] += spectra[at];
    }
    return spectra;
  }

  private AtomicReferenceArray<BlockSums> sums(ComputeDevice device) {
    AtomicReferenceArray<BlockSums> sums = new AtomicReferenceArray<>(BLOCKS.size());
    try (Pipeline pipeline = device.prepare(plan())) {
      BlockSink sink = block -> sums.set(block.block().index(), block);
      if (fed) {
        pipeline.run(new Feed(), BLOCKS, sink);
      } else {
        pipeline.run(events(), BLOCKS, sink);
      }
    }
    return sums;
  }

  /** Random rays, every third of a weight below 0, as many as a block has events. */
  private final class Feed implements RayFeed {
    private double[] all = {};
    private int given;

    @Override
    public int next(EventBlock block, double[] rays) {
      if (given == 0) {
        all = SampleRays.random(scene, (int) block.eventCount(), FED_SEED + block.firstEvent());
        for (int at = ProductionKernel.RAY_WEIGHT; at < all.length; at += 3 * RAY) {
          all[at] = -0.25;
        }
      }
      int left = (int) block.eventCount() - given;
      int count = Math.min(Math.min(FED_AT_ONCE, rays.length / RAY), left);
      System.arraycopy(all, given * RAY, rays, 0, count * RAY);
      given = count == 0 ? 0 : given + count;
      return count;
    }
  }

  private PipelinePlan plan() {
    double[] edges = new double[702];
    for (int k = 1; k < edges.length; k++) {
      edges[k] = 1e-4 * Math.pow(10, (k - 1) / 100.0);
    }
    return new PipelinePlan(scene, edges, SCALE_BITS, HIT_CAPACITY, PipelinePlan.MAX_BATCH);
  }

  /** LLPs of 1 GeV from a moving spinless parent. */
  private static EventStream events() {
    LlpSource source =
        LlpSource.isotropic(1)
            .withLuminousRegion(new double[3], new double[] {1e-3, 0, 1e-4, 0, 0, 0.03})
            .withCollision(
                new double[] {0.0415, 0, 0.2725},
                new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1},
                10.58,
                new double[] {0.29, 0, 7})
            .withPairDecay(5.27934, 0.332, 0.0491, -1, 1.0, 2.52);
    return new EventStream(source, 20261122, 3);
  }
}
