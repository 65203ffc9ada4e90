package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScanCommandTest {
  private static final int QUANTITIES = 3 + 4 + 1;

  private Path folder = Path.of("");
  private Path file = Path.of("");
  private Path out = Path.of("");
  private Run run = new Run(-1, "", "");

  @BeforeAll
  void scan(@TempDir Path temporary) throws Exception {
    folder = temporary;
    file = ScanFilesOnDisk.good(folder);
    out = folder.resolve("parent/out");
    run = Run.of("scan", file.toString(), "--out", out.toString(), "--threads", "2");
  }

  @Test
  void scan_goodFile_printsSummaryAndNothingElse() {
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("0.5 GeV", "1.5 GeV", "Baby-GAZELLE", "L-GAZELLE", out.toString());
  }

  @Test
  void scan_goodFile_writesAllFiles() throws Exception {
    assertThat(Listing.of(out))
        .containsExactlyInAnyOrder(
            "map.csv", "spectra.h5", "run.json", "detectors.svg", "detectors.png", "report.html");
    assertThat(Files.readAllLines(out.resolve("map.csv")))
        .hasSize(1 + 2 * 5 * QUANTITIES)
        .startsWith("process,llp,mass_GeV,ctau_cm,quantity,value,stat_error,n_eff");
    assertThat(Listing.of(folder.resolve("parent"))).containsExactly("out");
  }

  @Test
  void scan_again_isRefusedWithoutForce() throws Exception {
    byte[] before = Files.readAllBytes(out.resolve("map.csv"));
    Run again = Run.of("scan", file.toString(), "--out", out.toString(), "--seed", "8");
    assertThat(again.status()).isEqualTo(2);
    assertThat(again.errorLines()).hasSize(1);
    assertThat(again.err()).contains(out.toString()).contains("--force");
    assertThat(Run.of("scan", file.toString(), "--out", out.toString(), "--dry-run"))
        .isEqualTo(again);
    assertThat(Run.of("scan", file.toString(), "--out", out.toString(), "--dry-run", "--force"))
        .satisfies(dry -> assertThat(dry.status()).as(dry.err()).isZero());
    assertThat(Files.readAllBytes(out.resolve("map.csv"))).isEqualTo(before);
  }

  @Test
  void scan_otherThreads_givesSameBytes() throws Exception {
    for (String threads : List.of("1", "7")) {
      Path other = folder.resolve("threads-" + threads);
      Run.of("scan", file.toString(), "--out", other.toString(), "--threads", threads, "--quiet");
      for (String name : List.of("map.csv", "spectra.h5", "detectors.svg")) {
        assertThat(other.resolve(name)).hasSameBinaryContentAs(out.resolve(name));
      }
    }
  }

  @Test
  void scan_force_replacesAndJsonIsPrinted() throws Exception {
    Path other = folder.resolve("force");
    String[] words = {
      "scan",
      file.toString(),
      "--out",
      other.toString(),
      "--events",
      "640",
      "--seed",
      "3",
      "--json",
      "--force"
    };
    assertThat(Run.of(words).status()).isZero();
    byte[] first = Files.readAllBytes(other.resolve("map.csv"));
    words[7] = "4";
    Run second = Run.of(words);
    assertThat(second.status()).as(second.err()).isZero();
    assertThat(Files.readAllBytes(other.resolve("map.csv"))).isNotEqualTo(first);
    JsonNode json = JsonMapper.shared().readTree(second.out());
    assertThat(json.get("rows").asInt()).isEqualTo(2 * 5 * QUANTITIES);
  }

  @Test
  void scan_ownDetectorInSubfolder_isFoundFromTheScanFile() throws Exception {
    Path sub = Files.createDirectory(folder.resolve("sub"));
    Files.writeString(
        sub.resolve("mydet.yaml"),
        """
        detector: mine
        title: My own box
        sources: {me: myself}
        regions: {box: The box}
        defaults: {source: me, confidence: exact}
        volumes:
          - {name: box, material: air, region: box, shape: {box: {x_cm: [10, 90], y_cm: [-50, 50], z_cm: [-50, 50]}}}
        """);
    Path scan = ScanFilesOnDisk.changed(sub, "[gazelle-baby, gazelle-l]", "[mydet.yaml]");
    Path relative = Path.of("").toAbsolutePath().relativize(scan);
    for (Path path : List.of(scan, relative)) {
      Path own = folder.resolve("own");
      Run mine = Run.of("scan", path.toString(), "--out", own.toString(), "--force");
      assertThat(mine.status()).as(mine.err()).isZero();
      assertThat(mine.out()).contains("My own box");
      assertThat(Files.readString(own.resolve("report.html"))).contains("My own box");
      assertThat(Files.readString(own.resolve("map.csv"))).contains("decay:mine/box");
    }
  }

  @Test
  void scan_quiet_printsNothing() {
    Run quiet =
        Run.of(
            "scan",
            file.toString(),
            "--out",
            folder.resolve("quiet").toString(),
            "--quiet",
            "--events",
            "640");
    assertThat(quiet).isEqualTo(new Run(0, "", ""));
  }

  @Test
  void scan_dryRun_printsCostAndMakesNothing() {
    Path none = folder.resolve("no/none");
    Run dry = Run.of("scan", file.toString(), "--dry-run", "--out", none.toString());
    assertThat(dry.status()).as(dry.err()).isZero();
    assertThat(dry.out()).contains("12,800 events", "80 rows", "memory", "output");
    assertThat(none.getParent()).doesNotExist();
    JsonNode json =
        JsonMapper.shared().readTree(Run.of("scan", file.toString(), "--dry-run", "--json").out());
    assertThat(json.get("events").asLong()).isEqualTo(12_800);
  }

  @Test
  void map_atTheScansLifetimes_givesTheScansRows() throws Exception {
    Run map = Run.of("map", out.toString(), "--ctau", "1,10,100,1000,10000");
    assertThat(map.status()).as(map.err()).isZero();
    assertThat(map.out()).isEqualTo(Files.readString(out.resolve("map.csv")));
  }

  @Test
  void map_atTheLongestAndShortestLifetimes_evaluates() {
    Run map = Run.of("map", out.toString(), "--ctau", "1e-30,1e30");
    assertThat(map.status()).as(map.err()).isZero();
    assertThat(map.out().lines()).hasSize(1 + 2 * 2 * QUANTITIES);
  }

  @Test
  void map_toFile_isWholeAndNotReplacedWithoutForce() throws Exception {
    Path fine = folder.resolve("fine.csv");
    String[] words = {
      "map",
      out.resolve("spectra.h5").toString(),
      "--ctau-from",
      "1",
      "--ctau-to",
      "100",
      "--points",
      "21",
      "--out",
      fine.toString()
    };
    assertThat(Run.of(words)).isEqualTo(new Run(0, "", ""));
    assertThat(Files.readAllLines(fine)).hasSize(1 + 2 * 21 * QUANTITIES);
    assertThat(Run.of(words).status()).isEqualTo(2);
    assertThat(Listing.of(folder)).noneMatch(name -> name.contains(".part"));
  }

  @Test
  void map_toNoDirectory_isOneLine() {
    String file = folder.resolve("none/x.csv").toString();
    Run map = Run.of("map", out.toString(), "--ctau", "1", "--out", file);
    assertThat(map.status()).isEqualTo(2);
    assertThat(map.err()).isEqualTo("addra: " + file + ": is in no directory that exists\n");
  }

  @Test
  void map_ofNoRun_isOneLine() {
    Run map = Run.of("map", folder.toString(), "--ctau", "1");
    assertThat(map.status()).isEqualTo(2);
    assertThat(map.errorLines()).hasSize(1);
    assertThat(map.err()).contains("spectra.h5");
  }

  @Test
  void scan_furtherDetector_standsBesideTheFilesOwn() throws Exception {
    Path other = folder.resolve("with-detector");
    Run wider =
        Run.of(
            "scan",
            file.toString(),
            "--detector",
            "../examples/my-detector.yaml",
            "--out",
            other.toString(),
            "--quiet");
    assertThat(wider.status()).as(wider.err()).isZero();
    List<String> rows = Files.readAllLines(other.resolve("map.csv"));
    assertThat(rows).anyMatch(row -> row.contains(",decay:my-detector/trackers,"));
    assertThat(rows).containsAll(Files.readAllLines(out.resolve("map.csv")));
    Run twice = Run.of("scan", file.toString(), "--detector", "gazelle-l", "--dry-run");
    assertThat(twice.status()).isEqualTo(2);
    assertThat(twice.err()).contains("two detectors have the name 'gazelle-l'");
  }

  private Run shard(String which, Path parts, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("scan", file.toString(), "--shard", which, "--out"));
    arguments.add(parts.toString());
    arguments.addAll(List.of(more));
    return Run.of(arguments.toArray(String[]::new));
  }

  @Test
  void merge_shards_hasTheBytesOfTheScan() throws Exception {
    Path parts = folder.resolve("parts");
    Path merged = folder.resolve("merged");
    assertThat(shard("2/2", parts).out()).contains("Shard 2/2: 6,400 events");
    Run early = Run.of("merge", parts.toString(), "--out", merged.toString());
    assertThat(early.status()).isEqualTo(2);
    assertThat(early.errorLines())
        .containsExactly("addra: cannot be merged, 1 missing: part-00001-of-00002");
    assertThat(merged).doesNotExist();
    assertThat(shard("1/2", parts).status()).isZero();
    assertThat(shard("1/2", parts).out()).contains("is there already");
    Run late = Run.of("merge", parts.toString(), "--out", merged.toString());
    assertThat(late.status()).as(late.err()).isZero();
    assertThat(late.err()).isEmpty();
    for (String name : List.of("map.csv", "spectra.h5", "detectors.svg")) {
      assertThat(merged.resolve(name)).hasSameBinaryContentAs(out.resolve(name));
    }
    assertThat(Files.readAllLines(merged.resolve("parts.jsonl"))).hasSize(2);
    assertThat(Listing.of(merged)).doesNotContain(".work");
  }

  @Test
  void merge_scanFileHasChanged_isSaid() throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path changing = ScanFilesOnDisk.good(elsewhere);
    Path parts = folder.resolve("changed");
    Run.of("scan", changing.toString(), "--shard", "1/1", "--out", parts.toString(), "--quiet");
    ScanFilesOnDisk.changed(elsewhere, "seed: 7", "seed: 9");
    Path merged = folder.resolve("never");
    Run run = Run.of("merge", parts.toString(), "--out", merged.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines()).hasSize(1);
    assertThat(run.err()).contains(changing.toString(), "is not the scan that the parts");
    Files.delete(changing);
    Run moved =
        Run.of("merge", parts.toString(), "--out", merged.toString(), "--scan", file.toString());
    assertThat(moved.status()).as(moved.err()).isZero();
  }

  @Test
  void resume_finishedScan_doesNothing() throws Exception {
    byte[] before = Files.readAllBytes(out.resolve("run.json"));
    Run again = Run.of("scan", file.toString(), "--out", out.toString(), "--resume");
    assertThat(again.status()).as(again.err()).isZero();
    assertThat(again.out()).contains("has this scan already");
    assertThat(out.resolve("run.json")).hasBinaryContent(before);
    Run varied =
        Run.of("scan", file.toString(), "--out", out.toString(), "--resume", "--vary", "place-x");
    assertThat(varied.err()).contains("already exists");
    Run other = Run.of("scan", file.toString(), "--out", out.toString(), "--resume", "--seed", "8");
    assertThat(other.status()).isEqualTo(2);
    assertThat(other.err()).contains("--force");
  }

  @Test
  void shard_whatDoesNotGoTogether_isRefused() {
    Path parts = folder.resolve("no-parts");
    assertThat(shard("4/3", parts).errorLines()).hasSize(1);
    assertThat(shard("4/3", parts).err()).contains("--shard: expected 1/1 to", "found 4/3");
    assertThat(shard("1/3", parts, "--resume").err()).contains("--shard", "--resume");
    assertThat(shard("1/3", parts, "--vary").err()).contains("--shard", "--vary");
    assertThat(parts).doesNotExist();
  }
}
