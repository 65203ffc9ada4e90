package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchCommandTest {

  @Test
  @Tag("long")
  void bench_fewEvents_printsOneObjectAndWritesGrowth(@TempDir Path folder) throws IOException {
    Path target = folder.resolve("growth");
    Run run =
        Run.of(
            "bench",
            "--json",
            "--growth",
            target.toString(),
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
    assertGrowth(target);
  }

  private static void assertGrowth(Path target) throws IOException {
    try (Stream<Path> files = Files.list(target)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("growth.csv", "growth.svg");
    }
    assertThat(Files.readString(target.resolve("growth.svg"))).startsWith("<svg");
    List<String> lines = Files.readAllLines(target.resolve("growth.csv"));
    assertThat(lines.getFirst()).isEqualTo("series,x,unit,median,least,largest");
    Map<String, List<String[]>> series =
        lines.stream()
            .skip(1)
            .map(line -> line.split(","))
            .collect(Collectors.groupingBy(fields -> fields[0]));
    assertThat(series)
        .containsOnlyKeys("events", "lifetimes", "regions", "crystals_ip", "crystals_dv");
    series
        .values()
        .forEach(rows -> {
          assertThat(rows).hasSizeGreaterThan(1);
          assertThat(rows.stream().map(row -> Long.valueOf(row[1])).toList())
              .isSorted()
              .doesNotHaveDuplicates();
          assertThat(rows).allSatisfy(row -> assertRising(row[4], row[3], row[5]));
        });
    assertThat(lines).anyMatch(line -> line.startsWith("crystals_dv,8736,ns,"));
  }

  private static void assertRising(String least, String median, String largest) {
    assertThat(Double.parseDouble(least)).isPositive();
    assertThat(Double.parseDouble(median))
        .isBetween(Double.valueOf(least), Double.valueOf(largest));
  }

  @Test
  void bench_growthInADirectoryThatExists_isRefusedBeforeTheWork(@TempDir Path folder) {
    Run run = Run.of("bench", "--growth", folder.toString(), "--device", "cpu");
    assertThat(run.status()).isNotZero();
    assertThat(run.err()).contains("already exists").doesNotContain("measuring");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void bench_countsOutOfRange_areBadUsage() {
    assertThat(Run.of("bench", "--events", "1").err()).contains("--events: expected 1000 to");
    assertThat(Run.of("bench", "--rays", "0").err()).contains("--rays: expected 1 to");
    assertThat(Run.of("bench", "--runs", "0").err()).contains("--runs: expected 1 to");
    assertThat(Run.of("bench", "--device", "abacus").status()).isEqualTo(2);
  }
}
