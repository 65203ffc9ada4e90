package io.addra.validation.reference.comparison;

/** What a comparison says. */
public enum Verdict {
  /** What is judged is within its tolerance. */
  AGREES("agrees"),
  /** Something that is judged is not. */
  DISAGREES("disagrees"),
  /** Nothing can be judged, for a reason that the reference gives. */
  NOT_COMPARABLE("not comparable"),
  /** The prediction has too few events to be judged. */
  NOT_TESTED("not tested");

  private final String text;

  Verdict(String text) {
    this.text = text;
  }

  /** In words. */
  public String text() {
    return text;
  }
}
