package io.addra.propagation.eventfile.event;

import java.util.List;

/**
 * An event of a file. Immutable.
 *
 * @param index place among the events that were read, from 0; broken records are not counted
 * @param weight weight as the file gives it, of either sign
 * @param llps LLPs in the order of the file, none in an event without them
 */
public record FileEvent(long index, double weight, List<FileLlp> llps) {

  /** Copies the LLPs. */
  public FileEvent {
    llps = List.copyOf(llps);
  }
}
