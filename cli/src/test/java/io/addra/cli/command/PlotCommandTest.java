package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.cli.figure.SvgText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two tiny scans of different seeds, and figures of them. */
class PlotCommandTest {
  @TempDir static Path shared;
  @TempDir Path folder;

  @BeforeAll
  static void scan() throws Exception {
    scan("a", "seed: 7");
    scan("b", "seed: 8");
  }

  private static void scan(String name, String seed) throws Exception {
    Path file = ScanFilesOnDisk.changed(shared, "seed: 7", seed);
    Run run = Run.of("scan", file.toString(), "--out", shared.resolve(name).toString(), "--quiet");
    assertThat(run.status()).as(run.err()).isZero();
  }

  private static Run plot(String runs, Path out, String arguments) {
    List<String> words = new ArrayList<>(List.of("plot", "--out", out.toString()));
    for (String run : runs.split(" ", -1)) {
      words.add(shared.resolve(run).toString());
    }
    if (!arguments.isBlank()) {
      words.addAll(List.of(arguments.strip().split(" +")));
    }
    return Run.of(words.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--kind curves",
        "--kind curves --mass 0.5",
        "--kind mass --ctau 10,1000",
        "--kind contours --quantity decay:fiducial",
        "--kind contours --quantity decay:fiducial --levels 0.1,0.01 --filled",
        "--kind heat --quantity decay:*",
      })
  void plot_anyKind_hasTheSameBytesTwice(String arguments) throws Exception {
    for (String name : List.of("1.svg", "2.svg")) {
      Run run = plot("a", folder.resolve(name), arguments);
      assertThat(run.status()).as(run.err()).isZero();
      assertThat(run.out() + run.err()).isEmpty();
    }
    assertThat(folder.resolve("1.svg")).hasSameBinaryContentAs(folder.resolve("2.svg"));
    String svg = Files.readString(folder.resolve("1.svg"));
    assertThat(svg).startsWith("<svg").doesNotContain("NaN").doesNotContain("Infinity");
  }

  @Test
  void plot_mapAlone_isDrawnAtItsOwnLifetimes() {
    Run run = plot("a/map.csv", folder.resolve("map.svg"), "--quantity decay:fiducial");
    assertThat(run.status()).as(run.err()).isZero();
    Run finer = plot("a/map.csv", folder.resolve("fine.svg"), "--points 50");
    assertThat(finer.status()).isEqualTo(2);
    assertThat(finer.err()).contains("a table cannot be evaluated at other lifetimes");
  }

  @Test
  void plot_png_isAnImageOfItsResolution() throws Exception {
    Path file = folder.resolve("x.png");
    Run run = plot("a", file, "--quantity decay:fiducial --width 101.6 --height 76.2 --dpi 100");
    assertThat(run.status()).as(run.err()).isZero();
    var image = javax.imageio.ImageIO.read(file.toFile());
    assertThat(image.getWidth()).isEqualTo(400);
    assertThat(image.getHeight()).isEqualTo(300);
  }

  @Test
  void ratio_otherSeeds_saysThatErrorsAddInQuadrature() {
    Run run =
        plot("a b", folder.resolve("r.svg"), "--kind ratio --quantity decay:fiducial --name A,B");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).contains("different events: errors are added in quadrature");
  }

  @Test
  void ratio_sameRun_saysThatEventsAreTheSame() {
    Run run = plot("a a", folder.resolve("r.svg"), "--kind ratio --quantity decay:fiducial");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).contains("the same events");
  }

  @Test
  void plot_styleWithoutTitle_leavesItOut() throws Exception {
    Path style = folder.resolve("style.yaml");
    Files.writeString(style, "title: \"\"\nsize: {width_mm: 86, height_mm: 70}\n");
    String words = "--quantity decay:fiducial --mass 0.5 --style " + style;
    assertThat(plot("a", folder.resolve("s.svg"), words).status()).isZero();
    String svg = Files.readString(folder.resolve("s.svg"));
    assertThat(svg).contains("width=\"325.04\"");
    assertThat(SvgText.title(svg)).doesNotContain("→");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a   | x.pdf | ~                            | ends in .svg or .png, found",
        "a   | x.svg | --quantity decay:nowhere     | no quantity 'decay:nowhere'; there are decay:",
        "a   | x.svg | --mass 0.7                   | no mass 0.7 GeV; there are [0.5",
        "a   | x.svg | --kind ratio                 | a ratio needs two runs, found 1",
        "a   | x.svg | --kind contours --mass 0.5   | lines of equal value need two masses",
        "a   | x.svg | --kind contours --levels 5   | no value reaches 5.0",
        "a b | x.svg | --quantity ** --mass 0.5     | at most 8 can be told apart",
        "a   | x.svg | --ctau 1 --points 3          | give either --ctau, or",
        "a   | x.svg | --width 3                    | expected 30 to 1000 mm, found 3.0",
        "a b | x.svg | --name one                   | expected a name for each of 2 runs, found 1",
        "c   | x.svg | ~                            | no such file",
      })
  void badOptions_areOneLineAndStatus2(String runs, String out, String arguments, String message)
      throws Exception {
    Run run = plot(runs, folder.resolve(out), arguments.equals("~") ? "" : arguments);
    assertThat(run.status()).as(run.err()).isEqualTo(2);
    assertThat(run.errorLines()).hasSize(1);
    assertThat(run.err()).startsWith("addra: ").contains(message);
    assertThat(Listing.of(folder)).isEmpty();
  }

  @Test
  void plot_existingFile_isNotReplacedWithoutForce() throws Exception {
    Path file = folder.resolve("x.svg");
    Files.writeString(file, "mine");
    assertThat(plot("a", file, "").status()).isEqualTo(2);
    assertThat(file).hasContent("mine");
  }
}
