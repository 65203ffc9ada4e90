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

/** Files that may be compressed with gzip, in one member or several; known by their first bytes. */
public final class Decompression {
  private static final int BUFFER = 1 << 16;

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
    return zipped
        ? new AheadInput(new GZIPInputStream(new CertainInput(buffered), BUFFER), BUFFER)
        : buffered;
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
    CertainInput(BufferedInputStream in) {
      super(in);
    }

    @Override
    public int available() throws IOException {
      in.mark(1);
      int next = in.read();
      in.reset();
      return next < 0 ? 0 : 1;
    }
  }
}
