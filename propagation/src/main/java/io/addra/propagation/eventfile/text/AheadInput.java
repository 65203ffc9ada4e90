package io.addra.propagation.eventfile.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * A stream that is read by a thread of its own, some buffers ahead: what decompresses it runs
 * beside what reads it. A failure of the stream is thrown where it was met. Not for use by several
 * threads.
 */
final class AheadInput extends InputStream {
  private static final int BUFFERS = 4;

  private final InputStream in;
  private final Thread reader;
  private final BlockingQueue<Piece> full = new ArrayBlockingQueue<>(BUFFERS);
  private final BlockingQueue<byte[]> empty = new ArrayBlockingQueue<>(BUFFERS);
  private Piece present = new Piece(new byte[0], 0, null);
  private int position;

  /** Bytes of the stream; none at its end, or where it failed. */
  @SuppressWarnings("ArrayRecordComponent") // a buffer
  private record Piece(byte[] bytes, int count, @Nullable IOException failure) {}

  /**
   * Begins to read.
   *
   * @param in the stream, closed at its end or soon after {@link #close()}
   * @param size size of a buffer (bytes)
   */
  AheadInput(InputStream in, int size) {
    this.in = in;
    for (int k = 0; k < BUFFERS; k++) {
      empty.add(new byte[size]);
    }
    reader = Thread.ofPlatform().daemon().name("addra-events").start(this::readAll);
  }

  private void readAll() {
    try (in) {
      Piece piece;
      do {
        piece = filled(empty.take());
        full.put(piece);
      } while (piece.count > 0);
    } catch (InterruptedException | IOException e) {
      // nobody wants more, or it does not close after all was read: nothing is lost
      Thread.currentThread().interrupt();
    }
  }

  private Piece filled(byte[] buffer) {
    try {
      return new Piece(buffer, Math.max(0, in.read(buffer)), null);
    } catch (IOException e) {
      return new Piece(buffer, 0, e);
    } catch (RuntimeException e) {
      return new Piece(buffer, 0, new IOException(e));
    }
  }

  /** Makes sure that there are bytes; false at the end. */
  private boolean fill() throws IOException {
    while (position == present.count && present.failure == null) {
      if (present.bytes.length > 0 && present.count == 0) {
        return false;
      }
      try {
        if (present.bytes.length > 0) {
          empty.put(present.bytes);
        }
        present = full.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("stopped", e);
      }
      position = 0;
    }
    if (present.failure != null) {
      throw present.failure;
    }
    return true;
  }

  @Override
  public int read() throws IOException {
    return fill() ? present.bytes[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, present.count - position);
    System.arraycopy(present.bytes, position, to, from, count);
    position += count;
    return count;
  }

  /** Tells the reader to stop; it may still wait for bytes of a pipe. */
  @Override
  public void close() {
    reader.interrupt();
  }
}
