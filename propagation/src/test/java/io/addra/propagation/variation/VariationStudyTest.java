package io.addra.propagation.variation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.detector.DetectorChoice;
import io.addra.kernels.device.CpuDevice;
import io.addra.propagation.Rays;
import io.addra.propagation.ToyWorlds;
import io.addra.propagation.result.MapEvaluator;
import io.addra.propagation.scan.OverlayRegion;
import io.addra.propagation.scan.Overrides;
import io.addra.propagation.scan.ScanConfig;
import io.addra.propagation.scan.ScanPlan;
import io.addra.propagation.scan.ScanProgress;
import io.addra.propagation.scan.ScanResult;
import io.addra.propagation.scan.ScanRunner;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Shifts of far boxes and regions near the collisions, by scans of some 10^4 events. */
class VariationStudyTest {
  private static final double MASS = 2;
  private static final double CTAU = 2000;

  /** Largest relative error of the binning where the fraction is above 1e-6. */
  private static final double BINNING = 1e-5;

  private static final CpuDevice DEVICE = new CpuDevice(2);

  @AfterAll
  static void close() {
    DEVICE.close();
  }

  private static ScanConfig config(long seed, long events, Map<String, Double> ofBaby) {
    return ToyWorlds.config(seed, events, MASS)
        .withOnly(
            List.of(new DetectorChoice("gazelle-baby", "", ofBaby), DetectorChoice.of("gazelle-l")),
            List.of(
                new OverlayRegion(
                    "tracker", List.of(1.0, 110.0), List.of(-70.0, 150.0), List.of(17.0, 150.0))));
  }

  private static ScanResult scan(ScanConfig config) {
    return ScanRunner.run(ScanPlan.of(config, Overrides.none()), DEVICE, ScanProgress.NONE);
  }

  private static Variation of(Change change) {
    return new Variation("test", "test", "test", "", change, true, "low", "this test");
  }

  private static Variation named(String name) {
    return Variations.named(List.of(name)).getFirst();
  }

  private static List<ShiftRow> shifts(ScanResult nominal, Variation variation) {
    return new VariationStudy(nominal).run(variation, DEVICE, ScanProgress.NONE).rows();
  }

  private static Shift at(List<ShiftRow> rows, double ctau, String quantity) {
    return rows.stream()
        .filter(row -> row.ctau() == ctau && row.quantity().equals(quantity))
        .findFirst()
        .orElseThrow()
        .shift();
  }

  private static void assertNothing(List<ShiftRow> rows) {
    assertThat(rows).isNotEmpty();
    for (ShiftRow row : rows) {
      assertThat(row.shift().value()).as(row.toString()).isZero();
      assertThat(row.shift().varied()).isEqualTo(row.shift().nominal());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = CollisionChange.Kind.class,
      names = {"SPOT_X", "SPOT_Y", "SPOT_Z", "BOOST", "ENERGY", "CROSSING", "REGION_OPERATION"})
  void run_collisionsByNothing_shiftsNothingExactly(CollisionChange.Kind kind) {
    assertNothing(shifts(scan(config(3, 6400, Map.of())), of(new CollisionChange(kind, 0))));
  }

  /** The scan of the moved detectors alone has the events and deposits of the whole scan. */
  @Test
  void run_placeByNothing_shiftsNothingExactly() {
    Change change =
        new DetectorChange(
            "shift_x_cm", new DetectorChange.Added(0), DetectorChange.Touches.REGIONS);
    List<ShiftRow> rows = shifts(scan(config(3, 6400, Map.of())), of(change));
    assertNothing(rows);
    assertThat(rows).extracting(ShiftRow::quantity).contains("decay:gazelle-l/lg-b1");
    assertThat(rows).extracting(ShiftRow::quantity).doesNotContain("decay:tracker");
  }

  /** What a variation gives is what a scan file with the moved detector gives, to the last bit. */
  @Test
  void run_placeMoved_isTheScanOfTheMovedDetector() {
    List<ShiftRow> rows = shifts(scan(config(4, 6400, Map.of())), named("place-z-up"));
    ScanResult moved = scan(config(4, 6400, Map.of("shift_z_cm", 10.0)));
    double[] lifetimes = {0.01, 1, 100};
    MapEvaluator.evaluate(moved, lifetimes).rows().stream()
        .filter(row -> row.quantity().startsWith("decay:gazelle-baby"))
        .forEach(row ->
            assertThat(at(rows, row.ctau(), row.quantity()).varied()).isEqualTo(row.estimate()));
  }

  /** A moved cube against the mean over the same rays of exp(-a/l) - exp(-b/l). */
  @ParameterizedTest
  @CsvSource({"place-x-up, 10, 0, 0", "place-y-down, 0, -10, 0", "place-z-up, 0, 0, 10"})
  void run_placeMoved_agreesWithTheClosedForm(String name, double x, double y, double z) {
    int events = 40_000;
    ScanConfig config = withLifetime(config(5, events, Map.of()));
    ScanResult nominal = scan(config);
    Shift shift = at(shifts(nominal, named(name)), CTAU, "decay:gazelle-baby");
    Rays rays = Rays.of(nominal.plan().events(MASS), events);
    double before = mean(rays, new double[3]);
    double after = mean(rays, new double[] {x, y, z});
    assertThat(before).isGreaterThan(1e-6);
    assertThat(shift.nominal().value() / before).isCloseTo(1, within(BINNING));
    assertThat(shift.varied().value() / after).isCloseTo(1, within(BINNING));
    assertThat(shift.value() / before).isCloseTo((after - before) / before, within(2 * BINNING));
  }

  private static ScanConfig withLifetime(ScanConfig toy) {
    return new ScanConfig(
        toy.file(),
        toy.title(),
        toy.seed(),
        toy.events(),
        toy.production(),
        toy.luminousRegion(),
        toy.llp(),
        toy.masses(),
        List.of(CTAU),
        toy.decays(),
        toy.detectors(),
        toy.regions());
  }

  private static double mean(Rays rays, double[] shift) {
    double[][] limits = {{800, 1200}, {-570, -170}, {800, 1200}};
    double sum = 0;
    for (int i = 0; i < rays.count(); i++) {
      double a = 0;
      double b = Double.POSITIVE_INFINITY;
      for (int axis = 0; axis < 3; axis++) {
        double from = limits[axis][0] + shift[axis] - rays.origin(i, axis);
        double to = limits[axis][1] + shift[axis] - rays.origin(i, axis);
        double d = rays.direction(i, axis);
        a = Math.max(a, Math.min(from / d, to / d));
        b = Math.min(b, Math.max(from / d, to / d));
      }
      double length = rays.betaGamma(i) * CTAU;
      sum += b > a ? Math.exp(-a / length) * -Math.expm1(-(b - a) / length) : 0;
    }
    return sum / rays.count();
  }

  /**
   * Moving the collisions by d and the box by d as well changes nothing but the numbers' rounding:
   * both variations in one scan against the scan without.
   */
  @Test
  void run_collisionsAndBoxMovedTogether_shiftsNothing() {
    ScanConfig moved = withLifetime(config(6, 20_000, Map.of("shift_x_cm", 0.5)));
    Change spot = new CollisionChange(CollisionChange.Kind.SPOT_X, 0.5);
    Shift together = at(shifts(scan(moved), of(spot)), CTAU, "decay:gazelle-baby");
    Shift plain =
        at(
            shifts(scan(withLifetime(config(6, 20_000, Map.of()))), of(spot)),
            CTAU,
            "decay:gazelle-baby");
    double unmoved = plain.nominal().value();
    assertThat(Math.abs(plain.value()) / unmoved).isGreaterThan(1e-4);
    assertThat(together.varied().value() / unmoved).isCloseTo(1, within(1e-8));
  }

  /** The error of a shift against that of the difference of two scans with seeds of their own. */
  @ParameterizedTest
  @CsvSource({
    // of a cube of 400 cm a shift by 10 cm brings in and leaves out some per cent of the rays
    "place-x-up, decay:gazelle-baby, 0.5",
    "place-x-up, decay:gazelle-l, 0.5",
    "beam-spot-x-up, decay:gazelle-l, 0.1",
    "boost-up, decay:gazelle-l, 0.2"
  })
  void run_commonRandomNumbers_haveSmallErrors(String name, String quantity, double most) {
    ScanResult nominal = scan(withLifetime(config(7, 20_000, Map.of())));
    Shift shift = at(shifts(nominal, named(name)), CTAU, quantity);
    double independent = Math.hypot(shift.nominal().statError(), shift.varied().statError());
    assertThat(shift.error()).isPositive();
    assertThat(shift.error() / independent).as(shift.toString()).isLessThan(most);
  }

  /** Shifts of 200 seeds against that of a large scan: mean 0 and width 1 within four errors. */
  @ParameterizedTest
  @Tag("long")
  @CsvSource({"place-x-up, decay:gazelle-l", "energy-up, decay:tracker"})
  void run_manySeeds_pullsHaveMeanZeroAndWidthOne(String name, String quantity) {
    int seeds = 200;
    Variation variation = named(name);
    ScanResult large = scan(withLifetime(config(20_261_122, 1_000_000, Map.of())));
    double truth = at(shifts(large, variation), CTAU, quantity).value();
    double[] pulls = new double[seeds];
    for (int seed = 1; seed <= seeds; seed++) {
      ScanResult small = scan(withLifetime(config(seed, 6400, Map.of())));
      Shift shift = at(shifts(small, variation), CTAU, quantity);
      pulls[seed - 1] = (shift.value() - truth) / shift.error();
    }
    double mean = Arrays.stream(pulls).average().orElseThrow();
    double width =
        Math.sqrt(Arrays.stream(pulls).map(x -> (x - mean) * (x - mean)).sum() / (seeds - 1));
    String text = name + ": mean " + mean + ", width " + width;
    // the truth is known to sqrt(6400/1e6) = 0.08 of an error itself
    assertThat(Math.abs(mean)).as(text).isLessThan(4 / Math.sqrt(seeds) + 3 * 0.08);
    assertThat(Math.abs(width - 1)).as(text).isLessThan(4 / Math.sqrt(2.0 * seeds));
  }
}
