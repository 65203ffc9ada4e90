package io.addra.propagation.scan;

import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.device.EventBlock;
import io.addra.kernels.device.RayFeed;
import io.addra.propagation.production.FileProduction;
import io.addra.propagation.production.FileRays;

/** The LLPs of an event file, block after block, with weights divided by the file's largest. */
final class EventFileFeed implements RayFeed, AutoCloseable {
  private final FileRays llps;
  private final double largestWeight;

  private EventFileFeed(FileRays llps, double largestWeight) {
    this.llps = llps;
    this.largestWeight = largestWeight;
  }

  /** The LLPs of a file that has been read once. */
  static EventFileFeed open(FileProduction file) {
    return new EventFileFeed(file.open(), file.summary().largestAbsoluteWeight());
  }

  @Override
  public int next(EventBlock block, double[] rays) {
    long end = block.firstEvent() + block.eventCount();
    int room = rays.length / ProductionKernel.RAY_STRIDE;
    int count = 0;
    while (count < room && llps.advance(end)) {
      int at = count * ProductionKernel.RAY_STRIDE;
      llps.write(rays, at);
      rays[at + ProductionKernel.RAY_WEIGHT] /= largestWeight;
      count++;
    }
    return count;
  }

  @Override
  public void close() {
    llps.close();
  }
}
