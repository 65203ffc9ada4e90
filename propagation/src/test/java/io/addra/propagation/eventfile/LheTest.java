package io.addra.propagation.eventfile;

import static io.addra.propagation.eventfile.TestEvents.BOTH;
import static io.addra.propagation.eventfile.TestEvents.LLP;
import static io.addra.propagation.eventfile.TestEvents.firstLines;
import static io.addra.propagation.eventfile.TestEvents.read;
import static io.addra.propagation.eventfile.TestEvents.text;
import static io.addra.propagation.eventfile.TestEvents.withLine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.document.InputException;
import io.addra.propagation.eventfile.event.FileEvent;
import io.addra.propagation.eventfile.event.FileLlp;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LheTest {
  private static final String GOOD = text("plain-1.0.lhe");

  @Test
  void next_version1WithComments_isRead() {
    List<FileEvent> events = read(GOOD, BOTH);
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().weight()).isEqualTo(0.5);
    FileLlp llp = events.getFirst().llps().getFirst();
    assertThat(llp.decay()).isNotNull();
    assertThat(llp.decay().vertex().z()).isCloseTo(0.8, within(1e-15));
    assertThat(llp.decay().products()).hasSize(2);
  }

  @Test
  void next_twoDocumentsInOneFile_areBothRead() {
    assertThat(read(GOOD + GOOD, BOTH)).hasSize(2);
  }

  @Test
  void next_undecayedWithLifetime_hasNoDecay() {
    String lifetime = withLine(GOOD, 17, "-9000005 1 0 0 0 0 0.0 0.0 -4.0 5.0 3.0 7.5 9.0");
    assertThat(read(lifetime, BOTH).getFirst().llps().get(1).decay()).isNull();
  }

  @Test
  void next_statusOtherThan1And2_isNoLlp() {
    String other = withLine(GOOD, 17, "-9000005 3 0 0 0 0 0.0 0.0 -4.0 5.0 3.0 0.0 9.0");
    assertThat(read(other, BOTH).getFirst().llps()).extracting(FileLlp::pdg).containsExactly(LLP);
  }

  @Test
  void next_weightThatIsNotThere_isError() {
    assertThatThrownBy(() -> read(GOOD, BOTH.withWeight("up")))
        .isInstanceOf(InputException.class)
        .hasMessage("file:20: found an event without the weight 'up'");
  }

  @Test
  void next_eventsInOtherFiles_isError() {
    String elsewhere = GOOD.replace("</init>", "<eventfile name=\"a.lhe\"/>\n</init>");
    assertThatThrownBy(() -> read(elsewhere, BOTH))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("file:8: found the name of another file with events");
  }

  @Test
  void next_weightsNamedTwice_haveOrderOfInit() {
    String named =
        GOOD.replace("<init>", "<header>\n<weight id='up'>\n</header>\n<init>")
            .replace("</init>", "<weightinfo name='down'/>\n<weightinfo name='up'/>\n</init>")
            .replace("</event>", "<weights> 7 8 </weights>\n</event>");
    assertThat(read(named, BOTH.withWeight("up")).getFirst().weight()).isEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          1|<LesHouchesEvents version="4.0">|1: version: found '4.0', expected 1.0 to 3.0 of the Les Houches event format
          11|4 1 0.5 10.58 0.0073|11: AQCDUP: missing, the line has only 5 fields
          11|4 1 0.5 10.58 0.0073 0.118 7|11: found 7 fields, expected 6
          11|many 1 0.5 10.58 0.0073 0.118|11: NUP: found 'many', expected a whole number
          11|-4 1 0.5 10.58 0.0073 0.118|11: NUP: found -4, expected 0 to 10000
          11|2000000000 1 0.5 10.58 0.0073 0.118|11: NUP: found 2000000000, expected 0 to 10000
          11|4 1 nan 10.58 0.0073 0.118|11: XWGTUP: found 'nan', expected a finite number
          11|3 1 0.5 10.58 0.0073 0.118|17: found '-9000005  1  0  0  0  0  0.0  0.0  -4.0 ...' after 3 particles, expected </event>
          11|5 1 0.5 10.58 0.0073 0.118|20: found '</event>', expected particle 5 of 5
          14|9000005 2 0 0 0 0 0.0 0.0 4.0 5.0 3.0 6.0|14: SPINUP: missing, the line has only 12 fields
          14|9000005 2 0 0 0 0 0.0 0.0 4.0 5.0 3.0 6.0 9.0 1|14: found 14 fields, expected 13
          14|9000005 2 0 0 0 0 0.0 0.0 NaN 5.0 3.0 6.0 9.0|14: PUP(3): found 'NaN', expected a finite number
          14|9000005 2 0 0 0 0 0.0 0.0 1e999 5.0 3.0 6.0 9.0|14: PUP(3): found '1e999', expected a finite number
          14|9000005 2 0 0 0 0 0.0 0.0 4,0 5.0 3.0 6.0 9.0|14: PUP(3): found '4,0', expected a finite number
          14|9000005 2 0 0 0 0 0.0 0.0 4.0 3.0 3.0 6.0 9.0|14: found energy 3.0 GeV, expected at least the momentum, 4.0 GeV
          14|9000005 2 0 0 0 0 0.0 0.0 4.0 5.0 2.0 6.0 9.0|14: found mass 2.0, expected 3.0 GeV from energy 5.0 and momentum 4.0 GeV
          14|9000005 2 0 0 0 0 0.0 0.0 4.0 4.0 0.0 0.0 9.0|14: found an LLP of mass 0.0 GeV, expected one above 0
          14|9000005 2 0 0 0 0 0.0 0.0 4.0 5.0 3.0 -6.0 9.0|14: VTIMUP: found -6.0, expected 0 or more
          14|9000005 2 0 0 0 0 0.0 0.0 300000.0 300000.0 0.01 1e308 9.0|14: found a flight beyond all numbers
          15|11 1 1 0 0 0 0.0 0.0 4.5 0.5 0.0 0.0 9.0|15: found energy 0.5 GeV, expected at least the momentum, 4.5 GeV
          15|11 1 5 5 0 0 0.0 0.0 4.5 4.5 0.0 0.0 9.0|15: MOTHUP(1): found 5, expected 0 to 4
          15|11 1 2 2 0 0 0.0 0.0 4.5 4.5 0.0 0.0 9.0|15: MOTHUP: found 2, the particle itself
          16|</event>|16: found '</event>', expected particle 3 of 4
          18|<event>|18: found <event>, expected </event> before it
          9|stray text|9: found 'stray text', expected <event>
          """)
  void next_brokenLine_isErrorWithLine(int line, String replacement, String message) {
    assertThatThrownBy(() -> read(withLine(GOOD, line, replacement), BOTH))
        .isInstanceOf(InputException.class)
        .hasMessage("file:" + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3|3: found the end of the file, expected --> for the block of line 2
          6|6: found the end of the file, expected </init> for the block of line 5
          9|9: found the end of the file, expected the numbers of the event
          15|15: found the end of the file, expected particle 3 of 4
          19|19: found the end of the file, expected </event>
          20|20: found the end of the file, expected </LesHouchesEvents>
          """)
  void next_truncatedFile_isError(int lines, String message) {
    assertThatThrownBy(() -> read(firstLines(GOOD, lines), BOTH))
        .isInstanceOf(InputException.class)
        .hasMessage("file:" + message);
  }

  @Test
  void next_particlesInLoop_isError() {
    String loop =
        withLine(
            withLine(GOOD, 14, "9000005 2 2 2 0 0 0.0 0.0 4.0 5.0 3.0 0.0 9.0"),
            15,
            "23 2 1 1 0 0 0.0 0.0 4.0 5.0 3.0 0.0 9.0");
    assertThatThrownBy(() -> read(loop, BOTH))
        .hasMessageEndingWith("found a particle that is among its own ancestors");
  }
}
