package io.addra.propagation.variation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.detector.DetectorChoice;
import io.addra.kernels.device.CpuDevice;
import io.addra.propagation.scan.Overrides;
import io.addra.propagation.scan.ScanConfig;
import io.addra.propagation.scan.ScanFile;
import io.addra.propagation.scan.ScanPlan;
import io.addra.propagation.scan.ScanProgress;
import io.addra.propagation.scan.ScanResult;
import io.addra.propagation.scan.ScanRunner;
import io.addra.propagation.signature.EventValue;
import io.addra.propagation.signature.PhotonFeature;
import io.addra.propagation.signature.Range;
import io.addra.propagation.signature.Signature;
import io.addra.propagation.signature.Signatures;
import io.addra.propagation.signature.TrackFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What each change makes of a scan with signatures, and when it does not apply. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangesTest {
  private static final String SCAN =
      """
      seed: 3
      events: 640
      signature_events: 6400
      production: {process: b-meson-decay, parent: B+, daughter: K+}
      llp: {name: S, mass_GeV: [1.5], ctau_cm: [1, 30], decay: {mode: mu+ mu-}}
      detectors: [{detector: belle2, set: {uniform_field: 1}}, gazelle-baby]
      regions: {near: {r_cm: [1, 60], z_cm: [-55, 140]}}
      signatures: [displaced-tracks, idm-mumu]
      """;

  private Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private ScanPlan plan;

  @SuppressWarnings("NullAway.Init")
  private ScanResult nominal;

  private ScanConfig config(String text) throws IOException {
    return ScanFile.read(Files.writeString(folder.resolve("scan.yaml"), text));
  }

  @BeforeAll
  void scan(@TempDir Path temporary) throws IOException {
    folder = temporary;
    plan = ScanPlan.of(config(SCAN), Overrides.none());
    try (CpuDevice device = new CpuDevice(2)) {
      nominal = ScanRunner.run(plan, device, ScanProgress.NONE);
    }
  }

  private static Variation named(String name) {
    return Variations.named(List.of(name)).getFirst();
  }

  private List<ShiftRow> shifts(Change change) {
    Variation variation = new Variation("t", "t", "t", "", change, true, "low", "this test");
    try (CpuDevice device = new CpuDevice(2)) {
      return new VariationStudy(nominal).run(variation, device, ScanProgress.NONE).rows();
    }
  }

  @Test
  void thresholds_byNothing_shiftNothingExactly() {
    for (ThresholdChange.Kind kind : ThresholdChange.Kind.values()) {
      assertThat(shifts(new ThresholdChange(kind, 0)))
          .hasSize(4)
          .allMatch(row -> row.shift().varied().equals(row.shift().nominal()))
          .allMatch(row -> row.shift().nominal().value() > 0);
    }
  }

  /** Tighter thresholds accept no more, wider ones no fewer, decay by decay: 0.05 to 0.5 GeV. */
  @Test
  void thresholds_ofMomenta_onlyTakeAwayOrAdd() {
    List<ShiftRow> up = shifts(new ThresholdChange(ThresholdChange.Kind.MOMENTUM, 9));
    List<ShiftRow> down = shifts(new ThresholdChange(ThresholdChange.Kind.MOMENTUM, -0.5));
    assertThat(up).allMatch(row -> row.shift().value() <= 0);
    assertThat(down).allMatch(row -> row.shift().value() >= 0);
    assertThat(up).anyMatch(row -> row.shift().significant());
    assertThat(up).extracting(ShiftRow::quantity).allMatch(name -> name.startsWith("signature:"));
  }

  @Test
  void changed_momenta_areLowerBoundsOfTracksAndPairsAlone() {
    String text =
        """
        signature: all
        title: All kinds of bounds
        source: this test
        vertex: {r_cm: [0.2, 60], z_cm: [-50, 100]}
        tracks: {each: {p_GeV: {min: 0.4}, pt_GeV: [0.2, 3], theta_deg: [17, 150]}}
        photons: {each: {E_GeV: {min: 0.4}}, count: {min: 0}}
        pair: {choose: opposite, pt_GeV: {min: 0.8}, mass_GeV: {min: 0.3}}
        """;
    Signature signature = Signatures.parse("test", text.getBytes(StandardCharsets.UTF_8));
    Signature more = new ThresholdChange(ThresholdChange.Kind.MOMENTUM, 0.25).changed(signature);
    assertThat(more.selection().tracks().get(TrackFeature.MOMENTUM))
        .isEqualTo(new Range(0.5, Double.POSITIVE_INFINITY));
    assertThat(more.selection().tracks().get(TrackFeature.TRANSVERSE))
        .isEqualTo(new Range(0.25, 3));
    assertThat(more.selection().tracks().get(TrackFeature.THETA)).isEqualTo(new Range(17, 150));
    assertThat(more.selection().range(EventValue.PAIR_TRANSVERSE).least())
        .isCloseTo(1, within(1e-15));
    assertThat(more.selection().range(EventValue.PAIR_MASS))
        .isEqualTo(signature.selection().range(EventValue.PAIR_MASS));
    assertThat(more.selection().photons().each().get(PhotonFeature.ENERGY))
        .isEqualTo(new Range(0.5, Double.POSITIVE_INFINITY));
    // without a bound of its own a pair has a momentum of at least 0, which is no threshold
    assertThat(more.selection().range(EventValue.PAIR_MOMENTUM).least()).isZero();
    Signature further = new ThresholdChange(ThresholdChange.Kind.RADIUS, 0.125).changed(signature);
    assertThat(further.selection().range(EventValue.RADIUS)).isEqualTo(new Range(0.325, 60.125));
    assertThat(further.selection().tracks()).isEqualTo(signature.selection().tracks());
  }

  @Test
  void detectors_fieldAndRun_touchWhatTheyChange() {
    VariedPlan field = named("field-model").change().apply(plan);
    assertThat(field.regions()).isFalse();
    assertThat(field.signatures()).isTrue();
    assertThat(field.plan().config().detectors())
        .extracting(DetectorChoice::parameters)
        .containsExactly(Map.of("uniform_field", 0.0));
    VariedPlan run = named("run").change().apply(plan);
    assertThat(run.regions()).isTrue();
    assertThat(run.signatures()).isTrue();
    assertThat(run.plan().config().detectors())
        .extracting(DetectorChoice::parameters)
        .containsExactly(Map.of("uniform_field", 1.0, "run", 1.0));
    VariedPlan place = named("place-x").change().apply(plan);
    assertThat(place.regions()).isTrue();
    assertThat(place.signatures()).isFalse();
    assertThat(place.plan().config().detectors())
        .extracting(DetectorChoice::source)
        .containsExactly("gazelle-baby");
  }

  @Test
  void collisions_boost_changesBoostAloneAndEnergyEnergyAlone() {
    ScanConfig before = plan.config();
    ScanConfig boosted = named("boost").change().apply(plan).plan().config();
    assertThat(boosted.production().beams().sqrtS() / before.production().beams().sqrtS())
        .isCloseTo(1, within(1e-7));
    assertThat(boosted.production().beams().boost()[2])
        .isGreaterThan(before.production().beams().boost()[2] + 1e-4);
    ScanConfig faster = named("collision-energy").change().apply(plan).plan().config();
    assertThat(faster.production().beams().sqrtS() / before.production().beams().sqrtS())
        .isCloseTo(1 + 4.7e-4, within(1e-7));
    assertThat(faster.production().beams().boost())
        .containsExactly(before.production().beams().boost(), within(1e-7));
  }

  @Test
  void obstacle_ofWhatDoesNotApply_saysWhy() throws IOException {
    assertThat(named("field-model").change().obstacle(plan)).isEmpty();
    assertThat(named("beam-spot-operation").change().obstacle(plan))
        .hasValue("the scan has this luminous region");
    String without = SCAN.replaceAll("(?m)^signature.*\\n", "");
    ScanPlan plain = ScanPlan.of(config(without), Overrides.none());
    assertThat(named("momenta-up").change().obstacle(plain)).hasValue("the scan has no signatures");
    assertThat(named("field-model").change().obstacle(plain).orElseThrow())
        .contains("signatures alone");
    ScanPlan near = ScanPlan.of(config(without.replace(", gazelle-baby", "")), Overrides.none());
    assertThat(named("place-x").change().obstacle(near).orElseThrow()).contains("shift_x_cm");
  }

  /** A mass just below what the beams can make is above it with less energy. */
  @Test
  void obstacle_massThatLessEnergyCannotMake_saysWhich() throws IOException {
    String heavy =
        """
        seed: 3
        events: 640
        production: {process: photon-alp}
        llp: {name: a, mass_GeV: [10.578], ctau_cm: [1]}
        detectors: [gazelle-baby]
        """;
    ScanPlan edge = ScanPlan.of(config(heavy), Overrides.none());
    assertThat(named("energy-up").change().obstacle(edge)).isEmpty();
    assertThat(named("energy-down").change().obstacle(edge).orElseThrow())
        .contains("cannot make a mass of 10.578 GeV");
  }
}
