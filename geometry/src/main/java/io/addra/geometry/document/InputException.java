package io.addra.geometry.document;

import java.io.Serial;
import java.util.Objects;

/**
 * Bad input of a user: a file, its line, the key concerned, what was found and what was expected.
 * The message is the complete line to be shown, {@code file:line: key: message}: whatever it quotes
 * of a file, it has one line, no control characters and at most {@value #LONGEST} characters.
 */
public final class InputException extends RuntimeException {
  /** Most characters of a message. */
  static final int LONGEST = 2000;

  @Serial private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final String key;

  /**
   * Creates an error at a place in a file.
   *
   * @param file name of the file as the user knows it, empty when there is none
   * @param line line from 1, or 0 when unknown
   * @param key the key concerned, such as {@code llp.mass_GeV[2]}, or empty
   * @param message what was found and what was expected
   */
  public InputException(String file, int line, String key, String message) {
    super(text(file, line, key, message));
    this.file = file;
    this.line = line;
    this.key = key;
  }

  /** An error with the failure that caused it. */
  public InputException(String file, int line, String key, String message, Throwable cause) {
    this(file, line, key, message);
    initCause(cause);
  }

  /** The complete line to be shown. */
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }

  /** Name of the file, empty when there is none. */
  public String file() {
    return file;
  }

  /** Line from 1, or 0 when unknown. */
  public int line() {
    return line;
  }

  /** The key concerned, or empty. */
  public String key() {
    return key;
  }

  private static String text(String file, int line, String key, String message) {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(file.isEmpty() ? "line " : ":").append(line);
    }
    if (!text.isEmpty()) {
      text.append(": ");
    }
    if (!key.isEmpty()) {
      text.append(key).append(": ");
    }
    return line(text.append(message).toString());
  }

  /** A text as one line; what a terminal would obey or not show becomes a question mark. */
  private static String line(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST - 3) + "..." : text;
    StringBuilder line = new StringBuilder(cut.length());
    cut.strip()
        .replaceAll("\\s*\\R\\s*", "; ")
        .codePoints()
        .map(c -> c == '\t' ? ' ' : isShown(c) ? c : '?')
        .forEach(line::appendCodePoint);
    return line.toString();
  }

  private static boolean isShown(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }
}
