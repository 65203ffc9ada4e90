package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeometryViewCommandTest {
  @Test
  void view_detector_writesAPage(@TempDir Path folder) {
    Path page = folder.resolve("view.html");
    Run run = Run.of("geometry", "view", "gazelle-l", "--out", page.toString());
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo(page + ": 2 volumes\n");
    assertThat(page).content().startsWith("<!doctype html>");
    Run again = Run.of("geometry", "view", "gazelle-l", "--out", page.toString());
    assertThat(again.status()).isEqualTo(2);
    assertThat(again.errorLines())
        .containsExactly("addra: " + page + ": already exists; give --force to replace it");
  }

  @Test
  void view_eventsWithoutScan_saysSo(@TempDir Path folder) {
    String page = folder.resolve("view.html").toString();
    Run run = Run.of("geometry", "view", "gazelle-l", "--out", page, "--events", "5");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines()).hasSize(1);
    assertThat(run.err()).contains("need --scan FILE");
    assertThat(folder).isEmptyDirectory();
  }
}
