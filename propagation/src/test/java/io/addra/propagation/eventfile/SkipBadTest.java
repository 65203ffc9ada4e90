package io.addra.propagation.eventfile;

import static io.addra.propagation.eventfile.TestEvents.BOTH;
import static io.addra.propagation.eventfile.TestEvents.firstLines;
import static io.addra.propagation.eventfile.TestEvents.open;
import static io.addra.propagation.eventfile.TestEvents.text;
import static io.addra.propagation.eventfile.TestEvents.withLine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.addra.geometry.document.InputException;
import io.addra.propagation.eventfile.event.FileEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkipBadTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          same.lhe|23|not an event
          same.lhe|26|9000005 2 1 2 0 0
          same.lhe|28|11 1 3 3 0 0 0.0 0.0 4.5 0.1 0.0 0.0 9.0
          same.lhe|35|<foo>
          same.hepmc3|6|E 1 2
          same.hepmc3|14|P 3 -1 9000005
          same.hepmc3|14|P 3 -1 9000005 0 0 4 3 3 2
          same.hepmc3|18|A 0 no particle
          same.hepmc2|4|E 1
          same.hepmc2|13|P 3 9000005
          same.hepmc2|17|C no particle
          same.csv|3|1,0.5,5,9000005
          same.csv|4|1,0.5,5,-9000005,1,0,0,0,-4,5,x,0,0,0,0
          same.csv|6|1,0.5,5,-11,1,1,0,0,-0.5,0.1,0,0,0,0.8,0
          """)
  void next_firstEventBroken_goesOnWithNext(String name, int line, String broken) {
    byte[] bytes = withLine(text(name), line, broken).getBytes(StandardCharsets.UTF_8);
    try (EventReader reader = open(bytes, BOTH.withSkipBad(1))) {
      List<FileEvent> events = TestEvents.all(reader);
      assertThat(events).extracting(FileEvent::weight).containsExactly(1.0, -2.0);
      assertThat(events).extracting(FileEvent::index).containsExactly(0L, 1L);
      assertThat(reader.skipped().count()).isEqualTo(1);
      assertThat(reader.skipped().messages()).hasSize(1);
      assertThat(reader.skipped().messages().getFirst()).startsWith("file:");
    }
  }

  @ParameterizedTest
  @CsvSource({"same.lhe,42", "same.hepmc3,33", "same.hepmc2,31"})
  void next_fileCutOff_isOneBrokenRecord(String name, int lines) {
    byte[] bytes = firstLines(text(name), lines).getBytes(StandardCharsets.UTF_8);
    try (EventReader reader = open(bytes, BOTH.withSkipBad(1))) {
      TestEvents.all(reader);
      assertThat(reader.skipped().count()).isEqualTo(1);
    }
  }

  @Test
  void next_oneMoreThanAllowed_isError() {
    StringBuilder text = new StringBuilder("event,pdg,px_GeV,py_GeV,pz_GeV,mass_GeV\n");
    for (int i = 0; i < 30; i++) {
      text.append(i).append(i % 2 == 0 ? ",9000005,1,2,3,4\n" : ",9000005,1,2,3\n");
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    try (EventReader reader = open(bytes, BOTH.withSkipBad(14))) {
      assertThatThrownBy(() -> TestEvents.all(reader))
          .isInstanceOf(InputException.class)
          .hasMessage("file:31: found 5 cells, expected 6");
      assertThat(reader.skipped().count()).isEqualTo(14);
      assertThat(reader.skipped().messages()).hasSize(10);
    }
    try (EventReader reader = open(bytes, BOTH.withSkipBad(15))) {
      assertThat(TestEvents.all(reader)).hasSize(15);
    }
  }
}
