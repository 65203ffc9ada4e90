package io.addra.validation.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Detectors;
import io.addra.geometry.track.TrackingField;
import io.addra.geometry.track.TrackingSurfaces;
import io.addra.kernels.body.TrackTable;
import io.addra.kernels.device.TrackCall;
import io.addra.kernels.track.CoaxialLayer;
import io.addra.kernels.track.FieldArrays;
import io.addra.kernels.track.PlanarSensor;
import io.addra.kernels.track.Point;
import io.addra.kernels.track.SurfaceArrays;
import io.addra.kernels.track.TrackParameters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tracks of no, the least and the largest momentum, of either charge and none, through Belle II's
 * wires and silicon, in a uniform field, without field and in the field map: from the origin, from
 * the axis, from surfaces and from outside, along axes, tangents and in any direction. Every
 * crossing is somewhere, once, and none is lost.
 */
class TracksAtExtremesTest {
  private static final Detector BELLE2 = Detectors.load("belle2");
  private static final TrackingSurfaces SURFACES = TrackingSurfaces.of(BELLE2);
  private static final SurfaceArrays ARRAYS = SURFACES.arrays();
  private static final FieldArrays MAP = TrackingField.of(BELLE2.field());

  /** A circle, or a line, meets another twice. */
  private static final int IN_A_CIRCLE = 2;

  /** A turn that does not close may meet a circle through its beginning twice more at its end. */
  private static final int IN_THE_MAP = 4;

  private static final int CAPACITY = IN_THE_MAP * ARRAYS.count();

  private static final double[] MOMENTA = {
    0,
    Double.MIN_VALUE,
    1e-300,
    1e-160,
    1e-101,
    1e-99,
    1e-30,
    1e-9,
    1e-4,
    0.03,
    0.3,
    3,
    1e3,
    1e9,
    1e30,
    1e100,
    1e154,
    1e200,
    1e300
  };

  /** How often something was tried and was out of bounds. */
  private static final class Tally {
    private long tracks;
    private final List<String> bad = new ArrayList<>();
  }

  @Test
  void tracks_ofAnyMomentum_crossEachSurfaceAsOftenAsATurnCan() {
    assertThat(helices(2).bad).isEmpty();
    assertThat(trajectories(1).bad).isEmpty();
  }

  @Test
  @Tag("long")
  void manyTracks_ofAnyMomentum_crossEachSurfaceAsOftenAsATurnCan() throws IOException {
    Tally helices = helices(300);
    ReliabilityFile.append("tracks: uniform field and none", helices.tracks, helices.bad.size());
    Tally trajectories = trajectories(40);
    ReliabilityFile.append("tracks: field map", trajectories.tracks, trajectories.bad.size());
    assertThat(helices.bad).isEmpty();
    assertThat(trajectories.bad).isEmpty();
  }

  private static Tally helices(int count) {
    Tally tally = new Tally();
    for (double[] row : rows(count)) {
      for (double field : new double[] {1.5, -1.5, 0, 1e-300}) {
        Output out = new Output();
        new TrackCall.Helix(
                row,
                TrackParameters.helix(field),
                ARRAYS,
                ARRAYS.layout(1, CAPACITY),
                out.reached,
                out.groupHits,
                out.count,
                out.surface,
                out.arc)
            .event(0);
        out.judge(row, "field " + field, IN_A_CIRCLE, tally);
      }
    }
    return tally;
  }

  private static Tally trajectories(int count) {
    Tally tally = new Tally();
    for (double[] row : rows(count)) {
      Output out = new Output();
      new TrackCall.Trajectory(
              row,
              TrackParameters.trajectory(ARRAYS.outerRadius()),
              MAP,
              ARRAYS,
              ARRAYS.layout(1, CAPACITY),
              out.reached,
              out.groupHits,
              out.count,
              out.surface,
              out.arc)
          .event(0);
      out.judge(row, "map", IN_THE_MAP, tally);
    }
    return tally;
  }

  /** What a kernel writes of one track. */
  private static final class Output {
    private final int[] reached = new int[1];
    private final int[] groupHits = new int[ARRAYS.groupCount()];
    private final int[] count = new int[1];
    private final int[] surface = new int[CAPACITY];
    private final double[] arc = new double[CAPACITY];

    void judge(double[] row, String field, int most, Tally tally) {
      tally.tracks++;
      String problem = problem(row, most);
      if (!problem.isEmpty()) {
        tally.bad.add(field + ", track " + Arrays.toString(row) + ": " + problem);
      }
    }

    private String problem(double[] row, int most) {
      int layers = SURFACES.layers().size();
      if (count[0] > CAPACITY || reached[0] < 0 || reached[0] > layers) {
        return count[0] + " crossings, " + reached[0] + " layers";
      }
      int[] crossings = new int[ARRAYS.count()];
      for (int h = 0; h < count[0]; h++) {
        if (!(arc[h] > 0 && arc[h] < Double.POSITIVE_INFINITY)) {
          return "crossing at " + arc[h] + " cm";
        }
        crossings[surface[h]]++;
      }
      int met = 0;
      int onSensors = 0;
      for (int s = 0; s < crossings.length; s++) {
        if (crossings[s] > most) {
          return crossings[s] + " crossings of surface " + s;
        }
        met += s < layers && crossings[s] > 0 ? 1 : 0;
        onSensors += s < layers ? 0 : crossings[s];
      }
      int inGroups = 0;
      for (int hits : groupHits) {
        inGroups += hits;
      }
      double size = Math.max(Math.abs(row[3]), Math.max(Math.abs(row[4]), Math.abs(row[5])));
      if (size == 0 && count[0] > 0) {
        return "crossings without momentum";
      }
      return met == reached[0] && onSensors == inGroups
          ? ""
          : met + " layers and " + onSensors + " hits, but " + reached[0] + " and " + inGroups;
    }
  }

  /** Rows of the table of tracks: so many random directions from each start, beside the fixed. */
  private static List<double[]> rows(int random) {
    SplittableRandom source = new SplittableRandom(46);
    CoaxialLayer layer = SURFACES.layers().get(20);
    PlanarSensor sensor = SURFACES.sensors().get(17);
    Point on = sensor.centre();
    double r = layer.radius();
    List<double[]> starts =
        List.of(
            new double[] {0, 0, 0},
            new double[] {0, 0, 40},
            new double[] {r, 0, 10},
            new double[] {0, -r, 10},
            new double[] {on.x(), on.y(), on.z()},
            new double[] {3, 4, layer.zMax()},
            new double[] {-300, 0.5, 10},
            new double[] {0, 0, -1e4});
    List<double[]> directions =
        new ArrayList<>(
            List.of(
                new double[] {1, 0, 0},
                new double[] {-1, -0.0, 0},
                new double[] {0, 1, 0},
                new double[] {0, 0, 1},
                new double[] {-0.0, 0, -1},
                new double[] {1e-17, 0, 1},
                new double[] {1e-200, 0, -1},
                new double[] {0, 1, 1e-200},
                new double[] {sensor.along().x(), sensor.along().y(), sensor.along().z()}));
    for (int k = 0; k < random; k++) {
      double cos = source.nextDouble(-1, 1);
      double sin = Math.sqrt(1 - cos * cos);
      double phi = source.nextDouble(2 * Math.PI);
      directions.add(new double[] {sin * Math.cos(phi), sin * Math.sin(phi), cos});
    }
    List<double[]> rows = new ArrayList<>();
    for (double[] start : starts) {
      for (double[] direction : directions) {
        for (double p : MOMENTA) {
          for (int charge = -1; charge < 2; charge++) {
            double[] row = new double[TrackTable.TRACK_STRIDE];
            System.arraycopy(start, 0, row, TrackTable.TRACK_ORIGIN, 3);
            for (int axis = 0; axis < 3; axis++) {
              row[TrackTable.TRACK_MOMENTUM + axis] = p * direction[axis];
            }
            row[TrackTable.TRACK_CHARGE] = charge;
            rows.add(row);
          }
        }
      }
    }
    return rows;
  }
}
