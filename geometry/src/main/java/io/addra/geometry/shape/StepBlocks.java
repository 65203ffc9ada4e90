package io.addra.geometry.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts an outline with many steps into few large tubes where a ray passes, and small ones at the
 * steps. Slices between the steps would be the simplest pieces, but a ray that runs along the steps
 * crosses all of them.
 *
 * <p>Of each stretch of steps the slice that reaches deepest stays whole, then the tube of the
 * largest area in the (z, r) plane is taken away until nothing is left: at most as many tubes as
 * there were slices, in a time of their number squared. Only stretches of one outer radius are cut.
 */
final class StepBlocks {
  /** As many steps are not worth it. */
  private static final int FEW = 8;

  private final List<ConeSection> result = new ArrayList<>();

  private StepBlocks() {}

  /** Disjoint sections that fill the same space as sections one after another along z. */
  static List<ConeSection> of(List<ConeSection> sections) {
    StepBlocks blocks = new StepBlocks();
    List<ConeSection> stretch = new ArrayList<>();
    for (ConeSection section : sections) {
      if (!stretch.isEmpty() && !continues(stretch.getLast(), section)) {
        blocks.add(stretch);
        stretch = new ArrayList<>();
      }
      stretch.add(section);
    }
    blocks.add(stretch);
    return blocks.result;
  }

  private static boolean continues(ConeSection a, ConeSection b) {
    return straight(a) && straight(b) && a.z1() == b.z0() && a.rOut1() == b.rOut0();
  }

  private static boolean straight(ConeSection s) {
    return s.rIn0() == s.rIn1() && s.rOut0() == s.rOut1();
  }

  private void add(List<ConeSection> stretch) {
    if (stretch.size() <= FEW) {
      result.addAll(stretch);
      return;
    }
    ConeSection deepest =
        stretch.stream().min(Comparator.comparingDouble(ConeSection::rIn0)).orElseThrow();
    int at = stretch.indexOf(deepest);
    result.add(deepest);
    cut(stretch.subList(0, at), deepest.rOut0());
    cut(stretch.subList(at + 1, stretch.size()), deepest.rOut0());
  }

  /**
   * Fills the sections up to an outer radius: largest tube first, then what is beside and below.
   */
  private void cut(List<ConeSection> steps, double rOut) {
    if (steps.isEmpty()) {
      return;
    }
    ConeSection best = steps.getFirst();
    int from = 0;
    int to = 0;
    double most = -1;
    for (int k = 0; k < steps.size(); k++) {
      double rIn = steps.get(k).rIn0();
      int low = k;
      int high = k;
      while (low > 0 && steps.get(low - 1).rIn0() <= rIn) {
        low--;
      }
      while (high + 1 < steps.size() && steps.get(high + 1).rIn0() <= rIn) {
        high++;
      }
      double area = (steps.get(high).z1() - steps.get(low).z0()) * (rOut - rIn);
      if (area > most) {
        most = area;
        best = steps.get(k);
        from = low;
        to = high;
      }
    }
    double rIn = best.rIn0();
    result.add(new ConeSection(steps.get(from).z0(), steps.get(to).z1(), rOut, rOut, rIn, rIn));
    cut(steps.subList(0, from), rOut);
    cut(steps.subList(to + 1, steps.size()), rOut);
    int start = from;
    for (int k = from; k <= to + 1; k++) {
      if (k > to || steps.get(k).rIn0() >= rIn) {
        cut(steps.subList(start, k), rIn);
        start = k + 1;
      }
    }
  }
}
