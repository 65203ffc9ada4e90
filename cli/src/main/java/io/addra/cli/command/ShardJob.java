package io.addra.cli.command;

import io.addra.cli.report.Numbers;
import io.addra.kernels.device.ComputeDevice;
import io.addra.propagation.scan.PlanIdentity;
import io.addra.propagation.scan.ScanPlan;
import io.addra.propagation.shard.PartFolder;
import io.addra.propagation.shard.PartManifest;
import io.addra.propagation.shard.PartOrigin;
import io.addra.propagation.shard.ScanRequest;
import io.addra.propagation.shard.Shard;
import io.addra.propagation.shard.ShardRun;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes one shard of a scan.
 *
 * @param request how the plan is made
 * @param plan the plan
 * @param run where to compute
 */
record ShardJob(ScanRequest request, ScanPlan plan, RunOptions run) {

  /**
   * What there is to say of a shard.
   *
   * @param manifest the shard
   * @param folder where it is
   * @param made whether it was made now
   */
  record Done(PartManifest manifest, Path folder, boolean made) {
    /** For a terminal. */
    String text() {
      String name = manifest.shard().map(Shard::toString).orElse("");
      Path file = folder.resolve(manifest.file());
      if (!made) {
        return "Shard " + name + " is there already: " + file;
      }
      return String.format(
          Locale.ROOT,
          "Shard %s: %,d events in %s s, written to %s",
          name,
          manifest.events(),
          Numbers.significant(manifest.wallSeconds()),
          file);
    }

    /** For programs. */
    String json() {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("part", folder.resolve(manifest.file()).toString());
      object.put("made", made);
      object.put("events", manifest.events());
      object.put("sha256", manifest.sha256());
      object.put("wall_seconds", manifest.wallSeconds());
      return JsonText.of(object);
    }
  }

  /**
   * Makes the shard unless it is there.
   *
   * @param force make it in any case
   * @param progress whether to show how far it is
   */
  Done make(Shard shard, Path folder, boolean force, boolean progress) {
    ShardRun shardRun = new ShardRun(plan, shard, PartFolder.make(folder));
    String version = VersionText.version();
    String commit = VersionText.commit();
    if (!force) {
      Optional<PartManifest> there = shardRun.existing(PlanIdentity.of(plan, version, commit));
      if (there.isPresent()) {
        return new Done(there.get(), folder, false);
      }
    }
    try (ComputeDevice device = run.open().device();
        ProgressLine line = ProgressLine.over(1, plan.totalFlights(), progress)) {
      PartOrigin origin = PartOrigin.of(plan, request, version, commit, device.info());
      return new Done(shardRun.run(origin, device, line.listener()), folder, true);
    }
  }
}
