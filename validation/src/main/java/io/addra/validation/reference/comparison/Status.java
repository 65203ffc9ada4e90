package io.addra.validation.reference.comparison;

/** What a point counts for. */
public enum Status {
  /** It is judged. */
  JUDGED("judged"),
  /** It lies outside the range that is judged, and is shown with its ratio. */
  SHOWN("shown"),
  /** The prediction was scaled to it. */
  NORMALISATION("normalisation"),
  /** It would be judged, but the prediction has too few events. */
  TOO_FEW_EVENTS("too few events"),
  /** Nothing is predicted for it. */
  NOT_PREDICTED("not predicted");

  private final String text;

  Status(String text) {
    this.text = text;
  }

  /** In words. */
  public String text() {
    return text;
  }
}
