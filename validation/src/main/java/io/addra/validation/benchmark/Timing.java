package io.addra.validation.benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * Times of repeated runs of one thing. Immutable.
 *
 * @param name what was run
 * @param seconds time of each run (s), in order, at least one
 */
public record Timing(String name, List<Double> seconds) {

  /** Copies the list; throws IllegalArgumentException where it is empty. */
  public Timing {
    seconds = List.copyOf(seconds);
    if (seconds.isEmpty()) {
      throw new IllegalArgumentException("no runs of " + name);
    }
  }

  /** Runs something once unmeasured and then {@code runs} times. */
  public static Timing of(String name, int runs, Clock clock, Runnable work) {
    work.run();
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      seconds.add(clock.time(work));
    }
    return new Timing(name, seconds);
  }

  /** Returns the median (s): of an even number, the mean of the middle two. */
  public double median() {
    List<Double> sorted = seconds.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** Returns the shortest time (s). */
  public double least() {
    return seconds.stream().mapToDouble(s -> s).min().orElseThrow();
  }

  /** Returns the longest time (s). */
  public double largest() {
    return seconds.stream().mapToDouble(s -> s).max().orElseThrow();
  }
}
