package io.addra.validation.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserReferenceTest {
  @TempDir private Path folder;

  @BeforeEach
  void scan() throws IOException {
    Files.writeString(
        folder.resolve("scan.yaml"),
        """
        title: Mine
        seed: 1
        events: 6400
        production: {process: b-meson-decay, parent: B+, daughter: K+}
        llp: {mass_GeV: [1.0], ctau_cm: [10, 100]}
        detectors: [gazelle-baby]
        """);
  }

  private Reference read(String name, String table, Map<String, String> axes, String origin)
      throws IOException {
    return with(name, table, axes, origin, Optional.empty(), OptionalDouble.empty());
  }

  private Reference with(
      String name,
      String table,
      Map<String, String> axes,
      String origin,
      Optional<String> error,
      OptionalDouble normaliseAt)
      throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, table);
    return new UserReference(
            file,
            folder.resolve("scan.yaml"),
            "decay:gazelle-baby",
            origin,
            axes,
            "",
            error,
            0.1,
            normaliseAt)
        .read();
  }

  @Test
  void read_mappedAxesInOtherUnits_areConverted() throws IOException {
    Reference reference =
        read(
            "a.csv",
            "m_MeV,tau_ns,eff\n1500,10,0.25\n",
            Map.of("mass_GeV", "m_MeV", "ctau_cm", "tau_ns"),
            "me");
    DataPoint point = reference.points().getFirst();
    assertThat(point.mass()).isCloseTo(1.5, within(1e-12));
    assertThat(point.ctau()).isCloseTo(299.792458, within(1e-9));
    assertThat(point.value()).isEqualTo(0.25);
    assertThat(reference.origin().source()).isEqualTo("me");
  }

  @Test
  void read_hepData_takesErrorsAndTheScansOnlyMass() throws IOException {
    Reference reference =
        read(
            "a.yaml",
            """
            independent_variables:
              - {header: {name: ctau, units: m}, values: [{value: 2}]}
            dependent_variables:
              - header: {name: efficiency, units: '%'}
                values: [{value: 40, errors: [{asymerror: {plus: 3, minus: -2}}]}]
            """,
            Map.of("ctau_cm", "ctau"),
            "me");
    DataPoint point = reference.points().getFirst();
    assertThat(point.mass()).isEqualTo(1);
    assertThat(point.ctau()).isEqualTo(200);
    assertThat(point.value()).isCloseTo(0.4, within(1e-12));
    assertThat(point.errorHigh()).isCloseTo(0.03, within(1e-12));
    assertThat(point.errorLow()).isCloseTo(0.02, within(1e-12));
  }

  @Test
  void read_errorColumn_isInTheValuesUnit() throws IOException {
    Reference reference =
        with(
            "a.csv",
            "ctau_cm,value,err\n10,0.5,0.1\n",
            Map.of(),
            "me",
            Optional.of("err"),
            OptionalDouble.empty());
    assertThat(reference.points().getFirst().errorLow()).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void read_withoutOrigin_isRefused() {
    assertThatThrownBy(() -> read("a.csv", "ctau_cm,value\n10,0.5\n", Map.of(), " "))
        .hasMessageContaining("origin");
  }

  @Test
  void read_unknownUnit_namesFileAndLine() {
    assertThatThrownBy(
            () -> read("a.csv", "# r\nl [ell],value\n10,0.5\n", Map.of("ctau_cm", "l [ell]"), "me"))
        .hasMessageContainingAll("a.csv:2: l [ell]: unknown unit 'ell'");
  }

  @Test
  void read_lifetimeMissing_asksForTheAxis() {
    assertThatThrownBy(() -> read("a.csv", "mass_GeV,value\n1,0.5\n", Map.of(), "me"))
        .hasMessageContainingAll("no column 'ctau_cm'", "2 values", "--axis ctau_cm=COLUMN");
  }

  @Test
  void read_severalColumnsOfNumbers_asksWhich() {
    assertThatThrownBy(() -> read("a.csv", "ctau_cm,x,y\n1,2,3\n", Map.of(), "me"))
        .hasMessageContainingAll("a.csv:1", "--value", "x, y");
  }

  @Test
  void read_normalisationWithoutItsRow_isRefused() {
    assertThatThrownBy(() ->
            with(
                "a.csv",
                "ctau_cm,value\n10,0.5\n",
                Map.of(),
                "me",
                Optional.empty(),
                OptionalDouble.of(1)))
        .hasMessageContainingAll("a.csv", "c tau = 1.0 cm");
  }
}
