package io.addra.propagation.veto;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.matter.MatterPath;
import io.addra.geometry.matter.PolarRange;
import io.addra.geometry.space.Transform;
import io.addra.geometry.volume.Volume;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The polar angles, seen from the origin, at which there is no crystal at any azimuth, from the
 * crystals' corners, and the places where particles are lost. Immutable.
 */
public final class CrystalGaps {
  /** Where several partners leave beside all crystals, on both sides. */
  public static final String BOTH_WAYS = "out of acceptance, both ways";

  private static final String FORWARD = "out of acceptance, forward";
  private static final String BACKWARD = "out of acceptance, backward";

  /** What passes crystals of their full length. */
  public static final String PUNCH_THROUGH = "punch-through";

  /** What is absorbed by walls and shields before it comes to a crystal. */
  public static final String ABSORBED = "absorbed before crystals";

  /**
   * Radiation lengths of crystal, of some 16, through which a photon comes in 1 of 10^4: whoever
   * has less ahead is lost beside crystals and not behind them.
   */
  private static final double THICK = 12;

  /** Radiation lengths before the first crystal that leave little of a shower. */
  private static final double SHIELD = 5;

  /**
   * So far beside a gap (degrees) crystals can be thinner than that: 22 cm of a side that is within
   * 2 degrees of the ray, 100 cm from the origin or more.
   */
  private static final double BESIDE_DEG = 0.5;

  private final List<Gap> gaps;
  private final Map<String, PolarRange> parts;

  /**
   * Polar angles without crystals.
   *
   * @param name what it is called
   * @param range its polar angles
   */
  public record Gap(String name, PolarRange range) {}

  private CrystalGaps(List<Gap> gaps, Map<String, PolarRange> parts) {
    this.gaps = List.copyOf(gaps);
    this.parts = parts;
  }

  /** The gaps of a detector with marks on its crystals. */
  static CrystalGaps of(Detector detector, VetoMarks marks) {
    Map<String, List<PolarRange>> byPart = new LinkedHashMap<>();
    detector.visit((volume, world) -> add(marks, volume, world, byPart));
    Map<String, PolarRange> parts = new LinkedHashMap<>();
    byPart.forEach((name, ranges) ->
        parts.put(
            name,
            new PolarRange(
                ranges.stream().mapToDouble(PolarRange::fromDeg).min().orElseThrow(),
                ranges.stream().mapToDouble(PolarRange::toDeg).max().orElseThrow())));
    List<PolarRange> covered =
        PolarRange.union(byPart.values().stream().flatMap(List::stream).toList());
    List<Gap> gaps = new ArrayList<>();
    gaps.add(new Gap(FORWARD, new PolarRange(0, covered.getFirst().fromDeg())));
    for (int k = 1; k < covered.size(); k++) {
      PolarRange range = new PolarRange(covered.get(k - 1).toDeg(), covered.get(k).fromDeg());
      gaps.add(new Gap(name(range, parts), range));
    }
    gaps.add(new Gap(BACKWARD, new PolarRange(covered.getLast().toDeg(), 180)));
    return new CrystalGaps(gaps, parts);
  }

  private static void add(
      VetoMarks marks, Volume volume, Transform world, Map<String, List<PolarRange>> byPart) {
    if (marks.kind(volume) == VetoMarks.CRYSTAL) {
      byPart
          .computeIfAbsent(volume.region(), _ -> new ArrayList<>())
          .add(PolarRange.of(volume.shape(), world));
    }
  }

  private static String name(PolarRange gap, Map<String, PolarRange> parts) {
    String before = nearest(gap.fromDeg(), parts);
    String after = nearest(gap.toDeg(), parts);
    return before.equals(after)
        ? String.format(Locale.ROOT, "gap at %.0f deg in %s", gap.middleDeg(), before)
        : "gap from " + before + " to " + after;
  }

  /** The part whose polar angles hold an angle, or are next to it. */
  private static String nearest(double thetaDeg, Map<String, PolarRange> parts) {
    return parts.entrySet().stream()
        .min(Comparator.comparingDouble(part -> distance(part.getValue(), thetaDeg)))
        .orElseThrow()
        .getKey();
  }

  private static double distance(PolarRange range, double thetaDeg) {
    return Math.max(0, Math.max(range.fromDeg() - thetaDeg, thetaDeg - range.toDeg()));
  }

  /** All gaps, by ascending polar angle; the first and the last are outside of all crystals. */
  public List<Gap> gaps() {
    return gaps;
  }

  /** All places, in the order of a report. */
  public List<String> places() {
    List<String> places = new ArrayList<>(gaps.stream().map(Gap::name).toList());
    for (String part : parts.keySet()) {
      places.add("walls of " + part);
      places.add("between crystals of " + part);
    }
    places.add(places.indexOf(BACKWARD) + 1, BOTH_WAYS);
    places.add(ABSORBED);
    places.add(PUNCH_THROUGH);
    return places;
  }

  /** Whether a place is beside all crystals. */
  static boolean isOutside(String place) {
    return place.equals(FORWARD) || place.equals(BACKWARD);
  }

  /**
   * The place where a particle on a path would be lost.
   *
   * @param thetaDeg polar angle of the direction (degrees)
   */
  public String place(double thetaDeg, MatterPath path) {
    for (Gap gap : gaps) {
      if (gap.range.contains(thetaDeg)) {
        return gap.name;
      }
    }
    if (path.x0(VetoMarks.CRYSTAL) >= THICK) {
      return before(path) >= SHIELD ? ABSORBED : PUNCH_THROUGH;
    }
    for (Gap gap : gaps) {
      if (gap.range.widened(BESIDE_DEG).contains(thetaDeg)) {
        return gap.name;
      }
    }
    boolean wall = path.marks().stream().anyMatch(mark -> mark.kind() == VetoMarks.WALL);
    return (wall ? "walls of " : "between crystals of ") + nearest(thetaDeg, parts);
  }

  /** Radiation lengths before the first crystal. */
  private static double before(MatterPath path) {
    return path.marks().stream()
        .filter(mark -> mark.kind() == VetoMarks.CRYSTAL)
        .mapToDouble(MatterPath.Mark::fromX0)
        .findFirst()
        .orElse(0);
  }
}
