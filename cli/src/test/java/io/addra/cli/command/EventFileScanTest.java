package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events written by one scan and read by another. */
class EventFileScanTest {
  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path model() throws IOException {
    return file(
        "model.yaml",
        """
        events: 640
        production: {process: b-meson-to-pair}
        llp:
          mass_GeV: [0.5, 1.0]
          ctau_cm: [1, 100]
          decay: {modes: [{mode: mu+ mu-, fraction: 0.5}, {mode: pi+ pi-, fraction: 0.5}]}
        detectors: [gazelle-l]
        """);
  }

  private Run scan(Path file, String out, String... more) {
    String[] all = new String[4 + more.length];
    all[0] = "scan";
    all[1] = file.toString();
    all[2] = "--out";
    all[3] = folder.resolve(out).toString();
    System.arraycopy(more, 0, all, 4, more.length);
    return Run.of(all);
  }

  @Test
  void writeEvents_thenScanOfTheFile_findsEveryLlp() throws IOException {
    Path events = folder.resolve("events.hepmc.gz");
    Run written =
        scan(
            model(),
            "out",
            "--write-events",
            events.toString(),
            "--write-mass",
            "1.0",
            "--write-ctau",
            "10");
    assertThat(written.status()).as(written.err()).isZero();
    Path reader =
        file(
            "reader.yaml",
            """
            production: {process: file, path: events.hepmc.gz, pdg: 9000001, frame: belle2}
            llp: {ctau_cm: [100]}
            detectors: [gazelle-l]
            """);
    Run read = scan(reader, "read");
    assertThat(read.status()).as(read.err()).isZero();
    assertThat(Files.readString(folder.resolve("read/run.json")))
        .contains("\"file_llps\" : 1280", "\"file_format\" : \"HEPMC3\"");
    // the same LLPs: the same number, but for the digits that momenta are written with
    String one = row(folder.resolve("out/map.csv"), "b-meson-to-pair,S,1.0,100.0,decay:gazelle-l,");
    String two = row(folder.resolve("read/map.csv"), "decay:gazelle-l,");
    assertThat(Math.abs(number(two) / number(one) - 1)).isLessThan(1e-6);
  }

  /** The same flights, with other decays and without those that the file has. */
  @Test
  void signatures_ofEventsThatAScanWrote_agreeWithIts() throws IOException {
    String signatures = "signatures: [displaced-tracks]\n";
    String detectors = "detectors: [{detector: belle2, set: {uniform_field: 1}}]\n";
    Path model =
        file(
            "model.yaml",
            Files.readString(model())
                    .replaceFirst("(?m)^detectors.*\n", detectors)
                    .replace("[0.5, 1.0]", "[1.0]")
                + signatures);
    Path events = folder.resolve("events.csv.gz");
    Run written =
        scan(
            model,
            "out",
            "--write-events",
            events.toString(),
            "--write-mass",
            "1.0",
            "--write-ctau",
            "10");
    assertThat(written.status()).as(written.err()).isZero();
    String production =
        "production: {process: file, path: events.csv.gz, pdg: 9000001, frame: belle2}\n";
    Path reader =
        file(
            "reader.yaml",
            production
                + "llp: {ctau_cm: [1, 100], decay: {modes: [{mode: mu+ mu-, fraction: 0.5},"
                + " {mode: pi+ pi-, fraction: 0.5}]}}\n"
                + detectors
                + signatures);
    Run read = scan(reader, "read");
    assertThat(read.status()).as(read.err()).isZero();
    assertThat(Files.readString(folder.resolve("read/run.json")))
        .contains("\"signature_events\" : 640", "its products in the file are not used");
    assertThat(Files.readString(folder.resolve("read/report.html")))
        .contains("its products in the file are not used");
    String[] one =
        row(folder.resolve("out/map.csv"), "S,1.0,100.0,signature:displaced-tracks,")
            .split(",", -1);
    String[] two =
        row(folder.resolve("read/map.csv"), ",100.0,signature:displaced-tracks,").split(",", -1);
    double error = Math.hypot(Double.parseDouble(one[6]), Double.parseDouble(two[6]));
    assertThat(Double.parseDouble(one[5])).isPositive();
    // one comparison: 1 in 16,000 by chance
    assertThat(Math.abs(Double.parseDouble(one[5]) - Double.parseDouble(two[5])))
        .isLessThan(4 * error);
  }

  @Test
  void signatures_ofLlpsOfSeveralMasses_areOneLineBeforeAnythingRuns() throws IOException {
    StringBuilder text = new StringBuilder("event,pdg,px_GeV,py_GeV,pz_GeV,mass_GeV\n");
    for (int i = 0; i < 100; i++) {
      text.append("%d,9900,1,0.5,2,%s\n".formatted(i, i == 40 ? 1.5 : 1));
    }
    file("events.csv", text.toString());
    Path scan =
        file(
            "scan.yaml",
            """
            production: {process: file, path: events.csv, pdg: 9900, frame: cms}
            llp: {ctau_cm: [100], decay: {mode: mu+ mu-}}
            detectors: [belle2]
            signatures: [displaced-tracks]
            """);
    Run run = scan(scan, "s");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines()).hasSize(1);
    assertThat(run.err())
        .contains("scan.yaml: signatures: of event files need LLPs of one mass")
        .contains("1.00000 to 1.50000 GeV");
    assertThat(folder.resolve("s")).doesNotExist();
  }

  private static String row(Path map, String part) throws IOException {
    return Files.readAllLines(map).stream()
        .filter(line -> line.contains(part))
        .findFirst()
        .orElseThrow();
  }

  private static double number(String row) {
    return Double.parseDouble(row.split(",", -1)[5]);
  }

  @Test
  void writeEvents_withoutMassOrMode_isOneLineBeforeAnythingRuns() throws IOException {
    Path events = folder.resolve("events.csv");
    Run two = scan(model(), "a", "--write-events", events.toString());
    assertThat(two.status()).isEqualTo(2);
    assertThat(two.errorLines()).hasSize(1);
    assertThat(two.err()).contains("--write-mass is needed, the scan has 2 masses");
    Run other = scan(model(), "a", "--write-events", events.toString(), "--write-mass", "3");
    assertThat(other.err()).contains("expected one of the scan's masses (GeV) [0.5, 1.0]");
    Path silent =
        file("silent.yaml", Files.readString(model()).replaceAll("(?m)^ +decay:.*\n", ""));
    Run none =
        scan(
            silent,
            "a",
            "--write-events",
            events.toString(),
            "--write-mass",
            "0.5",
            "--write-ctau",
            "1");
    assertThat(none.err()).contains("does not say what the LLP decays to (llp.decay)");
    assertThat(folder.resolve("a")).doesNotExist();
    assertThat(events).doesNotExist();
  }

  /** Shards begin in the middle of the file; what is passed over in it is part of the plan. */
  @Test
  void shards_ofAnEventFile_mergeToTheBytesOfOneRun() throws IOException {
    StringBuilder text = new StringBuilder("event,weight,pdg,px_GeV,py_GeV,pz_GeV,mass_GeV\n");
    for (int i = 0; i < 300; i++) {
      // events of no, one and two LLPs
      for (int llp = 0; llp < i % 3; llp++) {
        String px = i == 100 ? "nan" : Double.toString(1 + 0.01 * i);
        text.append("%d,%s,9900,%s,%s,2,1\n".formatted(i, i % 7 == 0 ? -0.5 : 1, px, llp));
      }
    }
    file("some.csv", text.toString());
    Path scan =
        file(
            "scan.yaml",
            """
            production: {process: file, path: some.csv, pdg: 9900, frame: cms}
            llp: {ctau_cm: [10, 1000], decay: {mode: mu+ mu-}}
            detectors: [{detector: belle2, set: {uniform_field: 1}}, {detector: gazelle-l, set: {planes: 4}}]
            signatures: [displaced-tracks, far-decay]
            """);
    Run whole = scan(scan, "whole", "--skip-bad", "1");
    assertThat(whole.status()).as(whole.err()).isZero();
    for (String shard : new String[] {"3/3", "1/3", "2/3"}) {
      Run run = scan(scan, "parts", "--skip-bad", "1", "--shard", shard);
      assertThat(run.status()).as(run.err()).isZero();
    }
    Run merged =
        Run.of(
            "merge",
            folder.resolve("parts").toString(),
            "--out",
            folder.resolve("merged").toString());
    assertThat(merged.status()).as(merged.err()).isZero();
    for (String name : new String[] {"map.csv", "spectra.h5", "signatures.h5"}) {
      assertThat(folder.resolve("merged").resolve(name))
          .hasSameBinaryContentAs(folder.resolve("whole").resolve(name));
    }
  }

  @Test
  void skipBad_brokenRecord_isCountedAndSaid() throws IOException {
    StringBuilder text = new StringBuilder("event,pdg,px_GeV,py_GeV,pz_GeV,mass_GeV\n");
    for (int i = 0; i < 100; i++) {
      text.append(i).append(i == 30 ? ",9900,nan,0,0,1\n" : ",9900,1,0.5,2,1\n");
    }
    file("broken.csv", text.toString());
    Path scan =
        file(
            "scan.yaml",
            """
            production: {process: file, path: broken.csv, pdg: 9900, frame: cms}
            llp: {ctau_cm: [100]}
            detectors: [gazelle-l]
            """);
    Run strict = scan(scan, "b");
    assertThat(strict.status()).isEqualTo(2);
    assertThat(strict.errorLines()).hasSize(1);
    assertThat(strict.err()).contains("broken.csv:32");
    Run tolerant = scan(scan, "b", "--skip-bad", "1");
    assertThat(tolerant.status()).as(tolerant.err()).isZero();
    assertThat(tolerant.err())
        .contains("warning: 1 broken record(s) of the event file passed over")
        .contains("broken.csv:32");
    assertThat(Files.readString(folder.resolve("b/run.json")))
        .contains("\"file_records_skipped\" : 1");
  }
}
