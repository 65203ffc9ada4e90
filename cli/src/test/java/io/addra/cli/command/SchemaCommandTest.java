package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SchemaCommandTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "scan",
        "geometry",
        "signature",
        "event-signature",
        "trigger",
        "efficiency",
        "reference",
        "style"
      })
  void schema_ofKind_isJsonSchema(String kind) {
    Run run = Run.of("schema", kind);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(JsonMapper.shared().readTree(run.out()).get("$schema").asString())
        .contains("json-schema.org");
  }
}
