package io.addra.validation.reference;

/**
 * Where a table comes from. Immutable.
 *
 * @param source the publication or calculation, never empty
 * @param obtained from which copy, at which version
 * @param how how the numbers came to be in the table
 * @param note what else a reader has to know; may be empty
 */
public record Origin(String source, String obtained, How how, String note) {

  /** How numbers came to be in a table. */
  public enum How {
    /** As the authors published them. */
    PUBLISHED("published"),
    /** Read from a figure by somebody else. */
    DIGITISED("third-party digitised"),
    /** Computed by another program. */
    COMPUTED("computed"),
    /** As the user says. */
    USER("given by the user");

    private final String text;

    How(String text) {
      this.text = text;
    }

    /** In words. */
    public String text() {
      return text;
    }
  }

  /** Throws IllegalArgumentException without a source: a reference needs an origin. */
  public Origin {
    if (source.isBlank()) {
      throw new IllegalArgumentException("a reference needs an origin, found none");
    }
  }
}
