package io.addra.propagation.eventfile.text;

import io.addra.geometry.document.InputException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Files that may be compressed with gzip, in one member or several; known by their first bytes.
 * Events compress to a tenth or so: a file that inflates to more than {@value #BOMB_BYTES} bytes
 * and more than {@value #BOMB_RATIO} times what was read of it holds none, and is refused there.
 */
public final class Decompression {
  private static final int BUFFER = 1 << 16;
  private static final long BOMB_BYTES = 1L << 26;
  private static final long BOMB_RATIO = 200;

  private Decompression() {}

  /**
   * Opens a file.
   *
   * @throws InputException if there is no such file or it cannot be read
   */
  public static InputStream open(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new InputException(file.toString(), 0, "", "is a directory, expected a file");
      }
      return open(Files.newInputStream(file));
    } catch (NoSuchFileException e) {
      throw new InputException(file.toString(), 0, "", "does not exist", e);
    } catch (IOException e) {
      throw problem(file.toString(), e);
    }
  }

  /**
   * The plain bytes of a stream.
   *
   * @throws IOException if it cannot be read
   */
  public static InputStream open(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, BUFFER);
    buffered.mark(2);
    boolean zipped = buffered.read() == 0x1f && buffered.read() == 0x8b;
    buffered.reset();
    return zipped ? new AheadInput(inflated(new CertainInput(buffered)), BUFFER) : buffered;
  }

  private static InputStream inflated(CertainInput packed) throws IOException {
    return new BoundedInflation(new GZIPInputStream(packed, BUFFER), packed);
  }

  /** What to tell the user when a file cannot be read. */
  public static InputException problem(String file, IOException e) {
    String problem =
        switch (e) {
          case EOFException _ -> "the compressed data end too early, expected a whole gzip file";
          case ZipException _ -> "the compressed data are damaged: " + e.getMessage();
          default -> "cannot be read: " + e.getMessage();
        };
    return new InputException(file, 0, "", problem, e);
  }

  /**
   * Says that bytes are available whenever there are any. The stream of gzip asks that to find out
   * whether another member follows, and a pipe may have none ready although more will come.
   */
  private static final class CertainInput extends FilterInputStream {
    private long taken;

    CertainInput(BufferedInputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int next = in.read();
      taken += next < 0 ? 0 : 1;
      return next;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      int count = in.read(to, from, length);
      taken += Math.max(0, count);
      return count;
    }

    @Override
    public int available() throws IOException {
      in.mark(1);
      int next = in.read();
      in.reset();
      return next < 0 ? 0 : 1;
    }
  }

  /** Stops where a file inflates beyond what events do. */
  private static final class BoundedInflation extends FilterInputStream {
    private final CertainInput packed;
    private long inflated;

    BoundedInflation(GZIPInputStream in, CertainInput packed) {
      super(in);
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      int count = in.read(to, from, length);
      inflated += Math.max(0, count);
      if (inflated > BOMB_BYTES && inflated > BOMB_RATIO * packed.taken) {
        throw new ZipException(
            "they inflate to more than %d times their size, which events do not"
                .formatted(BOMB_RATIO));
      }
      return count;
    }
  }
}
