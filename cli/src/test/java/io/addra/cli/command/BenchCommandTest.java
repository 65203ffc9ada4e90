package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchCommandTest {

  @Test
  void bench_fewEvents_printsOneObject() {
    Run run =
        Run.of(
            "bench",
            "--json",
            "--events",
            "1000",
            "--rays",
            "1000",
            "--runs",
            "1",
            "--device",
            "cpu");
    assertThat(run.status()).as(run.err()).isZero();
    JsonNode json = JsonMapper.shared().readTree(run.out());
    for (String key : new String[] {"decay_probabilities_per_s", "lifetimes_100_over_1", "cores"}) {
      assertThat(json.get(key).asDouble()).isPositive();
    }
    assertThat(json.get("device").asString()).isEqualTo("CPU");
    assertThat(run.err()).contains("measuring rays");
  }

  @Test
  void bench_countsOutOfRange_areBadUsage() {
    assertThat(Run.of("bench", "--events", "1").err()).contains("--events: expected 1000 to");
    assertThat(Run.of("bench", "--rays", "0").err()).contains("--rays: expected 1 to");
    assertThat(Run.of("bench", "--runs", "0").err()).contains("--runs: expected 1 to");
    assertThat(Run.of("bench", "--device", "abacus").status()).isEqualTo(2);
  }
}
