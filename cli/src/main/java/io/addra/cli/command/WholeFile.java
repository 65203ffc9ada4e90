package io.addra.cli.command;

import io.addra.geometry.document.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files whole or not at all. */
final class WholeFile {
  private WholeFile() {}

  /**
   * Refuses a file that exists.
   *
   * @param force whether it may be replaced
   * @throws InputException if it exists and may not
   */
  static void check(Path target, boolean force) {
    if (Files.exists(target) && !force) {
      throw new InputException(
          target.toString(), 0, "", "already exists; give --force to replace it");
    }
  }

  /**
   * Writes a file.
   *
   * @throws InputException if its directory does not exist
   * @throws IOException if it cannot be written
   */
  static void write(Path file, byte[] content) throws IOException {
    Path target = file.toAbsolutePath();
    Path parent = target.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new InputException(target.toString(), 0, "", "is in no directory that exists");
    }
    long process = ProcessHandle.current().pid();
    Path part = parent.resolve("." + target.getFileName() + ".part-" + process);
    try {
      Files.write(part, content);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
