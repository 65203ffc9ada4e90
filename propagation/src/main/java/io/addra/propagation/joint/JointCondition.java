package io.addra.propagation.joint;

import java.util.Arrays;
import java.util.Optional;

/**
 * What is asked of the LLPs of an event together, given which of them have a first signature and
 * which a second. It holds in no event whose LLPs have neither.
 */
public enum JointCondition {
  /** One LLP or more have the signature. */
  AT_LEAST_ONE("at-least-one"),
  /** All LLPs of the event have the signature, both where there are two. */
  BOTH("both"),
  /** One LLP has the signature, the others do not. */
  EXACTLY_ONE("exactly-one"),
  /** One LLP has the first signature, another one the second. */
  ONE_AND_OTHER("one-and-other"),
  /** One LLP has the first signature, another one does not have the second. */
  ONE_AND_OTHER_NOT("one-and-other-not");

  private final String key;

  JointCondition(String key) {
    this.key = key;
  }

  /** Its name in files and results. */
  public String key() {
    return key;
  }

  /** The condition of the given name, if there is one. */
  public static Optional<JointCondition> named(String key) {
    return Arrays.stream(values()).filter(condition -> condition.key.equals(key)).findFirst();
  }

  /** Whether it asks for a second signature. */
  public boolean asksSecond() {
    return this == ONE_AND_OTHER || this == ONE_AND_OTHER_NOT;
  }

  /**
   * Whether one LLP that has the first signature is enough where the others have neither: then the
   * spectra of single LLPs are a part of it.
   */
  public boolean oneIsEnough() {
    return this == AT_LEAST_ONE || this == EXACTLY_ONE || this == ONE_AND_OTHER_NOT;
  }

  /**
   * Whether it holds in an event of two LLPs or more.
   *
   * @param first whether each LLP has the first signature
   * @param second whether each LLP has the second signature
   */
  public boolean holds(boolean[] first, boolean[] second) {
    int count = 0;
    for (boolean has : first) {
      count += has ? 1 : 0;
    }
    return switch (this) {
      case AT_LEAST_ONE -> count > 0;
      case BOTH -> count == first.length;
      case EXACTLY_ONE -> count == 1;
      case ONE_AND_OTHER -> pair(first, second, true);
      case ONE_AND_OTHER_NOT -> pair(first, second, false);
    };
  }

  private static boolean pair(boolean[] first, boolean[] second, boolean wanted) {
    boolean found = false;
    for (int i = 0; i < first.length; i++) {
      for (int j = 0; j < second.length; j++) {
        found |= i != j && first[i] && second[j] == wanted;
      }
    }
    return found;
  }
}
