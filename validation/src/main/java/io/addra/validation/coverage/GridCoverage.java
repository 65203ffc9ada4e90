package io.addra.validation.coverage;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Region;
import io.addra.geometry.ray.RayTracer;
import io.addra.geometry.ray.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Coverage of a detector of any shape by rays on a grid, one in the middle of each cell of equal
 * solid angle: cells of equal width in the cosine of the polar angle and in azimuth. The error
 * falls with the cells' size where surfaces are crossed; it is estimated from the difference to
 * every second ring of cells.
 */
final class GridCoverage {
  private static final int RINGS = 128;
  private static final int SECTORS = 192;

  private GridCoverage() {}

  /** One ray that hits: its direction, path inside (cm) and distance of the first volume (cm). */
  @SuppressWarnings("ArrayRecordComponent") // internal, never compared
  private record Hit(int ring, int sector, double[] direction, double path, double distance) {}

  /** Sums over cells: solid angle share, boosted share, path. */
  private record Sums(double share, double boosted, double path) {}

  static Coverage of(Detector detector, double[] boost) {
    RayTracer tracer = RayTracer.of(detector);
    List<Hit> hits =
        IntStream.range(0, RINGS * SECTORS)
            .parallel()
            .mapToObj(cell -> hit(tracer, cell / SECTORS, cell % SECTORS))
            .filter(hit -> hit.path() > 0)
            .toList();
    if (hits.isEmpty()) {
      throw new IllegalArgumentException(detector.name() + ": no ray from the origin meets it");
    }
    Sums all = sums(hits, boost, 1);
    Sums half = sums(hits.stream().filter(hit -> hit.ring() % 2 == 0).toList(), boost, 2);
    double error =
        Math.max(Math.abs(half.share() / all.share() - 1), Math.abs(half.path() / all.path() - 1));
    double[] azimuth = AngularRange.enclose(azimuths(hits));
    int first = hits.stream().mapToInt(Hit::ring).min().orElseThrow();
    int last = hits.stream().mapToInt(Hit::ring).max().orElseThrow();
    return new Coverage(
        detector.name(),
        4 * Math.PI * all.share(),
        all.boosted(),
        Math.toDegrees(Math.acos(1 - 2.0 * first / RINGS)),
        Math.toDegrees(Math.acos(1 - 2.0 * (last + 1) / RINGS)),
        azimuth[0],
        azimuth[1],
        hits.stream().map(Hit::distance).min(Comparator.naturalOrder()).orElseThrow(),
        all.path() / all.share(),
        all.path(),
        detector.volumes().stream().mapToDouble(volume -> volume.shape().volumeCm3()).sum(),
        error);
  }

  private static Hit hit(RayTracer tracer, int ring, int sector) {
    double cosine = 1 - 2 * (ring + 0.5) / RINGS;
    double sine = Math.sqrt(1 - cosine * cosine);
    double azimuth = 2 * Math.PI * (sector + 0.5) / SECTORS - Math.PI;
    double[] direction = {sine * Math.cos(azimuth), sine * Math.sin(azimuth), cosine};
    double path = 0;
    double distance = Double.POSITIVE_INFINITY;
    for (Segment segment : tracer.trace(new double[3], direction)) {
      if (!segment.region().equals(Region.OUTSIDE)) {
        path += segment.lengthCm();
        distance = Math.min(distance, segment.entryCm());
      }
    }
    return new Hit(ring, sector, direction, path, distance);
  }

  private static Sums sums(List<Hit> hits, double[] boost, int rings) {
    double rest = 1 - Vectors.dot(boost, boost);
    double cell = (double) rings / (RINGS * SECTORS);
    double boosted = 0;
    double path = 0;
    for (Hit hit : hits) {
      double doppler = 1 - Vectors.dot(boost, hit.direction());
      boosted += rest / (doppler * doppler) * cell;
      path += hit.path() * cell;
    }
    return new Sums(hits.size() * cell, boosted, path);
  }

  private static List<double[]> azimuths(List<Hit> hits) {
    List<double[]> arcs = new ArrayList<>();
    double width = 360.0 / SECTORS;
    for (int sector : hits.stream().mapToInt(Hit::sector).distinct().toArray()) {
      arcs.add(new double[] {sector * width - 180, width});
    }
    return arcs;
  }
}
