package io.addra.propagation.production;

import io.addra.kernels.body.ProductionKernel;
import io.addra.propagation.eventfile.event.FileEvent;
import io.addra.propagation.eventfile.event.FileLlp;
import java.util.ArrayList;
import java.util.List;

/**
 * LLPs kept in memory while a file is read for the first time, so that a file that is not too large
 * need not be read again. When there are too many for the memory that they may take, all are
 * dropped. Filled by one thread, then immutable.
 */
final class KeptRays {
  private static final int LLP = ProductionKernel.RAY_STRIDE + 1;
  private static final int PIECE = 1 << 12;

  /** Kept LLPs may take this part of the largest heap. */
  private static final int SHARE = 8;

  private final long most;
  private final List<double[]> pieces = new ArrayList<>();
  private long count;

  /**
   * Nothing yet.
   *
   * @param most how many LLPs there may be
   */
  KeptRays(long most) {
    this.most = most;
  }

  /** Room for as many as an eighth of the largest heap holds. */
  static KeptRays fitting() {
    return new KeptRays(Runtime.getRuntime().maxMemory() / SHARE / (LLP * Double.BYTES));
  }

  void add(FileEvent event) {
    for (FileLlp llp : event.llps()) {
      if (count < most) {
        int at = (int) (count % PIECE) * LLP;
        if (at == 0) {
          pieces.add(new double[PIECE * LLP]);
        }
        double[] piece = pieces.getLast();
        ReadRays.write(llp, event.weight(), piece, at);
        // exact up to 2^53
        piece[at + ProductionKernel.RAY_STRIDE] = event.index();
      } else {
        pieces.clear();
      }
      count++;
    }
  }

  /** Whether all that were added are there. */
  boolean complete() {
    return count <= most;
  }

  /** The LLPs from the first one on. */
  FileRays cursor() {
    return new Cursor();
  }

  private final class Cursor implements FileRays {
    private long next;

    private double[] piece(long llp) {
      return pieces.get((int) (llp / PIECE));
    }

    private static int start(long llp) {
      return (int) (llp % PIECE) * LLP;
    }

    @Override
    public boolean advance(long end) {
      if (next == count || piece(next)[start(next) + ProductionKernel.RAY_STRIDE] >= end) {
        return false;
      }
      next++;
      return true;
    }

    @Override
    public void write(double[] rays, int at) {
      System.arraycopy(piece(next - 1), start(next - 1), rays, at, ProductionKernel.RAY_STRIDE);
    }

    @Override
    public void close() {
      // nothing is open
    }
  }
}
