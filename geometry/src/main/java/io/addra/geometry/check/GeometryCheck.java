package io.addra.geometry.check;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.shape.Shape;
import io.addra.geometry.space.Bounds;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import io.addra.geometry.volume.Volume;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

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
    List<Placed> placed = new ArrayList<>();
    for (Volume volume : volumes) {
      placed.add(Placed.of(volume, placed.size()));
    }
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

  /** Compares all pairs whose boxes meet, found by a sweep along z. */
  private void compareAll(List<Placed> placed, Transform world) {
    List<Placed> sorted = new ArrayList<>(placed);
    sorted.sort(Comparator.comparingDouble(p -> p.bounds.min().z()));
    List<Problem> found = new ArrayList<>();
    List<Placed> active = new ArrayList<>();
    for (Placed next : sorted) {
      double begin = next.bounds.min().z() - CheckReport.REACH_CM;
      active.removeIf(a -> a.bounds.max().z() < begin);
      for (Placed other : active) {
        boolean ordered = other.index < next.index;
        Placed first = ordered ? other : next;
        Placed second = ordered ? next : other;
        Optional<Worst> worst = Optional.empty();
        if (other.bounds.overlaps(next.bounds, TOLERANCE_CM)) {
          siblingPairs++;
          worst = compare(first.parts, second.parts);
          worst
              .map(w -> problem(Problem.Kind.OVERLAP, first.volume, second.volume, w, world))
              .ifPresent(found::add);
        }
        if (worst.isEmpty() && other.bounds.padded(CheckReport.REACH_CM).overlaps(next.bounds, 0)) {
          measure(first, second);
        }
      }
      active.add(next);
    }
    found.sort(Comparator.comparing(Problem::first).thenComparing(Problem::second));
    problems.addAll(found);
  }

  private void measure(Placed first, Placed second) {
    double least = CheckReport.REACH_CM;
    boolean exact = true;
    for (Part one : first.parts) {
      for (Part other : second.parts) {
        double distance = Clearance.between(one, other, least);
        if (distance < least) {
          least = distance;
          exact = Clearance.exact(one, other);
        }
      }
    }
    if (least <= TOLERANCE_CM) {
      touching++;
    } else if (least < CheckReport.REACH_CM) {
      near.add(new Neighbours(first.volume.path(), second.volume.path(), least, exact));
    }
  }

  private void protrusions(Volume mother, Transform world) {
    List<Placed> inside = new ArrayList<>();
    for (Volume daughter : mother.daughters()) {
      inside.add(Placed.of(daughter, inside.size()));
    }
    Bounds around = inside.stream().map(Placed::bounds).reduce(Bounds::with).orElseThrow();
    List<Part> outside = Complement.of(mother.shape(), around).stream().map(Part::of).toList();
    for (Placed daughter : inside) {
      daughters++;
      compare(daughter.parts, outside)
          .map(worst -> problem(Problem.Kind.PROTRUSION, daughter.volume, mother, worst, world))
          .ifPresent(problems::add);
    }
  }

  private record Worst(Found found, boolean exact) {}

  private Optional<Worst> compare(List<Part> ones, List<Part> others) {
    Optional<Worst> worst = Optional.empty();
    boolean anySampled = false;
    for (Part one : ones) {
      for (Part other : others) {
        if (one.bounds().overlaps(other.bounds(), TOLERANCE_CM)) {
          boolean exact = PieceOverlap.exact(one, other);
          anySampled |= !exact;
          Optional<Found> found = PieceOverlap.between(one, other, TOLERANCE_CM);
          if (found.isPresent()
              && (worst.isEmpty() || found.get().depthCm() > worst.get().found.depthCm())) {
            worst = Optional.of(new Worst(found.get(), exact));
          }
        }
      }
    }
    sampled += anySampled ? 1 : 0;
    return worst;
  }

  private static Problem problem(
      Problem.Kind kind, Volume first, Volume second, Worst worst, Transform world) {
    Vector3 place = world.apply(worst.found.place());
    return new Problem(
        kind, first.path(), second.path(), worst.found.depthCm(), place, worst.exact);
  }
}
