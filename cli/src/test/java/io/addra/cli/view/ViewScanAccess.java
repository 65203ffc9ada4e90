package io.addra.cli.view;

import java.io.IOException;
import java.nio.file.Path;

/** Records of runs for the fuzzer, which is in another package. */
public final class ViewScanAccess {
  private ViewScanAccess() {}

  /** Reads a scan file or a run as {@code addra geometry view --events} does. */
  public static void read(Path fileOrRun) throws IOException {
    ViewScan.read(fileOrRun);
  }
}
