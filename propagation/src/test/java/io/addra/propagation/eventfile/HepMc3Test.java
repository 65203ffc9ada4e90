package io.addra.propagation.eventfile;

import static io.addra.propagation.eventfile.TestEvents.BOTH;
import static io.addra.propagation.eventfile.TestEvents.firstLines;
import static io.addra.propagation.eventfile.TestEvents.read;
import static io.addra.propagation.eventfile.TestEvents.text;
import static io.addra.propagation.eventfile.TestEvents.withLine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.document.InputException;
import io.addra.propagation.eventfile.event.FileLlp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HepMc3Test {
  private static final String GOOD = text("same.hepmc3");

  @Test
  void next_positionOfEvent_isWhereVerticesWithoutPositionAre() {
    String moved = withLine(GOOD, 6, "E 1 2 6 @ 1.5 0 0 0");
    FileLlp llp = read(moved, BOTH).getFirst().llps().getFirst();
    assertThat(llp.production().x()).isCloseTo(0.15, within(1e-15));
    assertThat(llp.decay()).isNotNull();
    assertThat(llp.decay().vertex().x()).isZero();
  }

  @Test
  void next_decayWithoutPosition_isWhereLlpIsMade() {
    String without = withLine(GOOD, 30, "V -4 0 [6]");
    FileLlp llp = read(without, BOTH).get(1).llps().getFirst();
    assertThat(llp.decay()).isNotNull();
    assertThat(llp.decay().vertex()).isEqualTo(llp.production());
    assertThat(llp.production().y()).isEqualTo(0.12);
  }

  @Test
  void next_noWeights_isWeight1() {
    assertThat(read(withLine(GOOD, 8, ""), BOTH).getFirst().weight()).isEqualTo(1);
  }

  @Test
  void next_documentationAndBeams_areNoLlps() {
    String other =
        withLine(
            withLine(GOOD, 15, "P 4 -1 -9000005 0 0 -4 5 3 3"), 12, "P 2 0 9000005 0 0 4 5 3 4");
    assertThat(read(other, BOTH).getFirst().llps()).hasSize(1);
  }

  @Test
  void next_namesWithBlanks_areWhole() {
    String named = withLine(GOOD, 3, "W nominal\\|scale up");
    assertThat(read(named, BOTH.withWeight("scale up")).getFirst().weight()).isEqualTo(5);
  }

  @Test
  void next_newNamesBetweenEvents_holdForTheNext() {
    String lines = GOOD.replace("E 2 4 8", "W up\\|nominal\nA run_number 8\nE 2 4 8");
    assertThat(read(lines, BOTH.withWeight("up")))
        .extracting(event -> event.weight())
        .containsExactly(5.0, 1.0, -2.0);
  }

  @Test
  void next_weightThatIsNotThere_isError() {
    assertThatThrownBy(() -> read(GOOD, BOTH.withWeight("down")))
        .hasMessage(
            "file:11: found an event without the weight 'down'; the file names [nominal, up]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          6|E 1 2|6: number of particles: missing, the line has only 2 fields
          6|E 1 2 6 7|6: found 4 fields, expected 3
          6|E 1 2 2000000000|6: number of particles: found 2000000000, expected 0 to 100000
          6|E 1 3 6|19: found 2 vertices in the event of line 6, expected 3
          6|E 1 2 7|19: found 6 particles in the event of line 6, expected 7
          6|X 1 2 6|6: found 'X 1 2 6', expected an event
          7|U GEV INCH|7: unit of length: found 'INCH', expected MM or CM
          7|U TEV MM|7: unit of momentum: found 'TEV', expected GEV or MEV
          8|W 0.5 x|8: weight: found 'x', expected a finite number
          9|? what|9: found '? what', expected a line of an event: A, P, T, U, V or W
          13|V -3 0 [1,2]|13: vertex: found -3, expected -2 to -1
          13|V -2 0 [1,2]|16: vertex: found -2 again
          13|V -1 0 [1,7]|13: incoming particles: found 7, expected 1 to 6
          13|V -1 0 1|13: incoming particles: expected a list in brackets without blanks, such as [1] or [1,2]
          13|V -1 0 [1,x]|13: incoming particles: found 'x', expected a whole number
          13|V -1 0 [1,3]|14: found a particle that ends at two vertices
          13|V -1 0 [1,1,1,1,1,1,1]|13: incoming particles: found more than there are particles, 6
          13|A 0 no vertex|14: origin: found -1, which is no vertex of the event
          14|P 3 -1 9000005 0 0 4 5 3|14: status: missing, the line has only 8 fields
          14|P 3 -1 9000005 0 0 4 5 3 2 1|14: found 10 fields, expected 9
          14|P 2 -1 9000005 0 0 4 5 3 2|14: particle: found 2 again
          14|P 3 -9 9000005 0 0 4 5 3 2|14: origin: found -9, expected -2 to 6
          14|P 3 -1 9000005 0 0 -inf 5 3 2|14: pz: found '-inf', expected a finite number
          14|P 3 -1 9000005 0 0 4 3 3 2|14: found energy 3.0 GeV, expected at least the momentum, 4.0 GeV
          16|V -2 0 [3] @ 0 0 8|16: t: missing, the line has only 7 fields
          16|V -2 0 [3] @ 0 0 NaN 1|16: z: found 'NaN', expected a finite number
          19|HepMC::Elsewhere|19: found 'HepMC::Elsewhere', expected HepMC::Asciiv3-START_EVENT_LISTING or HepMC::Asciiv3-END_EVENT_LISTING
          """)
  void next_brokenLine_isErrorWithLine(int line, String replacement, String message) {
    assertThatThrownBy(() -> read(withLine(GOOD, line, replacement), BOTH))
        .isInstanceOf(InputException.class)
        .hasMessage("file:" + message);
  }

  @ParameterizedTest
  @CsvSource({
    "16,16: found 4 particles in the event of line 6",
    "18,'18: found the end of the file, expected HepMC::Asciiv3-END_EVENT_LISTING'"
  })
  void next_truncatedFile_isError(int lines, String message) {
    assertThatThrownBy(() -> read(firstLines(GOOD, lines), BOTH))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("file:" + message);
  }
}
