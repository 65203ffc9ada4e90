package io.addra.propagation.scan;

import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.device.EventBlock;
import io.addra.kernels.device.RayFeed;
import io.addra.propagation.production.FileProduction;
import io.addra.propagation.production.FileRays;

/**
 * The LLPs of an event file, block after block, with weights divided by the file's largest. It
 * stays where it is between blocks: what follows is not searched for from the beginning.
 */
final class EventFileFeed implements RayFeed, AutoCloseable {
  private final FileProduction file;
  private final double largestWeight;
  private FileRays llps;
  private long event;
  private long taken;

  private EventFileFeed(FileProduction file) {
    this.file = file;
    largestWeight = file.summary().largestAbsoluteWeight();
    llps = file.open();
  }

  /** The LLPs of a file that has been read once. */
  static EventFileFeed open(FileProduction file) {
    return new EventFileFeed(file);
  }

  /**
   * Goes to an event: the LLPs of those before it are passed over.
   *
   * @param first number of the event, from 0
   * @return how many LLPs the events before it have
   * @throws io.addra.geometry.document.InputException if the file has to be read again and cannot
   *     be
   */
  long moveTo(long first) {
    if (first < event) {
      llps.close();
      llps = file.open();
      event = 0;
      taken = 0;
    }
    while (llps.advance(first)) {
      taken++;
    }
    event = first;
    return taken;
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
    event = end;
    taken += count;
    return count;
  }

  @Override
  public void close() {
    llps.close();
  }
}
