package io.addra.cli.command;

import io.addra.geometry.document.InputException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file of output that appears whole or not at all: written beside its place, then moved there.
 */
final class WholeFile {
  private final Path target;
  private final Path parent;

  private WholeFile(Path target, Path parent) {
    this.target = target;
    this.parent = parent;
  }

  /** Writes the contents. */
  interface Contents {
    /** Writes them to a stream, which the caller closes. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Looks whether a file may be written, before the work of making it.
   *
   * @param file where it is to be
   * @param force whether an existing file may be replaced
   * @throws InputException if it exists and may not, or its directory does not exist
   */
  static WholeFile at(Path file, boolean force) {
    Path target = file.toAbsolutePath();
    Path parent = target.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new InputException(file.toString(), 0, "", "is in no directory that exists");
    }
    if (Files.isDirectory(target)) {
      throw new InputException(file.toString(), 0, "", "is a directory, expected a file");
    }
    if (!force && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new InputException(
          file.toString(), 0, "", "already exists; give --force to replace it");
    }
    return new WholeFile(target, parent);
  }

  /** Writes the file. */
  void write(Contents contents) throws IOException {
    long process = ProcessHandle.current().pid();
    Path part = parent.resolve("." + target.getFileName() + ".part-" + process);
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
        contents.writeTo(out);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
