package io.addra.propagation.result;

import io.addra.propagation.scan.ScanResult;
import io.addra.propagation.table.Pending;
import java.nio.file.Path;

/** Writes {@code run.json}: how a run was made and what its numbers contain. */
public final class RunRecord {

  private RunRecord() {}

  /**
   * Writes the record of a run.
   *
   * @param result the run
   * @param map its map, for the counts of upper limits and doubtful errors
   * @param version version of the program
   * @param commit git commit of the program, or {@code unknown}
   */
  public static void write(
      ScanResult result, AcceptanceMap map, String version, String commit, Path file) {
    Pending.now(Object.class, result + version + commit + map + file);
  }
}
