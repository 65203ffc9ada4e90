package io.addra.propagation.eventfile.record;

import io.addra.propagation.eventfile.text.BrokenRecordException;

/** Reads the events of one format, one after the other. */
public interface RecordParser {

  /**
   * Reads the next event.
   *
   * @param record what it is read into; its old content is lost
   * @return false after the last event
   * @throws BrokenRecordException if the event cannot be used; {@link #resynchronise()} then lets
   *     the reading go on
   */
  boolean next(EventRecord record);

  /** Passes over what is left of a broken event. */
  void resynchronise();
}
