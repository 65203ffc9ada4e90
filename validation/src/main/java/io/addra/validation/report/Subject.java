package io.addra.validation.report;

/**
 * What a check compares. Immutable.
 *
 * @param name name of the check, unique in a report
 * @param unit unit of the values, {@code 1} for a fraction
 * @param contains what the number contains and what it leaves out, in a few words
 * @param source where the expected value comes from
 */
public record Subject(String name, String unit, String contains, String source) {

  /** Returns the same subject under the name {@code name/part}. */
  public Subject part(String part) {
    return new Subject(name + "/" + part, unit, contains, source);
  }
}
