package io.addra.geometry.budget;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Region;
import io.addra.geometry.document.InputException;
import io.addra.geometry.ray.RayTracer;
import io.addra.geometry.ray.Segment;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lengths that straight lines from one point have in each region or each material of a detector.
 * What lies outside of the detector's volumes does not count. The same for any number of threads.
 * Immutable.
 */
public final class MaterialBudget {
  private static final int MEASURES = Measure.values().length;

  private final Directions directions;
  private final List<String> groups;
  private final double[][] lengths;

  private MaterialBudget(Directions directions, List<String> groups, double[][] lengths) {
    this.directions = directions;
    this.groups = groups;
    this.lengths = lengths;
  }

  /** What a length is counted under. */
  public enum Grouping {
    /** The leaf region. */
    REGION,
    /** The material. */
    MATERIAL
  }

  /** In what a length is measured. */
  public enum Measure {
    /** Centimetres. */
    CM(0),
    /** Radiation lengths. */
    X0(1),
    /** Nuclear interaction lengths. */
    LAMBDA_I(2);

    private final int column;

    Measure(int column) {
      this.column = column;
    }

    private double of(Segment segment) {
      return switch (this) {
        case CM -> segment.lengthCm();
        case X0 -> segment.x0();
        case LAMBDA_I -> segment.lambdaI();
      };
    }
  }

  /**
   * Traces a grid of rays.
   *
   * @param origin where all begin (cm, Belle II frame)
   * @param until names of regions or sums of them: a ray ends where it first enters one; none to go
   *     to the detector's end
   * @throws InputException if the detector has no region of such a name
   */
  public static MaterialBudget trace(
      Detector detector,
      double[] origin,
      Directions directions,
      Grouping grouping,
      Collection<String> until) {
    Set<String> ends = RegionNames.leaves(detector, until);
    List<String> groups = groups(detector, grouping);
    Map<String, Integer> index = new LinkedHashMap<>();
    groups.forEach(group -> index.put(group, index.size()));
    RayTracer tracer = RayTracer.of(detector);
    double[][] lengths = new double[directions.count()][];
    directions
        .rays()
        .parallel()
        .forEach(ray -> {
          double[] sums = new double[MEASURES * groups.size()];
          for (Segment s : tracer.trace(origin, directions.vector(ray))) {
            if (ends.contains(s.region())) {
              break;
            }
            Integer group = index.get(grouping == Grouping.REGION ? s.region() : s.material());
            if (group != null) {
              for (Measure measure : Measure.values()) {
                sums[MEASURES * group + measure.column] += measure.of(s);
              }
            }
          }
          lengths[ray] = sums;
        });
    return new MaterialBudget(directions, groups, lengths);
  }

  private static List<String> groups(Detector detector, Grouping grouping) {
    if (grouping == Grouping.REGION) {
      return detector.regions().stream().map(Region::name).toList();
    }
    Set<String> materials = new LinkedHashSet<>();
    detector.visit((volume, _) -> materials.add(volume.material().name()));
    return List.copyOf(materials);
  }

  /** The directions of the rays. */
  public Directions directions() {
    return directions;
  }

  /** Names of the regions in the detector's order, or of the materials. */
  public List<String> groups() {
    return groups;
  }

  /** A ray's length in one group. */
  public double length(int ray, int group, Measure measure) {
    return lengths[ray][MEASURES * group + measure.column];
  }

  /** A ray's length in all groups. */
  public double length(int ray, Measure measure) {
    double sum = 0;
    for (int group = 0; group < groups.size(); group++) {
      sum += length(ray, group, measure);
    }
    return sum;
  }
}
