package io.addra.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventWriterTest {
  private final StringWriter raw = new StringWriter();
  private final EventWriter writer =
      EventWriter.on(raw, () -> Instant.parse("2026-11-30T12:00:00.123456Z"));

  private List<JsonNode> events() {
    JsonMapper mapper = JsonMapper.shared();
    return raw.toString().lines().map(mapper::readTree).toList();
  }

  @Test
  void event_hasTimeNameAndFieldsInOrder() {
    writer.event("progress", Map.of("share", 0.5));
    assertThat(raw)
        .hasToString(
            "{\"time\":\"2026-11-30T12:00:00.123Z\",\"event\":\"progress\",\"share\":0.5}\n");
  }

  @Test
  void text_isAWarningALine() {
    writer.println("addra: warning: 3 broken records:");
    writer.println("  \"β\", line 7");
    writer.print("\n");
    writer.flush();
    assertThat(events()).extracting(e -> e.get("event").asString()).containsOnly("warning");
    assertThat(events())
        .extracting(e -> e.get("message").asString())
        .containsExactly("3 broken records:", "\"β\", line 7");
    assertThat(raw.toString()).matches("\\p{ASCII}*");
  }

  @Test
  void stream_ofOthers_isAWarningALineAndTheLastNeedsNoEnd() {
    try (var stream = writer.stream()) {
      stream.print("addra: WARN: no ");
      stream.println("cache");
      stream.print("ä");
    }
    assertThat(events())
        .extracting(e -> e.get("message").asString())
        .containsExactly("no cache", "ä");
  }

  @Test
  void outcome_theFirstOne_isTheOnlyOneAndWarningsAloneFollow() {
    writer.outcome("failed", Map.of("message", "no disk"));
    writer.outcome("end", Map.of());
    writer.event("progress", Map.of());
    writer.println("the parts are kept");
    assertThat(events())
        .extracting(e -> e.get("event").asString())
        .containsExactly("failed", "warning");
  }

  @Test
  void events_ofManyThreads_areWholeLines() {
    IntStream.range(0, 2_000)
        .parallel()
        .forEach(i -> writer.event("progress", Map.of("done", i, "text", "x".repeat(i % 100))));
    assertThat(events())
        .extracting(e -> e.get("done").asInt())
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 2_000).boxed().toList());
  }
}
