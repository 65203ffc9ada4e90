package io.addra.propagation.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.document.InputException;
import io.addra.kernels.body.ChainLayout;
import io.addra.kernels.device.CpuDevice;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.GeneratedEvents;
import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.result.MapEvaluator;
import io.addra.propagation.result.MapRow;
import io.addra.propagation.result.SpectraFile;
import io.addra.propagation.spectrum.BlockRange;
import io.addra.propagation.spectrum.Estimate;
import io.addra.propagation.spectrum.ScanSpectra;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signatures of event files, against those of the scan whose events the files hold. */
class FileSignatureTest {
  private static final int EVENTS = 3200;
  private static final double MASS = 1.5;
  private static final double[] LIFETIMES = {100, 300, 3000};

  /** Standard deviations that the worst of a dozen comparisons may be off: 1 in 1300 by chance. */
  private static final double WORST = 4;

  private static final String REST =
      """
      llp:
        ctau_cm: [100, 300, 3000]
        decay: {mode: mu+ mu-}
      detectors: [{detector: belle2, set: {uniform_field: 1}}, {detector: gazelle-l, set: {planes: 4}}]
      """;

  @TempDir private Path folder;

  private ScanConfig config(String text) throws IOException {
    Path file = folder.resolve("scan.yaml");
    Files.writeString(file, text);
    return ScanFile.read(file);
  }

  private ScanConfig file(String name, String more) throws IOException {
    return config(
        "seed: 3\nproduction: {process: file, path: %s, pdg: [9900, -9900], frame: belle2}\n"
                .formatted(name)
            + REST
            + more);
  }

  /** Two LLPs an event. */
  private ScanConfig made(String more) throws IOException {
    return config(
        "events: %d\nseed: 4\nproduction: {process: b-meson-to-pair}\n".formatted(EVENTS)
            + REST.replace("llp:\n", "llp:\n  mass_GeV: [1.5]\n")
            + more);
  }

  private static ScanSpectra spectra(ScanConfig config, int threads) {
    try (CpuDevice device = new CpuDevice(threads)) {
      ScanPlan plan = ScanPlan.of(config, Overrides.none());
      return ScanRunner.signatures(plan, device, ScanProgress.NONE).orElseThrow();
    }
  }

  private static AcceptanceMap map(ScanConfig config) {
    return MapEvaluator.evaluate(spectra(config, 2), LIFETIMES);
  }

  /** Writes the first events, those whose weight, by their number, is not 0. */
  private void write(String name, int events, IntToDoubleFunction weight) throws IOException {
    List<EventStream> streams =
        ScanPlan.of(made("signatures: [displaced-tracks]"), Overrides.none()).streams(MASS);
    GeneratedEvents made = GeneratedEvents.of(streams.getFirst(), 0, EVENTS);
    StringBuilder text =
        new StringBuilder("event,weight,pdg,px_GeV,py_GeV,pz_GeV,mass_GeV,x_cm,y_cm,z_cm\n");
    for (int i = 0; i < events; i++) {
      for (EventStream stream : streams) {
        double[] p = made.particle(i, stream.source().llp());
        int x = ChainLayout.PARTICLE_ORIGIN;
        if (weight.applyAsDouble(i) != 0) {
          text.append(
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
    Files.writeString(folder.resolve(name), text);
  }

  private static void assertAgree(AcceptanceMap found, AcceptanceMap expected) {
    assertThat(found.rows()).hasSameSizeAs(expected.rows());
    for (int k = 0; k < found.rows().size(); k++) {
      MapRow one = found.rows().get(k);
      MapRow other = expected.rows().get(k);
      assertThat(one.quantity()).isEqualTo(other.quantity());
      double error = Math.hypot(one.estimate().statError(), other.estimate().statError());
      assertThat(other.estimate().value()).isPositive();
      assertThat(Math.abs(one.estimate().value() - other.estimate().value()) / error)
          .as("%s, expected %s", one, other)
          .isLessThan(WORST);
    }
  }

  /** The same flights with other decays: tracks, and a far detector. */
  @Test
  void signatures_fileOfTheSameEvents_agreeWithinErrors() throws IOException {
    write("events.csv", EVENTS, _ -> 1);
    String asked = "signatures: [displaced-tracks, far-decay]\n";
    AcceptanceMap found = map(file("events.csv", asked));
    assertThat(found.rows()).hasSize(2 * LIFETIMES.length);
    assertAgree(found, map(made(asked + "signature_events: " + EVENTS)));
  }

  @Test
  void signatures_oneThreadAndThree_giveTheSameBytes() throws IOException {
    write("events.csv", EVENTS, i -> i % 5 == 0 ? -0.25 : 1);
    ScanConfig config = file("events.csv", "signatures: [displaced-tracks, far-decay]");
    for (int threads : new int[] {1, 3}) {
      SpectraFile.write(spectra(config, threads), folder.resolve(threads + ".h5"));
    }
    assertThat(folder.resolve("1.h5")).hasSameBinaryContentAs(folder.resolve("3.h5"));
  }

  /** Parts of a file in any order: those behind, then those before. */
  @Test
  void parts_inRandomOrder_haveTheBytesOfOneRun() throws IOException {
    write("events.csv", EVENTS, i -> i % 5 == 0 ? -0.25 : i % 3 == 0 ? 0 : 1);
    String asked = "signatures: [displaced-tracks, far-decay]\nsignature_events: 1000\n";
    ScanPlan plan = ScanPlan.of(file("events.csv", asked), Overrides.none());
    try (CpuDevice device = new CpuDevice(2);
        PartRunner runner = PartRunner.open(plan, device)) {
      ScanResult whole = ScanRunner.run(plan, device, ScanProgress.NONE);
      List<BlockRange> pieces = new ArrayList<>();
      Random random = new Random(8);
      for (int from = 0; from < plan.blocks().size(); from = pieces.getLast().to()) {
        int to = Math.min(plan.blocks().size(), from + 1 + random.nextInt(20));
        pieces.add(new BlockRange(from, to));
      }
      Collections.shuffle(pieces, random);
      assertThat(pieces).hasSizeGreaterThan(4);
      List<ScanPart> parts = pieces.stream().map(blocks -> runner.run(0, blocks, _ -> {})).toList();
      ScanResult joined = PartJoin.of(plan, parts, device.info(), 1, 1);
      assertSameBytes(joined.spectra(), whole.spectra());
      assertSameBytes(joined.signatures().orElseThrow(), whole.signatures().orElseThrow());
      long flights = pieces.stream().mapToLong(blocks -> runner.flights(0, blocks)).sum();
      // rounded once a piece
      assertThat(flights)
          .isCloseTo(
              runner.flights(0, new BlockRange(0, plan.blocks().size())),
              within((long) pieces.size() * 2));
    }
  }

  private void assertSameBytes(ScanSpectra found, ScanSpectra expected) throws IOException {
    SpectraFile.write(found, folder.resolve("found.h5"));
    SpectraFile.write(expected, folder.resolve("expected.h5"));
    assertThat(folder.resolve("found.h5")).hasSameBinaryContentAs(folder.resolve("expected.h5"));
  }

  /**
   * The first events of a file are what a file of them alone has, whatever comes behind them: LLPs
   * have their random numbers by their place. A last digit of the mean mass may differ.
   */
  @Test
  void signatureEvents_given_takeTheFirstOfTheFile() throws IOException {
    write("events.csv", EVENTS, _ -> 1);
    write("first.csv", EVENTS / 4, _ -> 1);
    String asked = "signatures: [displaced-tracks]\n";
    ScanSpectra some = spectra(file("events.csv", asked + "signature_events: " + EVENTS / 4), 2);
    ScanSpectra whole = spectra(file("first.csv", asked + "signature_events: " + EVENTS), 2);
    assertThat(some.masses().getFirst().blockEvents())
        .isEqualTo(whole.masses().getFirst().blockEvents());
    assertThat(some.masses().getFirst().events()).isEqualTo(2L * EVENTS / 4);
    AcceptanceMap one = MapEvaluator.evaluate(some, LIFETIMES);
    AcceptanceMap other = MapEvaluator.evaluate(whole, LIFETIMES);
    for (int k = 0; k < one.rows().size(); k++) {
      double expected = other.rows().get(k).estimate().value();
      assertThat(one.rows().get(k).estimate().value()).isCloseTo(expected, within(1e-6 * expected));
    }
  }

  /** Weights of both signs: the weighted mean of two files that have one weight each. */
  @Test
  void signatures_weightsOfBothSigns_areTheWeightedMean() throws IOException {
    write("all.csv", EVENTS, i -> i % 4 == 0 ? -1 : 2);
    write("minus.csv", EVENTS, i -> i % 4 == 0 ? 1 : 0);
    write("plus.csv", EVENTS, i -> i % 4 == 0 ? 0 : 1);
    String asked = "signatures: [displaced-tracks, far-decay]";
    AcceptanceMap all = map(file("all.csv", asked));
    AcceptanceMap minus = map(file("minus.csv", asked));
    AcceptanceMap plus = map(file("plus.csv", asked));
    for (int k = 0; k < all.rows().size(); k++) {
      Estimate a = minus.rows().get(k).estimate();
      Estimate b = plus.rows().get(k).estimate();
      Estimate found = all.rows().get(k).estimate();
      assertThat(b.value()).isPositive();
      // -1 a quarter of the time, 2 for the rest: the sum of weights is 5/4 an event
      double expected = (-0.25 * a.value() + 1.5 * b.value()) / 1.25;
      double error =
          Math.hypot(
              found.statError(), Math.hypot(0.25 * a.statError(), 1.5 * b.statError()) / 1.25);
      assertThat(Math.abs(found.value() - expected) / error)
          .as("%s: %s, expected %s", all.rows().get(k).quantity(), found, expected)
          .isLessThan(WORST);
    }
  }

  @Test
  void signatures_blocksWithoutLlps_countNothing() throws IOException {
    table("late.csv", i -> i < 70 ? 22 : 9900, i -> i < 70 ? 0 : 1);
    ScanSpectra found = spectra(file("late.csv", "signatures: [far-decay]"), 2);
    // events 70 to 99 of 100 in 64 blocks: from block 44 on
    long[] llps = found.masses().getFirst().blockEvents();
    assertThat(Arrays.stream(llps, 0, 44).sum()).isZero();
    assertThat(Arrays.stream(llps).sum()).isEqualTo(30);
    for (MapRow row : MapEvaluator.evaluate(found, LIFETIMES).rows()) {
      assertThat(row.estimate().value()).isBetween(0.0, 1.0);
    }
  }

  @Test
  void of_fileThatSignaturesCannotTake_isOneClearLine() throws IOException {
    table("one.csv", i -> 9900, i -> 1);
    table("close.csv", i -> 9900, i -> 1 + 9e-6 * i);
    table("far.csv", i -> 9900, i -> 1 + 2e-5 * i);
    table("light.csv", i -> 9900, i -> 0.2);
    table("late.csv", i -> i < 70 ? 22 : 9900, i -> i < 70 ? 0 : 1);
    Files.writeString(
        folder.resolve("with-kaon.yaml"),
        """
        signature: with-kaon
        title: Beside a charged particle
        source: this test
        vertex: {r_cm: [0, 60], z_cm: [-50, 100]}
        partners: {kind: charged, count: {min: 1}}
        """);
    String tracks = "signatures: [displaced-tracks]";
    assertThat(ScanPlan.of(file("close.csv", tracks), Overrides.none()).config().masses())
        .hasSize(1);
    assertRefused(file("far.csv", tracks), "LLPs of one mass, to 0.001 GeV", "1.00000 to 1.00198");
    assertRefused(
        file("light.csv", tracks), "llp.decay", "mean mass of the file's LLPs", "0.211317");
    assertRefused(file("one.csv", "signatures: [with-kaon.yaml]"), "no partners", "partners.count");
    assertRefused(
        file("one.csv", "signatures: [kinked-track]"), "the LLP's own track", "needs a charged");
    String silent = REST.replaceAll("(?m)^ +decay:.*\n", "");
    String production = "production: {process: file, path: one.csv, pdg: %s, frame: belle2}\n";
    assertRefused(config(production.formatted(9900) + silent + tracks), "llp.decay is missing");
    table("sleptons.csv", i -> -1000015, i -> 1);
    assertRefused(
        config(production.formatted(-1000015).replace("one.csv", "sleptons.csv") + REST + tracks),
        "neutral LLPs",
        "-1000015 is charged");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> file("one.csv", "signatures: [both-displaced]"))
        .withMessageContaining("scan.yaml:")
        .withMessageContaining("is per event, and is not evaluated for an event file");
    ScanConfig late = file("late.csv", tracks + "\nsignature_events: 64");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> spectra(late, 2))
        .withMessageContaining("late.csv")
        .withMessageContaining("first 64 events (signature_events) have no LLP");
  }

  private void table(String name, IntToDoubleFunction pdg, IntToDoubleFunction mass)
      throws IOException {
    StringBuilder text = new StringBuilder("event,pdg,px_GeV,py_GeV,pz_GeV,mass_GeV\n");
    for (int i = 0; i < 100; i++) {
      text.append(
          "%d,%d,1,0.5,2,%s\n".formatted(i, (int) pdg.applyAsDouble(i), mass.applyAsDouble(i)));
    }
    Files.writeString(folder.resolve(name), text);
  }

  private static void assertRefused(ScanConfig config, String... parts) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> ScanPlan.of(config, Overrides.none()))
        .satisfies(e -> assertThat(e.getMessage()).contains(parts).doesNotContain("\n"));
  }
}
