package io.addra.propagation.shard;

import io.addra.propagation.scan.ScanPart;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whole mass points in a folder, a file each; the one that was read last is kept in memory. */
final class JoinedMasses {
  private final String plan;
  private final Path folder;
  private @Nullable ScanPart last;

  JoinedMasses(String plan, Path folder) {
    this.plan = plan;
    this.folder = folder;
  }

  /** Writes a whole mass point. */
  void write(ScanPart mass) {
    PartFile.write(plan, List.of(mass), file(mass.mass()));
  }

  /** Reads one that was written. */
  synchronized ScanPart read(int mass) {
    ScanPart kept = last;
    if (kept == null || kept.mass() != mass) {
      kept = PartFile.read(plan, file(mass)).getFirst();
      last = kept;
    }
    return kept;
  }

  private Path file(int mass) {
    return folder.resolve(String.format(Locale.ROOT, "mass-%05d.h5", mass));
  }
}
