package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad scan files: one line with file, line and key, exit status 2, no directory. */
class BadInputTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "unknown key         | mass_GeV:        | mas_GeV:             | 6 | mas_GeV",
        "wrong type          | [0.5, 1.5]       | [0.5, heavy]         | 6 | mass_GeV",
        "wrong type of list  | events: 6400     | events: [6400]       | 3 | events",
        "negative lifetime   | from: 1.0        | from: -1.0           | 7 | from",
        "unknown detector    | gazelle-baby     | gazelle-bby          | 8 | gazelle-bby",
        "mass above limit    | [0.5, 1.5]       | [0.5, 4.8]           | 6 | 4.8",
        "empty grid          | [0.5, 1.5]       | []                   | 6 | mass_GeV",
        "not a number        | [0.5, 1.5]       | [0.5, .nan]          | 6 | mass_GeV",
        "infinite            | to: 1.0e4        | to: .inf             | 7 | to",
        "key twice           | seed: 7          | events: 7            | 3 | events",
        "no YAML             | seed: 7          | seed: [7             | 3 | ",
        "unknown parent      | parent: B+       | parent: D+           | 4 | parent",
        "charge not kept     | daughter: K+     | daughter: K0         | 4 | daughter",
        "region upside down  | r_cm: [0.05, 60] | r_cm: [60, 0.05]     | 10 | r_cm",
        "bell in title       | Small scan       | \"Small\\ascan\"     | 1 | control characters",
        "title of two lines  | Small scan       | \"Small\\n\"         | 1 | control characters",
        "too few events      | events: 6400     | events: 10           | 3 | events",
      })
  void scan_badFile_oneLineAndNoDirectory(
      String name, String part, String replacement, int line, String word) throws Exception {
    Path file = ScanFilesOnDisk.changed(folder, part, replacement);
    Run run = Run.of("scan", file.toString(), "--out", folder.resolve("out").toString());
    assertThat(run.status()).as(run.err()).isEqualTo(2);
    assertThat(run.errorLines()).hasSize(1);
    assertThat(run.err())
        .startsWith("addra: ")
        .contains(file + ":" + line + ":")
        .contains(word == null ? "" : word);
    assertThat(run.out()).isEmpty();
    assertThat(Listing.of(folder)).containsExactly("scan.yaml");
  }

  @Test
  void scan_unknownMaterialInDetectorFile_namesItsLine() throws Exception {
    Path detector = folder.resolve("mine.yaml");
    Files.writeString(
        detector,
        """
        detector: mine
        title: Mine
        sources: {me: myself}
        regions: {box: My box}
        defaults: {source: me, confidence: exact}
        volumes:
          - name: box
            material: kryptonite
            region: box
            shape: {box: {x_cm: [0, 1], y_cm: [0, 1], z_cm: [0, 1]}}
        """);
    Path file = ScanFilesOnDisk.changed(folder, "gazelle-baby", "mine.yaml");
    Run run = Run.of("scan", file.toString(), "--out", folder.resolve("out").toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines()).hasSize(1);
    assertThat(run.err()).contains("mine.yaml:8:").contains("kryptonite");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void scan_missingFile_oneLine() {
    Run run = Run.of("scan", folder.resolve("none.yaml").toString(), "--out", "x");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines()).hasSize(1);
    assertThat(run.err()).contains("none.yaml");
  }
}
