package io.addra.cli.slurm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Numbers of shards in the form of a job array: {@code 3-7,12}. */
public final class ShardRanges {
  /** Most shards of a job. */
  static final int MOST = 1_000_000;

  private ShardRanges() {}

  /** The numbers, sorted, in as few ranges as there can be; empty for none. */
  public static String text(Collection<Integer> numbers) {
    List<String> ranges = new ArrayList<>();
    List<Integer> sorted = List.copyOf(new TreeSet<>(numbers));
    for (int i = 0; i < sorted.size(); ) {
      int end = i;
      while (end + 1 < sorted.size() && sorted.get(end + 1) == sorted.get(end) + 1) {
        end++;
      }
      ranges.add(i == end ? "" + sorted.get(i) : sorted.get(i) + "-" + sorted.get(end));
      i = end + 1;
    }
    return String.join(",", ranges);
  }

  /**
   * The numbers of a text.
   *
   * @throws IllegalArgumentException if it is something else, or a number is above {@link #MOST}
   */
  static SortedSet<Integer> parse(String text) {
    SortedSet<Integer> numbers = new TreeSet<>();
    if (text.isEmpty()) {
      return numbers;
    }
    for (String range : text.split(",", -1)) {
      String[] ends = range.split("-", 2);
      int first = Integer.parseInt(ends[0]);
      int last = Integer.parseInt(ends[ends.length - 1]);
      if (first < 1 || last < first || last > MOST) {
        throw new IllegalArgumentException(
            "expected ranges as 3-7,12 up to " + MOST + ", found '" + text + "'");
      }
      for (int number = first; number <= last; number++) {
        numbers.add(number);
      }
    }
    return numbers;
  }
}
