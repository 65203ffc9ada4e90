package io.addra.cli.report.page;

import io.addra.cli.page.PackedNumbers;
import io.addra.cli.report.page.OuterVolumes.Inside;
import io.addra.propagation.scan.ScanPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sample of LLPs for a page: for each its origin (3, cm), direction (3), beta gamma and number of
 * mean lifetimes, and where its line is inside a detector, as distance from its origin (cm). So the
 * page can put its decay at any lifetime, and say what it is inside of.
 */
final class DecayPicture {
  private static final int MOST_OF_ALL = 8000;
  private static final int MOST_OF_A_MASS = 2000;
  private static final int LEAST_OF_A_MASS = 100;

  private DecayPicture() {}

  /** The samples of all masses, as a tree. */
  static ArrayNode tree(ScanPlan plan) {
    List<Double> masses = plan.config().masses();
    int count = Math.clamp(MOST_OF_ALL / masses.size(), LEAST_OF_A_MASS, MOST_OF_A_MASS);
    List<OuterVolumes> detectors =
        plan.geometry().detectors().stream().map(OuterVolumes::of).toList();
    ArrayNode list = JsonMapper.shared().createArrayNode();
    for (double mass : masses) {
      write(LlpSample.of(plan, mass, count), detectors, list.addObject());
    }
    return list;
  }

  private static void write(LlpSample sample, List<OuterVolumes> detectors, ObjectNode node) {
    List<Double> rays = new ArrayList<>();
    for (LlpSample.Llp llp : sample.llps()) {
      rays.addAll(List.of(llp.origin()[0], llp.origin()[1], llp.origin()[2]));
      rays.addAll(List.of(llp.direction()[0], llp.direction()[1], llp.direction()[2]));
      rays.addAll(List.of(llp.betaGamma(), llp.lifetimes()));
    }
    List<Integer> which = new ArrayList<>();
    List<Integer> where = new ArrayList<>();
    List<Double> ends = new ArrayList<>();
    for (int d = 0; d < detectors.size(); d++) {
      OuterVolumes detector = detectors.get(d);
      List<List<Inside>> found =
          sample.llps().parallelStream()
              .map(llp -> detector.along(llp.origin(), llp.direction()))
              .toList();
      int index = d;
      IntStream.range(0, found.size())
          .forEach(i -> {
            for (Inside each : found.get(i)) {
              which.add(i);
              where.add(index);
              ends.addAll(List.of(each.from(), each.to()));
            }
          });
    }
    node.put("rays", PackedNumbers.floats(rays));
    node.put("llps", PackedNumbers.shorts(which));
    node.put("detectors", PackedNumbers.bytes(where));
    node.put("ends", PackedNumbers.floats(ends));
  }
}
