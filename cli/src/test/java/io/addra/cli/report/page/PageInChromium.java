package io.addra.cli.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Opens pages in headless Chromium; what uses it is skipped where Chromium is not installed. */
final class PageInChromium {
  private static final List<Path> PLACES =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));

  private final Path folder;

  PageInChromium(Path folder) {
    this.folder = folder;
  }

  /** What a page became and what its scripts complained of. */
  record Opened(String dom, String log) {
    /** The value of a data attribute, the first in the document. */
    String data(String name) {
      String mark = " data-" + name + "=\"";
      int at = dom.indexOf(mark);
      assertThat(at).as("data-" + name + " in the page").isNotNegative();
      return dom.substring(at + mark.length(), dom.indexOf('"', at + mark.length()))
          .replace("&quot;", "\"");
    }
  }

  Opened open(String html, String fragment) throws IOException, InterruptedException {
    Optional<Path> chromium = PLACES.stream().filter(Files::isExecutable).findFirst();
    assumeTrue(chromium.isPresent(), "Chromium is not installed");
    Path page = Files.writeString(folder.resolve("page.html"), html);
    List<String> command =
        new ArrayList<>(
            List.of(
                chromium.orElseThrow().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--window-size=1000,800",
                "--virtual-time-budget=10000",
                "--enable-logging=stderr",
                "--user-data-dir=" + folder.resolve("profile"),
                "--dump-dom",
                page.toUri() + fragment));
    Path out = folder.resolve("dom.html");
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(log.toFile())
            .start();
    try {
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("Chromium ends").isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Opened(Files.readString(out), Files.readString(log));
  }
}
