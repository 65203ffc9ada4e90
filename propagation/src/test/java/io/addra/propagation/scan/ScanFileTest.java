package io.addra.propagation.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.detector.DetectorChoice;
import io.addra.geometry.document.InputException;
import io.addra.propagation.production.BMesonDecay;
import io.addra.propagation.production.PhotonAlp;
import io.addra.propagation.production.TauDecay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanFileTest {

  private static final String GOOD =
      """
      title: Dark scalar from B decays
      seed: 20261122
      events: 1000
      production: {process: b-meson-decay, parent: B+, daughter: K+}
      llp:
        mass_GeV:
          - 0.3
          - 2.0
        ctau_cm: {from: 0.001, to: 1.0e+5, points: 33}
        decay: {mode: mu+ mu-}
      detectors:
        - belle2
        - gazelle-baby
      regions:
        fiducial: {r_cm: [0.05, 60], z_cm: [-55, 140], theta_deg: [17, 150]}
      """;

  @TempDir private Path directory;

  @Test
  void read_goodFile_givesEveryValue() throws IOException {
    ScanConfig config = read(GOOD);
    assertThat(config.title()).isEqualTo("Dark scalar from B decays");
    assertThat(config.seed()).isEqualTo(20261122);
    assertThat(config.events()).isEqualTo(1000);
    assertThat(config.llp()).isEqualTo("S");
    assertThat(config.masses()).containsExactly(0.3, 2.0);
    assertThat(config.decayText()).isEqualTo("mu+ mu-");
    assertThat(config.detectors())
        .containsExactly(DetectorChoice.of("belle2"), DetectorChoice.of("gazelle-baby"));
    assertThat(config.luminousRegion()).isEqualTo("operation");
    assertThat(config.regions())
        .containsExactly(
            new OverlayRegion(
                "fiducial", List.of(0.05, 60.0), List.of(-55.0, 140.0), List.of(17.0, 150.0)));
    assertThat(config.production()).isInstanceOf(BMesonDecay.class);
    assertThat(config.production().reaction("S")).isEqualTo("B+ -> K+ S");
  }

  @Test
  void lifetimes_fromTo_areEqualRatiosWithExactEnds() throws IOException {
    List<Double> lifetimes = read(GOOD).lifetimes();
    assertThat(lifetimes).hasSize(33).startsWith(0.001).contains(0.01, 0.1, 10.0).endsWith(1e5);
    for (int i = 1; i < 33; i++) {
      assertThat(lifetimes.get(i) / lifetimes.get(i - 1))
          .isCloseTo(Math.pow(10, 0.25), within(1e-10));
    }
  }

  @Test
  void lifetimes_list_areKept() throws IOException {
    assertThat(
            read(GOOD.replace("{from: 0.001, to: 1.0e+5, points: 33}", "[3, 0.5, 70]")).lifetimes())
        .containsExactly(3.0, 0.5, 70.0);
  }

  @Test
  void read_withoutOptionalKeys_usesDefaults() throws IOException {
    ScanConfig config =
        read(
            """
            events: 64
            production: {process: b-meson-decay, parent: B0, daughter: K*0}
            beams: {luminous_region: point}
            llp: {name: a, mass_GeV: [4.0], ctau_cm: [1]}
            detectors: [belle2]
            """);
    assertThat(config.title()).isEmpty();
    assertThat(config.seed()).isEqualTo(1);
    assertThat(config.llp()).isEqualTo("a");
    assertThat(config.decays()).isEmpty();
    assertThat(config.regions()).isEmpty();
    assertThat(config.luminousRegion()).isEqualTo("point");
  }

  @Test
  void applyTo_overrides_changeEventsAndSeedAlone() throws IOException {
    ScanConfig config = read(GOOD);
    ScanConfig changed =
        new Overrides(OptionalLong.of(500), OptionalLong.of(7), OptionalLong.empty())
            .applyTo(config);
    assertThat(changed.events()).isEqualTo(500);
    assertThat(changed.seed()).isEqualTo(7);
    assertThat(changed.withEvents(1000).withSeed(20261122)).isEqualTo(config);
    assertThat(Overrides.none().applyTo(config)).isEqualTo(config);
  }

  @Test
  void read_otherProcesses_areThatModel() throws IOException {
    assertThat(read(withProduction("{process: photon-alp}")).production())
        .isInstanceOfSatisfying(
            PhotonAlp.class, alp -> assertThat(alp.reaction("a")).isEqualTo("e+ e- -> gamma a"));
    assertThat(
            read(withProduction("{process: tau-decay, parent: tau-, daughter: rho-}")).production())
        .isInstanceOfSatisfying(
            TauDecay.class, tau -> assertThat(tau.reaction("N")).isEqualTo("tau- -> rho- N"));
  }

  @Test
  void read_massBelowTheLeastOfTheProcess_isNamed() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() ->
            read(
                withProduction("{process: electron-muon-z-prime}")
                    .replace("- 0.9", "- 0.05")
                    .replaceAll("(?m)^ +decay:.*\n", "")))
        .withMessageContaining("must be above the least mass of")
        .withMessageContaining("found 0.05");
  }

  private static String withProduction(String production) {
    return GOOD.replace("{process: b-meson-decay, parent: B+, daughter: K+}", production)
        .replace("- 2.0", "- 0.9");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "seed: 20261122 | sed: 20261122 | 2 | sed | did you mean 'seed'",
        "events: 1000 | events: 1000\\nsignature: displaced-tracks | 4 | signature | unknown key",
        "mass_GeV: | mas_GeV: | 6 | llp.mas_GeV | did you mean 'mass_GeV'",
        "events: 1000 | events: many | 3 | events | expected a whole number, found 'many'",
        "events: 1000 | events: 10.5 | 3 | events | expected a whole number, found 10.5",
        "events: 1000 | events: 0 | 3 | events | must be >= 64",
        "events: 1000 | events: -5 | 3 | events | must be >= 64",
        "seed: 20261122 | seed: -1 | 2 | seed | must be >= 0",
        "- 2.0 | - heavy | 8 | llp.mass_GeV[1] | expected a number, found 'heavy'",
        "- 2.0 | - -2.0 | 8 | llp.mass_GeV[1] | must be > 0",
        "- 2.0 | - .nan | 8 | llp.mass_GeV[1] | .nan",
        "- 2.0 | - .inf | 8 | llp.mass_GeV[1] | .inf",
        "- 2.0 | - 4.8 | 8 | llp.mass_GeV[1] | kinematic limit of B+ -> K+ LLP, 4.78566 GeV, found 4.8",
        "- 2.0 | - 0.2 | 8 | llp.mass_GeV[1] | threshold of the decay to mu+ mu-, 0.211317 GeV, found 0.2",
        "- 2.0 | - 0.3 | 8 | llp.mass_GeV[1] | listed twice",
        "from: 0.001 | from: -0.001 | 9 | llp.ctau_cm.from | must be >=",
        "from: 0.001 | from: 0 | 9 | llp.ctau_cm.from | must be >=",
        "from: 0.001 | from: 1.0e+6 | 9 | llp.ctau_cm.to | must be above from",
        "points: 33 | points: 0 | 9 | llp.ctau_cm.points | must be >= 2",
        "points: 33 | steps: 33 | 9 | llp.ctau_cm.steps | unknown key 'steps'",
        "{from: 0.001, to: 1.0e+5, points: 33} | [] | 9 | llp.ctau_cm | at least 1 value",
        "{from: 0.001, to: 1.0e+5, points: 33} | [1, -2] | 9 | llp.ctau_cm[1] | must be >=",
        "{from: 0.001, to: 1.0e+5, points: 33} | [1, 1] | 9 | llp.ctau_cm[1] | listed twice",
        "{from: 0.001, to: 1.0e+5, points: 33} | long | 9 | llp.ctau_cm | found 'long'",
        "process: b-meson-decay | process: x-decay | 4 | production.process | expected one of b-meson-decay,",
        "parent: B+ | parent: D+ | 4 | production.parent | expected one of B+, B-, B0, anti-B0, tau-, tau+, found 'D+'",
        "parent: B+ | parent: tau+ | 4 | production.parent | expected a parent of b-meson-decay (B+, B-, B0, anti-B0), found 'tau+'",
        "parent: B+, daughter: K+ | daughter: K+ | 4 | production | expected a parent of b-meson-decay (B+, B-, B0, anti-B0), found none",
        "b-meson-decay, parent: B+, daughter: K+ | tau-decay, parent: tau-, daughter: pi+ | 4 | production.daughter | expected a daughter of the charge of tau- (pi-, rho-), found 'pi+'",
        "process: b-meson-decay | process: photon-alp | 4 | production.parent | is not a key of photon-alp, known: initial_radiation",
        "parent: B+, daughter: K+ | parent: B+, pdg: [1, 2] | 4 | production.pdg | is not a key of b-meson-decay",
        "daughter: K+ | daughter: [K+, K0] | 4 | production.daughter | found a list",
        "daughter: K+ | daughter: Q+ | 4 | production.daughter | found 'Q+'",
        "daughter: K+ | daughter: K0 | 4 | production.daughter | of the charge of B+ (K+",
        "mode: mu+ mu- | mode: mu+ zz | 10 | llp.decay.mode | unknown particle 'zz'",
        "mode: mu+ mu- | mode: mu+ mu+ | 10 | llp.decay.mode | total charge of 0",
        "mode: mu+ mu- | mode: \" \" | 10 | llp.decay.mode | found nothing",
        "- gazelle-baby | - gazele-baby | 13 | detectors[1] | unknown detector 'gazele-baby', did you mean 'gazelle-baby'",
        "- gazelle-baby | - mine.yaml | 13 | detectors[1] | no such detector file",
        "- gazelle-baby | - belle2 | 13 | detectors[1] | listed twice",
        "- gazelle-baby | - {detector: belle3} | 13 | detectors[1].detector | unknown detector 'belle3'",
        "- gazelle-baby | - {name: b} | 13 | detectors[1] | the key 'detector' is missing",
        "- gazelle-baby | - {detector: gazelle-baby, name: B} | 13 | detectors[1].name | lower-case letters",
        "- gazelle-baby | - {detector: gazelle-baby, name: belle2} | 13 | detectors[1] | two detectors have the name 'belle2'",
        "- gazelle-baby | - {detector: gazelle-baby, set: {z_cm: 1}} | 13 | detectors[1].set | there is no parameter 'z_cm'",
        "- gazelle-baby | - {detector: gazelle-baby, set: {z_centre_cm: far}} | 13 | detectors[1].set.z_centre_cm | found 'far'",
        "- gazelle-baby | - 5 | 13 | detectors[1] | expected a detector's name",
        "r_cm: [0.05, 60] | r_cm: [60, 0.05] | 15 | regions.fiducial.r_cm | from < to",
        "r_cm: [0.05, 60] | r_cm: [0.05] | 15 | regions.fiducial.r_cm | expected two numbers",
        "theta_deg: [17, 150] | theta_deg: [17, 190] | 15 | regions.fiducial.theta_deg[1] | must be <= 180",
        "theta_deg: [17, 150] | theta: [17, 150] | 15 | regions.fiducial.theta | unknown key",
        "fiducial: | belle2: | 15 | regions.belle2 | name of a detector",
        "events: 1000 | events: 1000\\nevents: 2000 | 4 | events | duplicate"
      })
  void read_badFile_namesLineAndKey(String good, String bad, int line, String key, String message)
      throws IOException {
    String text = GOOD.replace(good, bad.replace("\\n", "\n"));
    assertThat(text).isNotEqualTo(GOOD);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> read(text))
        .satisfies(e -> {
          assertThat(e.line()).as(e.getMessage()).isEqualTo(line);
          assertThat(e.key()).as(e.getMessage()).isEqualTo(key);
          assertThat(e.file()).endsWith("scan.yaml");
        })
        .withMessageContaining(message);
  }

  @Test
  void read_emptyMassesOrDetectors_areRefused() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> read(GOOD.replace("mass_GeV:\n    - 0.3\n    - 2.0\n", "mass_GeV: []\n")))
        .withMessageContaining("llp.mass_GeV: expected at least 1 value");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() ->
            read(GOOD.replace("detectors:\n  - belle2\n  - gazelle-baby\n", "detectors: []\n")))
        .withMessageContaining("detectors: expected at least 1 value");
  }

  @Test
  void read_detectorWithParameters_isReadWithThem() throws IOException {
    ScanConfig config =
        read(
            GOOD.replace(
                "  - gazelle-baby",
                "  - gazelle-baby\n  - {detector: gazelle-baby, name: far, set: {z_centre_cm: 1200}}"));
    assertThat(config.detectors().getLast())
        .isEqualTo(new DetectorChoice("gazelle-baby", "far", Map.of("z_centre_cm", 1200.0)));
    ScanPlan plan = ScanPlan.of(config, Overrides.none());
    assertThat(plan.geometry().hashes()).containsOnlyKeys("belle2", "gazelle-baby", "far");
    assertThat(plan.geometry().hashes().get("far"))
        .isNotEqualTo(plan.geometry().hashes().get("gazelle-baby"));
    assertThat(plan.geometry().detectors().getLast().volumes().getFirst().transform().shift().z())
        .isEqualTo(1200.0);
    assertThat(ConfigJson.tree(plan).at("/detectors/2/set/z_centre_cm").asDouble())
        .isEqualTo(1200.0);
    assertThat(ConfigJson.tree(plan).at("/detectors/1").has("set")).isFalse();
  }

  @Test
  void read_missingKey_isNamed() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> read(GOOD.replace("events: 1000\n", "")))
        .withMessageContaining("the key 'events' is missing");
  }

  @Test
  void schema_text_isTheOneThatShips() {
    assertThat(ScanFile.schema().text()).contains("\"title\": \"Addra scan file\"");
  }

  private ScanConfig read(String text) throws IOException {
    return ScanFile.read(Files.writeString(directory.resolve("scan.yaml"), text));
  }
}
