package io.addra.propagation.eventfile.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.propagation.beam.FourVector;
import io.addra.propagation.eventfile.EventFile;
import io.addra.propagation.eventfile.EventFileOptions;
import io.addra.propagation.eventfile.EventReader;
import io.addra.propagation.eventfile.event.FileDecay;
import io.addra.propagation.eventfile.event.FileEvent;
import io.addra.propagation.eventfile.event.FileLlp;
import io.addra.propagation.eventfile.event.FileParticle;
import io.addra.propagation.eventfile.event.SpacetimePoint;
import io.addra.propagation.eventfile.frame.EventFrame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of HepMC against the library HepMC3, where it is installed. */
@EnabledIf("libraryPresent")
class HepMcLibraryTest {
  private static final int LLP = 9000005;
  private static final EventFileOptions BOTH =
      EventFileOptions.of(Set.of(LLP, -LLP), EventFrame.belle2());

  @TempDir static @Nullable Path shared;
  private static @Nullable HepMcLibrary compiled;

  static boolean libraryPresent() {
    return HepMcLibrary.present();
  }

  @BeforeAll
  static void compile() throws IOException, InterruptedException {
    compiled = HepMcLibrary.compile(directory());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".2"})
  void next_fileOfLibrary_isWhatLibraryReads(String kind) throws Exception {
    library().write(directory().resolve("library.hepmc"));
    Path file = directory().resolve("library.hepmc" + kind);
    List<DumpedEvent> expected = library().dump(file);
    assertThat(expected).hasSize(50);
    try (EventReader reader = EventFile.open(file, BOTH)) {
      for (DumpedEvent event : expected) {
        assertSame(Objects.requireNonNull(reader.next()), event);
      }
      assertThat(reader.next()).isNull();
    }
    double other = expected.stream().mapToDouble(event -> event.weights().get(1)).sum();
    assertThat(EventFile.summary(file, BOTH.withWeight("other")).sumOfWeights()).isEqualTo(other);
  }

  @Test
  void dump_fileOfWriter_isWhatWasWritten() throws Exception {
    Path file = directory().resolve("written.hepmc");
    List<OutputEvent> events = OutputEvents.some();
    OutputEvents.write(file, events);
    List<DumpedEvent> dumped = library().dump(file);
    assertThat(dumped).hasSameSizeAs(events);
    for (int i = 0; i < events.size(); i++) {
      OutputEvent event = events.get(i);
      DumpedEvent other = dumped.get(i);
      assertThat(other.number()).isEqualTo(event.number());
      assertThat(other.weights()).containsExactly(event.weight());
      assertThat(other.size()).isEqualTo(event.particles().size());
      assertThat(other.particles()).hasSameSizeAs(event.particles());
      assertThat(other.vertices()).isEqualTo(event.vertices().size());
      for (int p = 0; p < event.particles().size(); p++) {
        assertSame(event, event.particles().get(p), other.particles().get(p));
      }
    }
  }

  private static void assertSame(OutputEvent event, OutputParticle p, DumpedParticle other) {
    assertThat(other.pdg()).isEqualTo(p.pdg());
    assertThat(other.status()).isEqualTo(p.status());
    assertThat(other.momentum()).isEqualTo(p.momentum());
    if (p.production() >= 0) {
      assertClose(event.vertices().get(p.production()), Objects.requireNonNull(other.start()));
    }
    if (p.decay() >= 0) {
      assertClose(event.vertices().get(p.decay()), Objects.requireNonNull(other.end()));
    } else {
      assertThat(other.end()).isNull();
    }
  }

  private static void assertSame(FileEvent event, DumpedEvent expected) {
    assertThat(event.weight()).isEqualTo(expected.weights().getFirst());
    List<DumpedParticle> llps =
        expected.particles().stream().filter(p -> Math.abs(p.pdg()) == LLP).toList();
    assertThat(event.llps()).hasSameSizeAs(llps);
    for (int i = 0; i < llps.size(); i++) {
      FileLlp llp = event.llps().get(i);
      DumpedParticle other = llps.get(i);
      assertThat(llp.pdg()).isEqualTo(other.pdg());
      assertClose(llp.momentum(), other.momentum());
      assertClose(llp.production(), Objects.requireNonNull(other.start()));
      FileDecay decay = llp.decay();
      if (other.end() == null) {
        assertThat(decay).isNull();
      } else {
        assertClose(Objects.requireNonNull(decay).vertex(), other.end());
        assertProducts(decay.products(), expected.particles());
      }
    }
  }

  private static void assertProducts(List<FileParticle> products, List<DumpedParticle> all) {
    List<DumpedParticle> muons = all.stream().filter(p -> Math.abs(p.pdg()) == 13).toList();
    assertThat(products).hasSameSizeAs(muons);
    for (int i = 0; i < muons.size(); i++) {
      assertThat(products.get(i).pdg()).isEqualTo(muons.get(i).pdg());
      assertClose(products.get(i).momentum(), muons.get(i).momentum());
    }
  }

  private static void assertClose(FourVector a, FourVector b) {
    assertThat(new double[] {a.e(), a.px(), a.py(), a.pz()})
        .containsExactly(new double[] {b.e(), b.px(), b.py(), b.pz()}, Offset.offset(1e-14));
  }

  private static void assertClose(SpacetimePoint a, SpacetimePoint b) {
    assertThat(new double[] {a.x(), a.y(), a.z(), a.t()})
        .containsExactly(new double[] {b.x(), b.y(), b.z(), b.t()}, Offset.offset(1e-12));
  }

  private static Path directory() {
    return Objects.requireNonNull(shared);
  }

  private static HepMcLibrary library() {
    return Objects.requireNonNull(compiled);
  }
}
