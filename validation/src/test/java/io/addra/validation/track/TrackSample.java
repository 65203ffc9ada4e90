package io.addra.validation.track;

import io.addra.kernels.body.TrackTable;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Random tracks of charge 1 and -1 as signatures have them: p<sub>T</sub> 0.05 to 5 GeV, evenly in
 * its logarithm, polar angles 17 to 150 degrees and azimuths evenly, from vertices evenly in the
 * distance from the axis up to 60 cm and in z from -55 to 140 cm that are seen from the origin
 * under 17 to 150 degrees, as the drift chamber is.
 */
final class TrackSample {
  private static final double LEAST_THETA = Math.toRadians(17);
  private static final double MOST_THETA = Math.toRadians(150);

  private TrackSample() {}

  /** A track: start (cm), momentum (GeV), charge (e). */
  @SuppressWarnings("ArrayRecordComponent") // as the kernels take them
  record Track(double[] start, double[] p, int charge) {
    double momentum() {
      return Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]);
    }

    double[] direction() {
      return new double[] {p[0] / momentum(), p[1] / momentum(), p[2] / momentum()};
    }

    /** The row of {@link TrackTable}. */
    double[] row() {
      double[] row = new double[TrackTable.TRACK_STRIDE];
      System.arraycopy(start, 0, row, TrackTable.TRACK_ORIGIN, 3);
      System.arraycopy(p, 0, row, TrackTable.TRACK_MOMENTUM, 3);
      row[TrackTable.TRACK_CHARGE] = charge;
      return row;
    }
  }

  static List<Track> of(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Track> tracks = new ArrayList<>();
    while (tracks.size() < count) {
      double rho = random.nextDouble(0, 60);
      double z = random.nextDouble(-55, 140);
      double seen = Math.atan2(rho, z);
      if (seen > LEAST_THETA && seen < MOST_THETA) {
        double where = random.nextDouble(0, 2 * Math.PI);
        double phi = random.nextDouble(0, 2 * Math.PI);
        double theta = random.nextDouble(LEAST_THETA, MOST_THETA);
        double pt = Math.exp(random.nextDouble(Math.log(0.05), Math.log(5)));
        tracks.add(
            new Track(
                new double[] {rho * Math.cos(where), rho * Math.sin(where), z},
                new double[] {pt * Math.cos(phi), pt * Math.sin(phi), pt / Math.tan(theta)},
                random.nextBoolean() ? 1 : -1));
      }
    }
    return tracks;
  }
}
