package io.addra.propagation.signature;

/**
 * A line of a trigger menu. Immutable.
 *
 * @param name its name
 * @param title one line
 * @param efficiency probability that it takes an event that has what it asks for, its plateau
 * @param selection what it asks for
 */
public record TriggerLine(String name, String title, double efficiency, Selection selection) {
  /** Checks the efficiency. */
  public TriggerLine {
    if (!(efficiency > 0 && efficiency <= 1)) {
      throw new IllegalArgumentException(
          "expected an efficiency above 0 and at most 1, found " + efficiency);
    }
  }
}
