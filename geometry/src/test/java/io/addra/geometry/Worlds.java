package io.addra.geometry;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Region;
import io.addra.geometry.field.MagneticField;
import io.addra.geometry.field.UniformField;
import io.addra.geometry.shape.Shape;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import io.addra.geometry.volume.Confidence;
import io.addra.geometry.volume.Provenance;
import io.addra.geometry.volume.Volume;
import io.addra.materials.Materials;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Small detectors and random rays for tests. */
public final class Worlds {
  private static final MagneticField NO_FIELD = new UniformField(Vector3.ZERO);

  private Worlds() {}

  public static Volume volume(
      String name, String region, Shape shape, Transform transform, Volume... daughters) {
    return new Volume(
        name,
        name,
        Materials.standard().get("iron"),
        region,
        shape,
        transform,
        List.of(daughters),
        Map.of(),
        new Provenance("test", 0, "", Confidence.EXACT, "", List.of()));
  }

  public static Detector detector(Volume... volumes) {
    List<Region> regions =
        List.of(new Region("a", "A"), new Region("b", "B"), new Region("c", "C"));
    return new Detector(
        "world",
        "World",
        "",
        regions,
        List.of(),
        List.of(volumes),
        NO_FIELD,
        List.of(),
        List.of(),
        "");
  }

  public static Detector of(Shape shape, Transform transform) {
    return detector(volume("shape", "a", shape, transform));
  }

  /** A direction uniform on the sphere. */
  public static Vector3 direction(SplittableRandom random) {
    double z = random.nextDouble(-1, 1);
    double phi = random.nextDouble(2 * Math.PI);
    double r = Math.sqrt(1 - z * z);
    return new Vector3(r * Math.cos(phi), r * Math.sin(phi), z);
  }

  /** A point uniform in a cube about the origin. */
  public static Vector3 point(SplittableRandom random, double half) {
    return new Vector3(
        random.nextDouble(-half, half),
        random.nextDouble(-half, half),
        random.nextDouble(-half, half));
  }

  public static double[] array(Vector3 v) {
    return new double[] {v.x(), v.y(), v.z()};
  }
}
