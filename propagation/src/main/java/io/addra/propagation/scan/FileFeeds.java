package io.addra.propagation.scan;

import io.addra.propagation.production.FileProduction;
import java.util.HashMap;
import java.util.Map;

/**
 * Feeds of an event file, one for each of those that read it through a scan: each goes on where it
 * is, so that parts of a scan that follow one another read the file once. Not for use by several
 * threads.
 */
final class FileFeeds implements AutoCloseable {
  private final FileProduction file;
  private final Map<Integer, EventFileFeed> feeds = new HashMap<>();

  /** None open yet, of a file that has been read once. */
  FileFeeds(FileProduction file) {
    this.file = file;
  }

  /**
   * The feed of a reader.
   *
   * @param reader its number
   * @throws io.addra.geometry.document.InputException if the file has to be read again and cannot
   *     be
   */
  EventFileFeed of(int reader) {
    return feeds.computeIfAbsent(reader, _ -> EventFileFeed.open(file));
  }

  @Override
  public void close() {
    feeds.values().forEach(EventFileFeed::close);
  }
}
