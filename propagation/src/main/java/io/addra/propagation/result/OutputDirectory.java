package io.addra.propagation.result;

import io.addra.propagation.table.Pending;
import java.nio.file.Path;

/**
 * A directory of results that appears whole or not at all: files are written into a temporary
 * directory beside it, which {@link #commit()} moves to its place. {@link #close()} without a
 * commit, and the end of the process by a signal, remove it.
 */
public final class OutputDirectory implements AutoCloseable {

  private final Path target;

  private OutputDirectory(Path target) {
    this.target = target;
  }

  /**
   * Prepares a directory.
   *
   * @param target where it is to appear; missing parents are made
   * @param force whether an earlier result there may be replaced
   * @throws io.addra.geometry.document.InputException if the target exists and may not be replaced,
   *     or cannot be written
   */
  public static OutputDirectory open(Path target, boolean force) {
    return new OutputDirectory(force ? target : target.toAbsolutePath());
  }

  /** Where to write the file of the given name. */
  public Path file(String name) {
    return target.resolve(name);
  }

  /** Moves the directory to its place. */
  public void commit() {
    Pending.now(Object.class, target.toString());
  }

  @Override
  public void close() {
    Pending.now(Object.class, target.toString());
  }
}
