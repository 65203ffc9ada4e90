package io.addra.cli.command;

import io.addra.cli.figure.ImageFigure;
import io.addra.cli.figure.StackFigure;
import io.addra.geometry.budget.Directions;
import io.addra.geometry.budget.FirstHits;
import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Region;
import io.addra.geometry.ray.Segment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Maps of what lines hit first, by region. */
final class FirstHitMap implements GeometryMap {
  private final Detector detector;
  private final FirstHits hits;
  private final Directions directions;
  private final String note;
  private final List<String> regions;

  private FirstHitMap(Detector detector, FirstHits hits, String note) {
    this.detector = detector;
    this.hits = hits;
    this.directions = hits.directions();
    this.note = note;
    Set<String> met = new HashSet<>();
    directions.rays().forEach(ray -> hits.hit(ray).ifPresent(s -> met.add(s.region())));
    regions = detector.regions().stream().map(Region::name).filter(met::contains).toList();
  }

  /** Traces a map; without regions, of the first volume that is no gas and no vacuum. */
  static FirstHitMap of(
      Detector detector, double[] origin, Directions directions, List<String> regions) {
    String what =
        regions.isEmpty()
            ? " First volume that is neither gas nor vacuum."
            : " First of " + String.join(", ", regions) + ".";
    return new FirstHitMap(
        detector,
        FirstHits.trace(detector, origin, directions, regions),
        GeometryMap.grid(directions, origin) + what);
  }

  @Override
  public String table() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("region", "share of directions", "nearest cm", "mean cm"));
    for (String region : regions) {
      double[] distances =
          directions
              .rays()
              .mapToObj(hits::hit)
              .flatMap(Optional::stream)
              .filter(s -> s.region().equals(region))
              .mapToDouble(Segment::entryCm)
              .toArray();
      double nearest = Double.POSITIVE_INFINITY;
      double sum = 0;
      for (double distance : distances) {
        nearest = Math.min(nearest, distance);
        sum += distance;
      }
      rows.add(
          List.of(
              region,
              share(distances.length),
              String.format(Locale.ROOT, "%.4f", nearest),
              String.format(Locale.ROOT, "%.4f", sum / distances.length)));
    }
    long none = directions.rays().filter(ray -> hits.hit(ray).isEmpty()).count();
    rows.add(List.of("nothing", share(none), "-", "-"));
    return TextTable.of(rows)
        + "\n%d directions, each counted once.\n".formatted(directions.count());
  }

  private String share(long count) {
    return String.format(Locale.ROOT, "%.4f", (double) count / directions.count());
  }

  @Override
  public String csv() {
    StringBuilder text =
        new StringBuilder("theta_deg,phi_deg,region,volume,material,distance_cm\n");
    for (int ray = 0; ray < directions.count(); ray++) {
      text.append(GeometryMap.number(directions.thetaDeg(ray)))
          .append(',')
          .append(GeometryMap.number(directions.phiDeg(ray)))
          .append(',');
      Optional<Segment> hit = hits.hit(ray);
      if (hit.isPresent()) {
        Segment s = hit.get();
        String distance = GeometryMap.six(s.entryCm());
        text.append(String.join(",", s.region(), s.volumePath(), s.material(), distance));
      } else {
        text.append(",,,");
      }
      text.append('\n');
    }
    return text.toString();
  }

  @Override
  public StackFigure profile(double scaleTo) {
    double[] angles = GeometryMap.profileAngles(directions);
    int each = directions.count() / angles.length;
    List<StackFigure.Layer> layers = new ArrayList<>();
    for (String region : regions) {
      double[] share = new double[angles.length];
      directions
          .rays()
          .filter(ray -> hits.hit(ray).filter(s -> s.region().equals(region)).isPresent())
          .forEach(ray -> share[ray / each] += 1.0 / each);
      layers.add(new StackFigure.Layer(region, share));
    }
    if (layers.isEmpty()) {
      layers.add(new StackFigure.Layer("nothing", new double[angles.length]));
    }
    return new StackFigure(
        title(),
        note,
        GeometryMap.profileAxis(directions),
        "Share of directions",
        angles,
        layers,
        scaleTo,
        new double[0],
        new double[0]);
  }

  @Override
  public ImageFigure image(double scaleTo) {
    double[] values = new double[directions.count()];
    IntStream.range(0, values.length)
        .forEach(ray -> {
          int row = ray / directions.phis();
          int column = ray % directions.phis();
          values[column * directions.thetas() + row] =
              hits.hit(ray).map(s -> (double) regions.indexOf(s.region())).orElse(Double.NaN);
        });
    return new ImageFigure(
        title(),
        note,
        "Polar angle θ (°)",
        "Azimuth φ (°)",
        "",
        directions.thetaDeg(),
        directions.phiDeg(),
        values,
        scaleTo,
        regions.isEmpty() ? List.of("nothing") : regions);
  }

  private String title() {
    return detector.title() + ": what a straight line hits first";
  }
}
