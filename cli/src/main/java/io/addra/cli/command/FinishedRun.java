package io.addra.cli.command;

import io.addra.propagation.result.OutputDirectory;
import io.addra.propagation.scan.PlanIdentity;
import io.addra.propagation.scan.ScanPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether a directory holds a certain scan. */
final class FinishedRun {
  private FinishedRun() {}

  /**
   * Whether the directory is the run of this plan by this program.
   *
   * @param varied whether its systematics are wanted too
   */
  static boolean is(Path directory, ScanPlan plan, boolean varied) {
    Path record = directory.resolve(OutputDirectory.MARK);
    if (!Files.isRegularFile(record)) {
      return false;
    }
    try {
      JsonNode root = JsonMapper.shared().readTree(Files.readString(record));
      return (!varied || root.has("systematics"))
          && root.at("/hashes/plan_sha256")
              .asString("")
              .equals(PlanIdentity.of(plan, VersionText.version(), VersionText.commit()));
    } catch (IOException | JacksonException _) {
      return false;
    }
  }
}
