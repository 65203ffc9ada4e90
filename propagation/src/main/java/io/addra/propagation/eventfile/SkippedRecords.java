package io.addra.propagation.eventfile;

import java.util.List;

/**
 * The broken records that were passed over. Immutable.
 *
 * @param count their number
 * @param messages what was wrong with the first of them, complete lines with file and line number
 */
public record SkippedRecords(long count, List<String> messages) {

  /** Copies the messages. */
  public SkippedRecords {
    messages = List.copyOf(messages);
  }
}
