package io.addra.validation.benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * Times variants of one work in turns, so that a change of the machine's load meets all of them.
 * Each is repeated within a run until the clock has something to count: a short one would else be
 * lost in the clock's steps. Immutable.
 *
 * @param runs measured runs of each variant, at least one
 * @param clock what is counted
 * @param leastSeconds what a run takes at least, about (s)
 */
record Turns(int runs, Clock clock, double leastSeconds) {
  private static final int MOST_REPEATS = 1 << 20;

  /**
   * Times one execution of each variant. How often it must be repeated is found unmeasured, and so
   * is a first round: a compiler still works on code that has met a new variant.
   */
  List<Timing> time(String name, List<Runnable> variants) {
    List<Integer> repeats = variants.stream().map(this::repeatsOf).toList();
    List<List<Double>> seconds = new ArrayList<>();
    variants.forEach(_ -> seconds.add(new ArrayList<>()));
    for (int run = -1; run < runs; run++) {
      for (int i = 0; i < variants.size(); i++) {
        int count = repeats.get(i);
        double once = time(variants.get(i), count) / count;
        if (run >= 0) {
          seconds.get(i).add(once);
        }
      }
    }
    return seconds.stream().map(times -> new Timing(name, times)).toList();
  }

  private int repeatsOf(Runnable variant) {
    int repeats = 1;
    while (time(variant, repeats) < leastSeconds && repeats < MOST_REPEATS) {
      repeats *= 2;
    }
    return repeats;
  }

  private double time(Runnable variant, int repeats) {
    return clock.time(() -> {
      for (int i = 0; i < repeats; i++) {
        variant.run();
      }
    });
  }
}
