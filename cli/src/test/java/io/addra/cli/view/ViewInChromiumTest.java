package io.addra.cli.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.addra.geometry.detector.Detectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in headless Chromium, drawn by software; skipped where Chromium is not installed. */
class ViewInChromiumTest {
  private static final List<Path> PLACES =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));

  @Test
  void page_withALinkToAVolume_drawsItAndSaysWhatItIs(@TempDir Path folder) throws Exception {
    Path scan =
        Files.writeString(
            folder.resolve("scan.yaml"),
            """
            title: Test
            seed: 7
            events: 1000
            production: {process: b-meson-decay, parent: B+, daughter: K+}
            llp: {name: S, mass_GeV: [1], ctau_cm: [1000]}
            detectors: [gazelle-l]
            """);
    EventChoice choice = new EventChoice(scan, 5, null, null);
    Path page = folder.resolve("view.html");
    Files.writeString(page, ViewPage.of(Detectors.load("gazelle-l"), "gazelle-l", choice));
    String dom = dom(folder, page.toUri() + "#lg-b2");
    assertThat(dom).contains("data-state=\"ready\"", "data-volumes=\"2\"");
    // two boxes of twelve triangles, letters of the axes and dots may add to them
    assertThat(Integer.parseInt(dom.replaceAll("(?s).*data-triangles=\"(\\d+)\".*", "$1")))
        .isGreaterThanOrEqualTo(24);
    String card = dom.replaceAll("(?s).*<section id=\"card\"(.*?)</section>.*", "$1");
    assertThat(card).doesNotContain("hidden").contains("lg-b2", "air", "30390 cm");
    assertThat(dom).contains("5 of B+ -&gt; K+ S, mass 1 GeV", "Short arm B2");
  }

  private static String dom(Path folder, String url) throws IOException, InterruptedException {
    Optional<Path> chromium = PLACES.stream().filter(Files::isExecutable).findFirst();
    assumeTrue(chromium.isPresent(), "Chromium is not installed");
    List<String> command =
        new ArrayList<>(
            List.of(
                chromium.orElseThrow().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--use-gl=angle",
                "--use-angle=swiftshader",
                "--enable-unsafe-swiftshader",
                "--window-size=400,500",
                "--virtual-time-budget=5000",
                "--user-data-dir=" + folder.resolve("profile"),
                "--dump-dom",
                url));
    Path out = folder.resolve("dom.html");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("log").toFile())
            .start();
    try {
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("Chromium ends").isTrue();
    } finally {
      process.destroyForcibly();
    }
    return Files.readString(out);
  }
}
