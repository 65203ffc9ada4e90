package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is written outside what --out names: not through names, not through links. */
class OutputPlacesTest {
  private static final String SCAN =
      """
      title: "TITLE"
      events: 64
      production: {process: b-meson-decay, parent: B+, daughter: K+}
      llp: {name: LLP, mass_GeV: [1.0], ctau_cm: [100], decay: {mode: mu+ mu-}}
      detectors: [{detector: mine.yaml, name: PLACE}]
      regions: {OVERLAY: {r_cm: [1, 60], z_cm: [-55, 140], theta_deg: [17, 150]}}
      """;

  private static final String DETECTOR =
      """
      detector: NAME
      title: "WORLD"
      sources: {me: myself}
      regions: {REGION: One, two: Two, three: Three}
      defaults: {source: me, confidence: exact}
      volumes:
        - {name: a, material: air, region: REGION, shape: {box: {x_cm: [100, 200], y_cm: [0, 1], z_cm: [0, 1]}}}
        - {name: b, material: air, region: two, shape: {box: {x_cm: [300, 400], y_cm: [0, 1], z_cm: [0, 1]}}}
        - {name: c, material: air, region: three, shape: {box: {x_cm: [500, 600], y_cm: [0, 1], z_cm: [0, 1]}}}
      """;

  @TempDir Path folder;
  private Path in;
  private Path elsewhere;

  @BeforeEach
  void makeFolders() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
    elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("precious"), "mine");
  }

  private Path scan(String key, String value) throws IOException {
    Files.writeString(in.resolve("mine.yaml"), filled(DETECTOR, key, value));
    Path scan = in.resolve("scan.yaml");
    Files.writeString(scan, filled(SCAN, key, value));
    return scan;
  }

  /** A text with a value for one key and plain ones for the others; quoted, as YAML and JSON do. */
  private static String filled(String text, String key, String value) {
    String filled = text;
    for (String name : List.of("TITLE", "LLP", "PLACE", "OVERLAY", "NAME", "WORLD", "REGION")) {
      boolean quoted = name.equals("TITLE") || name.equals("WORLD");
      String word = name.equals(key) ? value : name.toLowerCase(java.util.Locale.ROOT);
      filled = filled.replace(name, quoted ? word : "\"" + word + "\"");
    }
    return filled;
  }

  private Run run(Path scan, String... more) {
    return Run.of(
        Stream.concat(
                Stream.of("scan", scan.toString(), "--quiet", "--threads", "1"), Stream.of(more))
            .toArray(String[]::new));
  }

  /** Every file below the folder but for one that is left out, with its content. */
  private Map<String, String> contents(String without) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.toList()) {
        String name = folder.relativize(path).toString();
        if (!name.startsWith(without)) {
          String text =
              Files.isSymbolicLink(path)
                  ? "-> " + Files.readSymbolicLink(path)
                  : Files.isRegularFile(path)
                      ? new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1)
                      : "";
          contents.put(name, text);
        }
      }
    }
    return contents;
  }

  @ParameterizedTest
  @ValueSource(strings = {"../up", "/abs", "a/b", "..", ".", "\\x00", "a\\n", "Aa", "a b", "~"})
  void scan_oddNamesOfWhatBecomesFiles_areRefused(String odd) throws Exception {
    for (String key : List.of("LLP", "PLACE", "OVERLAY", "NAME")) {
      for (String value : List.of(odd, "a".repeat(300))) {
        if (key.equals("LLP") && value.equals("Aa")) {
          continue; // a good name, and of no file
        }
        Run run = run(scan(key, value), "--dry-run");
        assertThat(run.status()).as("%s: %s", key, value).isEqualTo(2);
        assertThat(run.errorLines()).hasSize(1);
      }
    }
  }

  @Tag("long")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "../up", "/abs", "a/b", "..", ".", "\\\\x00", "a\\n", "a\\\\b", "Aa", "LONG", "a b", "~"
      })
  void scan_oddNames_areRefusedOrStayInside(String odd) throws Exception {
    String value = odd.equals("LONG") ? "a".repeat(300) : odd;
    for (String key : List.of("TITLE", "LLP", "PLACE", "OVERLAY", "NAME", "WORLD", "REGION")) {
      Path scan = scan(key, value);
      Map<String, String> before = contents("out");
      Run run = run(scan, "--out", folder.resolve("out").toString(), "--force");
      assertThat(run.status()).as(key + ": " + run.err()).isIn(0, 2);
      assertThat(run.errorLines()).as(key).hasSize(run.status() == 0 ? 0 : 1);
      assertThat(contents("out")).as(key).isEqualTo(before);
      boolean becomesFile = List.of("PLACE", "NAME").contains(key);
      assertThat(run.status() == 2 || !becomesFile).as("%s: %s", key, value).isTrue();
    }
  }

  @Test
  void scan_outIsLinkToFolder_replacesWhatItPointsToAndKeepsTheLink() throws Exception {
    Path scan = scan("", "");
    Path real = folder.resolve("out-real");
    Path link = Files.createSymbolicLink(folder.resolve("out"), real);
    assertThat(run(scan, "--out", real.toString()).status()).isZero();
    assertThat(run(scan, "--out", link.toString(), "--force").status()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(real.resolve("map.csv")).isRegularFile();
  }

  @Test
  void scan_outIsDanglingLink_isRefused() throws Exception {
    Path scan = scan("", "");
    Path link = Files.createSymbolicLink(folder.resolve("out"), folder.resolve("nowhere"));
    for (String force : List.of("--quiet", "--force")) {
      Run run = run(scan, "--out", link.toString(), force);
      assertThat(run.status()).as(run.err()).isEqualTo(2);
      assertThat(run.errorLines()).hasSize(1);
    }
    assertThat(folder.resolve("nowhere")).doesNotExist();
  }

  @Test
  void scan_forcedOverRunWithLinks_leavesWhatTheyPointTo() throws Exception {
    Path scan = scan("", "");
    Path out = folder.resolve("out");
    assertThat(run(scan, "--out", out.toString()).status()).isZero();
    Files.delete(out.resolve("map.csv"));
    Files.createSymbolicLink(out.resolve("map.csv"), elsewhere.resolve("precious"));
    Files.createSymbolicLink(out.resolve("folder"), elsewhere);
    Map<String, String> before = contents("out");
    assertThat(run(scan, "--out", out.toString(), "--force").status()).isZero();
    assertThat(contents("out")).isEqualTo(before);
    assertThat(out.resolve("map.csv")).isRegularFile();
    assertThat(Files.isSymbolicLink(out.resolve("map.csv"))).isFalse();
    assertThat(out.resolve("folder")).doesNotExist();
  }

  @Test
  void scan_writeEventsToLink_doesNotFollowIt() throws Exception {
    Path scan = scan("", "");
    Path events = folder.resolve("out-events.csv");
    Files.createSymbolicLink(events, elsewhere.resolve("precious"));
    String[] options = {
      "--out", folder.resolve("out").toString(), "--write-events", events.toString()
    };
    Run refused = run(scan, options);
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("already exists");
    Run forced =
        run(scan, Stream.concat(Stream.of(options), Stream.of("--force")).toArray(String[]::new));
    assertThat(forced.status()).as(forced.err()).isZero();
    assertThat(Files.isSymbolicLink(events)).isFalse();
    assertThat(elsewhere.resolve("precious")).hasContent("mine");
  }

  @Test
  void writeFile_linkWhereTheUnfinishedFileGoes_isNotFollowed() throws Exception {
    Path scan = scan("", "");
    Path out = folder.resolve("out");
    assertThat(run(scan, "--out", out.toString()).status()).isZero();
    long process = ProcessHandle.current().pid();
    Path table = folder.resolve("table.csv");
    for (String name : List.of("table.csv", "figure.svg", "events.csv")) {
      Files.createSymbolicLink(
          folder.resolve("." + name + ".part-" + process), elsewhere.resolve("precious"));
    }
    assertThat(Run.of("map", out.toString(), "--ctau", "5", "--out", table.toString()).status())
        .isZero();
    Run plot =
        Run.of(
            "plot",
            out.toString(),
            "--kind",
            "curves",
            "--out",
            folder.resolve("figure.svg").toString());
    assertThat(plot.status()).as(plot.err()).isZero();
    Run events =
        run(
            scan,
            "--out",
            out.toString(),
            "--force",
            "--write-events",
            folder.resolve("events.csv").toString());
    assertThat(events.status()).as(events.err()).isZero();
    assertThat(table).isRegularFile();
    assertThat(elsewhere.resolve("precious")).hasContent("mine");
  }

  @Test
  void plot_toLink_replacesTheLinkOnlyWhenForced() throws Exception {
    Path scan = scan("", "");
    Path out = folder.resolve("out");
    assertThat(run(scan, "--out", out.toString()).status()).isZero();
    Path figure = folder.resolve("figure.svg");
    Files.createSymbolicLink(figure, elsewhere.resolve("precious"));
    String[] plot = {"plot", out.toString(), "--kind", "curves", "--out", figure.toString()};
    assertThat(Run.of(plot).status()).isEqualTo(2);
    assertThat(
            Run.of(Stream.concat(Stream.of(plot), Stream.of("--force")).toArray(String[]::new))
                .status())
        .isZero();
    assertThat(Files.isSymbolicLink(figure)).isFalse();
    assertThat(elsewhere.resolve("precious")).hasContent("mine");
  }

  @Test
  void hepdata_hostileMap_writesInsideAlone() throws Exception {
    Path map = in.resolve("map.csv");
    StringBuilder text =
        new StringBuilder("process,llp,mass_GeV,ctau_cm,quantity,value,stat_error,n_eff\n");
    for (String quantity :
        List.of("../../up", "/abs", "..", ".", "a/b", "A", "a", "submission", "x".repeat(300))) {
      text.append("p,S,1,10,").append(quantity).append(",0.5,0.1,9\n");
    }
    Files.writeString(map, text);
    Map<String, String> before = contents("out");
    Run run = Run.of("hepdata", map.toString(), "--out", folder.resolve("out").toString());
    assertThat(run.status()).as(run.err()).isIn(0, 2);
    assertThat(run.errorLines()).hasSize(run.status() == 0 ? 0 : 1);
    assertThat(contents("out")).isEqualTo(before);
  }
}
