package io.addra.propagation.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.document.InputException;
import io.addra.kernels.body.ChainLayout;
import io.addra.kernels.device.CpuDevice;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.GeneratedEvents;
import io.addra.propagation.production.FileProduction;
import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.result.MapEvaluator;
import io.addra.propagation.result.MapRow;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntToDoubleFunction;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scans of event files: the same LLPs give the same map, whoever made them. */
class FileScanTest {
  private static final int EVENTS = 3200;
  private static final double MASS = 1.5;
  private static final double[] LIFETIMES = {0.1, 10, 1000};

  private static final String REST =
      """
      llp:
        ctau_cm: [0.1, 10, 1000]
      detectors: [gazelle-l]
      regions:
        fiducial: {r_cm: [0.05, 60], z_cm: [-55, 140], theta_deg: [17, 150]}
      """;

  @TempDir private Path folder;

  private ScanConfig config(String production) throws IOException {
    Path file = folder.resolve("scan.yaml");
    Files.writeString(file, production + "\n" + REST);
    return ScanFile.read(file);
  }

  private static AcceptanceMap map(ScanConfig config, int threads) {
    try (CpuDevice device = new CpuDevice(threads)) {
      ScanPlan plan = ScanPlan.of(config, Overrides.none());
      return MapEvaluator.evaluate(
          ScanRunner.run(plan, device, ScanProgress.NONE).spectra(), LIFETIMES);
    }
  }

  /** The scan whose events the files hold: two LLPs an event. */
  private ScanConfig made() throws IOException {
    Path scan = folder.resolve("made.yaml");
    Files.writeString(
        scan,
        "events: %d\nseed: 4\nproduction: {process: b-meson-to-pair}\n".formatted(EVENTS)
            + REST.replace("llp:\n", "llp:\n  mass_GeV: [1.5]\n"));
    return ScanFile.read(scan);
  }

  /** Writes the events whose weight, by their number, is not 0. */
  private void write(String name, IntToDoubleFunction weight) throws IOException {
    List<EventStream> streams = ScanPlan.of(made(), Overrides.none()).streams(MASS);
    GeneratedEvents events = GeneratedEvents.of(streams.getFirst(), 0, EVENTS);
    try (BufferedWriter out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(folder.resolve(name))),
                StandardCharsets.UTF_8))) {
      out.write("event,weight,pdg,px_GeV,py_GeV,pz_GeV,mass_GeV,x_cm,y_cm,z_cm\n");
      for (int i = 0; i < EVENTS; i++) {
        for (EventStream stream : streams) {
          double[] p = events.particle(i, stream.source().llp());
          int x = ChainLayout.PARTICLE_ORIGIN;
          if (weight.applyAsDouble(i) != 0) {
            out.write(
                "%d,%s,9900,%s,%s,%s,%s,%s,%s,%s\n"
                    .formatted(
                        i,
                        weight.applyAsDouble(i),
                        p[0],
                        p[1],
                        p[2],
                        MASS,
                        p[x],
                        p[x + 1],
                        p[x + 2]));
          }
        }
      }
    }
  }

  private ScanConfig file(String name) throws IOException {
    return config(
        "production: {process: file, path: %s, pdg: [9900, -9900], frame: belle2}".formatted(name));
  }

  @Test
  void run_fileOfTheSameEvents_hasTheSameMap() throws IOException {
    write("events.csv.gz", _ -> 1);
    AcceptanceMap expected = map(made(), 2);
    AcceptanceMap found = map(file("events.csv.gz"), 2);
    assertThat(found.rows()).hasSameSizeAs(expected.rows());
    for (int k = 0; k < found.rows().size(); k++) {
      MapRow one = expected.rows().get(k);
      MapRow other = found.rows().get(k);
      assertThat(other.quantity()).isEqualTo(one.quantity());
      // a step of 2^-32 an end, where a last digit of a momentum moves it
      assertThat(other.estimate().value()).isCloseTo(one.estimate().value(), within(1e-9));
      assertThat(other.estimate().statError()).isCloseTo(one.estimate().statError(), within(1e-9));
    }
    assertThat(map(file("events.csv.gz"), 1).rows()).isEqualTo(found.rows());
  }

  /** Weights of both signs: the mean of two files that have the events of one weight each. */
  @Test
  void run_weightsOfBothSigns_isTheWeightedMean() throws IOException {
    write("all.csv.gz", i -> i % 4 == 0 ? -1 : 2);
    write("minus.csv.gz", i -> i % 4 == 0 ? 1 : 0);
    write("plus.csv.gz", i -> i % 4 == 0 ? 0 : 1);
    AcceptanceMap all = map(file("all.csv.gz"), 2);
    AcceptanceMap minus = map(file("minus.csv.gz"), 2);
    AcceptanceMap plus = map(file("plus.csv.gz"), 2);
    for (int k = 0; k < all.rows().size(); k++) {
      double a = minus.rows().get(k).estimate().value();
      double b = plus.rows().get(k).estimate().value();
      assumeNumbers(a, b);
      // -1 a quarter of the time, 2 for the rest: the sum of weights is 5/4 an event
      assertThat(all.rows().get(k).estimate().value())
          .isCloseTo((-0.25 * a + 1.5 * b) / 1.25, within(1e-8));
    }
  }

  private static void assumeNumbers(double... values) {
    for (double value : values) {
      assertThat(value).isBetween(-1e-12, 1 + 1e-12);
    }
  }

  @Test
  void of_file_saysItsEventsMassAndHash() throws IOException {
    write("events.csv.gz", _ -> 1);
    ScanPlan plan = ScanPlan.of(file("events.csv.gz"), Overrides.none());
    assertThat(plan.config().events()).isEqualTo(EVENTS);
    assertThat(plan.config().masses()).hasSize(1);
    assertThat(plan.config().masses().getFirst()).isCloseTo(MASS, within(1e-9));
    assertThat(plan.totalFlights()).isEqualTo(2 * EVENTS);
    assertThat(ConfigJson.text(plan))
        .contains("\"process\" : \"file\"", "\"file_sha256\"", "\"frame\" : \"belle2\"");
  }

  @Test
  void of_brokenRecord_isNamedUnlessPassedOver() throws IOException {
    StringBuilder text = new StringBuilder("event,pdg,px_GeV,py_GeV,pz_GeV,mass_GeV\n");
    for (int i = 0; i < 100; i++) {
      text.append(i).append(i == 70 ? ",9900,oops,0,0,1\n" : ",9900,1,0.5,2,1\n");
    }
    Files.writeString(folder.resolve("broken.csv"), text);
    String production = "{process: file, path: broken.csv, pdg: 9900, frame: cms%s}";
    ScanConfig strict = config("production: " + production.formatted(""));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> ScanPlan.of(strict, Overrides.none()))
        .withMessageContaining("broken.csv:72")
        .withMessageContaining("oops");
    ScanConfig tolerant = config("production: " + production.formatted(", skip_bad: 1"));
    ScanPlan plan = ScanPlan.of(tolerant, Overrides.none());
    assertThat(plan.config().events()).isEqualTo(99);
    FileProduction read = (FileProduction) plan.config().production();
    assertThat(read.summary().skipped().count()).isEqualTo(1);
    Overrides one = new Overrides(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.of(1));
    assertThat(ScanPlan.of(strict, one).config().events()).isEqualTo(99);
  }

  @Test
  void of_whatDoesNotFit_isOneClearLine() throws IOException {
    write("events.csv.gz", _ -> 1);
    ScanConfig other =
        config("production: {process: file, path: events.csv.gz, pdg: 35, frame: cms}");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> ScanPlan.of(other, Overrides.none()))
        .withMessageContaining("holds no particle of [35]");
    ScanConfig missing = config("production: {process: file, path: no.lhe, pdg: 35, frame: cms}");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> ScanPlan.of(missing, Overrides.none()))
        .withMessageContaining("no such event file");
    Overrides events =
        new Overrides(OptionalLong.of(1000), OptionalLong.empty(), OptionalLong.empty());
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> ScanPlan.of(other, events))
        .withMessageContaining("each event of the file is taken once");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> config("production: {process: file, path: a.lhe, pdg: 35}"))
        .withMessageContaining("the key 'frame' is missing");
    Overrides skip = new Overrides(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.of(1));
    ScanConfig model = made();
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> ScanPlan.of(model, skip))
        .withMessageContaining("--skip-bad is for production from a file");
  }
}
