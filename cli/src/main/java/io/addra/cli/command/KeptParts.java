package io.addra.cli.command;

import io.addra.kernels.device.ComputeDevice;
import io.addra.propagation.scan.ScanPlan;
import io.addra.propagation.scan.ScanProgress;
import io.addra.propagation.scan.ScanResult;
import io.addra.propagation.shard.Checkpoints;
import io.addra.propagation.shard.PartOrigin;
import io.addra.propagation.shard.ResumableScan;
import io.addra.propagation.shard.ScanRequest;
import java.nio.file.Path;
import java.time.Duration;

/** Runs a scan that can go on where it was broken off, and says so where it is. */
final class KeptParts implements AutoCloseable {
  private final ScanPlan plan;
  private final String identity;
  private final Checkpoints checkpoints;
  private final Thread hook = new Thread(this::sayHowToGoOn, "addra-kept-parts");
  private volatile boolean finished;

  private KeptParts(ScanPlan plan, String identity, Checkpoints checkpoints) {
    this.plan = plan;
    this.identity = identity;
    this.checkpoints = checkpoints;
  }

  /**
   * Opens what an earlier scan into the same directory put aside.
   *
   * @param target the directory
   */
  static KeptParts open(
      ScanPlan plan,
      ScanRequest request,
      Path target,
      ComputeDevice device,
      Checkpoints.Earlier earlier) {
    PartOrigin origin =
        PartOrigin.of(plan, request, VersionText.version(), VersionText.commit(), device.info());
    KeptParts kept = new KeptParts(plan, origin.plan(), Checkpoints.open(target, origin, earlier));
    Runtime.getRuntime().addShutdownHook(kept.hook);
    return kept;
  }

  /**
   * Runs what is not there yet.
   *
   * @param every how often something is put aside
   * @param work an empty folder that the result needs
   */
  ScanResult run(ComputeDevice device, Duration every, Path work, ScanProgress progress) {
    return new ResumableScan(plan, identity, every).run(device, checkpoints, work, progress);
  }

  /** Removes what was put aside: the results are there. */
  void remove() {
    finished = true;
    checkpoints.remove();
  }

  @Override
  public void close() {
    sayHowToGoOn();
    finished = true;
    checkpoints.close();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // the process is ending, and the hook has spoken
    }
  }

  private void sayHowToGoOn() {
    if (!finished && !checkpoints.parts().isEmpty()) {
      System.err.println(
          "addra: what is done of the scan is kept; the same command with --resume goes on");
    }
  }
}
