package io.addra.propagation.veto;

import io.addra.geometry.matter.MatterPath;
import java.util.ArrayList;
import java.util.List;

/**
 * The crystals and muon layers on a ray, as depths in radiation lengths from its origin. Immutable.
 *
 * @param crystals stretches of crystal, ascending; what less than {@value #THIN} radiation lengths
 *     part, such as wrapping, is one
 * @param layers depth of each muon layer, ascending; planes with less than {@value #LAYER}
 *     radiation lengths between them are one
 * @param crystalX0 radiation lengths in crystals
 */
record Sensitive(List<DepthIntervals.Interval> crystals, List<Double> layers, double crystalX0) {
  static final double THIN = 0.02;
  static final double LAYER = 1;

  static Sensitive of(MatterPath path) {
    List<DepthIntervals.Interval> crystals = new ArrayList<>();
    List<Double> layers = new ArrayList<>();
    double lastPlane = Double.NEGATIVE_INFINITY;
    for (MatterPath.Mark mark : path.marks()) {
      if (mark.kind() == VetoMarks.CRYSTAL) {
        boolean joins = !crystals.isEmpty() && mark.fromX0() - crystals.getLast().to() < THIN;
        double from = joins ? crystals.removeLast().from() : mark.fromX0();
        crystals.add(new DepthIntervals.Interval(from, mark.toX0()));
      } else if (mark.kind() == VetoMarks.MUON_PLANE) {
        if (mark.fromX0() - lastPlane > LAYER) {
          layers.add(mark.fromX0());
        }
        lastPlane = mark.toX0();
      }
    }
    return new Sensitive(List.copyOf(crystals), List.copyOf(layers), path.x0(VetoMarks.CRYSTAL));
  }

  /** Share of a shower's energy in the crystals, where it begins at a depth. */
  double share(ShowerProfile profile, double begin) {
    double sum = 0;
    for (DepthIntervals.Interval c : crystals) {
      if (c.to() > begin) {
        sum += profile.before(c.to() - begin) - profile.before(c.from() - begin);
      }
    }
    return sum;
  }
}
