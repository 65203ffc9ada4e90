package io.addra.propagation.scan;

import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.device.EventBlock;
import io.addra.kernels.device.RayFeed;
import io.addra.propagation.beam.FourVector;
import io.addra.propagation.eventfile.EventReader;
import io.addra.propagation.eventfile.event.FileEvent;
import io.addra.propagation.eventfile.event.FileLlp;
import io.addra.propagation.production.FileProduction;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The LLPs of an event file, block after block, with weights divided by the file's largest. An LLP
 * without momentum is given the smallest that there is, along z.
 */
final class EventFileFeed implements RayFeed, AutoCloseable {
  private static final double LEAST_BETA_GAMMA = 1e-12;

  private final EventReader reader;
  private final double largestWeight;
  private final Deque<FileLlp> waiting = new ArrayDeque<>();
  private double weight;
  private @Nullable FileEvent next;

  private EventFileFeed(EventReader reader, double largestWeight) {
    this.reader = reader;
    this.largestWeight = largestWeight;
    next = reader.next();
  }

  /** Opens a file that has been read once. */
  static EventFileFeed open(FileProduction file) {
    return new EventFileFeed(file.open(), file.summary().largestAbsoluteWeight());
  }

  @Override
  public int next(EventBlock block, double[] rays) {
    long end = block.firstEvent() + block.eventCount();
    int room = rays.length / ProductionKernel.RAY_STRIDE;
    int count = 0;
    while (count < room && advance(end)) {
      write(waiting.remove(), rays, count * ProductionKernel.RAY_STRIDE);
      count++;
    }
    return count;
  }

  /** Whether an LLP is waiting, of an event before the given one. */
  private boolean advance(long end) {
    while (waiting.isEmpty() && next != null && next.index() < end) {
      weight = next.weight() / largestWeight;
      waiting.addAll(next.llps());
      next = reader.next();
    }
    return !waiting.isEmpty();
  }

  private void write(FileLlp llp, double[] rays, int r) {
    FourVector p = llp.momentum();
    double size = p.p();
    boolean moves = size > LEAST_BETA_GAMMA * p.mass();
    rays[r] = llp.production().x();
    rays[r + 1] = llp.production().y();
    rays[r + 2] = llp.production().z();
    rays[r + 3] = moves ? p.px() / size : 0;
    rays[r + 4] = moves ? p.py() / size : 0;
    rays[r + 5] = moves ? p.pz() / size : 1;
    rays[r + ProductionKernel.RAY_BETA_GAMMA] = moves ? size / p.mass() : LEAST_BETA_GAMMA;
    rays[r + ProductionKernel.RAY_WEIGHT] = weight;
  }

  @Override
  public void close() {
    reader.close();
  }
}
