package io.addra.cli.command;

import io.addra.geometry.document.InputException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files whole or not at all. */
final class WholeFile {
  private static final int BUFFER = 1 << 16;

  private WholeFile() {}

  /** Writes the contents of a file. */
  interface Contents {
    /** Writes them to a stream, which the caller closes. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Refuses a file that exists, before the work of making it.
   *
   * @param force whether it may be replaced
   * @throws InputException if it exists and may not
   */
  static void check(Path target, boolean force) {
    if (Files.isDirectory(target)) {
      throw problem(target, "is a directory, expected a file");
    }
    if (!force && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw problem(target, "already exists; give --force to replace it");
    }
  }

  /**
   * Refuses a file that exists or whose directory does not.
   *
   * @param force whether it may be replaced
   * @throws InputException if it exists and may not, or has no directory
   */
  static void checkWithFolder(Path target, boolean force) {
    parent(target);
    check(target, force);
  }

  /**
   * Writes a file.
   *
   * @throws InputException if its directory does not exist
   * @throws IOException if it cannot be written
   */
  static void write(Path file, byte[] content) throws IOException {
    write(file, out -> out.write(content));
  }

  /**
   * Writes a file as it is made.
   *
   * @throws InputException if its directory does not exist
   * @throws IOException if it cannot be written
   */
  static void write(Path file, Contents contents) throws IOException {
    Path target = file.toAbsolutePath();
    long process = ProcessHandle.current().pid();
    Path part = parent(file).resolve("." + target.getFileName() + ".part-" + process);
    Thread cleaner = new Thread(() -> delete(part), "addra-file-cleaner");
    Runtime.getRuntime().addShutdownHook(cleaner);
    try {
      Files.deleteIfExists(part); // of an earlier process; a link there is not followed
      try (OutputStream out =
          new BufferedOutputStream(
              Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              BUFFER)) {
        contents.writeTo(out);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
      remove(cleaner);
    }
  }

  private static void delete(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException _) {
      // the process is ending: nobody is left to be told
    }
  }

  private static void remove(Thread cleaner) {
    try {
      Runtime.getRuntime().removeShutdownHook(cleaner);
    } catch (IllegalStateException _) {
      // the process is ending: the cleaner runs
    }
  }

  private static Path parent(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw problem(file, "is in no directory that exists");
    }
    return parent;
  }

  private static InputException problem(Path file, String message) {
    return new InputException(file.toString(), 0, "", message);
  }
}
