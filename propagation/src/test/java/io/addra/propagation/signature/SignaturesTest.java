package io.addra.propagation.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.addra.geometry.document.InputException;
import io.addra.kernels.body.CrossingKernel;
import io.addra.propagation.layer.Species;
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

  /** A section of layers asks for a product; what is missing is below every range. */
  @Test
  void parse_layers_askForOneProductAndWhatIsThere() {
    Signature signature =
        parse("layers: {of: [muon, photon], measured_angle_deg: {max: 9}, delay_ns: {max: 3}}\n");
    Selection selection = signature.selection();
    assertThat(selection.layers().of()).containsExactly(Species.MUON, Species.PHOTON);
    assertThat(selection.range(EventValue.LAYER_COUNT).least()).isEqualTo(1);
    assertThat(selection.range(EventValue.MEASURED_ANGLE)).isEqualTo(new Range(0, 9));
    assertThat(EventValue.LAYER_DELAY.internal(selection.range(EventValue.LAYER_DELAY).least()))
        .isGreaterThan(CrossingKernel.NO_DELAY);
    assertThat(selection.asksLayers()).isTrue();
    assertThat(parse("tracks: {count: {min: 1}}\n").selection().asksLayers()).isFalse();
  }

  @Test
  void parse_farDetector_needsNoVertexAndNamesItsQuantities() {
    Signature signature = parse("detector: far\nlayers: {count: {min: 2}}\n");
    assertThat(signature.selection().layers().far()).isTrue();
    assertThat(signature.at("box").quantity()).isEqualTo("signature:s/box");
  }

  @Test
  void parse_farDetectorWithTracks_isRefused() {
    assertThatThrownBy(() -> parse("detector: far\nlayers: {}\ntracks: {count: {min: 1}}\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("s.yaml:6: tracks: is not for far detectors");
    assertThatThrownBy(() -> parse("detector: far\nvertex: {r_cm: [0, 1], z_cm: [0, 1]}\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("s.yaml:4: detector: needs layers");
  }

  @Test
  void parse_unknownSpecies_namesTheLineAndThoseKnown() {
    assertThatThrownBy(() -> parse("layers:\n  of:\n    - muons\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("s.yaml:6: layers.of[0]: is not known here, expected one of")
        .hasMessageContaining("did you mean 'muon'");
  }
}
