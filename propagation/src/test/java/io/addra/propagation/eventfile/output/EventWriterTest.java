package io.addra.propagation.eventfile.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.document.InputException;
import io.addra.propagation.beam.FourVector;
import io.addra.propagation.eventfile.EventFile;
import io.addra.propagation.eventfile.EventFileOptions;
import io.addra.propagation.eventfile.EventReader;
import io.addra.propagation.eventfile.event.FileDecay;
import io.addra.propagation.eventfile.event.FileEvent;
import io.addra.propagation.eventfile.event.FileLlp;
import io.addra.propagation.eventfile.event.SpacetimePoint;
import io.addra.propagation.eventfile.frame.EventFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventWriterTest {
  private static final int LLP = 9000005;
  private static final EventFileOptions BOTH =
      EventFileOptions.of(Set.of(LLP, -LLP), EventFrame.belle2());

  @ParameterizedTest
  @ValueSource(strings = {"a.hepmc", "a.hepmc3", "a.hepmc.gz", "a.csv", "a.csv.gz"})
  void write_thenRead_givesSameEvents(String name, @TempDir Path directory) throws IOException {
    Path file = directory.resolve(name);
    List<OutputEvent> events = OutputEvents.some();
    OutputEvents.write(file, events);
    byte[] bytes = Files.readAllBytes(file);
    assertThat(bytes[0] == 0x1f).isEqualTo(name.endsWith(".gz"));
    try (EventReader reader = EventFile.open(file, BOTH)) {
      for (OutputEvent event : events) {
        assertSame(Objects.requireNonNull(reader.next()), event);
      }
      assertThat(reader.next()).isNull();
    }
  }

  private static void assertSame(FileEvent read, OutputEvent written) {
    assertThat(read.weight()).isEqualTo(written.weight());
    List<OutputParticle> llps =
        written.particles().stream().filter(p -> Math.abs(p.pdg()) == LLP).toList();
    assertThat(read.llps()).hasSameSizeAs(llps);
    for (int i = 0; i < llps.size(); i++) {
      FileLlp llp = read.llps().get(i);
      assertThat(llp.pdg()).isEqualTo(llps.get(i).pdg());
      assertThat(llp.momentum().pz()).isEqualTo(llps.get(i).momentum().pz());
      assertThat(llp.momentum().mass()).isCloseTo(0.5, within(1e-13));
      assertClose(llp.production(), written.vertices().get(llps.get(i).production()));
      FileDecay decay = llp.decay();
      if (llps.get(i).decay() < 0) {
        assertThat(decay).isNull();
      } else {
        assertClose(
            Objects.requireNonNull(decay).vertex(), written.vertices().get(llps.get(i).decay()));
        assertThat(decay.products()).hasSize(2);
        assertThat(decay.products().getFirst().pdg()).isEqualTo(13);
      }
    }
  }

  @Test
  void write_sameEvents_giveSameBytes(@TempDir Path directory) throws IOException {
    OutputEvents.write(directory.resolve("a.hepmc.gz"), OutputEvents.some());
    OutputEvents.write(directory.resolve("b.hepmc.gz"), OutputEvents.some());
    assertThat(directory.resolve("a.hepmc.gz"))
        .hasSameBinaryContentAs(directory.resolve("b.hepmc.gz"));
  }

  @Test
  void write_knownEvent_isInMillimetres(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("a.hepmc");
    OutputEvents.write(
        file,
        List.of(
            new OutputEvent(
                7,
                0.5,
                List.of(
                    new OutputParticle(LLP, 2, new FourVector(5, 0, 0, 4), 3, -1, 0),
                    new OutputParticle(22, 1, new FourVector(5, 0, 0, 4), 0, 0, -1)),
                List.of(new SpacetimePoint(0.25, -1, 12, 1)))));
    assertThat(Files.readAllLines(file))
        .containsExactly(
            "HepMC::Version 3.02.06",
            "HepMC::Asciiv3-START_EVENT_LISTING",
            "W Default",
            "E 7 1 2",
            "U GEV MM",
            "W 0.5",
            "P 1 0 9000005 0.0 0.0 4.0 5.0 3.0 2",
            "V -1 0 [1] @ 2.5 -10.0 120.0 299.792458",
            "P 2 -1 22 0.0 0.0 4.0 5.0 0.0 1",
            "HepMC::Asciiv3-END_EVENT_LISTING",
            "");
  }

  @Test
  void close_withoutCommit_leavesNothing(@TempDir Path directory) throws IOException {
    try (EventWriter writer = EventWriter.open(directory.resolve("a.csv"), false)) {
      OutputEvents.some().forEach(writer::write);
      assertThat(files(directory)).hasSize(1);
    }
    assertThat(files(directory)).isEmpty();
  }

  @Test
  void open_existingFile_needsForce(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("a.csv"), "mine");
    assertThatThrownBy(() -> EventWriter.open(file, false))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("already exists");
    try (EventWriter writer = EventWriter.open(file, true)) {
      assertThat(file).hasContent("mine");
      writer.commit();
    }
    assertThat(Files.readString(file)).startsWith("event,weight,pdg");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.lhe", "a.txt", "a.gz", "hepmc"})
  void open_otherName_isError(String name, @TempDir Path directory) {
    assertThatThrownBy(() -> EventWriter.open(directory.resolve(name), false))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("expected a name that ends in");
  }

  @Test
  void open_noDirectory_isError(@TempDir Path directory) {
    assertThatThrownBy(() -> EventWriter.open(directory.resolve("no/a.csv"), false))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no directory");
  }

  @Test
  void commit_twice_isError(@TempDir Path directory) {
    try (EventWriter writer = EventWriter.open(directory.resolve("a.csv"), false)) {
      writer.commit();
      assertThatThrownBy(writer::commit).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void event_partsThatDoNotFit_isError() {
    FourVector p = new FourVector(5, 0, 0, 4);
    SpacetimePoint at = SpacetimePoint.ORIGIN;
    OutputParticle mother = new OutputParticle(LLP, 2, p, 3, -1, 0);
    OutputParticle product = new OutputParticle(22, 1, p, 0, 0, -1);
    assertThatThrownBy(() -> new OutputEvent(0, 1, List.of(product, mother), List.of(at)))
        .hasMessageContaining("ends at vertex 0");
    assertThatThrownBy(() -> new OutputEvent(0, 1, List.of(mother), List.of(at)))
        .hasMessageContaining("no particle starts at vertex 0");
    assertThatThrownBy(() -> new OutputEvent(0, 1, List.of(mother, product), List.of()))
        .hasMessageContaining("expected vertices from -1 to -1");
    assertThatThrownBy(() -> new OutputEvent(0, Double.NaN, List.of(mother, product), List.of(at)))
        .hasMessageContaining("finite weight");
    assertThatThrownBy(() -> new OutputParticle(LLP, 2, p, Double.NaN, -1, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new OutputParticle(0, 2, p, 3, -1, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    }
  }

  private static void assertClose(SpacetimePoint a, SpacetimePoint b) {
    assertThat(new double[] {a.x(), a.y(), a.z(), a.t()})
        .containsExactly(new double[] {b.x(), b.y(), b.z(), b.t()}, within(1e-12));
  }
}
