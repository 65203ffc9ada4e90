package io.addra.cli.slurm;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Jobs for tests. */
final class Jobs {
  static final String PLAN = "ab".repeat(32);

  private Jobs() {}

  static Job of(int shards, int tasks) {
    return of(shards, tasks, Path.of("/data/scan.yaml"), "/opt/addra/bin/addra", "");
  }

  static Job of(int shards, int tasks, Path scan, String program, String setup) {
    return new Job(
        PLAN,
        "0.1.0 unknown",
        new Job.Scan(scan, "cd".repeat(32), List.of("--device", "auto"), 12_800, 2, 64),
        new NodeProgram(program, false),
        new ArrayShape(shards, tasks),
        3,
        List.of("--gres=gpu:1", "--mem=2G", "--comment=a \"b\""),
        setup,
        Optional.of(new Estimate(3.5, 1e5, "here", "a machine")),
        List.of());
  }
}
