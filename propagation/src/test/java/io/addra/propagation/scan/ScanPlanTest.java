package io.addra.propagation.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.addra.geometry.document.InputException;
import io.addra.propagation.ToyWorlds;
import io.addra.propagation.spectrum.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanPlanTest {

  @TempDir private Path directory;

  @Test
  void of_realDetectors_hasQuantitiesOfRegionsParentsOutsideAndOverlays() {
    ScanPlan plan = ScanPlan.of(ToyWorlds.realConfig(1, 64, 1.0), Overrides.none());
    List<String> names = plan.geometry().quantities().stream().map(Quantity::name).toList();
    assertThat(names)
        .startsWith("decay:belle2", "decay:belle2/beam-pipe")
        .contains(
            "decay:belle2/vxd", "decay:belle2/outside", "decay:gazelle-l/lg-b1", "decay:godzilla")
        .endsWith("decay:fiducial")
        .doesNotHaveDuplicates();
    assertThat(plan.geometry().hashes().keySet())
        .containsExactly("belle2", "gazelle-baby", "gazelle-l", "godzilla");
    assertThat(plan.geometry().hashes().values()).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    assertThat(ConfigJson.text(plan)).contains("\"fiducial\"").doesNotContain("toy.yaml");
  }

  @Test
  void estimates_ofMoreEventsOrLifetimes_areSane() {
    ScanPlan plan = ScanPlan.of(ToyWorlds.config(1, 6400, 1.0, 2.0), ToyWorlds.geometry());
    assertThat(plan.totalFlights()).isEqualTo(12_800);
    assertThat(plan.estimatedMemoryBytes(8))
        .isGreaterThan(plan.estimatedMemoryBytes(1))
        .isPositive();
    assertThat(plan.estimatedOutputBytes()).isGreaterThan(2L * 3 * 7 * 50);
    assertThat(plan.maxWeight()).isEqualTo(1);
    assertThat(plan.scaleBits()).isBetween(20, 48);
  }

  @Test
  void streamOf_neighbouringMasses_differ() {
    assertThat(ScanPlan.streamOf(1.0))
        .isNotEqualTo(ScanPlan.streamOf(Math.nextUp(1.0)))
        .isEqualTo(ScanPlan.streamOf(1.0));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 63, 1_000_000_000_001L})
  void of_overriddenEventsOutOfRange_isRefused(long events) {
    Overrides overrides =
        new Overrides(OptionalLong.of(events), OptionalLong.empty(), OptionalLong.empty());
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> ScanPlan.of(ToyWorlds.realConfig(1, 64, 1.0), overrides))
        .withMessageContaining("events: must be from 64");
  }

  @Test
  void of_ownDetector_isFoundBesideTheScanFile() throws IOException {
    Files.writeString(directory.resolve("crate.yaml"), box("air"));
    ScanPlan plan = ScanPlan.of(ScanFile.read(scan("crate.yaml", "hole")), Overrides.none());
    assertThat(plan.geometry().quantities())
        .extracting(Quantity::name)
        .containsExactly("decay:crate", "decay:crate/inside", "decay:crate/outside", "decay:hole");
  }

  @Test
  void of_unknownMaterial_namesTheDetectorFileAndLine() throws IOException {
    Files.writeString(directory.resolve("crate.yaml"), box("unobtainium"));
    Path scan = scan("crate.yaml", "hole");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> ScanPlan.of(ScanFile.read(scan), Overrides.none()))
        .withMessageContaining("crate.yaml:9")
        .withMessageContaining("unobtainium");
  }

  @Test
  void of_namesThatClash_areRefused() throws IOException {
    Files.writeString(directory.resolve("crate.yaml"), box("air"));
    Files.writeString(directory.resolve("copy.yaml"), box("air"));
    Path twice = scan("crate.yaml, copy.yaml", "hole");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> ScanFile.read(twice))
        .withMessageContaining("scan.yaml:4: detectors[1]: two detectors have the name 'crate'");
    Path overlay = scan("crate.yaml", "crate");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> ScanFile.read(overlay))
        .withMessageContaining(
            "scan.yaml:6: regions.crate: a region cannot have the name of a detector");
  }

  private Path scan(String detectors, String region) throws IOException {
    return Files.writeString(
        directory.resolve("scan.yaml"),
        """
        events: 64
        production: {process: b-meson-decay, parent: B+, daughter: K+}
        llp: {mass_GeV: [1.0], ctau_cm: [1]}
        detectors: [%s]
        regions:
          %s: {r_cm: [0, 1], z_cm: [-1, 1]}
        """
            .formatted(detectors, region));
  }

  private static String box(String material) {
    return """
    detector: crate
    title: Crate
    description: A box
    sources: {own: written for this test}
    defaults: {source: own, confidence: exact}
    regions: {inside: The inside}
    volumes:
      - name: crate
        material: %s
        region: inside
        shape: {box: {x_cm: [0, 1], y_cm: [0, 1], z_cm: [0, 1]}}
    """
        .formatted(material);
  }
}
