package io.addra.validation.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.geometry.detector.Detectors;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrackBenchmarkTest {
  private static final int EVENTS = 300;

  /** Few tracks reach no layer: the same tracks cross about as many surfaces in both fields. */
  @Test
  void measure_belle2_followsTheTracksInBothFields() {
    TrackBenchmark benchmark = TrackBenchmark.of(Detectors.load("belle2"), EVENTS);
    TrackBenchmark.Result uniform = benchmark.uniform(1, Clock.WALL);
    TrackBenchmark.Result map = benchmark.map(1, Clock.WALL);
    assertThat(uniform.crossings()).isGreaterThan(20L * EVENTS);
    // the uniform field has no radius at which a track ends
    assertThat(map.crossings())
        .isBetween(uniform.crossings() * 8 / 10, uniform.crossings() * 12 / 10);
    List<Measurement> measured = benchmark.measure(1, Clock.WALL);
    assertThat(measured).extracting(Measurement::unit).containsExactly("us", "us");
    assertThat(measured).allSatisfy(m -> assertThat(m.value()).isNotNegative());
  }
}
