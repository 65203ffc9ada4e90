package io.addra.geometry.detectors;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Detectors;
import io.addra.geometry.ray.RayTracer;
import io.addra.geometry.ray.Segment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A built-in detector, read once, with what the tests ask of it. */
final class LoadedDetector {
  private final Detector detector;
  private final RayTracer tracer;
  private final List<PlacedVolume> volumes = new ArrayList<>();

  private LoadedDetector(Detector detector) {
    this.detector = detector;
    tracer = RayTracer.of(detector);
    detector.visit((volume, world) -> volumes.add(new PlacedVolume(volume, world)));
  }

  /** Belle II, read at the first use. */
  static LoadedDetector belle2() {
    return Belle2.LOADED;
  }

  /** Belle II as it was in Run 1, read at the first use. */
  static LoadedDetector belle2OfRun1() {
    return Run1.LOADED;
  }

  static LoadedDetector of(String name) {
    return new LoadedDetector(Detectors.load(name));
  }

  private static final class Belle2 {
    static final LoadedDetector LOADED = of("belle2");
  }

  private static final class Run1 {
    static final LoadedDetector LOADED =
        new LoadedDetector(Detectors.load("belle2", Path.of(""), Map.of("run", 1.0)));
  }

  Detector detector() {
    return detector;
  }

  /** The volumes whose path matches a regular expression as a whole, in the order of the files. */
  List<PlacedVolume> matching(String path) {
    return volumes.stream().filter(v -> v.volume().path().matches(path)).toList();
  }

  /** The one volume with this path. */
  PlacedVolume at(String path) {
    return volumes.stream()
        .filter(v -> v.volume().path().equals(path))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no volume " + path));
  }

  /** What a ray from a point (cm) along a direction passes. */
  List<Segment> ray(double[] origin, double[] direction) {
    return tracer.trace(origin, direction);
  }

  /** What a ray from the interaction point passes; angles in degrees. */
  List<Segment> ray(double theta, double phi) {
    double t = Math.toRadians(theta);
    double p = Math.toRadians(phi);
    return ray(
        new double[3],
        new double[] {Math.sin(t) * Math.cos(p), Math.sin(t) * Math.sin(p), Math.cos(t)});
  }

  /** Total length (cm) of the segments that satisfy a condition. */
  static double length(List<Segment> segments, Predicate<Segment> condition) {
    return segments.stream().filter(condition).mapToDouble(Segment::lengthCm).sum();
  }
}
