package io.addra.propagation.eventfile.text;

import io.addra.geometry.document.InputException;
import java.io.Serial;

/**
 * A record of an event file that cannot be used. It becomes an {@link InputException} unless broken
 * records are tolerated; it has no stack trace, because a damaged file may hold very many.
 */
public final class BrokenRecordException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final long line;
  private final String key;
  private final String problem;

  /**
   * Creates an error.
   *
   * @param line line from 1
   * @param key field concerned, or empty
   * @param problem what was found and what was expected
   */
  public BrokenRecordException(long line, String key, String problem) {
    super(problem, null, false, false);
    this.line = line;
    this.key = key;
    this.problem = problem;
  }

  /** The error to be shown to the user, for a file of the given name. */
  public InputException in(String file) {
    return new InputException(file, (int) Math.min(line, Integer.MAX_VALUE), key, problem);
  }
}
