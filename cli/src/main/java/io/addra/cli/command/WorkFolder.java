package io.addra.cli.command;

import io.addra.propagation.result.OutputDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A folder for what is needed only until the results are written. */
record WorkFolder(Path path) implements AutoCloseable {

  /** An empty one among the results, where it must be closed before they are moved. */
  static WorkFolder in(OutputDirectory directory) throws IOException {
    return new WorkFolder(Files.createDirectory(directory.file(".work")));
  }

  /** Removes it, with its files, before the results are moved to their place. */
  void remove() throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.delete(file);
      }
    }
    Files.delete(path);
  }

  @Override
  public void close() throws IOException {
    remove();
  }
}
