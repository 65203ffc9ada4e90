package io.addra.geometry.check;

import io.addra.geometry.check.PartsComparison.Gap;
import io.addra.geometry.check.PartsComparison.Overlap;
import io.addra.geometry.detector.Detector;
import io.addra.geometry.shape.Shape;
import io.addra.geometry.space.Bounds;
import io.addra.geometry.space.Transform;
import io.addra.geometry.volume.Volume;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Checks that the volumes of a detector neither overlap their siblings nor protrude from their
 * mothers. Touching is no overlap. All comparisons are exact up to the tolerance but those of
 * curved surfaces about different axes, which are sampled and counted as such. Of copies of one
 * volume the insides are checked once.
 */
public final class GeometryCheck {
  /** Depth from which on a common part is a problem (cm): 10 nm. */
  public static final double TOLERANCE_CM = 1e-6;

  private final List<Problem> problems = new ArrayList<>();
  private final IdentityHashMap<Shape, Volume> checked = new IdentityHashMap<>();
  private final List<Neighbours> near = new ArrayList<>();
  private int touching;
  private int siblingPairs;
  private int daughters;
  private int sampled;

  private GeometryCheck() {}

  /** Checks all volumes of a detector. */
  public static CheckReport run(Detector detector) {
    GeometryCheck check = new GeometryCheck();
    check.siblings(detector.volumes(), Transform.IDENTITY);
    return new CheckReport(
        detector.name(),
        detector.volumeCount(),
        check.siblingPairs,
        check.daughters,
        check.sampled,
        SampledOverlap.POINTS,
        TOLERANCE_CM,
        check.problems,
        check.touching,
        check.near.stream()
            .sorted(Comparator.comparingDouble(Neighbours::distanceCm))
            .limit(CheckReport.MOST_NEAREST)
            .toList(),
        Tally.of(detector),
        PathPartition.of(detector));
  }

  /** A volume with its parts in its mother's frame. */
  private record Placed(Volume volume, int index, List<Part> parts, Bounds bounds) {
    static Placed of(Volume volume, int index) {
      List<Part> parts =
          volume.shape().pieces().stream()
              .map(piece -> Part.of(piece.placed(volume.transform())))
              .toList();
      Bounds box = parts.stream().map(Part::bounds).reduce(Bounds::with).orElseThrow();
      return new Placed(volume, index, parts, box);
    }
  }

  private void siblings(List<Volume> volumes, Transform world) {
    List<Placed> placed =
        IntStream.range(0, volumes.size())
            .parallel()
            .mapToObj(k -> Placed.of(volumes.get(k), k))
            .toList();
    compareAll(placed, world);
    for (Placed mother : placed) {
      Volume volume = mother.volume;
      Transform inner = world.after(volume.transform());
      if (!volume.daughters().isEmpty() && first(volume)) {
        siblings(volume.daughters(), inner);
        protrusions(volume, inner);
      }
    }
  }

  /**
   * Whether nothing with the same inside was checked before: copies share their shapes, so that one
   * of them stands for all.
   */
  private boolean first(Volume volume) {
    Volume before = checked.putIfAbsent(volume.shape(), volume);
    return before == null || !sameInside(before, volume);
  }

  @SuppressWarnings("ReferenceEquality") // copies share the instance; equal shapes are rare
  private static boolean sameInside(Volume a, Volume b) {
    if (a.shape() != b.shape() || a.daughters().size() != b.daughters().size()) {
      return false;
    }
    for (int k = 0; k < a.daughters().size(); k++) {
      Volume one = a.daughters().get(k);
      Volume other = b.daughters().get(k);
      if (!one.transform().equals(other.transform()) || !sameInside(one, other)) {
        return false;
      }
    }
    return true;
  }

  /** Two siblings whose boxes meet or nearly do, in the order of the file. */
  private record Pair(Placed first, Placed second, boolean meet) {
    Compared compare() {
      Overlap overlap = meet ? PartsComparison.overlap(first.parts, second.parts) : Overlap.NONE;
      Gap gap =
          overlap.worst().isPresent()
              ? new Gap(CheckReport.REACH_CM, true)
              : PartsComparison.gap(first.parts, second.parts);
      return new Compared(this, overlap, gap);
    }
  }

  private record Compared(Pair pair, Overlap overlap, Gap gap) {}

  /** Compares all pairs whose boxes meet or nearly do. */
  private void compareAll(List<Placed> placed, Transform world) {
    List<Problem> found = new ArrayList<>();
    for (Compared result : pairs(placed).parallelStream().map(Pair::compare).toList()) {
      Volume first = result.pair.first.volume;
      Volume second = result.pair.second.volume;
      siblingPairs += result.pair.meet ? 1 : 0;
      sampled += result.overlap.sampled() ? 1 : 0;
      result
          .overlap
          .worst()
          .map(worst -> problem(Problem.Kind.OVERLAP, first, second, result.overlap, worst, world))
          .ifPresent(found::add);
      double gap = result.gap.cm();
      if (gap <= TOLERANCE_CM) {
        touching++;
      } else if (gap < CheckReport.REACH_CM) {
        near.add(new Neighbours(first.path(), second.path(), gap, result.gap.exact()));
      }
    }
    found.sort(Comparator.comparing(Problem::first).thenComparing(Problem::second));
    problems.addAll(found);
  }

  /** Found by a sweep along z. */
  private static List<Pair> pairs(List<Placed> placed) {
    List<Placed> sorted = new ArrayList<>(placed);
    sorted.sort(Comparator.comparingDouble(p -> p.bounds.min().z()));
    List<Pair> pairs = new ArrayList<>();
    List<Placed> active = new ArrayList<>();
    for (Placed next : sorted) {
      double begin = next.bounds.min().z() - CheckReport.REACH_CM;
      active.removeIf(a -> a.bounds.max().z() < begin);
      Bounds around = next.bounds.padded(CheckReport.REACH_CM);
      for (Placed other : active) {
        if (around.overlaps(other.bounds, 0)) {
          boolean ordered = other.index < next.index;
          boolean meet = other.bounds.overlaps(next.bounds, TOLERANCE_CM);
          pairs.add(new Pair(ordered ? other : next, ordered ? next : other, meet));
        }
      }
      active.add(next);
    }
    return pairs;
  }

  private void protrusions(Volume mother, Transform world) {
    List<Placed> inside = new ArrayList<>();
    for (Volume daughter : mother.daughters()) {
      inside.add(Placed.of(daughter, inside.size()));
    }
    Bounds around = inside.stream().map(Placed::bounds).reduce(Bounds::with).orElseThrow();
    List<Part> outside = Complement.of(mother.shape(), around).stream().map(Part::of).toList();
    List<Overlap> results =
        inside.parallelStream().map(d -> PartsComparison.overlap(d.parts, outside)).toList();
    for (int k = 0; k < results.size(); k++) {
      daughters++;
      Overlap result = results.get(k);
      Volume daughter = inside.get(k).volume;
      sampled += result.sampled() ? 1 : 0;
      result
          .worst()
          .map(w -> problem(Problem.Kind.PROTRUSION, daughter, mother, result, w, world))
          .ifPresent(problems::add);
    }
  }

  private static Problem problem(
      Problem.Kind kind,
      Volume first,
      Volume second,
      Overlap overlap,
      Found worst,
      Transform world) {
    return new Problem(
        kind,
        first.path(),
        second.path(),
        worst.depthCm(),
        world.apply(worst.place()),
        overlap.exact());
  }
}
