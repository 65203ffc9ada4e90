package io.addra.kernels.track;

import io.addra.kernels.body.SurfaceTables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Surfaces of a tracking detector in the arrays of {@link SurfaceTables}. The arrays are shared,
 * not copied.
 *
 * @param layers coaxial layers
 * @param ladders strips of planes parallel to z
 * @param spans sensors on ladders
 * @param tilted other sensors
 * @param groups groups of sensors
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
public record SurfaceArrays(
    double[] layers, double[] ladders, double[] spans, double[] tilted, double[] groups) {
  private static final double SAME = 1e-9;

  /** By which a tilted sensor's ranges are wider than it is (cm): they only leave tracks out. */
  private static final double PAD = 1e-3;

  /**
   * The arrays, and which sensor got which number.
   *
   * @param arrays the arrays
   * @param order for each surface number from the number of layers on, the place of the sensor in
   *     the list of all sensors of all groups
   */
  public record Numbered(SurfaceArrays arrays, List<Integer> order) {
    /** Copies the list. */
    public Numbered {
      order = List.copyOf(order);
    }
  }

  /** A sensor and its place among all. */
  private record Placed(PlanarSensor sensor, int place) {}

  /**
   * Builds the arrays.
   *
   * @param layers coaxial layers, none with a smaller radius than the one before
   * @param groups sensors by group, such as the layers of a vertex detector
   * @throws IllegalArgumentException if the layers descend
   */
  public static Numbered of(List<CoaxialLayer> layers, List<List<PlanarSensor>> groups) {
    List<List<Placed>> ladders = new ArrayList<>();
    List<Placed> tilted = new ArrayList<>();
    double[] bounds =
        new double[SurfaceTables.GROUP_HEADER + groups.size() * SurfaceTables.GROUP_STRIDE];
    int place = 0;
    for (int g = 0; g < groups.size(); g++) {
      int at = SurfaceTables.GROUP_HEADER + g * SurfaceTables.GROUP_STRIDE;
      extent(groups.get(g), bounds, at);
      bounds[at + 2] = ladders.size();
      bounds[at + 6] = tilted.size();
      List<List<Placed>> own = new ArrayList<>();
      for (PlanarSensor sensor : groups.get(g)) {
        if (sensor.parallelToZ()) {
          ladderOf(sensor, own).add(new Placed(sensor, place));
        } else {
          tilted.add(new Placed(sensor, place));
        }
        place++;
      }
      ladders.addAll(own);
      bounds[at + 3] = ladders.size();
      bounds[at + 7] = tilted.size();
    }
    double[] layerRows = layerRows(layers);
    overall(layerRows, bounds);
    List<Placed> flat = new ArrayList<>();
    double[] ladderRows = ladderRows(ladders, flat);
    for (int g = 0; g < groups.size(); g++) {
      int at = SurfaceTables.GROUP_HEADER + g * SurfaceTables.GROUP_STRIDE;
      for (int n = (int) bounds[at + 2]; n < bounds[at + 3]; n++) {
        ladderRows[n * SurfaceTables.LADDER_STRIDE + 10] = g;
      }
    }
    List<Integer> order = new ArrayList<>();
    flat.forEach(p -> order.add(p.place));
    tilted.forEach(p -> order.add(p.place));
    return new Numbered(
        new SurfaceArrays(layerRows, ladderRows, spanRows(flat), tiltedRows(tilted), bounds),
        order);
  }

  /** Number of surfaces: layers and sensors. */
  public int count() {
    return layerCount()
        + spans.length / SurfaceTables.SPAN_STRIDE
        + tilted.length / SurfaceTables.TILTED_STRIDE;
  }

  /** Number of layers. */
  public int layerCount() {
    return layers.length / SurfaceTables.LAYER_STRIDE;
  }

  /** Largest distance of a surface from the z axis (cm). */
  public double outerRadius() {
    double outer = 0;
    for (int at = 0; at < layers.length; at += SurfaceTables.LAYER_STRIDE) {
      outer = Math.max(outer, layers[at]);
    }
    for (int g = 0; g < groupCount(); g++) {
      outer =
          Math.max(outer, groups[SurfaceTables.GROUP_HEADER + g * SurfaceTables.GROUP_STRIDE + 1]);
    }
    return outer;
  }

  /** Number of groups. */
  public int groupCount() {
    return (groups.length - SurfaceTables.GROUP_HEADER) / SurfaceTables.GROUP_STRIDE;
  }

  /**
   * The layout array of the kernels.
   *
   * @param events room for events
   * @param capacity crossings that can be stored per track
   */
  public int[] layout(int events, int capacity) {
    int[] layout = new int[SurfaceTables.LAYOUT_LENGTH];
    layout[SurfaceTables.LAYOUT_STRIDE] = events;
    layout[SurfaceTables.LAYOUT_CAPACITY] = capacity;
    layout[SurfaceTables.LAYOUT_LAYERS] = layerCount();
    layout[SurfaceTables.LAYOUT_GROUPS] = groupCount();
    layout[SurfaceTables.LAYOUT_FLAT] = spans.length / SurfaceTables.SPAN_STRIDE;
    return layout;
  }

  private static double[] layerRows(List<CoaxialLayer> layers) {
    double[] rows = new double[layers.size() * SurfaceTables.LAYER_STRIDE];
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int n = layers.size() - 1; n >= 0; n--) {
      CoaxialLayer layer = layers.get(n);
      if (n > 0 && !(layers.get(n - 1).radius() <= layer.radius())) {
        throw new IllegalArgumentException(
            "layers must not descend in radius, found "
                + layer.radius()
                + " cm after "
                + layers.get(n - 1).radius());
      }
      low = Math.min(low, layer.zMin());
      high = Math.max(high, layer.zMax());
      int at = n * SurfaceTables.LAYER_STRIDE;
      rows[at] = layer.radius();
      rows[at + 1] = layer.zMin();
      rows[at + 2] = layer.zMax();
      rows[at + 3] = low;
      rows[at + 4] = high;
    }
    return rows;
  }

  private static void overall(double[] layerRows, double[] bounds) {
    bounds[0] = layerRows.length > 0 ? layerRows[3] : Double.POSITIVE_INFINITY;
    bounds[1] = layerRows.length > 0 ? layerRows[4] : Double.NEGATIVE_INFINITY;
    for (int at = SurfaceTables.GROUP_HEADER;
        at < bounds.length;
        at += SurfaceTables.GROUP_STRIDE) {
      bounds[0] = Math.min(bounds[0], Math.min(bounds[at + 4], bounds[at + 8]));
      bounds[1] = Math.max(bounds[1], Math.max(bounds[at + 5], bounds[at + 9]));
    }
  }

  private static void extent(List<PlanarSensor> sensors, double[] bounds, int at) {
    bounds[at] = Double.POSITIVE_INFINITY;
    for (int kind = at + 4; kind <= at + 8; kind += 4) {
      bounds[kind] = Double.POSITIVE_INFINITY;
      bounds[kind + 1] = Double.NEGATIVE_INFINITY;
    }
    for (PlanarSensor sensor : sensors) {
      int z = sensor.parallelToZ() ? at + 4 : at + 8;
      bounds[at] = Math.min(bounds[at], sensor.nearest());
      for (Point corner : sensor.corners()) {
        bounds[at + 1] = Math.max(bounds[at + 1], corner.rho());
        bounds[z] = Math.min(bounds[z], corner.z());
        bounds[z + 1] = Math.max(bounds[z + 1], corner.z());
      }
    }
  }

  private static List<Placed> ladderOf(PlanarSensor sensor, List<List<Placed>> ladders) {
    for (List<Placed> ladder : ladders) {
      PlanarSensor other = ladder.getFirst().sensor;
      Point to = other.centre();
      boolean same =
          Math.abs(sensor.centre().x() - to.x()) < SAME
              && Math.abs(sensor.centre().y() - to.y()) < SAME
              && Math.abs(sensor.across().dot(other.across()) - 1) < SAME
              && Math.abs(sensor.widthBegin() - other.widthBegin()) < SAME;
      if (same) {
        return ladder;
      }
    }
    List<Placed> fresh = new ArrayList<>();
    ladders.add(fresh);
    return fresh;
  }

  /** The rows of all ladders; their sensors are added to {@code flat} in the order of numbers. */
  private static double[] ladderRows(List<List<Placed>> ladders, List<Placed> flat) {
    double[] rows = new double[ladders.size() * SurfaceTables.LADDER_STRIDE];
    for (int n = 0; n < ladders.size(); n++) {
      int at = n * SurfaceTables.LADDER_STRIDE;
      PlanarSensor sensor = ladders.get(n).getFirst().sensor;
      double half = sensor.widthBegin() / 2;
      rows[at] = sensor.centre().x();
      rows[at + 1] = sensor.centre().y();
      rows[at + 2] = half * sensor.across().x();
      rows[at + 3] = half * sensor.across().y();
      rows[at + 4] = rows[at] * rows[at] + rows[at + 1] * rows[at + 1];
      rows[at + 5] = rows[at] * rows[at + 2] + rows[at + 1] * rows[at + 3];
      rows[at + 6] = rows[at + 2] * rows[at + 2] + rows[at + 3] * rows[at + 3];
      rows[at + 7] = flat.size();
      ladders.get(n).stream()
          .sorted(Comparator.comparingDouble(p -> p.sensor.centre().z()))
          .forEach(flat::add);
      rows[at + 8] = flat.size();
      rows[at + 9] = half;
    }
    return rows;
  }

  private static double[] spanRows(List<Placed> flat) {
    double[] rows = new double[flat.size() * SurfaceTables.SPAN_STRIDE];
    for (int n = 0; n < flat.size(); n++) {
      PlanarSensor sensor = flat.get(n).sensor;
      rows[n * SurfaceTables.SPAN_STRIDE] = sensor.centre().z() - sensor.length() / 2;
      rows[n * SurfaceTables.SPAN_STRIDE + 1] = sensor.centre().z() + sensor.length() / 2;
    }
    return rows;
  }

  private static double[] tiltedRows(List<Placed> tilted) {
    double[] rows = new double[tilted.size() * SurfaceTables.TILTED_STRIDE];
    for (int n = 0; n < tilted.size(); n++) {
      PlanarSensor sensor = tilted.get(n).sensor;
      Point centre = sensor.centre();
      double[] row = {
        centre.x(),
        centre.y(),
        centre.z(),
        sensor.across().x(),
        sensor.across().y(),
        sensor.across().z(),
        sensor.along().x(),
        sensor.along().y(),
        sensor.along().z(),
        sensor.length() / 2,
        (sensor.widthBegin() + sensor.widthEnd()) / 4,
        (sensor.widthEnd() - sensor.widthBegin()) / (2 * sensor.length()),
        Math.max(sensor.widthBegin(), sensor.widthEnd()) / 2,
        sensor.corners().stream().mapToDouble(Point::z).min().orElse(centre.z()) - PAD,
        sensor.corners().stream().mapToDouble(Point::z).max().orElse(centre.z()) + PAD,
        sensor.corners().stream()
                .mapToDouble(p -> Math.hypot(p.x() - centre.x(), p.y() - centre.y()))
                .max()
                .orElse(0)
            + PAD
      };
      System.arraycopy(row, 0, rows, n * SurfaceTables.TILTED_STRIDE, row.length);
    }
    return rows;
  }
}
