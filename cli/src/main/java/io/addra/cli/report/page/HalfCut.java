package io.addra.cli.report.page;

import io.addra.cli.page.PackedNumbers;
import io.addra.cli.report.DetectorLabel;
import io.addra.geometry.detector.Detector;
import io.addra.geometry.ray.RayTracer;
import io.addra.geometry.ray.Segment;
import io.addra.geometry.space.Bounds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A cut through a detector around the interaction point, in the half-plane of z and the distance r
 * from the z axis at one azimuth: its main regions along lines of constant z.
 */
final class HalfCut {
  /** Off the planes in which modules and sectors meet. */
  private static final double PHI_DEG = 3;

  private static final int COLUMNS = 480;

  /** Gaps below this between parts of one region are not drawn (cm). */
  private static final double GAP_CM = 0.3;

  private final List<Integer> columns = new ArrayList<>();
  private final List<Integer> regions = new ArrayList<>();
  private final List<Double> ends = new ArrayList<>();

  private HalfCut() {}

  /** The cut of the first detector that has the interaction point inside; empty without one. */
  static Optional<ObjectNode> of(List<Detector> detectors, List<DetectorLabel> labels) {
    double[] origin = new double[3];
    double[] up = {0, 1, 0};
    return IntStream.range(0, detectors.size())
        .filter(d -> {
          List<OuterVolumes.Inside> inside = OuterVolumes.of(detectors.get(d)).along(origin, up);
          return !inside.isEmpty() && inside.getFirst().from() == 0;
        })
        .boxed()
        .findFirst()
        .map(d -> tree(detectors.get(d), labels.get(d)));
  }

  private static ObjectNode tree(Detector detector, DetectorLabel label) {
    Bounds bounds = Footprint.bounds(detector);
    double from = bounds.min().z();
    double step = (bounds.max().z() - from) / COLUMNS;
    List<String> main = List.copyOf(label.mainRegions().keySet());
    Map<String, Integer> index = new HashMap<>();
    for (String name : main) {
      index.put(name, main.indexOf(name));
    }
    for (DetectorLabel.Parent parent : label.parents()) {
      if (index.containsKey(parent.name())) {
        parent.of().forEach(region -> index.putIfAbsent(region, main.indexOf(parent.name())));
      }
    }
    double phi = Math.toRadians(PHI_DEG);
    double[] out = {Math.cos(phi), Math.sin(phi), 0};
    RayTracer tracer = RayTracer.of(detector);
    List<List<Segment>> lines =
        IntStream.range(0, COLUMNS)
            .parallel()
            .mapToObj(k -> tracer.trace(new double[] {0, 0, from + (k + 0.5) * step}, out))
            .toList();
    HalfCut cut = new HalfCut();
    for (int k = 0; k < COLUMNS; k++) {
      cut.add(k, lines.get(k), index);
    }
    ObjectNode node = JsonMapper.shared().createObjectNode();
    node.put("detector", detector.name());
    node.put("title", label.shortTitle());
    node.put("phi", PHI_DEG);
    node.put("from", from);
    node.put("step", step);
    node.put("count", COLUMNS);
    ArrayNode names = node.putArray("regions");
    label
        .mainRegions()
        .forEach((name, title) -> names.addObject().put("name", name).put("title", title));
    node.put("columns", PackedNumbers.shorts(cut.columns));
    node.put("which", PackedNumbers.bytes(cut.regions));
    node.put("ends", PackedNumbers.floats(cut.ends));
    return node;
  }

  private void add(int column, List<Segment> line, Map<String, Integer> index) {
    int last = -1;
    for (Segment segment : line) {
      int region = index.getOrDefault(segment.region(), -1);
      if (region < 0) {
        continue;
      }
      int end = ends.size() - 1;
      if (region == last && segment.entryCm() - ends.get(end) < GAP_CM) {
        ends.set(end, segment.exitCm());
      } else {
        columns.add(column);
        regions.add(region);
        ends.addAll(List.of(segment.entryCm(), segment.exitCm()));
      }
      last = region;
    }
  }
}
