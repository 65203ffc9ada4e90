package io.addra.propagation.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.addra.geometry.document.InputException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SignaturesTest {
  private static final String HEAD = "signature: s\ntitle: t\nsource: u\n";

  private static Signature parse(String text) {
    return Signatures.parse("s.yaml", (HEAD + text).getBytes(StandardCharsets.UTF_8));
  }

  /** An angle below a limit needs two photons: without them its value is -1. */
  @Test
  void parse_greatestAngleOfPhotons_asksForTwo() {
    Signature signature = parse("photons: {count: {min: 1}, opening_angle_deg: {max: 10}}\n");
    assertThat(signature.selection().range(EventValue.PHOTON_ANGLE)).isEqualTo(new Range(0, 10));
  }

  @Test
  void parse_nothingKeepsTheDecayNear_isRefused() {
    assertThatThrownBy(() -> parse("vertex: {r_cm: {min: 1}}\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("s.yaml:4: vertex: needs r_cm and z_cm with both ends");
  }
}
