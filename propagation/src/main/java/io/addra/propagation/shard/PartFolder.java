package io.addra.propagation.shard;

import io.addra.geometry.document.InputException;
import io.addra.propagation.scan.ScanPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A folder of part files, each with a manifest beside it. Both appear whole, the manifest last: a
 * part without one does not count. Several processes may write parts into one folder. Immutable.
 *
 * @param path the folder
 */
public record PartFolder(Path path) {
  static final String PART_ENDING = ".h5";

  /**
   * A part and what it cost.
   *
   * @param shard which shard it is, if it is one
   * @param pieces its pieces
   * @param wallSeconds elapsed time (s)
   * @param cpuSeconds processor time (s)
   */
  record Content(
      Optional<Shard> shard, List<ScanPart> pieces, double wallSeconds, double cpuSeconds) {}

  /**
   * Makes the folder where it is not there.
   *
   * @throws InputException if something else has its name, or it cannot be made
   */
  public static PartFolder make(Path path) {
    try {
      Files.createDirectories(path);
      return new PartFolder(path);
    } catch (IOException e) {
      throw new InputException(
          path.toString(), 0, "", "cannot be made a folder of parts: " + e.getMessage(), e);
    }
  }

  /** The manifest of a name, whether it is there or not. */
  Path manifest(String name) {
    return path.resolve(name + PartManifest.ENDING);
  }

  /** The part file of a manifest. */
  Path part(PartManifest manifest) {
    return path.resolve(manifest.file());
  }

  /**
   * Writes a part, then its manifest, over those that are there.
   *
   * @param name name of both files without ending
   * @throws UncheckedIOException if it cannot be written; no manifest is there then
   */
  PartManifest write(String name, PartOrigin origin, Content content) {
    Path manifest = manifest(name);
    Path part = path.resolve(name + PART_ENDING);
    Checksum[] sum = new Checksum[1];
    try {
      Files.deleteIfExists(manifest);
    } catch (IOException e) {
      throw new UncheckedIOException(manifest + " cannot be replaced: " + e.getMessage(), e);
    }
    WholeWrite.write(
        part,
        file -> {
          PartFile.write(origin.plan(), content.pieces(), file);
          sum[0] = Checksum.of(file);
        });
    PartManifest made =
        new PartManifest(
            origin,
            content.shard(),
            String.valueOf(part.getFileName()),
            sum[0].bytes(),
            sum[0].sha256(),
            content.pieces().stream().map(p -> new Shard.Piece(p.mass(), p.blocks())).toList(),
            content.pieces().stream().mapToLong(p -> p.regions().events()).sum(),
            Instant.now().truncatedTo(ChronoUnit.SECONDS),
            content.wallSeconds(),
            content.cpuSeconds());
    WholeWrite.text(manifest, made.json() + "\n");
    return made;
  }

  /**
   * The manifests in the folder, by name; files of other kinds are passed over.
   *
   * @throws InputException if there is no such folder
   */
  public List<Path> manifests() {
    if (!Files.isDirectory(path)) {
      throw new InputException(path.toString(), 0, "", "no such folder");
    }
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path, "[!.]*.json")) {
      for (Path entry : entries) {
        if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
          found.add(entry);
        }
      }
    } catch (IOException e) {
      throw new InputException(path.toString(), 0, "", "cannot be read: " + e.getMessage(), e);
    }
    Collections.sort(found);
    return found;
  }

  /** Whether the file of a part is what its manifest says. */
  public boolean intact(PartManifest manifest) {
    Path part = part(manifest);
    return Files.isRegularFile(part)
        && Checksum.of(part).equals(new Checksum(manifest.bytes(), manifest.sha256()));
  }
}
