package io.addra.cli.compare;

/** How two numbers of a cell were compared. */
public enum Agreement {
  /** Equal, bit for bit. */
  IDENTICAL("identical"),
  /** Equal but for rounding. */
  ROUNDING("rounding"),
  /** By the difference of the blocks of the same events. */
  PAIRED("paired"),
  /** By both errors in quadrature. */
  QUADRATURE("quadrature"),
  /** One run saw nothing, or missed nothing: by the Poisson law. */
  LIMIT("limit"),
  /** Both saw nothing: there is nothing to compare. */
  NOTHING("nothing"),
  /** Carried by so few blocks that the error should not be trusted: not judged. */
  DOUBTFUL("doubtful");

  private final String text;

  Agreement(String text) {
    this.text = text;
  }

  /** Name in tables. */
  public String text() {
    return text;
  }

  /** Whether a cell compared so counts for the verdict in standard errors. */
  public boolean judged() {
    return this != NOTHING && this != DOUBTFUL;
  }
}
