package io.addra.propagation.shard;

import io.addra.propagation.spectrum.BlockRange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One of several shards of a scan: blocks, counted through all mass points, are shared out as
 * evenly as whole blocks allow. Immutable.
 *
 * @param number which, from 1
 * @param count how many there are
 */
public record Shard(int number, int count) {
  /** Most shards of a scan. */
  public static final int MOST = 10_000_000;

  private static final Pattern FORM = Pattern.compile("(\\d{1,8})(?:-(\\d{1,8}))?/(\\d{1,8})");

  /** Throws IllegalArgumentException unless 1 &lt;= number &lt;= count. */
  public Shard {
    if (number < 1 || count < number || count > MOST) {
      throw new IllegalArgumentException(
          "expected 1/1 to %d/%d, found %d/%d".formatted(MOST, MOST, number, count));
    }
  }

  /** One piece: blocks of one mass point. */
  public record Piece(int mass, BlockRange blocks) {}

  /**
   * Reads {@code k/n}.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static Shard parse(String text) {
    List<Shard> shards = parseAll(text);
    if (shards.size() != 1) {
      throw bad(text);
    }
    return shards.getFirst();
  }

  /**
   * Reads {@code k/n}, or {@code k-l/n} for several in a row.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static List<Shard> parseAll(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw bad(text);
    }
    int first = Integer.parseInt(matcher.group(1));
    int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
    int count = Integer.parseInt(matcher.group(3));
    if (last < first) {
      throw bad(text);
    }
    new Shard(first, count);
    new Shard(last, count);
    return IntStream.rangeClosed(first, last).mapToObj(number -> new Shard(number, count)).toList();
  }

  private static IllegalArgumentException bad(String text) {
    return new IllegalArgumentException(
        "expected k/n, as 3/16, or several, as 3-6/16, found '" + text + "'");
  }

  /**
   * What it has to do; nothing where there are more shards than blocks.
   *
   * @param masses number of mass points
   * @param blocks blocks of each
   */
  public List<Piece> pieces(int masses, int blocks) {
    long all = (long) masses * blocks;
    long from = all * (number - 1) / count;
    long to = all * number / count;
    List<Piece> pieces = new ArrayList<>();
    while (from < to) {
      int mass = Math.toIntExact(from / blocks);
      int first = Math.toIntExact(from % blocks);
      int end = (int) Math.min(blocks, first + (to - from));
      pieces.add(new Piece(mass, new BlockRange(first, end)));
      from += end - first;
    }
    return pieces;
  }

  /** The name of its files, without ending: {@code part-00003-of-00016}. */
  public String fileName() {
    int digits = Math.max(5, String.valueOf(count).length());
    return ("part-%0" + digits + "d-of-%0" + digits + "d").formatted(number, count);
  }

  @Override
  public String toString() {
    return number + "/" + count;
  }
}
