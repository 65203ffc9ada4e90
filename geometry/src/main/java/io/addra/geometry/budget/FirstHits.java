package io.addra.geometry.budget;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.document.InputException;
import io.addra.geometry.ray.RayTracer;
import io.addra.geometry.ray.Segment;
import io.addra.geometry.volume.Volume;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What straight lines from one point hit first: the first volume that is neither gas nor vacuum, or
 * the first in one of the regions that are asked for. The same for any number of threads.
 * Immutable.
 */
public final class FirstHits {
  /** Nothing solid or liquid is lighter (g/cm^3). */
  private static final double GAS_BELOW = 0.01;

  private final Directions directions;
  private final List<Optional<Segment>> hits;

  private FirstHits(Directions directions, List<Optional<Segment>> hits) {
    this.directions = directions;
    this.hits = hits;
  }

  /**
   * Traces a grid of rays.
   *
   * @param origin where all begin (cm, Belle II frame)
   * @param regions names of regions or of sums of them; none for the first that is no gas
   * @throws InputException if the detector has no region of such a name
   */
  public static FirstHits trace(
      Detector detector, double[] origin, Directions directions, Collection<String> regions) {
    Set<String> asked = RegionNames.leaves(detector, regions);
    Set<String> solids = solids(detector);
    Predicate<Segment> wanted =
        asked.isEmpty() ? s -> solids.contains(s.material()) : s -> asked.contains(s.region());
    RayTracer tracer = RayTracer.of(detector);
    IntStream rays = directions.rays().parallel();
    return new FirstHits(
        directions,
        rays.mapToObj(ray ->
                tracer.trace(origin, directions.vector(ray)).stream().filter(wanted).findFirst())
            .toList());
  }

  private static Set<String> solids(Detector detector) {
    Set<String> result = new HashSet<>();
    detector.visit((volume, _) -> addSolid(volume, result));
    return result;
  }

  private static void addSolid(Volume volume, Set<String> solids) {
    if (volume.material().densityGcm3() >= GAS_BELOW) {
      solids.add(volume.material().name());
    }
  }

  /** The directions of the rays. */
  public Directions directions() {
    return directions;
  }

  /** The part of a ray that it hits first, if any; its entry is the distance (cm). */
  public Optional<Segment> hit(int ray) {
    return hits.get(ray);
  }
}
