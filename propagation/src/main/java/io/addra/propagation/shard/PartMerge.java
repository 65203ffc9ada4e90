package io.addra.propagation.shard;

import io.addra.kernels.device.DeviceInfo;
import io.addra.propagation.scan.PartJoin;
import io.addra.propagation.scan.ScanPart;
import io.addra.propagation.scan.ScanPlan;
import io.addra.propagation.scan.ScanResult;
import io.addra.propagation.spectrum.StoredMasses;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Puts parts together, one mass point in memory at a time: each is written to a folder as one file,
 * from which it is read when it is wanted. Immutable.
 *
 * @param plan the plan
 * @param identity its identity
 * @param parts parts in files, each block of the plan once together with the others
 * @param others parts in memory
 */
public record PartMerge(
    ScanPlan plan, String identity, List<PartSet.Located> parts, List<ScanPart> others) {
  /** Copies the lists. */
  public PartMerge {
    parts = List.copyOf(parts);
    others = List.copyOf(others);
  }

  /**
   * The scan; it reads the folder's files as long as it is used.
   *
   * @param folder an empty folder for a file per mass point
   * @param device where the parts ran
   * @param wallSeconds elapsed time of all (s)
   * @param cpuSeconds processor time of all (s)
   * @param done called after each mass point
   * @throws io.addra.geometry.document.InputException if a part cannot be read
   * @throws UncheckedIOException if the folder cannot be written
   */
  public ScanResult result(
      Path folder, DeviceInfo device, double wallSeconds, double cpuSeconds, Runnable done) {
    int masses = plan.config().masses().size();
    List<List<PartSet.Located>> files = filesByMass(masses);
    JoinedMasses joined = new JoinedMasses(identity, folder);
    for (int mass = 0; mass < masses; mass++) {
      joined.write(join(mass, files.get(mass)));
      done.run();
    }
    return PartJoin.result(
        plan,
        new StoredMasses(masses, mass -> joined.read(mass).regions()),
        new StoredMasses(masses, mass -> joined.read(mass).signatures().orElseThrow()),
        device,
        wallSeconds,
        cpuSeconds);
  }

  private List<List<PartSet.Located>> filesByMass(int masses) {
    List<List<PartSet.Located>> files =
        IntStream.range(0, masses).<List<PartSet.Located>>mapToObj(_ -> new ArrayList<>()).toList();
    for (PartSet.Located part : parts) {
      part.manifest().pieces().stream()
          .map(Shard.Piece::mass)
          .distinct()
          .forEach(mass -> files.get(mass).add(part));
    }
    return files;
  }

  private ScanPart join(int mass, List<PartSet.Located> files) {
    Stream<ScanPart> read =
        files.stream().flatMap(part -> PartFile.read(identity, part.file(), mass).stream());
    Stream<ScanPart> kept = others.stream().filter(part -> part.mass() == mass);
    return PartJoin.mass(plan, mass, Stream.concat(read, kept).toList());
  }
}
