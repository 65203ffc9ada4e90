package io.addra.propagation.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.kernels.device.EventStream;
import io.addra.propagation.beam.Beams;
import io.addra.propagation.beam.FourVector;
import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.decay.DecayModel;
import io.addra.propagation.decay.DecayModes;
import io.addra.propagation.eventfile.EventFile;
import io.addra.propagation.eventfile.EventFileOptions;
import io.addra.propagation.eventfile.EventReader;
import io.addra.propagation.eventfile.event.FileDecay;
import io.addra.propagation.eventfile.event.FileEvent;
import io.addra.propagation.eventfile.event.FileLlp;
import io.addra.propagation.eventfile.event.FileParticle;
import io.addra.propagation.eventfile.frame.EventFrame;
import io.addra.propagation.eventfile.output.EventWriter;
import io.addra.propagation.production.Collision;
import io.addra.propagation.production.EventModel;
import io.addra.propagation.production.ProductionModel;
import io.addra.propagation.production.ProductionProcesses;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecayedEventsTest {
  private static final int EVENTS = 3000;
  private static final int LLP = 9900001;
  private static final double CTAU = 7;
  private static final double MASS = 0.6;

  @TempDir private Path folder;

  private static DecayedEvents events(String process, Map<String, Object> settings, String mode) {
    ProductionModel model =
        ProductionProcesses.get(process)
            .model(settings, new Collision(Beams.superKekb(), LuminousRegion.operation()));
    EventModel event = model.event(MASS);
    DecayModel decay = DecayModes.of(mode).model(MASS);
    return new DecayedEvents(
        event, model.beams(), new EventStream(event.source(), 5, 6), decay, CTAU, LLP);
  }

  private void write(DecayedEvents events, Path file) {
    try (EventWriter writer = EventWriter.open(file, false)) {
      events.write(writer, EVENTS);
      writer.commit();
    }
  }

  /** Three LLPs an event: each decays at its own place to what adds up to it. */
  @ParameterizedTest
  @ValueSource(strings = {"events.hepmc.gz", "events.csv"})
  void write_cascade_isReadWithAllLlpsAndTheirDecays(String name) {
    Path file = folder.resolve(name);
    write(
        events(
            "dark-higgsstrahlung",
            Map.of("llp", "dark-photon", "other_mass_GeV", 2.0, "dark_higgs_ctau_cm", 1.0),
            "mu+ mu-"),
        file);
    double proper = 0;
    int llps = 0;
    try (EventReader reader =
        EventFile.open(file, EventFileOptions.of(Set.of(LLP), EventFrame.belle2()))) {
      for (FileEvent event = reader.next(); event != null; event = reader.next()) {
        assertThat(event.llps()).hasSize(3);
        assertThat(event.weight()).isEqualTo(1);
        for (FileLlp llp : event.llps()) {
          FileDecay decay = llp.decay();
          assertThat(decay).isNotNull();
          assertThat(decay.products()).extracting(FileParticle::pdg).containsExactly(-13, 13);
          FourVector sum = llp.momentum();
          for (FileParticle product : decay.products()) {
            sum = sum.minus(product.momentum());
          }
          assertThat(Math.max(Math.abs(sum.e()), sum.p())).isLessThan(1e-9);
          double x = decay.vertex().x() - llp.production().x();
          double y = decay.vertex().y() - llp.production().y();
          double z = decay.vertex().z() - llp.production().z();
          double flight = Math.sqrt(x * x + y * y + z * z);
          // along its momentum, in the time that its speed takes
          FourVector p = llp.momentum();
          assertThat(x * p.p()).isCloseTo(flight * p.px(), within(1e-9 * (1 + flight)));
          assertThat((decay.vertex().t() - llp.production().t()) * 29.9792458 * p.p())
              .isCloseTo(flight * p.e(), within(1e-9 * (1 + flight) * p.e()));
          proper += flight / p.p() * MASS;
          llps++;
        }
      }
    }
    assertThat(llps).isEqualTo(3 * EVENTS);
    assertThat(proper / llps).isCloseTo(CTAU, within(5 * CTAU / Math.sqrt(llps)));
  }

  /** Weights of the production, and of phase space in the decay, whose mean is 1. */
  @Test
  void write_weights_areThoseOfProductionTimesDecay() {
    Path file = folder.resolve("weighted.csv.gz");
    write(
        events(
            "photon-dark-photon",
            Map.of("photon_cos_min", -0.01, "photon_cos_max", 0.01),
            "pi+ pi- pi0 pi0"),
        file);
    double sum = 0;
    double squares = 0;
    try (EventReader reader =
        EventFile.open(file, EventFileOptions.of(Set.of(LLP), EventFrame.belle2()))) {
      for (FileEvent event = reader.next(); event != null; event = reader.next()) {
        sum += event.weight();
        squares += event.weight() * event.weight();
      }
    }
    // at a right angle the law's factor is 1 - x^2/(2h), x = 1 - m^2/s, h = x^2 - 2x + 2
    double s = Math.pow(Beams.superKekb().sqrtS(), 2);
    double x = 1 - MASS * MASS / s;
    double expected = 1 - x * x / (2 * (x * x - 2 * x + 2));
    double spread = Math.sqrt(squares / EVENTS - Math.pow(sum / EVENTS, 2));
    assertThat(sum / EVENTS).isCloseTo(expected, within(5 * spread / Math.sqrt(EVENTS) + 2e-4));
  }

  @Test
  void write_sameEvents_haveTheSameBytes() {
    Path one = folder.resolve("one.hepmc.gz");
    Path two = folder.resolve("two.hepmc.gz");
    write(events("b-meson-to-pair", Map.of(), "e+ e-"), one);
    write(events("b-meson-to-pair", Map.of(), "e+ e-"), two);
    assertThat(two).hasSameBinaryContentAs(one);
  }
}
