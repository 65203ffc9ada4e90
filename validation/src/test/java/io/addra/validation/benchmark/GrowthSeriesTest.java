package io.addra.validation.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Detectors;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrowthSeriesTest {

  @Test
  void of_times_hasMedianLeastAndLargest() {
    GrowthSeries series =
        GrowthSeries.of(
            "rays", "ns", List.of(2L), List.of(new Timing("rays", List.of(3.0, 1.0, 2.0))), 10);
    assertThat(series.points()).containsExactly(new GrowthSeries.Point(2, 20, 10, 30));
    assertThat(GrowthSeries.csv(List.of(series)))
        .isEqualTo(GrowthSeries.HEADER + "\nrays,2,ns,20.000,10.000,30.000\n");
  }

  @Test
  void series_noPointsOrFallingX_isRefused() {
    var point = new GrowthSeries.Point(2, 1, 1, 1);
    assertThatThrownBy(() -> new GrowthSeries("a", "s", List.of()))
        .hasMessageContaining("no points of a");
    assertThatThrownBy(() -> new GrowthSeries("a", "s", List.of(point, point)))
        .hasMessageContaining("rising x");
  }

  @Test
  void turns_eachVariant_runsOftenEnoughToBeCounted() {
    AtomicInteger calls = new AtomicInteger();
    List<Timing> found =
        new Turns(3, Clock.WALL, 1e-3).time("count", List.of(calls::incrementAndGet, () -> {}));
    assertThat(found).hasSize(2);
    assertThat(found)
        .allSatisfy(timing -> assertThat(timing.seconds()).hasSize(3).allMatch(s -> s > 0));
    assertThat(calls.get()).isGreaterThan(3);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.25, 0.5, 0.75})
  void thinned_share_keepsWholeRingsOfAboutThatShare(double share) {
    Detector all = Detectors.load("belle2-ecl");
    Detector some = CrystalRings.thinned(all, share);
    assertThat(some.volumeCount() / (double) all.volumeCount()).isBetween(share / 1.2, share * 1.2);
    Set<String> kept = rings(some);
    assertThat(rings(all)).containsAll(kept);
    assertThat(all.volumes().stream().filter(v -> kept.contains(ring(v.name()))).toList())
        .isEqualTo(some.volumes());
  }

  @Test
  void thinned_all_keepsAll() {
    Detector all = Detectors.load("belle2-ecl");
    assertThat(CrystalRings.thinned(all, 1).volumes()).isEqualTo(all.volumes());
  }

  private static Set<String> rings(Detector detector) {
    return detector.volumes().stream().map(v -> ring(v.name())).collect(Collectors.toSet());
  }

  private static String ring(String name) {
    return name.replaceAll("(ring-\\d+)-.*", "$1");
  }
}
