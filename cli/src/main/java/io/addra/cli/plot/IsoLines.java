package io.addra.cli.plot;

import io.addra.cli.figure.ChartMark.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lines of equal value in a plane: each cell of the grid is cut into four triangles that meet in
 * its middle, with the mean of its corners there, and in each triangle the line is straight (as in
 * P. Bourke, CONREC, Byte 1987). So there is no ambiguous cell, and lines end only at the grid's
 * border.
 *
 * <p>Looked at before this was written: {@link io.addra.propagation.reach.Contour} finds the
 * crossings of one mass and joins nothing; JFreeChart's contour plot was removed in its version
 * 1.5; JTS has no contours, GeoTools has them in a raster module that brings its own coverage and
 * image libraries.
 */
final class IsoLines {
  private final Plane plane;
  private final double level;
  private final List<Place[]> segments = new ArrayList<>();

  private IsoLines(Plane plane, double level) {
    this.plane = plane;
    this.level = level;
  }

  /**
   * The lines of one level.
   *
   * @param level logarithm to base ten of the value
   * @return polylines in the plane's coordinates; a closed one ends where it begins
   */
  static List<List<Place>> of(Plane plane, double level) {
    IsoLines lines = new IsoLines(plane, level);
    for (int i = 0; i + 1 < plane.x().length; i++) {
      for (int j = 0; j + 1 < plane.y().length; j++) {
        lines.cell(i, j);
      }
    }
    return lines.joined();
  }

  private record Corner(double x, double y, double z) {}

  private Corner corner(int i, int j) {
    return new Corner(plane.x()[i], plane.y()[j], plane.z()[i][j]);
  }

  private void cell(int i, int j) {
    Corner[] corners = {corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1)};
    double z = 0;
    boolean above = false;
    boolean below = false;
    for (Corner corner : corners) {
      z += corner.z / 4;
      above |= corner.z >= level;
      below |= corner.z < level;
    }
    if (!above || !below) {
      return;
    }
    Corner middle =
        new Corner(0.5 * (corners[0].x + corners[2].x), 0.5 * (corners[0].y + corners[2].y), z);
    for (int k = 0; k < 4; k++) {
      triangle(corners[k], corners[(k + 1) % 4], middle);
    }
  }

  private void triangle(Corner a, Corner b, Corner c) {
    List<Place> ends = new ArrayList<>();
    for (Corner[] side : new Corner[][] {{a, b}, {b, c}, {c, a}}) {
      if ((side[0].z >= level) != (side[1].z >= level)) {
        ends.add(crossing(side[0], side[1]));
      }
    }
    if (ends.size() == 2 && !ends.get(0).equals(ends.get(1))) {
      segments.add(ends.toArray(Place[]::new));
    }
  }

  /** The same point whichever of the two comes first, so that segments can be joined. */
  private Place crossing(Corner a, Corner b) {
    if (a.x > b.x || (a.x == b.x && a.y > b.y)) {
      return crossing(b, a);
    }
    double t = (level - a.z) / (b.z - a.z);
    return new Place(a.x + t * (b.x - a.x), a.y + t * (b.y - a.y));
  }

  private List<List<Place>> joined() {
    Map<Place, List<Integer>> at = new HashMap<>();
    Set<Integer> left = new LinkedHashSet<>();
    for (int k = 0; k < segments.size(); k++) {
      left.add(k);
      for (Place end : segments.get(k)) {
        at.computeIfAbsent(end, _ -> new ArrayList<>()).add(k);
      }
    }
    List<List<Place>> lines = new ArrayList<>();
    while (!left.isEmpty()) {
      int first = left.iterator().next();
      left.remove(first);
      Deque<Place> line = new ArrayDeque<>(List.of(segments.get(first)));
      extend(line, true, at, left);
      extend(line, false, at, left);
      lines.add(List.copyOf(line));
    }
    return lines;
  }

  private void extend(
      Deque<Place> line, boolean forward, Map<Place, List<Integer>> at, Set<Integer> left) {
    while (true) {
      Place end = forward ? line.getLast() : line.getFirst();
      int next =
          at.getOrDefault(end, List.of()).stream().filter(left::contains).findFirst().orElse(-1);
      if (next < 0) {
        return;
      }
      left.remove(next);
      Place[] segment = segments.get(next);
      Place other = segment[0].equals(end) ? segment[1] : segment[0];
      if (forward) {
        line.addLast(other);
      } else {
        line.addFirst(other);
      }
    }
  }
}
