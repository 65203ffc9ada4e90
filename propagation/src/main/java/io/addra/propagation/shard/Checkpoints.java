package io.addra.propagation.shard;

import io.addra.geometry.document.InputException;
import io.addra.propagation.scan.ScanPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a scan on one machine puts aside while it runs: parts in a hidden folder beside its output
 * directory, from which it goes on after a break. The folder appears with the first part and is
 * locked while a scan uses it. For one thread.
 */
public final class Checkpoints implements AutoCloseable {
  private final PartFolder folder;
  private final PartOrigin origin;
  private final List<PartSet.Located> parts = new ArrayList<>();
  private @Nullable FolderLock lock;
  private int written;

  /** What is done with the parts of an earlier scan that was broken off. */
  public enum Earlier {
    /** There must be none. */
    REFUSE,
    /** The scan goes on with them; they must be of the same plan. */
    RESUME,
    /** They are removed. */
    REMOVE
  }

  private Checkpoints(PartFolder folder, PartOrigin origin) {
    this.folder = folder;
    this.origin = origin;
  }

  /** The folder of an output directory. */
  public static Path folder(Path target) {
    Path absolute = target.toAbsolutePath().normalize();
    return absolute.resolveSibling("." + absolute.getFileName() + ".parts");
  }

  /**
   * The parts of an output directory.
   *
   * @param target the output directory
   * @param origin plan, program and device of the scan
   * @throws InputException if parts of an earlier scan are there and refused, of another plan, or
   *     in use
   */
  public static Checkpoints open(Path target, PartOrigin origin, Earlier earlier) {
    PartFolder folder = new PartFolder(folder(target));
    Checkpoints checkpoints = new Checkpoints(folder, origin);
    if (!Files.isDirectory(folder.path(), LinkOption.NOFOLLOW_LINKS)) {
      return checkpoints;
    }
    if (earlier == Earlier.REMOVE) {
      checkpoints.lock();
      checkpoints.remove();
    } else {
      checkpoints.read(target, earlier);
    }
    return checkpoints;
  }

  private void read(Path target, Earlier earlier) {
    for (Path file : folder.manifests()) {
      written = Math.max(written, number(file));
      Optional<PartManifest> manifest = whole(file);
      if (manifest.isEmpty()) {
        continue;
      }
      if (earlier == Earlier.REFUSE) {
        throw new InputException(
            target.toString(),
            0,
            "",
            "an earlier scan was broken off here: --resume goes on with it, --force begins anew");
      }
      if (!manifest.get().origin().plan().equals(origin.plan())) {
        throw new InputException(
            target.toString(),
            0,
            "",
            "what was broken off here is another scan (or was made by another version of the"
                + " program): --force begins anew");
      }
      parts.add(new PartSet.Located(folder, manifest.get()));
    }
    lock();
  }

  /**
   * A manifest and its part where both are whole; a machine that went down may leave half of one.
   */
  private Optional<PartManifest> whole(Path file) {
    try {
      return Optional.of(PartManifest.read(file)).filter(folder::intact);
    } catch (InputException _) {
      return Optional.empty();
    }
  }

  private static int number(Path manifest) {
    String digits = String.valueOf(manifest.getFileName()).replaceAll("\\D", "");
    return digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits);
  }

  /** The parts that are there. */
  public List<PartSet.Located> parts() {
    return List.copyOf(parts);
  }

  /**
   * Puts pieces aside.
   *
   * @param watch since when they were made
   * @throws InputException if another scan uses the folder
   * @throws UncheckedIOException if they cannot be written
   */
  void write(List<ScanPart> pieces, Stopwatch watch) {
    PartFolder.make(folder.path());
    lock();
    written++;
    parts.add(
        new PartSet.Located(
            folder,
            folder.write(
                String.format(Locale.ROOT, "checkpoint-%05d", written),
                origin,
                new PartFolder.Content(
                    Optional.empty(), pieces, watch.wallSeconds(), watch.cpuSeconds()))));
  }

  private void lock() {
    if (lock == null) {
      lock = FolderLock.of(folder.path());
    }
  }

  /** Removes the folder: the scan has its results, or begins anew. */
  public void remove() {
    parts.clear();
    close();
    try (Stream<Path> paths = Files.walk(folder.path())) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException _) {
      // hidden by its name; the next scan finds it
    }
  }

  @Override
  public void close() {
    if (lock != null) {
      lock.close();
      lock = null;
    }
  }
}
