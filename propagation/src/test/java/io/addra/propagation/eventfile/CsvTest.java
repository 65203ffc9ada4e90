package io.addra.propagation.eventfile;

import static io.addra.propagation.eventfile.TestEvents.BOTH;
import static io.addra.propagation.eventfile.TestEvents.read;
import static io.addra.propagation.eventfile.TestEvents.text;
import static io.addra.propagation.eventfile.TestEvents.withLine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.document.InputException;
import io.addra.propagation.eventfile.event.FileEvent;
import io.addra.propagation.eventfile.event.FileLlp;
import io.addra.propagation.eventfile.event.SpacetimePoint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  private static final String GOOD = text("same.csv");

  @Test
  void next_fewestColumns_areEnough() {
    List<FileEvent> events =
        read("event,pdg,px_GeV,py_GeV,pz_GeV,mass_GeV\n0,9000005,0,0,4,3\n1,9000005,4,0,0,3", BOTH);
    assertThat(events).hasSize(2);
    assertThat(events.getFirst().weight()).isEqualTo(1);
    FileLlp llp = events.getFirst().llps().getFirst();
    assertThat(llp.momentum().e()).isEqualTo(5);
    assertThat(llp.production()).isEqualTo(SpacetimePoint.ORIGIN);
    assertThat(llp.decay()).isNull();
  }

  @Test
  void next_energyInsteadOfMass_givesMass() {
    List<FileEvent> events =
        read("event,pdg,px_GeV,py_GeV,pz_GeV,e_GeV\n0,9000005,0,0,4,5\n", BOTH);
    assertThat(events.getFirst().llps().getFirst().momentum().mass()).isCloseTo(3, within(1e-14));
  }

  @Test
  void next_markOfEncodingAndQuotationMarks_areRead() {
    String table =
        "\ufeff\"event\",\"pdg\",px_GeV,py_GeV,pz_GeV,mass_GeV\n\"0\", \"9000005\" ,0,0,4,\"3\"\n";
    assertThat(read(table, BOTH).getFirst().llps()).hasSize(1);
  }

  @Test
  void next_rowOfParticle0_isEventWithoutParticles() {
    List<FileEvent> events =
        read("event,weight,pdg,px_GeV,py_GeV,pz_GeV,mass_GeV\n7,2.5,0,,,,\n8,1,0,,,,\n", BOTH);
    assertThat(events).extracting(FileEvent::weight).containsExactly(2.5, 1.0);
    assertThat(events.getFirst().llps()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "null",
      textBlock =
          """
          event,pdg,px_GeV,py_GeV,pz_GeV,e_GeV,pdg|1: found column pdg twice
          event,pdg,px_GeV,py_GeV,e_GeV|1: found no column pz_GeV
          pdg,px_GeV,py_GeV,pz_GeV,e_GeV|1: found no column event
          event,pdg,px_GeV,py_GeV,pz_GeV|1: found neither column e_GeV nor mass_GeV, expected one or both
          event,pdg,px_GeV,py_GeV,pz_GeV,e_GeV,x_cm,y_cm|1: found no column z_cm
          event,pdg,px_GeV,py_GeV,pz_GeV,e_GeV,x_mm|1: found column 'x_mm', expected of [event, weight, pdg, status, mother, px_GeV, py_GeV, pz_GeV, e_GeV, mass_GeV, x_cm, y_cm, z_cm, t_ns] or weight:NAME
          event,"pdg|1: found 'event,"pdg', expected the names of columns
          """)
  void next_wrongColumns_areError(String header, String message) {
    assertThatThrownBy(() -> read(header + "\n1,2,3\n", BOTH))
        .isInstanceOf(InputException.class)
        .hasMessage("file:" + message);
  }

  @Test
  void next_weightThatIsNotThere_isError() {
    assertThatThrownBy(() -> read(GOOD, BOTH.withWeight("down")))
        .hasMessage("file:2: found no column weight:down");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          3|1,0.5,5,9000005,2,,0,0,4,5,3,0,0,0|3: found 14 cells, expected 15
          3|1,0.5,5,9000005,2,,0,0,4,5,3,0,0,0,0,|3: found 16 cells, expected 15
          3|one,0.5,5,9000005,2,,0,0,4,5,3,0,0,0,0|3: event: found 'one', expected a whole number
          3|1,0.5,5,9000005.5,2,,0,0,4,5,3,0,0,0,0|3: pdg: found '9000005.5', expected a whole number
          3|1,heavy,5,9000005,2,,0,0,4,5,3,0,0,0,0|3: weight: found 'heavy', expected a finite number
          3|1,0.5,5,9000005,2,,0,0,,5,3,0,0,0,0|3: pz_GeV: found '', expected a finite number
          3|1,0.5,5,9000005,2,,0,0,4,3,,0,0,0,0|3: found energy 3.0 GeV, expected at least the momentum, 4.0 GeV
          3|1,0.5,5,9000005,2,,0,0,4,,,0,0,0,0|3: found neither e_GeV nor mass_GeV, expected one or both
          3|1,0.5,5,9000005,2,,0,0,4,5,-3,0,0,0,0|3: mass_GeV: found -3.0, expected 0 or more
          3|1,0.5,5,9000005,2,1,0,0,4,5,3,0,0,0,0|3: mother: found 1, expected an earlier row of the event, 0 to 0
          4|1,0.6,5,-9000005,1,0,0,0,-4,5,3,0,0,0,0|4: weight: found 0.6, expected that of the event, 0.5
          4|1,0.5,5,0,1,0,0,0,-4,5,3,0,0,0,0|4: pdg: found 0 in an event with particles
          5|1,0.5,5,11,1,3,0,0,4.5,4.5,0,0,0,0.8,0|5: mother: found 3, expected an earlier row of the event, 0 to 2
          5|1,0.5,5,11,1,1,0,0,4.5,4.5,0,0,0,0.7,0|6: x_cm: found another vertex than that of the mother's first product
          5|1,0.5,5,11,1,1,0,0,4.5,4.5,0,0,0,inf,0|5: z_cm: found 'inf', expected a finite number
          """)
  void next_brokenLine_isErrorWithLine(int line, String replacement, String message) {
    assertThatThrownBy(() -> read(withLine(GOOD, line, replacement), BOTH))
        .isInstanceOf(InputException.class)
        .hasMessage("file:" + message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,0.5,5,9000005,2,,0,0,4", "1,x,5,9000005,2,,0,0,4,5,3,0,0,0,0"})
  void next_brokenFirstRow_takesWholeEventWithIt(String row) {
    List<FileEvent> events = read(withLine(GOOD, 3, row), BOTH.withSkipBad(1));
    assertThat(events).extracting(FileEvent::weight).containsExactly(1.0, -2.0);
  }
}
