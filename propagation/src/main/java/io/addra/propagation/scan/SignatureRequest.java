package io.addra.propagation.scan;

import io.addra.propagation.joint.JointSignature;
import io.addra.propagation.signature.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The signatures that a scan asks for. Immutable.
 *
 * @param signatures signatures of single LLPs
 * @param joint signatures of events
 * @param partner a second LLP of another kind, which these judge too
 * @param events events per mass point that they are evaluated over; 0 without signatures, {@link
 *     #ALL} for a whole event file before it is read
 */
public record SignatureRequest(
    List<Signature> signatures,
    List<JointSignature> joint,
    Optional<PartnerLlp> partner,
    long events) {
  /** All events, however many there are. */
  public static final long ALL = Long.MAX_VALUE;

  /** No signature. */
  public static final SignatureRequest NONE = new SignatureRequest(List.of(), 0);

  /** Copies the lists. */
  public SignatureRequest {
    signatures = List.copyOf(signatures);
    joint = List.copyOf(joint);
  }

  /** Signatures of single LLPs alone. */
  public SignatureRequest(List<Signature> signatures, long events) {
    this(signatures, List.of(), Optional.empty(), events);
  }

  /** Whether it asks for none. */
  public boolean isEmpty() {
    return signatures.isEmpty() && joint.isEmpty();
  }

  /**
   * The signatures as they are in results: those of far detectors once for each that has them.
   *
   * @param quantities names of quantities in the results
   */
  private List<Signature> found(List<String> quantities) {
    return signatures.stream()
        .flatMap(signature ->
            signature.isFar()
                ? quantities.stream()
                    .filter(name -> name.startsWith(signature.quantity() + "/"))
                    .map(name -> signature.at(name.substring(signature.quantity().length() + 1)))
                : Stream.of(signature))
        .toList();
  }

  /** The same signatures over another number of events. */
  public SignatureRequest withEvents(long other) {
    return isEmpty() ? this : new SignatureRequest(signatures, joint, partner, other);
  }

  /**
   * The signatures of single LLPs that decays are judged by: those that are asked for, then what
   * else those of events need.
   */
  public List<Signature> judged() {
    List<Signature> judged = new ArrayList<>(signatures);
    joint.stream()
        .flatMap(each -> each.parts().stream())
        .forEach(part -> {
          if (!judged.contains(part)) {
            judged.add(part);
          }
        });
    return judged;
  }

  /** The signatures of single LLPs that those of events ask for. */
  public List<Signature> parts() {
    return joint.stream().flatMap(each -> each.parts().stream()).distinct().toList();
  }

  /**
   * All of them as results name them, those of events last.
   *
   * @param quantities names of quantities in the results
   */
  public List<SignatureEntry> entries(List<String> quantities) {
    return entries(found(quantities), joint);
  }

  /** All of them as they are asked for, those of events last. */
  public List<SignatureEntry> entries() {
    return entries(signatures, joint);
  }

  private List<SignatureEntry> entries(List<Signature> single, List<JointSignature> ofEvents) {
    List<SignatureEntry> entries = new ArrayList<>();
    List<Double> partners = partner.map(PartnerLlp::lifetimes).orElse(List.of());
    single.forEach(s -> entries.add(new SignatureEntry(s.label(), "LLP", s.contains(), List.of())));
    ofEvents.forEach(
        s -> entries.add(new SignatureEntry(s.label(), "event", s.contains(), partners)));
    return entries;
  }
}
