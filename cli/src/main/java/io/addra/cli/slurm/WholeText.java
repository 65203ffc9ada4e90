package io.addra.cli.slurm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Small text files that appear whole or not at all. */
final class WholeText {
  private WholeText() {}

  /** Writes a file, over one that is there. */
  static void write(Path file, String text) throws IOException {
    Path unfinished =
        file.resolveSibling("." + file.getFileName() + ".part-" + ProcessHandle.current().pid());
    try {
      Files.writeString(unfinished, text);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
