package io.addra.cli.command;

import io.addra.cli.figure.ImageFigure;
import io.addra.cli.figure.StackFigure;
import io.addra.geometry.budget.Directions;
import java.util.Locale;

/** A map over directions, in the forms that it is given out in. */
interface GeometryMap {

  /** What is printed: a summary. */
  String table();

  /** Every direction, as tidy CSV. */
  String csv();

  /**
   * Means over phi against theta, or the values against phi where there is one theta.
   *
   * @param scaleTo greatest value on the axis; infinite for what the values need
   */
  StackFigure profile(double scaleTo);

  /**
   * Values over both angles.
   *
   * @param scaleTo greatest value on the scale of colours; infinite for what the values need
   */
  ImageFigure image(double scaleTo);

  /** An angle or length without needless digits. */
  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.6f", value);
    return text.replaceAll("0+$", "").replaceAll("\\.$", "");
  }

  /** Six significant digits. */
  static String six(double value) {
    return String.format(Locale.ROOT, "%.6g", value);
  }

  /** The grid in words, for a figure's note. */
  static String grid(Directions d, double[] origin) {
    return "Straight lines from (%s, %s, %s) cm, %d × %d directions in θ and φ."
        .formatted(number(origin[0]), number(origin[1]), number(origin[2]), d.thetas(), d.phis());
  }

  /** Title of the profile's axis. */
  static String profileAxis(Directions d) {
    return d.thetas() > 1 ? "Polar angle θ (°)" : "Azimuth φ (°)";
  }

  /** Angles of the profile's axis (degrees). */
  static double[] profileAngles(Directions d) {
    return d.thetas() > 1 ? d.thetaDeg() : d.phiDeg();
  }
}
