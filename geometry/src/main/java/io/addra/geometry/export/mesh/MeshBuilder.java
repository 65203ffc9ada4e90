package io.addra.geometry.export.mesh;

import io.addra.geometry.space.Vector3;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts a mesh together from convex polygons. Corners closer than {@link #SAME} are one; they are
 * found by the cells of a grid of that width.
 */
final class MeshBuilder {
  /** Distance below which corners are one (cm). */
  static final double SAME = 1e-7;

  private final List<Vector3> vertices = new ArrayList<>();
  private final Map<Cell, List<Integer>> cells = new HashMap<>();
  private final List<Mesh.Triangle> triangles = new ArrayList<>();

  private record Cell(long x, long y, long z) {}

  /** Index of the vertex at a point (cm). */
  int vertex(Vector3 p) {
    Cell cell =
        new Cell(Math.round(p.x() / SAME), Math.round(p.y() / SAME), Math.round(p.z() / SAME));
    for (long x = cell.x - 1; x <= cell.x + 1; x++) {
      for (long y = cell.y - 1; y <= cell.y + 1; y++) {
        for (long z = cell.z - 1; z <= cell.z + 1; z++) {
          for (int index : cells.getOrDefault(new Cell(x, y, z), List.of())) {
            if (vertices.get(index).minus(p).norm() <= SAME) {
              return index;
            }
          }
        }
      }
    }
    vertices.add(p);
    cells.computeIfAbsent(cell, _ -> new ArrayList<>()).add(vertices.size() - 1);
    return vertices.size() - 1;
  }

  /** All vertices so far. */
  List<Vector3> vertices() {
    return vertices;
  }

  /** Adds a polygon, counter-clockwise from outside, whose corners all turn the same way. */
  void addConvex(List<Vector3> corners) {
    List<Integer> loop = loop(corners);
    for (int k = 1; k + 1 < loop.size(); k++) {
      triangles.add(new Mesh.Triangle(loop.getFirst(), loop.get(k), loop.get(k + 1)));
    }
  }

  /** Adds a convex polygon some of whose corners may lie along its sides. */
  void addAroundCentre(List<Vector3> corners) {
    List<Integer> loop = loop(corners);
    if (loop.size() < 3) {
      return;
    }
    if (loop.size() == 3) {
      triangles.add(new Mesh.Triangle(loop.get(0), loop.get(1), loop.get(2)));
      return;
    }
    Vector3 sum = Vector3.ZERO;
    for (int index : loop) {
      sum = sum.plus(vertices.get(index));
    }
    int centre = vertex(sum.times(1.0 / loop.size()));
    for (int k = 0; k < loop.size(); k++) {
      triangles.add(new Mesh.Triangle(centre, loop.get(k), loop.get((k + 1) % loop.size())));
    }
  }

  Mesh build() {
    return new Mesh(vertices, triangles);
  }

  private List<Integer> loop(List<Vector3> corners) {
    List<Integer> result = new ArrayList<>();
    for (Vector3 corner : corners) {
      int index = vertex(corner);
      if (result.isEmpty() || result.getLast() != index) {
        result.add(index);
      }
    }
    while (result.size() > 1 && result.getFirst().equals(result.getLast())) {
      result.removeLast();
    }
    return result;
  }
}
