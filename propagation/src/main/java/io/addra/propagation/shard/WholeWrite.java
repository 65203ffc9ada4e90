package io.addra.propagation.shard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.function.Consumer;

/** Files that appear whole or not at all, also where the machine goes down. */
public final class WholeWrite {
  /** Beginning of the names of files that are being written. */
  static final String UNFINISHED = ".unfinished-";

  private WholeWrite() {}

  /**
   * Writes a text, over a file that is there.
   *
   * @throws UncheckedIOException if it cannot be written; nothing is left
   */
  public static void text(Path target, String text) {
    write(
        target,
        file -> {
          try {
            Files.writeString(file, text);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /**
   * Has a file written under another name beside it, brings it to the disk and moves it to its
   * place, over one that is there.
   *
   * @param writer writes the file of the given name
   * @throws UncheckedIOException if it cannot be written; nothing is left
   */
  static void write(Path target, Consumer<Path> writer) {
    Path unfinished =
        target.resolveSibling(UNFINISHED + UUID.randomUUID() + "-" + target.getFileName());
    try {
      writer.accept(unfinished);
      force(unfinished, StandardOpenOption.WRITE);
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
      forceFolder(target);
    } catch (IOException e) {
      throw new UncheckedIOException(target + " cannot be written: " + e.getMessage(), e);
    } finally {
      remove(unfinished);
    }
  }

  private static void force(Path file, StandardOpenOption option) throws IOException {
    try (FileChannel channel = FileChannel.open(file, option)) {
      channel.force(true);
    }
  }

  /** A rename is on the disk when its folder is; not every system lets a folder be opened. */
  private static void forceFolder(Path target) {
    Path folder = target.toAbsolutePath().getParent();
    if (folder != null) {
      try {
        force(folder, StandardOpenOption.READ);
      } catch (IOException _) {
        // the file is whole in either case
      }
    }
  }

  private static void remove(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException _) {
      // hidden by its name, and never read
    }
  }
}
