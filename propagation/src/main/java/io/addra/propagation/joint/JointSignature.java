package io.addra.propagation.joint;

import io.addra.propagation.signature.Signature;
import io.addra.propagation.signature.SignatureLabel;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What is asked of the LLPs of an event together to count as seen; its fraction is per event.
 * Immutable.
 *
 * @param label its name and origin
 * @param condition how the LLPs' signatures are joined
 * @param first signature of single LLPs
 * @param second another one, where the condition asks for it
 */
public record JointSignature(
    SignatureLabel label, JointCondition condition, Signature first, Optional<Signature> second) {

  /** Checks that there is a second signature where the condition asks for one. */
  public JointSignature {
    if (condition.asksSecond() != second.isPresent()) {
      throw new IllegalArgumentException(
          condition.key() + " with " + (second.isPresent() ? "a" : "no") + " second signature");
    }
  }

  /** Its name. */
  public String name() {
    return label.name();
  }

  /** Name of its quantity in maps. */
  public String quantity() {
    return "signature:" + name();
  }

  /** The signatures of single LLPs that it asks for. */
  public List<Signature> parts() {
    return Stream.concat(Stream.of(first), second.stream()).distinct().toList();
  }

  /** What a number of it contains. */
  public String contains() {
    return String.join("; ", parts().stream().map(Signature::contains).distinct().toList());
  }

  /** The same with changed signatures of single LLPs. */
  public JointSignature withParts(UnaryOperator<Signature> change) {
    return new JointSignature(label, condition, change.apply(first), second.map(change));
  }
}
