package io.addra.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Scan files for tests. */
final class ScanFilesOnDisk {
  static final String GOOD =
      """
      title: Small scan
      seed: 7
      events: 6400
      production: {process: b-meson-decay, parent: B+, daughter: K+}
      llp:
        mass_GeV: [0.5, 1.5]
        ctau_cm: {from: 1.0, to: 1.0e4, points: 5}
      detectors: [gazelle-baby, gazelle-l]
      regions:
        fiducial: {r_cm: [0.05, 60], z_cm: [-55, 140], theta_deg: [17, 150]}
      """;

  private ScanFilesOnDisk() {}

  static Path good(Path folder) throws IOException {
    return write(folder, GOOD);
  }

  static Path changed(Path folder, String part, String replacement) throws IOException {
    if (!GOOD.contains(part)) {
      throw new IllegalArgumentException("not in the scan file: " + part);
    }
    return write(folder, GOOD.replace(part, replacement));
  }

  private static Path write(Path folder, String text) throws IOException {
    Path file = folder.resolve("scan.yaml");
    Files.writeString(file, text);
    return file;
  }
}
