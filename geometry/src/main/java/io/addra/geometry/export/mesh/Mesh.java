package io.addra.geometry.export.mesh;

import io.addra.geometry.space.Vector3;
import java.util.List;

/**
 * A closed surface of triangles: at each edge as many triangles run one way as the other.
 * Immutable.
 *
 * @param vertices corners (cm), each once
 * @param triangles three corners each, counter-clockwise seen from outside
 */
public record Mesh(List<Vector3> vertices, List<Triangle> triangles) {

  /** Copies the lists. */
  public Mesh {
    vertices = List.copyOf(vertices);
    triangles = List.copyOf(triangles);
  }

  /**
   * Indices of three corners.
   *
   * @param a first corner
   * @param b second corner
   * @param c third corner
   */
  public record Triangle(int a, int b, int c) {}

  /** Volume inside (cm^3), by the divergence theorem. */
  public double volumeCm3() {
    Vector3 origin = vertices.getFirst();
    double six = 0;
    for (Triangle t : triangles) {
      Vector3 a = vertices.get(t.a()).minus(origin);
      Vector3 b = vertices.get(t.b()).minus(origin);
      Vector3 c = vertices.get(t.c()).minus(origin);
      six += a.dot(b.cross(c));
    }
    return six / 6;
  }
}
