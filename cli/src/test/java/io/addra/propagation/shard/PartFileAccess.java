package io.addra.propagation.shard;

import io.addra.propagation.scan.ScanPart;
import java.nio.file.Path;
import java.util.List;

/** Part files for the fuzzer, which is in another package. */
public final class PartFileAccess {
  private PartFileAccess() {}

  /** Writes a part. */
  public static void write(String plan, List<ScanPart> pieces, Path file) {
    PartFile.write(plan, pieces, file);
  }

  /** Reads a part. */
  public static List<ScanPart> read(String plan, Path file) {
    return PartFile.read(plan, file);
  }
}
