package io.addra.propagation.eventfile;

import static io.addra.propagation.eventfile.TestEvents.BOTH;
import static io.addra.propagation.eventfile.TestEvents.LLP;
import static io.addra.propagation.eventfile.TestEvents.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.propagation.beam.FourVector;
import io.addra.propagation.eventfile.event.FileDecay;
import io.addra.propagation.eventfile.event.FileEvent;
import io.addra.propagation.eventfile.event.FileLlp;
import io.addra.propagation.eventfile.event.FileParticle;
import io.addra.propagation.eventfile.event.SpacetimePoint;
import io.addra.propagation.eventfile.frame.EventFrame;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same events, written in each format, give the same values; the numbers are in README.md. */
class SameEventsTest {
  private static final double C = 29.9792458;

  @ParameterizedTest
  @ValueSource(strings = {"same.lhe", "same.hepmc3", "same.hepmc2", "same.csv"})
  void next_eachFormat_givesSameEvents(String name) {
    try (EventReader reader = EventFile.open(file(name), BOTH)) {
      List<FileEvent> events = TestEvents.all(reader);
      assertThat(events).hasSize(3);
      assertThat(events).extracting(FileEvent::index).containsExactly(0L, 1L, 2L);
      assertThat(events).extracting(FileEvent::weight).containsExactly(0.5, 1.0, -2.0);
      assertFirst(events.get(0));
      assertSecond(events.get(1));
      assertThat(events.get(2).llps()).isEmpty();
      assertThat(reader.next()).isNull();
      assertThat(reader.skipped().count()).isZero();
    }
  }

  private static void assertFirst(FileEvent event) {
    assertThat(event.llps()).hasSize(2);
    FileLlp llp = event.llps().get(0);
    assertThat(llp.pdg()).isEqualTo(LLP);
    assertMomentum(llp.momentum(), 5, 0, 0, 4);
    assertPoint(llp.production(), 0, 0, 0, 0);
    FileDecay decay = Objects.requireNonNull(llp.decay());
    assertPoint(decay.vertex(), 0, 0, 0.8, 1 / C);
    assertThat(decay.products()).extracting(FileParticle::pdg).containsExactly(11, -11);
    assertMomentum(decay.products().get(0).momentum(), 4.5, 0, 0, 4.5);
    assertMomentum(decay.products().get(1).momentum(), 0.5, 0, 0, -0.5);
    FileLlp other = event.llps().get(1);
    assertThat(other.pdg()).isEqualTo(-LLP);
    assertMomentum(other.momentum(), 5, 0, 0, -4);
    assertThat(other.decay()).isNull();
  }

  private static void assertSecond(FileEvent event) {
    assertThat(event.llps()).hasSize(1);
    FileLlp llp = event.llps().getFirst();
    assertMomentum(llp.momentum(), 5, 0, 4, 0);
    assertPoint(llp.production(), 0, 0.12, 0, 0.13 / C);
    FileDecay decay = Objects.requireNonNull(llp.decay());
    assertPoint(decay.vertex(), 0, 0.92, 0, 1.13 / C);
    assertThat(decay.products()).hasSize(2);
    assertMomentum(decay.products().get(0).momentum(), 4.5, 0, 4.5, 0);
  }

  @ParameterizedTest
  @CsvSource({"same.lhe,LHE", "same.hepmc3,HEPMC3", "same.hepmc2,HEPMC2", "same.csv,CSV"})
  void summary_eachFormat_givesSameNumbers(String name, EventFormat format) {
    EventFileSummary summary = EventFile.summary(file(name), BOTH);
    assertThat(summary.format()).isEqualTo(format);
    assertThat(summary.events()).isEqualTo(3);
    assertThat(summary.llps()).isEqualTo(3);
    assertThat(summary.sumOfWeights()).isEqualTo(-0.5);
    assertThat(summary.sumOfAbsoluteWeights()).isEqualTo(3.5);
    assertThat(summary.largestAbsoluteWeight()).isEqualTo(2);
    assertThat(summary.smallestMass()).isCloseTo(3, within(1e-14));
    assertThat(summary.largestMass()).isCloseTo(3, within(1e-14));
    assertThat(summary.meanMass()).isCloseTo(3, within(1e-14));
    assertThat(summary.skipped()).isEqualTo(new SkippedRecords(0, List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"same.lhe", "same.hepmc3", "same.hepmc2", "same.csv"})
  void summary_namedWeight_takesThat(String name) {
    EventFileSummary summary = EventFile.summary(file(name), BOTH.withWeight("up"));
    assertThat(summary.sumOfWeights()).isEqualTo(35);
  }

  @ParameterizedTest
  @ValueSource(strings = {"same.lhe", "same.hepmc3", "same.hepmc2", "same.csv"})
  void summary_oneSign_countsOnlyThat(String name) {
    EventFileOptions options = EventFileOptions.of(Set.of(LLP), EventFrame.belle2());
    assertThat(EventFile.summary(file(name), options).llps()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"same.lhe", "same.hepmc3", "same.hepmc2", "same.csv"})
  void summary_identityNotThere_hasNoMass(String name) {
    EventFileOptions options = EventFileOptions.of(Set.of(32), EventFrame.belle2());
    EventFileSummary summary = EventFile.summary(file(name), options);
    assertThat(summary.events()).isEqualTo(3);
    assertThat(summary.llps()).isZero();
    assertThat(summary.meanMass()).isNaN();
  }

  @ParameterizedTest
  @ValueSource(strings = {"same.lhe", "same.hepmc3", "same.hepmc2", "same.csv"})
  void next_llpOfAnotherIdentity_isMotherOfTheFirst(String name) {
    EventFileOptions options = EventFileOptions.of(Set.of(521, LLP), EventFrame.belle2());
    try (EventReader reader = EventFile.open(file(name), options)) {
      FileEvent event = TestEvents.all(reader).get(1);
      assertThat(event.llps()).extracting(FileLlp::pdg).containsExactly(521, LLP);
      FileDecay decay = Objects.requireNonNull(event.llps().getFirst().decay());
      assertPoint(decay.vertex(), 0, 0.12, 0, 0.13 / C);
      assertThat(decay.products()).extracting(FileParticle::pdg).containsExactly(321, LLP);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"same.lhe", "same.hepmc3", "same.hepmc2", "same.csv"})
  void next_windowsLineEnds_giveSameEvents(String name) {
    String text = TestEvents.text(name);
    assertThat(TestEvents.read(text.replace("\n", "\r\n"), BOTH))
        .isEqualTo(TestEvents.read(text, BOTH));
  }

  private static void assertMomentum(FourVector p, double e, double px, double py, double pz) {
    assertThat(new double[] {p.e(), p.px(), p.py(), p.pz()})
        .containsExactly(new double[] {e, px, py, pz}, within(1e-14));
  }

  private static void assertPoint(SpacetimePoint p, double x, double y, double z, double t) {
    assertThat(new double[] {p.x(), p.y(), p.z(), p.t()})
        .containsExactly(new double[] {x, y, z, t}, within(1e-15));
  }
}
