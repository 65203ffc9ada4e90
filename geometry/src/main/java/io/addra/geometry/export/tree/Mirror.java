package io.addra.geometry.export.tree;

import io.addra.geometry.shape.Box;
import io.addra.geometry.shape.Cone;
import io.addra.geometry.shape.ConeSection;
import io.addra.geometry.shape.HalfSpace;
import io.addra.geometry.shape.Polycone;
import io.addra.geometry.shape.Polyhedron;
import io.addra.geometry.shape.Prism;
import io.addra.geometry.shape.Shape;
import io.addra.geometry.shape.Tube;
import io.addra.geometry.shape.Union;
import io.addra.geometry.space.Bounds;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;

/** Mirror images of shapes at the plane z = 0 of their own frame. */
final class Mirror {
  private Mirror() {}

  static Shape of(Shape shape) {
    return switch (shape) {
      case Box box ->
          new Box(
              new Bounds(
                  atZ(box.bounds().min(), minus(box.bounds().max().z())),
                  atZ(box.bounds().max(), minus(box.bounds().min().z()))));
      case Tube t -> new Tube(t.rIn(), t.rOut(), minus(t.z1()), minus(t.z0()), t.phi());
      case Cone cone -> new Cone(section(cone.section()), cone.phi());
      case Polycone p ->
          new Polycone(
              p.z().reversed().stream().map(Mirror::minus).toList(),
              p.rIn().reversed(),
              p.rOut().reversed(),
              p.phi());
      case Prism p -> new Prism(p.outer(), p.inner(), minus(p.z1()), minus(p.z0()));
      case Polyhedron p ->
          new Polyhedron(
              p.vertices().stream().map(v -> atZ(v, minus(v.z()))).toList(),
              p.faces().stream().map(Mirror::face).toList());
      case Union u ->
          new Union(u.bodies().stream().map(body -> body.placed(Transform.MIRROR_Z)).toList());
    };
  }

  private static ConeSection section(ConeSection s) {
    return new ConeSection(minus(s.z1()), minus(s.z0()), s.rOut1(), s.rOut0(), s.rIn1(), s.rIn0());
  }

  private static HalfSpace face(HalfSpace face) {
    return new HalfSpace(atZ(face.normal(), minus(face.normal().z())), face.distance());
  }

  private static Vector3 atZ(Vector3 v, double z) {
    return new Vector3(v.x(), v.y(), z);
  }

  /** Minus a number, without a negative zero. */
  private static double minus(double z) {
    return 0.0 - z;
  }
}
