package io.addra.cli.slurm;

import io.addra.geometry.document.JsonFields;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The measurement of a scan's speed on a node that Slurm gives. */
public final class Pilot {
  private Pilot() {}

  /**
   * Measures on a node; waits until Slurm has one.
   *
   * @param sbatch options of the array's tasks, as {@code --gres=gpu:1}
   * @param setup lines of shell that nodes run first
   * @param arguments scan file and options of {@code addra slurm pilot}
   * @throws SlurmException if Slurm refuses or the pilot fails
   */
  public static Estimate onNode(
      NodeProgram program, List<String> sbatch, String setup, List<String> arguments) {
    List<String> options = new ArrayList<>(List.of("--job-name=addra-pilot"));
    options.addAll(sbatch);
    List<String> words = new ArrayList<>(arguments);
    words.add("--json");
    return parse(Slurm.runOnNode(options, Scripts.pilot(program, setup, words)));
  }

  /** What a pilot printed, behind anything that lines of setup printed. */
  static Estimate parse(String output) {
    int start = ("\n" + output).lastIndexOf("\n{");
    try {
      JsonNode root = JsonMapper.shared().readTree(start < 0 ? "" : output.substring(start));
      return new Estimate(
          root.required("start_s").doubleValue(),
          root.required("events_per_second").doubleValue(),
          "slurm",
          JsonFields.text(root, "host") + ", " + JsonFields.text(root, "device"));
    } catch (JacksonException | IllegalArgumentException e) {
      throw new SlurmException(
          "the pilot on a node printed no result: "
              + output.strip().lines().findFirst().orElse(""));
    }
  }
}
