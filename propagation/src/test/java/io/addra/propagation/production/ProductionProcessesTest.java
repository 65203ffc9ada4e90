package io.addra.propagation.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.addra.kernels.chain.Split;
import io.addra.propagation.EventSample;
import io.addra.propagation.beam.Beams;
import io.addra.propagation.beam.FourVector;
import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.scan.ScanFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every process must do. */
class ProductionProcessesTest {
  private static final int EVENTS = 500;

  static ProductionModel model(String process, Map<String, Object> settings, String beams) {
    return ProductionProcesses.get(process)
        .model(settings, new Collision(Beams.named(beams), LuminousRegion.operation()));
  }

  /** Process, settings, beams, a mass. */
  static Stream<Arguments> examples() {
    Map<String, Object> b = Map.of("parent", "B0", "meson", "D*", "lepton", "mu");
    Map<String, Object> radiating = Map.of("initial_radiation", "leading-log");
    return Stream.of(
        Arguments.of("b-meson-decay", Map.of("parent", "B+", "daughter", "K*+"), "upsilon-4s", 2.0),
        Arguments.of("b-meson-decay", Map.of("parent", "B0", "daughter", "K0"), "belle", 2.0),
        Arguments.of("b-meson-inclusive", Map.of("parent", "B-"), "upsilon-4s", 1.0),
        Arguments.of("b-meson-semileptonic", b, "upsilon-4s", 1.5),
        Arguments.of(
            "b-meson-semileptonic",
            Map.of("parent", "B-", "meson", "pi", "lepton", "tau"),
            "upsilon-4s",
            1.5),
        Arguments.of("b-meson-to-pair", Map.of(), "babar", 1.0),
        Arguments.of("tau-decay", Map.of("parent", "tau+", "daughter", "rho+"), "upsilon-4s", 0.5),
        Arguments.of(
            "tau-leptonic",
            Map.of("parent", "tau-", "lepton", "mu", "mixing", "lepton"),
            "upsilon-4s",
            0.7),
        Arguments.of("tau-leptonic", Map.of("parent", "tau+", "lepton", "e"), "upsilon-2s", 0.7),
        Arguments.of("photon-alp", Map.of(), "upsilon-4s", 1.0),
        Arguments.of("photon-alp", radiating, "upsilon-4s", 3.0),
        Arguments.of("photon-alp-pair", Map.of("alp_mass_GeV", 4.0), "upsilon-5s", 1.0),
        Arguments.of("photon-dark-photon", Map.of(), "upsilon-4s", 0.1),
        Arguments.of("photon-chi-pair", Map.of("relative_splitting", 0.4), "upsilon-4s", 1.0),
        Arguments.of(
            "chi-pair",
            Map.of("relative_splitting", 0.1, "initial_radiation", "leading-log"),
            "upsilon-4s",
            2.0),
        Arguments.of("dark-higgsstrahlung", Map.of("other_mass_GeV", 1.0), "upsilon-4s", 0.5),
        Arguments.of(
            "dark-higgsstrahlung",
            Map.of(
                "llp",
                "dark-photon",
                "other_mass_GeV",
                3.0,
                "dark_higgs_ctau_cm",
                2.0,
                "initial_radiation",
                "leading-log"),
            "upsilon-4s",
            0.5),
        Arguments.of("muon-z-prime", Map.of(), "upsilon-4s", 0.5),
        Arguments.of("electron-muon-z-prime", Map.of("electron", "e+"), "upsilon-4s", 2.0),
        Arguments.of(
            "dark-higgs-chi",
            Map.of("other_mass_GeV", 1.2, "relative_splitting", 0.2, "dark_photon_mass_GeV", 4.0),
            "upsilon-4s",
            1.5),
        Arguments.of(
            "dark-higgs-chi",
            Map.of(
                "llp",
                "dark-higgs",
                "other_mass_GeV",
                2.0,
                "relative_splitting",
                0.5,
                "dark_photon_mass_GeV",
                3.0),
            "upsilon-4s",
            1.0),
        Arguments.of("upsilon-photon", Map.of(), "upsilon-3s", 5.0),
        Arguments.of("upsilon-pions", Map.of("spin", "0"), "upsilon-2s", 1.0),
        Arguments.of("charged-pair", Map.of(), "upsilon-6s", 2.0));
  }

  /** Those without an LLP, whose events have the mass 0. */
  static Stream<Arguments> sources() {
    return Stream.of(
        Arguments.of("photon-pair", Map.of(), "upsilon-4s", 0.0),
        Arguments.of("photon-triple", Map.of("photon_energy_min_GeV", 0.05), "upsilon-4s", 0.0),
        Arguments.of("radiative-bhabha", Map.of("cos_max", 0.9), "babar", 0.0));
  }

  static Stream<Arguments> all() {
    return Stream.concat(examples(), sources());
  }

  @Test
  void examples_areOfAllProcesses() {
    assertThat(all().map(a -> (String) a.get()[0]).distinct())
        .containsExactlyInAnyOrderElementsOf(ProductionProcesses.names());
  }

  /** A model's own settings make the same model: scans are repeated with other collisions so. */
  @ParameterizedTest
  @MethodSource("examples")
  void model_ofItsOwnSettings_isTheSame(
      String process, Map<String, Object> settings, String beams, double mass) {
    ProductionModel first = model(process, settings, beams);
    ProductionModel second = model(process, first.settings(), beams);
    assertThat(second.settings()).isEqualTo(first.settings());
    assertThat(second.source(mass).parameters()).isEqualTo(first.source(mass).parameters());
    assertThat(second.source(mass).integers()).isEqualTo(first.source(mass).integers());
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("all")
  void event_ofEachProcess_conservesFourMomentumAndHasItsMasses(
      String process, Map<String, Object> settings, String beams, double mass) {
    ProductionModel model = model(process, settings, beams);
    EventModel event = model.event(mass);
    EventSample sample = EventSample.of(event, EVENTS);
    List<Split> splits = event.source().chain().splits();
    for (int i = 0; i < EVENTS; i++) {
      FourVector total = sample.particle(i, 0);
      assertThat(total.minus(model.beams().total()).e()).isCloseTo(0, within(1e-9));
      assertThat(total.minus(model.beams().total()).p()).isCloseTo(0, within(1e-9));
      FourVector rest = total;
      for (int p = 1; p < event.names().size(); p++) {
        if (!event.source().chain().decays(p)) {
          rest = rest.minus(sample.particle(i, p));
        }
      }
      assertThat(rest.e()).isCloseTo(0, within(1e-9));
      assertThat(rest.p()).isCloseTo(0, within(1e-9));
      for (int s = 0; s < splits.size(); s++) {
        FourVector both = sample.particle(i, 2 * s + 1).plus(sample.particle(i, 2 * s + 2));
        FourVector lost = both.minus(sample.particle(i, splits.get(s).parent()));
        assertThat(Math.max(Math.abs(lost.e()), lost.p())).isLessThan(1e-9);
      }
      for (int llp : event.llps()) {
        assertThat(sample.mass(i, llp)).isEqualTo(mass);
        assertThat(event.names().get(llp)).isEqualTo(EventModel.LLP);
      }
      assertThat(sample.weight(i)).isBetween(0.0, 1.0);
    }
    assertThat(event.sources()).hasSameSizeAs(event.llps());
    assertThat(event.partners()).noneMatch(event.llps()::contains);
    assertThat(event.llps().isEmpty()).isEqualTo(model.followsPhotons());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sources")
  void source_withoutLlp_hasNoMassThatAScanCouldAskFor(
      String process, Map<String, Object> settings, String beams, double mass) {
    ProductionModel model = model(process, settings, beams);
    assertThat(model.maxMass()).isZero();
    assertThat(model.reaction("S")).contains("no LLP");
    assertThat(model.event(mass).partners()).hasSizeGreaterThan(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.event(0.1))
        .withMessageContaining(process + " makes no LLP");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("examples")
  void event_upToTheKinematicLimit_isMadeAndBeyondRefused(
      String process, Map<String, Object> settings, String beams, double mass) {
    ProductionModel model = model(process, settings, beams);
    double most = model.maxMass();
    EventModel slow = model.event(most * (1 - 1e-6));
    EventSample sample = EventSample.of(slow, 100);
    for (int i = 0; i < 100; i++) {
      assertThat(sample.particle(i, slow.llps().getFirst()).e()).isNotNaN();
    }
    assertThat(model.event(model.minMass() + 1e-3).llps()).isNotEmpty();
    double least = model.minMass();
    assertThatIllegalArgumentException().isThrownBy(() -> model.event(least));
    assertThatIllegalArgumentException().isThrownBy(() -> model.event(most));
    assertThatIllegalArgumentException().isThrownBy(() -> model.event(0));
    assertThatIllegalArgumentException().isThrownBy(() -> model.event(Double.NaN));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("all")
  void settings_ofEachProcess_giveTheSameModelAgain(
      String process, Map<String, Object> settings, String beams, double mass) {
    ProductionModel model = model(process, settings, beams);
    ProductionModel again = model(process, model.settings(), model.beams().name());
    assertThat(again.settings()).isEqualTo(model.settings());
    assertThat(again.source(mass).parameters()).isEqualTo(model.source(mass).parameters());
    assertThat(again.reaction("X")).isEqualTo(model.reaction("X"));
  }

  @Test
  void processes_sayWhatTheyAre() {
    for (ProductionProcess process : ProductionProcesses.all()) {
      assertThat(process.title()).isNotBlank();
      assertThat(process.reaction()).contains("LLP");
      assertThat(process.formulae()).isNotEmpty();
      assertThat(process.sources()).isNotEmpty();
      assertThat(process.caveats()).isNotEmpty();
    }
  }

  /** The schema that editors and messages use knows the same names. */
  @Test
  void schema_knowsAllProcessesAndTheirKeys() throws IOException {
    try (InputStream in =
        ScanFile.class.getResourceAsStream("/io/addra/propagation/scan.schema.json")) {
      JsonNode properties =
          JsonMapper.shared().readTree(in).at("/properties/production/properties");
      List<String> processes =
          properties.at("/process/enum").valueStream().map(JsonNode::asString).toList();
      List<String> all = new ArrayList<>(ProductionProcesses.names());
      all.add(FileProduction.PROCESS);
      assertThat(processes).containsExactlyInAnyOrderElementsOf(all);
      Set<String> keys =
          new LinkedHashSet<>(List.of("process", "path", "pdg", "frame", "weight", "skip_bad"));
      for (ProductionProcess process : ProductionProcesses.all()) {
        for (Parameter parameter : process.parameters()) {
          keys.add(parameter.name());
          JsonNode known = properties.path(parameter.name());
          if (!parameter.choices().isEmpty()) {
            assertThat(known.path("enum").valueStream().map(JsonNode::asString))
                .containsAll(parameter.choices());
          } else {
            assertThat(known.path("type").asString()).isEqualTo("number");
          }
        }
      }
      assertThat(properties.propertyNames()).containsExactlyInAnyOrderElementsOf(keys);
      JsonNode beams =
          JsonMapper.shared()
              .readTree(
                  ScanFile.class.getResourceAsStream("/io/addra/propagation/scan.schema.json"))
              .at("/properties/beams/properties/at/enum");
      assertThat(beams.valueStream().map(JsonNode::asString))
          .containsExactlyElementsOf(Beams.names());
    }
  }

  @Test
  void model_wrongSettings_nameTheKeyAndWhatIsKnown() {
    assertThatExceptionOfType(SettingException.class)
        .isThrownBy(() -> model("tau-decay", Map.of("parnt", "tau-"), "upsilon-4s"))
        .withMessageContaining("is not a key of tau-decay")
        .withMessageContaining("did you mean 'parent'")
        .satisfies(e -> assertThat(e.key()).isEqualTo("parnt"));
    assertThatExceptionOfType(SettingException.class)
        .isThrownBy(() -> model("tau-decay", Map.of("parent", "tau-"), "upsilon-4s"))
        .withMessageContaining(
            "expected a daughter of tau-decay (pi-, pi+, rho-, rho+), found none");
    assertThatExceptionOfType(SettingException.class)
        .isThrownBy(
            () -> model("tau-decay", Map.of("parent", "tau-", "daughter", "pi+"), "upsilon-4s"))
        .withMessageContaining("of the charge of tau- (pi-, rho-), found 'pi+'");
    assertThatExceptionOfType(SettingException.class)
        .isThrownBy(() -> model("photon-chi-pair", Map.of("relative_splitting", 1.5), "upsilon-4s"))
        .satisfies(e -> assertThat(e.key()).isEqualTo("dark_photon_mass_ratio"));
    assertThatExceptionOfType(SettingException.class)
        .isThrownBy(
            () -> model("b-meson-decay", Map.of("parent", "B+", "daughter", "K+"), "upsilon-3s"))
        .withMessageContaining("beams of 10.3551 GeV cannot make a pair of B+");
  }

  @Test
  void beams_named_haveTheEnergiesOfTheirResonances() {
    assertThat(Beams.named("upsilon-4s")).isEqualTo(Beams.superKekb());
    assertThat(Beams.named("upsilon-1s").sqrtS()).isCloseTo(9.4604, within(1e-6));
    assertThat(Beams.named("upsilon-6s").sqrtS()).isCloseTo(11.0, within(1e-6));
    // 2 sqrt(E1 E2) cos of half the angle between the beams
    assertThat(Beams.named("belle").sqrtS())
        .isCloseTo(2 * Math.sqrt(8 * 3.5) * Math.cos(0.011), within(1e-6));
    assertThat(Beams.named("babar").sqrtS()).isCloseTo(2 * Math.sqrt(9 * 3.1), within(1e-6));
    // BaBar: beta gamma 0.56, Belle 0.425
    double[] babar = Beams.named("babar").boost();
    assertThat(babar[2] / Math.sqrt(1 - babar[2] * babar[2])).isCloseTo(0.5586, within(1e-3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Beams.named("lep"))
        .withMessageContaining("upsilon-4s");
  }
}
