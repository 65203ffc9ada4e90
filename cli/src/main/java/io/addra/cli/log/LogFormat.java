package io.addra.cli.log;

/** What messages of long work look like on standard error. */
public enum LogFormat {
  /** Lines for people. */
  TEXT,
  /** One JSON object a line, and nothing else. */
  JSON,
  /** No progress; warnings and errors as text. */
  NONE;

  /** The name of the option's value. */
  @Override
  public String toString() {
    return switch (this) {
      case TEXT -> "text";
      case JSON -> "json";
      case NONE -> "none";
    };
  }
}
