package io.addra.kernels.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MaterialKernelTest {
  /** Outside, then slots of gas, metal and what is looked for (1/cm). */
  private static final double[] PER_LENGTH = {0, 1e-4, 0.5, 0.75};

  private static final int OUTSIDE = -1;
  private static final int GAS = 0;
  private static final int METAL = 1;
  private static final int SOUGHT = 2;
  private static final int KIND = 5;
  private static final int ROOM = 8;

  private record Interval(int plus, int minus, double from, double to) {}

  private record Mark(int kind, double before, double upTo, double length) {}

  private record Answer(int count, List<Mark> marks, double total) {}

  /** Runs the kernel as event 1 of 3, with a node for each interval. */
  private static Answer follow(List<Interval> intervals, int room) {
    int stride = 3;
    int[] counts = {0, intervals.size(), 0};
    int capacity = Math.max(1, intervals.size());
    int[] hitNode = new int[capacity * stride];
    double[] ends = new double[2 * capacity * stride];
    double[] excess = new double[capacity];
    int[] kinds = new int[capacity];
    for (int h = 0; h < intervals.size(); h++) {
      Interval interval = intervals.get(h);
      hitNode[h * stride + 1] = h;
      ends[2 * h * stride + 1] = interval.from();
      ends[(2 * h + 1) * stride + 1] = interval.to();
      excess[h] = PER_LENGTH[interval.plus() + 1] - PER_LENGTH[interval.minus() + 1];
      kinds[h] = interval.plus() == SOUGHT ? KIND : 0;
    }
    int[] markCount = new int[stride];
    int[] markKind = new int[room * stride];
    double[] depths = new double[MaterialKernel.MARK_STRIDE * room * stride];
    double[] total = new double[stride];
    MaterialKernel.event(
        1,
        counts,
        hitNode,
        ends,
        excess,
        kinds,
        new int[] {stride, capacity, room},
        markCount,
        markKind,
        depths,
        total);
    List<Mark> marks = new ArrayList<>();
    for (int m = 0; m < Math.min(room, markCount[1]); m++) {
      int d = MaterialKernel.MARK_STRIDE * m;
      marks.add(
          new Mark(
              markKind[m * stride + 1],
              depths[d * stride + 1],
              depths[(d + 1) * stride + 1],
              depths[(d + 2) * stride + 1]));
    }
    return new Answer(markCount[1], marks, total[1]);
  }

  @Test
  void event_plateInGas_countsWhatIsBeforeAndWithin() {
    Answer answer =
        follow(
            List.of(
                new Interval(SOUGHT, GAS, 60, 64),
                new Interval(GAS, OUTSIDE, 0, 100),
                new Interval(METAL, GAS, 20, 22)),
            ROOM);
    double before = 58 * 1e-4 + 2 * 0.5;
    assertThat(answer.count()).isOne();
    Mark mark = answer.marks().getFirst();
    assertThat(mark.kind()).isEqualTo(KIND);
    assertThat(mark.before()).isCloseTo(before, within(1e-14));
    assertThat(mark.upTo()).isCloseTo(before + 4 * 0.75, within(1e-14));
    assertThat(mark.length()).isEqualTo(4);
    assertThat(answer.total()).isCloseTo(94 * 1e-4 + 1 + 3, within(1e-14));
  }

  @Test
  void event_noIntervals_givesNothing() {
    assertThat(follow(List.of(), ROOM)).isEqualTo(new Answer(0, List.of(), 0));
  }

  @Test
  void event_moreMarksThanRoom_countsAllAndKeepsTheFirst() {
    List<Interval> plates = new ArrayList<>();
    for (int k = 0; k < 5; k++) {
      plates.add(new Interval(SOUGHT, OUTSIDE, 2 * k, 2 * k + 1));
    }
    Answer answer = follow(plates, 2);
    assertThat(answer.count()).isEqualTo(5);
    assertThat(answer.marks())
        .containsExactly(new Mark(KIND, 0, 0.75, 1), new Mark(KIND, 0.75, 1.5, 1));
    assertThat(answer.total()).isEqualTo(3.75);
  }

  /** Nested volumes in any order, against a sum over the parts between all ends. */
  @Test
  void event_randomNests_agreeWithASumOverParts() {
    Random random = new Random(5);
    for (int trial = 0; trial < 300; trial++) {
      List<Interval> nest = new ArrayList<>();
      addNest(OUTSIDE, 0, 50, 3, random, nest);
      List<Interval> shuffled = new ArrayList<>(nest);
      Collections.shuffle(shuffled, random);
      Answer answer = follow(shuffled, 64);
      assertThat(answer.total()).isCloseTo(depth(nest, 50), within(1e-12));
      List<Interval> sought = shuffled.stream().filter(i -> i.plus() == SOUGHT).toList();
      assertThat(answer.count()).isEqualTo(sought.size());
      for (int m = 0; m < sought.size(); m++) {
        Mark mark = answer.marks().get(m);
        assertThat(mark.before()).isCloseTo(depth(nest, sought.get(m).from()), within(1e-12));
        assertThat(mark.upTo()).isCloseTo(depth(nest, sought.get(m).to()), within(1e-12));
      }
    }
  }

  /** Adds up to four disjoint volumes in [from, to], and more inside them; mothers come first. */
  private static void addNest(
      int mother, double from, double to, int levels, Random random, List<Interval> nest) {
    double at = from;
    for (int k = 0; k < 4 && levels > 0; k++) {
      double begin = at + random.nextDouble() * (to - at);
      double end = begin + random.nextDouble() * (to - begin);
      int slot = random.nextInt(3);
      nest.add(new Interval(slot, mother, begin, end));
      addNest(slot, begin, end, levels - 1, random, nest);
      at = end;
    }
  }

  /** Depth at s with the matter of the last volume of the list that holds each part. */
  private static double depth(List<Interval> nest, double s) {
    TreeSet<Double> ends = new TreeSet<>(List.of(0.0, s));
    nest.forEach(i -> {
      ends.add(Math.min(i.from(), s));
      ends.add(Math.min(i.to(), s));
    });
    double sum = 0;
    for (double from : ends) {
      Double to = ends.higher(from);
      if (to != null) {
        double middle = 0.5 * (from + to);
        int slot = OUTSIDE;
        for (Interval i : nest) {
          slot = i.from() < middle && middle < i.to() ? i.plus() : slot;
        }
        sum += PER_LENGTH[slot + 1] * (to - from);
      }
    }
    return sum;
  }
}
