package io.addra.propagation.signature;

/**
 * What a signature wants of a trigger menu. Immutable.
 *
 * @param menu the menu
 * @param takes whether it must take the event, else it must not
 */
public record MenuUse(TriggerMenu menu, boolean takes) {

  /** What a number contains of it. */
  String contains() {
    return (takes ? "trigger " : "not taken by trigger ") + menu.name();
  }
}
