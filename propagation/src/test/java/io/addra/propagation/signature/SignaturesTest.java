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

  /** A kink below a limit needs a charged product: without one it is -1. */
  @Test
  void parse_greatestKink_asksForACharge() {
    Signature signature =
        parse(
            """
            vertex: {r_cm: [1, 90], z_cm: [-50, 90]}
            flight: {cdc_layers: {min: 3}, kink_deg: {max: 20}}
            """);
    assertThat(signature.selection().range(EventValue.KINK)).isEqualTo(new Range(0, 20));
    assertThat(signature.selection().asks("flight")).isTrue();
  }

  @Test
  void parse_unknownValueOfTheFlight_isOneLine() {
    assertThatThrownBy(() -> parse("flight: {kink: {max: 20}}\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("s.yaml:4")
        .hasMessageContaining("kink_deg");
  }

  @Test
  void parse_nothingKeepsTheDecayNear_isRefused() {
    assertThatThrownBy(() -> parse("vertex: {r_cm: {min: 1}}\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("s.yaml:4: vertex: needs r_cm and z_cm with both ends");
  }
}
