package io.addra.cli.command;

import io.addra.cli.report.Numbers;
import io.addra.kernels.device.ComputeDevice;
import io.addra.propagation.scan.PartRunner;
import io.addra.propagation.scan.PlanIdentity;
import io.addra.propagation.scan.ScanPlan;
import io.addra.propagation.shard.PartFolder;
import io.addra.propagation.shard.PartManifest;
import io.addra.propagation.shard.PartOrigin;
import io.addra.propagation.shard.ScanRequest;
import io.addra.propagation.shard.Shard;
import io.addra.propagation.shard.ShardRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
   * Makes the shards that are not there.
   *
   * @param shards which
   * @param force make all of them in any case
   * @param log what progress is to look like
   * @param progress whether to show how far it is
   */
  List<Done> make(List<Shard> shards, Path path, boolean force, LogOptions log, boolean progress) {
    PartFolder folder = PartFolder.make(path);
    String version = VersionText.version();
    String commit = VersionText.commit();
    String identity = PlanIdentity.of(plan, version, commit);
    Map<Shard, Done> done = new TreeMap<>(Comparator.comparingInt(Shard::number));
    List<ShardRun> missing = new ArrayList<>();
    for (Shard shard : shards) {
      ShardRun shardRun = new ShardRun(plan, shard, folder);
      Optional<PartManifest> there = force ? Optional.empty() : shardRun.existing(identity);
      there.ifPresentOrElse(
          manifest -> done.put(shard, new Done(manifest, path, false)),
          () -> missing.add(shardRun));
    }
    if (!missing.isEmpty()) {
      try (ComputeDevice device = run.open().device();
          PartRunner runner = PartRunner.open(plan, device)) {
        PartOrigin origin = PartOrigin.of(plan, request, version, commit, device.info());
        for (ShardRun each : missing) {
          String name = "shard " + each.shard();
          try (ProgressLine line =
              ProgressLine.over(name, 1, each.flights(runner), log, progress)) {
            done.put(each.shard(), new Done(each.run(origin, runner, line.listener()), path, true));
          }
        }
      }
    }
    return List.copyOf(done.values());
  }
}
