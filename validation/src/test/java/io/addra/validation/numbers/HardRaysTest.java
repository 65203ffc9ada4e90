package io.addra.validation.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.geometry.compile.Slot;
import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Detectors;
import io.addra.geometry.ray.RayTracer;
import io.addra.geometry.ray.Segment;
import io.addra.geometry.space.Vector3;
import io.addra.validation.numbers.HardRays.HardRay;
import io.addra.validation.numbers.RayPartition.Shares;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The partition of {@link HardRays} through every detector: at each point of a ray exactly one
 * region, or outside, has it. Both ways of finding that are held to it and to each other: the
 * signed intervals of a scan, and the ordered list of {@code geometry ray}.
 *
 * <p>What may be torn is what {@link io.addra.kernels.body.TraceKernel} states for an end: 2.4e-6
 * cm, and where a ray touches a round surface 2.7e-4 cm. The list and the sums find their ends by
 * themselves (a crystal is a turned copy in one of them), so that where a ray follows or touches a
 * surface they too may differ by the latter.
 */
class HardRaysTest {
  private static final double FLAT_CM = 5e-6;
  private static final double ROUND_CM = 5e-4;

  /** A list joins ends within 1e-9 cm, at each of at most so many intervals. */
  private static final double JOINED_CM = 1e-9 * 2 * RayPartition.CAPACITY;

  /** Every so manyth ray of Belle II is listed in order too, which takes a hundred times longer. */
  private static final int LISTED = 40;

  private static final String LARGE = "belle2";

  /** Rays and those out of bounds. */
  private static final class Tally {
    private long rays;
    private final List<String> bad = new ArrayList<>();
  }

  static List<String> names() {
    return Detectors.all();
  }

  @ParameterizedTest
  @MethodSource("names")
  void rays_alongFacesEdgesAndCorners_belongToOneRegionEach(String name) {
    boolean large = name.equals(LARGE);
    assertNoneBad(check(name, large ? 500 : 100, large ? 300 : 7, large ? 0 : 1));
  }

  @Test
  @Tag("long")
  void manyRays_alongFacesEdgesAndCorners_belongToOneRegionEach() throws IOException {
    Map<String, Tally> all = new TreeMap<>();
    for (String name : names()) {
      boolean large = name.equals(LARGE);
      check(name, 1, large ? 7 : 1, large ? LISTED : 1)
          .forEach((group, tally) -> {
            Tally sum = all.computeIfAbsent(group, _ -> new Tally());
            sum.rays += tally.rays;
            sum.bad.addAll(tally.bad);
          });
    }
    for (Map.Entry<String, Tally> each : all.entrySet()) {
      Tally tally = each.getValue();
      ReliabilityFile.append("rays: " + each.getKey(), tally.rays, tally.bad.size());
    }
    assertNoneBad(all);
  }

  private static void assertNoneBad(Map<String, Tally> tallies) {
    assertThat(tallies).containsKeys("axes", "planes of symmetry");
    assertThat(tallies.values()).allSatisfy(tally -> assertThat(tally.bad).isEmpty());
  }

  /** Makes the rays of a detector and checks them; lists every so manyth in order, 0 for none. */
  private static Map<String, Tally> check(
      String name, int crystalStep, int volumeStep, int listed) {
    Detector detector = Detectors.load(name);
    RayPartition partition = RayPartition.of(detector);
    Optional<RayTracer> tracer =
        listed > 0 ? Optional.of(RayTracer.of(detector)) : Optional.empty();
    Map<String, Tally> tallies = new TreeMap<>();
    HardRays.each(
        detector,
        crystalStep,
        volumeStep,
        ray -> {
          Tally tally = tallies.computeIfAbsent(ray.group(), _ -> new Tally());
          tally.rays++;
          Shares shares = partition.along(ray.origin(), ray.along());
          String problem = problem(ray, shares);
          if (problem.isEmpty() && tracer.isPresent() && tally.rays % listed == 0) {
            problem = inOrder(ray, shares, partition.slots(), tracer.get());
          }
          if (!problem.isEmpty()) {
            tally.bad.add(name + ": " + ray + ": " + problem);
          }
        });
    return tallies;
  }

  private static double allowed(HardRay ray) {
    return ray.group().startsWith("round") ? ROUND_CM : FLAT_CM;
  }

  private static String problem(HardRay ray, Shares shares) {
    double sum = Arrays.stream(shares.lengths()).sum();
    if (!shares.sound()) {
      return "intervals out of order or too many";
    }
    if (!(shares.torn() <= allowed(ray))) {
      return shares.torn() + " cm in no region or two";
    }
    return Math.abs(sum) <= JOINED_CM ? "" : "regions and outside add up to " + sum + " cm";
  }

  /** The ordered list against the sums. */
  private static String inOrder(HardRay ray, Shares shares, List<Slot> slots, RayTracer tracer) {
    double[] found = new double[shares.lengths().length];
    double end = 0;
    for (Segment segment : tracer.trace(array(ray.origin()), array(ray.along()))) {
      if (segment.entryCm() != end || !(segment.exitCm() > end) || !(segment.x0() >= 0)) {
        return "segments do not follow each other at " + end + " cm";
      }
      end = segment.exitCm();
      for (int slot = 0; slot < found.length; slot++) {
        Slot meaning = slots.get(slot);
        boolean inside = !segment.region().equals("outside");
        if (meaning.region().equals(segment.region()) && inside) {
          found[slot] += segment.lengthCm();
        } else if (meaning.kind() == Slot.Kind.OUTSIDE && inside) {
          found[slot] -= segment.lengthCm();
        }
      }
    }
    for (int slot = 0; slot < found.length; slot++) {
      if (!(Math.abs(found[slot] - shares.lengths()[slot]) <= ROUND_CM + JOINED_CM)) {
        return "%s: %s cm in order, %s cm by sums"
            .formatted(slots.get(slot).region(), found[slot], shares.lengths()[slot]);
      }
    }
    return "";
  }

  private static double[] array(Vector3 v) {
    return new double[] {v.x(), v.y(), v.z()};
  }
}
