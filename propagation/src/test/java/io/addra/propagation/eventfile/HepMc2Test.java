package io.addra.propagation.eventfile;

import static io.addra.propagation.eventfile.TestEvents.BOTH;
import static io.addra.propagation.eventfile.TestEvents.firstLines;
import static io.addra.propagation.eventfile.TestEvents.read;
import static io.addra.propagation.eventfile.TestEvents.text;
import static io.addra.propagation.eventfile.TestEvents.withLine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.addra.geometry.document.InputException;
import io.addra.propagation.eventfile.event.FileLlp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HepMc2Test {
  private static final String GOOD = text("same.hepmc2");

  @Test
  void next_noUnits_areGevAndMm() {
    assertThat(read(withLine(GOOD, 6, ""), BOTH)).isEqualTo(read(GOOD, BOTH));
  }

  @Test
  void next_decayAtOriginOfMovedLlp_isWhereLlpIsMade() {
    String at0 = withLine(GOOD, 30, "V -4 0 0 0 0 0 0 2 0");
    FileLlp llp = read(at0, BOTH).get(1).llps().getFirst();
    assertThat(llp.decay()).isNotNull();
    assertThat(llp.decay().vertex()).isEqualTo(llp.production());
  }

  @Test
  void next_moreParticlesThanStated_areRead() {
    String fewer = withLine(GOOD, 10, "V -1 0 0 0 0 0 2 1 0");
    assertThat(read(fewer, BOTH)).isEqualTo(read(GOOD, BOTH));
  }

  @Test
  void next_noWeights_isWeight1() {
    String without = withLine(GOOD, 4, "E 1 -1 10.58 0.118 0.0073 1 -1 2 1 2 2 12345 67890 0");
    assertThat(read(without, BOTH).getFirst().weight()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          4|E 1 -1 10.58 0.118 0.0073 1 -1|4: number of vertices: missing, the line has only 7 fields
          4|E 1 -1 10.58 0.118 0.0073 1 -1 2 1 2 2 12345 67890 3 0.5 5|4: weight: missing, the line has only 16 fields
          4|E 1 -1 10.58 0.118 0.0073 1 -1 2 1 2 0 2 0.5 5 6|4: found 15 fields, expected 14
          4|E 1 -1 10.58 0.118 0.0073 1 -1 3 1 2 0 2 0.5 5|18: found 2 vertices in the event of line 4, expected 3
          4|E 1 -1 10.58 0.118 0.0073 1 -1 1 1 2 0 2 0.5 5|15: found more vertices than in the event of line 4, 1
          4|X|4: found 'X', expected an event
          5|N 2 "nominal" "up|5: name of a weight: expected a quotation mark after it
          6|U GEV M|6: unit of length: found 'M', expected MM or CM
          7|Z 1|7: found 'Z 1', expected a line of an event: C, F, H, N, P, U or V
          10|V -1 0 0 0 0 0 2 2|10: number of weights: missing, the line has only 8 fields
          10|V -2 0 0 0 0 0 2 2 0|15: barcode: found -2 again
          10|C no vertex|11: found a particle before the first vertex
          13|P 3 9000005 0 0 4 5 3 2 0 0 -2|13: number of colour flows: missing, the line has only 11 fields
          13|P 3 9000005 0 0 4 5 3 2 0 0 -7 0|13: vertex where it ends: found -7, which is no vertex of the event
          13|P 3 9000005 0 0 NaN 5 3 2 0 0 -2 0|13: pz: found 'NaN', expected a finite number
          13|P 3 9000005 0 0 4 3 3 2 0 0 -2 0|13: found energy 3.0 GeV, expected at least the momentum, 4.0 GeV
          15|V -2 0 0 0 8 10 0 3 0|18: found a vertex that ends before its last particles: 1
          """)
  void next_brokenLine_isErrorWithLine(int line, String replacement, String message) {
    assertThatThrownBy(() -> read(withLine(GOOD, line, replacement), BOTH))
        .isInstanceOf(InputException.class)
        .hasMessage("file:" + message);
  }

  @ParameterizedTest
  @CsvSource({
    "14,14: found 1 vertices in the event of line 4",
    "16,16: found a vertex that ends before its last particles",
    "17,'17: found the end of the file, expected HepMC::IO_GenEvent-END_EVENT_LISTING'"
  })
  void next_truncatedFile_isError(int lines, String message) {
    assertThatThrownBy(() -> read(firstLines(GOOD, lines), BOTH))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("file:" + message);
  }
}
