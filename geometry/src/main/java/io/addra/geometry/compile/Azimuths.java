package io.addra.geometry.compile;

import io.addra.geometry.space.Vector3;
import java.util.List;

/** Azimuths in turns. */
final class Azimuths {
  private Azimuths() {}

  /** The azimuth of a point, from 0 to below 1. */
  static double of(Vector3 p) {
    double turn = Math.atan2(p.y(), p.x()) / (2 * Math.PI);
    return turn < 0 ? Math.min(turn + 1, Math.nextDown(1.0)) : turn;
  }

  /**
   * The shortest range that holds some points: where it begins and how wide it is. Half a turn or
   * more says that their hull may meet the axis.
   */
  static double[] range(List<Vector3> points) {
    double[] turns = points.stream().mapToDouble(Azimuths::of).sorted().toArray();
    int after = turns.length - 1;
    double gap = turns[0] + 1 - turns[after];
    for (int k = 0; k + 1 < turns.length; k++) {
      if (turns[k + 1] - turns[k] > gap) {
        gap = turns[k + 1] - turns[k];
        after = k;
      }
    }
    return new double[] {turns[(after + 1) % turns.length], 1 - gap};
  }

  /** The azimuth b as seen from a: a number from -1/2 to 1/2. */
  static double difference(double a, double b) {
    double d = b - a;
    return d - Math.rint(d);
  }
}
