package io.addra.propagation.joint;

import io.addra.propagation.signature.Signature;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is asked of the LLPs of an event together to count as seen; its fraction is per event.
 * Immutable.
 *
 * @param name its name; the map's quantity is {@code signature:<name>}
 * @param title one line
 * @param source where it is from
 * @param confidence how sure the numbers are: high, medium or low
 * @param notes what it leaves out, what else is to be said
 * @param condition how the LLPs' signatures are joined
 * @param first signature of single LLPs
 * @param second another one, where the condition asks for it
 * @param file text of the definition, for the record
 */
public record JointSignature(
    String name,
    String title,
    String source,
    String confidence,
    String notes,
    JointCondition condition,
    Signature first,
    Optional<Signature> second,
    String file) {

  /** Checks that there is a second signature where the condition asks for one. */
  public JointSignature {
    if (condition.asksSecond() != second.isPresent()) {
      throw new IllegalArgumentException(
          condition.key() + " with " + (second.isPresent() ? "a" : "no") + " second signature");
    }
  }

  /** Name of its quantity in maps. */
  public String quantity() {
    return "signature:" + name;
  }

  /** The signatures of single LLPs that it asks for. */
  public List<Signature> parts() {
    return Stream.concat(Stream.of(first), second.stream()).distinct().toList();
  }

  /** What a number of it contains. */
  public String contains() {
    List<String> parts = parts().stream().map(Signature::contains).distinct().toList();
    return String.join("; ", parts);
  }
}
