package io.addra.propagation.production;

/** A key of a process that is unknown or missing, or has a value that it cannot have. */
public final class SettingException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final String problem;

  /**
   * A problem of one key.
   *
   * @param key the key; empty where it is missing
   * @param message what is expected and found
   */
  public SettingException(String key, String message) {
    super(message);
    this.key = key;
    this.problem = message;
  }

  /** The key; empty where it is missing. */
  public String key() {
    return key;
  }

  /** What is expected and found. */
  public String problem() {
    return problem;
  }
}
