package io.addra.propagation.shard;

import io.addra.geometry.document.InputException;
import io.addra.kernels.device.ComputeDevice;
import io.addra.propagation.scan.PartRunner;
import io.addra.propagation.scan.ScanPart;
import io.addra.propagation.scan.ScanPlan;
import io.addra.propagation.scan.ScanProgress;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a shard of a scan in a folder of parts; one that is there already is left as it is.
 * Immutable.
 *
 * @param plan the scan
 * @param shard which shard
 * @param folder where
 */
public record ShardRun(ScanPlan plan, Shard shard, PartFolder folder) {

  /**
   * The shard, if it is there.
   *
   * @param identity identity of the plan
   * @return its manifest; empty where it is missing, or not what its manifest says
   * @throws InputException if what is there is of another plan, or is no manifest
   */
  public Optional<PartManifest> existing(String identity) {
    Path file = folder.manifest(shard.fileName());
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    PartManifest manifest = PartManifest.read(file);
    if (!manifest.origin().plan().equals(identity)) {
      throw new InputException(
          file.toString(), 0, "plan", "is of another scan; --force replaces it");
    }
    return Optional.of(manifest).filter(folder::intact);
  }

  /**
   * Computes the shard and writes it, over one that is there.
   *
   * @param progress is told of the flights of the whole shard as of one mass point
   * @throws io.addra.kernels.device.DeviceException if the device fails
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  public PartManifest run(PartOrigin origin, ComputeDevice device, ScanProgress progress) {
    Stopwatch watch = new Stopwatch();
    List<ScanPart> made = new ArrayList<>();
    try (PartRunner runner = PartRunner.open(plan, device)) {
      List<Shard.Piece> pieces = shard.pieces(plan.config().masses().size(), plan.blocks().size());
      FlightCount count =
          new FlightCount(
              progress, pieces.stream().mapToLong(p -> runner.flights(p.mass(), p.blocks())).sum());
      for (Shard.Piece piece : pieces) {
        double mass = plan.config().masses().get(piece.mass());
        made.add(runner.run(piece.mass(), piece.blocks(), flights -> count.add(mass, flights)));
      }
    }
    return folder.write(
        shard.fileName(),
        origin,
        new PartFolder.Content(Optional.of(shard), made, watch.wallSeconds(), watch.cpuSeconds()));
  }
}
