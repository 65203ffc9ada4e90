package io.addra.propagation.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.kernels.device.CpuDevice;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.scene.RayInterval;
import io.addra.kernels.scene.Scene;
import io.addra.propagation.Rays;
import io.addra.propagation.ToyWorlds;
import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.result.MapEvaluator;
import io.addra.propagation.spectrum.MassPointSpectra;
import io.addra.propagation.spectrum.Quantity;
import io.addra.propagation.spectrum.RegionSpectra;
import io.addra.propagation.spectrum.ScanSpectra;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Spectra of the real detectors against the closed form over the same intervals: the error of the
 * binning alone.
 */
class BinningTest {

  /** Largest relative error where the fraction is above 1e-6. */
  private static final double TOLERANCE = 1e-5;

  private static final double[] LIFETIMES =
      IntStream.range(0, 33).mapToDouble(i -> 1e-3 * Math.pow(10, i * 10.0 / 32)).toArray();

  private static final int EVENTS = 20_000;

  @Test
  void fractions_ofRealDetectors_areMeansOfTheClosedForm() {
    double largest = 0;
    for (double mass : new double[] {0.3, 3.0}) {
      largest = Math.max(largest, largestError(mass));
    }
    assertThat(largest).isGreaterThan(0).isLessThan(TOLERANCE);
  }

  @Test
  void fractions_ofRealDetectors_addUpToOne() {
    AcceptanceMap map = map(plan(1.0));
    for (String detector : List.of("belle2", "gazelle-baby", "gazelle-l", "godzilla")) {
      for (double ctau : LIFETIMES) {
        double whole = value(map, 1.0, ctau, "decay:" + detector);
        assertThat(whole + value(map, 1.0, ctau, "decay:" + detector + "/outside"))
            .isCloseTo(1, within(1e-9));
      }
    }
    List<String> leaves = ScanGeometryLoader.load(ToyWorlds.realConfig(1, 64, 1.0)).slotNames();
    for (double ctau : LIFETIMES) {
      double sum =
          leaves.stream()
              .filter(name -> name.startsWith("belle2/"))
              .mapToDouble(name -> value(map, 1.0, ctau, "decay:" + name))
              .sum();
      assertThat(sum).isCloseTo(1, within(1e-9));
    }
  }

  /** A daughter that sticks out of its mother would leave a negative share there. */
  @Test
  void fractions_ofRealDetectors_areSharesOfOne() {
    assertThat(map(plan(1.0)).rows())
        .allSatisfy(row -> assertThat(row.estimate().value()).isBetween(0.0, 1 + 1e-12));
  }

  @Test
  void fillings_ofRealDetectors_areSharesOfTheirEvents() {
    ScanPlan plan = plan(1.0);
    ScanSpectra spectra = run(plan);
    double step = Math.scalb(1.0, -plan.scaleBits());
    MassPointSpectra point = spectra.masses().getFirst();
    for (RegionSpectra slot : point.slots()) {
      for (int block = 0; block < slot.blocks(); block++) {
        double weight = point.blockWeights()[block] * step;
        double offset = slot.complement() ? weight : 0;
        for (int bin = 0; bin < slot.binCount(); bin++) {
          assertThat(offset + slot.filling(block, bin) * step).isBetween(-1e-6, weight + 1e-6);
        }
      }
    }
  }

  private static double largestError(double mass) {
    ScanPlan plan = plan(mass);
    AcceptanceMap map = map(plan);
    double[][] exact = closedForm(plan.events(mass), plan.geometry());
    double largest = 0;
    for (Quantity quantity : plan.geometry().quantities()) {
      for (int t = 0; t < LIFETIMES.length; t++) {
        double expected = 0;
        for (int slot : quantity.slots()) {
          expected += exact[slot][t];
        }
        if (expected > 1e-6) {
          largest =
              Math.max(
                  largest,
                  Math.abs(value(map, mass, LIFETIMES[t], quantity.name()) / expected - 1));
        }
      }
    }
    return largest;
  }

  private static ScanPlan plan(double mass) {
    return ScanPlan.of(ToyWorlds.realConfig(11, EVENTS, mass), Overrides.none());
  }

  private static AcceptanceMap map(ScanPlan plan) {
    return MapEvaluator.evaluate(run(plan), LIFETIMES);
  }

  private static ScanSpectra run(ScanPlan plan) {
    try (CpuDevice device = new CpuDevice(2)) {
      return ScanRunner.run(plan, device, ScanProgress.NONE).spectra();
    }
  }

  private static double value(AcceptanceMap map, double mass, double ctau, String quantity) {
    return map.row(mass, ctau, quantity).orElseThrow().estimate().value();
  }

  /** Mean over the rays of each slot's closed form, as [slot][lifetime]. */
  private static double[][] closedForm(EventStream events, ScanGeometry geometry) {
    Scene scene = geometry.scene();
    Rays rays = Rays.of(events, EVENTS);
    double[][] sums = new double[scene.slots()][LIFETIMES.length];
    for (int i = 0; i < EVENTS; i++) {
      double[] ray = Arrays.copyOfRange(rays.array(), 8 * i, 8 * i + 8);
      for (RayInterval interval : RayInterval.of(scene, ray)) {
        double length = interval.to() - interval.from();
        for (int t = 0; t < LIFETIMES.length; t++) {
          double share =
              Math.exp(-interval.from() / LIFETIMES[t])
                  * -Math.expm1(-length / LIFETIMES[t])
                  / EVENTS;
          add(sums, interval.plus(), t, share);
          add(sums, interval.minus(), t, -share);
        }
      }
    }
    for (int slot : new ArrayList<>(geometry.complements())) {
      for (int t = 0; t < LIFETIMES.length; t++) {
        sums[slot][t] += 1;
      }
    }
    return sums;
  }

  private static void add(double[][] sums, int slot, int t, double share) {
    if (slot >= 0) {
      sums[slot][t] += share;
    }
  }
}
