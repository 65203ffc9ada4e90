package io.addra.geometry.shape;

import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import java.util.List;

/**
 * A range of azimuth about the z axis. Immutable.
 *
 * @param fromDeg where it begins (degrees)
 * @param toDeg where it ends (degrees), above {@code fromDeg} and at most a turn away
 */
public record PhiRange(double fromDeg, double toDeg) {
  /** The whole turn. */
  public static final PhiRange FULL = new PhiRange(0, 360);

  /** Checks the limits. */
  public PhiRange {
    ShapeException.checkFinite("phi_deg/0", fromDeg);
    ShapeException.checkFinite("phi_deg/1", toDeg);
    if (!(toDeg > fromDeg) || toDeg - fromDeg > 360) {
      throw new ShapeException(
          "phi_deg/1",
          "the end must be above the beginning, by at most 360: found " + fromDeg + " to " + toDeg);
    }
  }

  /** Whether it is the whole turn. */
  public boolean full() {
    return toDeg - fromDeg == 360;
  }

  /** Its share of a turn. */
  public double share() {
    return (toDeg - fromDeg) / 360;
  }

  /** Whether an azimuth (degrees) is inside. */
  public boolean contains(double phiDeg) {
    double above = (phiDeg - fromDeg) % 360;
    return (above < 0 ? above + 360 : above) <= toDeg - fromDeg;
  }

  /** Convex wedges that make it up: none for the full turn, two above 180 degrees. */
  public List<PhiRange> convexParts() {
    if (full()) {
      return List.of();
    }
    double middle = 0.5 * (fromDeg + toDeg);
    return toDeg - fromDeg <= 180
        ? List.of(this)
        : List.of(new PhiRange(fromDeg, middle), new PhiRange(middle, toDeg));
  }

  /** The two half-spaces of a convex wedge. */
  public List<HalfSpace> wedge() {
    return List.of(
        new HalfSpace(new Vector3(Transform.sin(fromDeg), -Transform.cos(fromDeg), 0), 0),
        new HalfSpace(new Vector3(-Transform.sin(toDeg), Transform.cos(toDeg), 0), 0));
  }
}
