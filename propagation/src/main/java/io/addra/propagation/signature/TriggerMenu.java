package io.addra.propagation.signature;

import java.util.List;

/**
 * A trigger: it takes an event that one of its lines takes, each with its own efficiency.
 * Immutable.
 *
 * @param label its name and origin
 * @param lines its lines
 */
public record TriggerMenu(SignatureLabel label, List<TriggerLine> lines) {
  /** Copies the list. */
  public TriggerMenu {
    lines = List.copyOf(lines);
  }

  /** Its name. */
  public String name() {
    return label.name();
  }
}
