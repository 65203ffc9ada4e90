package io.addra.propagation.shard;

import io.addra.geometry.document.InputException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A folder that one process uses; the lock ends with the process, however that ends. */
final class FolderLock implements AutoCloseable {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes a folder; where the file system has no locks, without one.
   *
   * @throws InputException if another process has it
   */
  static @Nullable FolderLock of(Path folder) {
    FolderLock lock;
    try {
      lock =
          new FolderLock(
              FileChannel.open(
                  folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    } catch (IOException _) {
      return null;
    }
    if (!lock.taken()) {
      lock.close();
      throw new InputException(folder.toString(), 0, "", "another scan is using it");
    }
    return lock;
  }

  private boolean taken() {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      return false;
    } catch (IOException _) {
      // a file system without locks
      return true;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException _) {
      // nothing was written
    }
  }
}
