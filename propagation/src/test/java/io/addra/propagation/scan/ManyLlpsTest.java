package io.addra.propagation.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.detector.DetectorChoice;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.device.CpuDevice;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.GeneratedEvents;
import io.addra.propagation.ToyWorlds;
import io.addra.propagation.beam.Beams;
import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.production.Collision;
import io.addra.propagation.production.ProductionModel;
import io.addra.propagation.production.ProductionProcesses;
import io.addra.propagation.result.MapEvaluator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole scans of events with several LLPs, or with weights, against a sum over their rays. */
class ManyLlpsTest {
  private static final double MASS = 0.5;
  private static final double RADIUS = 60;
  private static final double HALF_LENGTH = 100;
  private static final int EVENTS = 6400;

  static Stream<Arguments> models() {
    return Stream.of(
        Arguments.of("b-meson-to-pair", Map.of(), 2),
        Arguments.of("dark-higgsstrahlung", Map.of("llp", "dark-photon", "other_mass_GeV", 3.0), 3),
        Arguments.of("photon-dark-photon", Map.of(), 1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void run_ofSeveralOrWeightedLlps_isTheWeightedMeanOfAll(
      String process, Map<String, Object> settings, int llps) {
    ProductionModel model =
        ProductionProcesses.get(process)
            .model(settings, new Collision(Beams.superKekb(), LuminousRegion.operation()));
    ScanConfig toy = ToyWorlds.config(5, EVENTS, MASS);
    ScanConfig config =
        new ScanConfig(
            "many.yaml",
            "",
            5,
            EVENTS,
            model,
            "operation",
            "X",
            List.of(MASS),
            toy.lifetimes(),
            List.of(),
            List.of(DetectorChoice.of("gazelle-baby")),
            List.of(
                new OverlayRegion(
                    "can",
                    List.of(0.0, RADIUS),
                    List.of(-HALF_LENGTH, HALF_LENGTH),
                    List.of(0.0, 180.0))));
    ScanPlan plan = ScanPlan.of(config, Overrides.none());
    assertThat(plan.streams(MASS)).hasSize(llps);
    assertThat(plan.totalFlights()).isEqualTo(llps * (long) EVENTS);
    try (CpuDevice device = new CpuDevice(2)) {
      var spectra = ScanRunner.run(plan, device, ScanProgress.NONE).spectra();
      assertThat(spectra.masses().getFirst().events()).isEqualTo(llps * (long) EVENTS);
      double[] lifetimes = {0.1, 3, 300};
      var map = MapEvaluator.evaluate(spectra, lifetimes);
      for (double ctau : lifetimes) {
        double expected = mean(plan, ctau);
        double found = map.row(MASS, ctau, "decay:can").orElseThrow().estimate().value();
        assertThat(found).isCloseTo(expected, within(1e-4 * expected));
      }
    }
  }

  /** The mean of the decay probability inside the cylinder, which all rays begin in. */
  private static double mean(ScanPlan plan, double ctau) {
    double sum = 0;
    double weights = 0;
    for (EventStream stream : plan.streams(MASS)) {
      double[] rays = GeneratedEvents.of(stream, 0, EVENTS).rays();
      for (int r = 0; r < rays.length; r += ProductionKernel.RAY_STRIDE) {
        double across = rays[r + 3] * rays[r + 3] + rays[r + 4] * rays[r + 4];
        double along = rays[r] * rays[r + 3] + rays[r + 1] * rays[r + 4];
        double outside = rays[r] * rays[r] + rays[r + 1] * rays[r + 1] - RADIUS * RADIUS;
        double wall = (-along + Math.sqrt(along * along - across * outside)) / across;
        double end = (Math.copySign(HALF_LENGTH, rays[r + 5]) - rays[r + 2]) / rays[r + 5];
        double weight = rays[r + ProductionKernel.RAY_WEIGHT];
        double length = Math.min(wall, end) / rays[r + ProductionKernel.RAY_BETA_GAMMA];
        sum += -weight * Math.expm1(-length / ctau);
        weights += weight;
      }
    }
    return sum / weights;
  }
}
