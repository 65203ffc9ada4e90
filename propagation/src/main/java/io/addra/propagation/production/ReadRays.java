package io.addra.propagation.production;

import io.addra.kernels.body.ProductionKernel;
import io.addra.propagation.beam.FourVector;
import io.addra.propagation.eventfile.EventReader;
import io.addra.propagation.eventfile.event.FileEvent;
import io.addra.propagation.eventfile.event.FileLlp;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * LLPs read from the file as they are needed. One without momentum is given the smallest that there
 * is, along z.
 */
final class ReadRays implements FileRays {
  private static final double LEAST_BETA_GAMMA = 1e-12;

  private final EventReader reader;
  private @Nullable FileEvent event;
  private Iterator<FileLlp> llps = List.<FileLlp>of().iterator();
  private @Nullable FileLlp present;
  private double weight;

  ReadRays(EventReader reader) {
    this.reader = reader;
    event = reader.next();
  }

  @Override
  public boolean advance(long end) {
    while (!llps.hasNext() && event != null && event.index() < end) {
      weight = event.weight();
      llps = event.llps().iterator();
      event = reader.next();
    }
    present = llps.hasNext() ? llps.next() : null;
    return present != null;
  }

  @Override
  public void write(double[] rays, int at) {
    FileLlp llp = present;
    if (llp == null) {
      throw new IllegalStateException("there is no LLP to write");
    }
    write(llp, weight, rays, at);
  }

  /** Writes an LLP of an event of the given weight. */
  static void write(FileLlp llp, double weight, double[] rays, int at) {
    FourVector p = llp.momentum();
    double size = p.p();
    double mass = p.mass();
    boolean moves = size > LEAST_BETA_GAMMA * mass;
    rays[at] = llp.production().x();
    rays[at + 1] = llp.production().y();
    rays[at + 2] = llp.production().z();
    rays[at + 3] = moves ? p.px() / size : 0;
    rays[at + 4] = moves ? p.py() / size : 0;
    rays[at + 5] = moves ? p.pz() / size : 1;
    rays[at + ProductionKernel.RAY_BETA_GAMMA] = moves ? size / mass : LEAST_BETA_GAMMA;
    rays[at + ProductionKernel.RAY_WEIGHT] = weight;
  }

  @Override
  public void close() {
    reader.close();
  }
}
