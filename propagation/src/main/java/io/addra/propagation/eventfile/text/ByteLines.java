package io.addra.propagation.eventfile.text;

import io.addra.geometry.document.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Lines of a stream, one at a time, without the line end. Memory is bounded by the longest line
 * that is allowed. Not for use by several threads.
 */
public final class ByteLines implements AutoCloseable {

  /** Longest line (bytes). */
  public static final int MAX_LINE = 1 << 20;

  private static final int SHOWN = 40;

  private final String file;
  private final InputStream in;
  private byte[] buffer = new byte[1 << 17];
  private int start;
  private int end;
  private int following;
  private int limit;
  private long number;
  private boolean held;

  /**
   * Lines of a stream.
   *
   * @param file name of the file, for messages
   * @param in the stream, closed by {@link #close()}
   */
  public ByteLines(String file, InputStream in) {
    this.file = file;
    this.in = in;
  }

  /**
   * Moves to the next line.
   *
   * @return false at the end of the file
   * @throws BrokenRecordException if the line is too long; the next call goes on after it
   * @throws InputException if the file cannot be read or its compressed data are damaged
   */
  public boolean next() {
    if (held) {
      held = false;
      return true;
    }
    int newline = find(following);
    if (newline < 0) {
      newline = refill();
    }
    if (newline < 0 && following == limit) {
      start = limit;
      end = limit;
      return false;
    }
    number++;
    start = following;
    end = newline < 0 ? limit : newline;
    following = newline < 0 ? limit : newline + 1;
    if (end > start && buffer[end - 1] == '\r') {
      end--;
    }
    return true;
  }

  /** Makes the next call of {@link #next()} give the present line again. */
  public void hold() {
    held = true;
  }

  /** The array that holds the line; it changes with every line. */
  public byte[] bytes() {
    return buffer;
  }

  /** Where the line starts in {@link #bytes()}. */
  public int start() {
    return start;
  }

  /** Where the line ends in {@link #bytes()}, exclusive. */
  public int end() {
    return end;
  }

  /** Number of the line, from 1; of the last line at the end of the file. */
  public long number() {
    return number;
  }

  /** Where the first byte that is not blank is, or {@link #end()}. */
  public int firstVisible() {
    int i = start;
    while (i < end && buffer[i] <= ' ' && buffer[i] >= 0) {
      i++;
    }
    return i;
  }

  /** Whether the line has the given ASCII text at the given place. */
  public boolean hasAt(int place, String text) {
    if (end - place < text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (buffer[place + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The line as text. */
  public String text() {
    return new String(buffer, start, end - start, StandardCharsets.UTF_8);
  }

  /** The start of the line, fit for a message. */
  public String shown() {
    return shown(buffer, firstVisible(), end);
  }

  /** An error at this line. */
  public BrokenRecordException broken(String key, String problem) {
    return new BrokenRecordException(number, key, problem);
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw Decompression.problem(file, e);
    }
  }

  /** A piece of a line in quotes, cut and without control characters. */
  static String shown(byte[] bytes, int from, int to) {
    int cut = Math.min(to, from + SHOWN);
    String text = new String(bytes, from, cut - from, StandardCharsets.UTF_8);
    StringBuilder shown = new StringBuilder("'");
    text.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).forEach(shown::appendCodePoint);
    return shown.append(cut < to ? "...'" : "'").toString();
  }

  private int find(int from) {
    for (int i = from; i < limit; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  /** Moves the started line to the front and reads on until it is complete; its end, or -1. */
  private int refill() {
    System.arraycopy(buffer, following, buffer, 0, limit - following);
    limit -= following;
    following = 0;
    while (true) {
      if (limit > MAX_LINE) {
        return tooLong();
      }
      if (limit == buffer.length) {
        buffer = Arrays.copyOf(buffer, 2 * buffer.length);
      }
      int searched = limit;
      if (!read()) {
        return -1;
      }
      int newline = find(searched);
      if (newline >= 0) {
        return newline;
      }
    }
  }

  private int tooLong() {
    number++;
    String found = shown(buffer, 0, limit);
    int newline;
    do {
      limit = 0;
      newline = read() ? find(0) : 0;
    } while (newline < 0);
    following = limit == 0 ? 0 : newline + 1;
    start = following;
    end = following;
    throw broken("", "found " + found + " of more than " + MAX_LINE + " bytes, expected a line");
  }

  private boolean read() {
    try {
      int count = in.read(buffer, limit, buffer.length - limit);
      if (count <= 0) {
        return false;
      }
      limit += count;
      return true;
    } catch (IOException e) {
      throw Decompression.problem(file, e);
    }
  }
}
