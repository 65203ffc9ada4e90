package io.addra.geometry.matter;

import java.util.Comparator;
import java.util.List;

/**
 * The matter that a ray passes. Immutable.
 *
 * @param marks where it is in what is looked for, in the order in which it enters
 * @param totalX0 radiation lengths of the whole ray
 */
public record MatterPath(List<Mark> marks, double totalX0) {
  /** Sorts and copies the list. */
  public MatterPath {
    marks = marks.stream().sorted(Comparator.comparingDouble(Mark::fromX0)).toList();
  }

  /**
   * A part of a ray in a marked volume.
   *
   * @param kind what the volume is marked as
   * @param fromX0 radiation lengths from the ray's origin to where it enters
   * @param toX0 radiation lengths from the ray's origin to where it leaves
   * @param lengthCm path in the volume (cm)
   */
  public record Mark(int kind, double fromX0, double toX0, double lengthCm) {}

  /** Path in all that is marked as a kind (cm). */
  public double lengthCm(int kind) {
    double sum = 0;
    for (Mark mark : marks) {
      sum += mark.kind == kind ? mark.lengthCm : 0;
    }
    return sum;
  }

  /** Radiation lengths in all that is marked as a kind. */
  public double x0(int kind) {
    double sum = 0;
    for (Mark mark : marks) {
      sum += mark.kind == kind ? mark.toX0 - mark.fromX0 : 0;
    }
    return sum;
  }
}
