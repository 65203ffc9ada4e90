package io.addra.propagation.scan;

import io.addra.propagation.signature.Signature;
import java.util.List;
import java.util.stream.Stream;

/**
 * The signatures that a scan asks for. Immutable.
 *
 * @param signatures the signatures
 * @param events events per mass point that they are evaluated over; 0 without signatures
 */
public record SignatureRequest(List<Signature> signatures, long events) {
  /** No signature. */
  public static final SignatureRequest NONE = new SignatureRequest(List.of(), 0);

  /** Copies the list. */
  public SignatureRequest {
    signatures = List.copyOf(signatures);
  }

  /**
   * The signatures as they are in results: those of far detectors once for each that has them.
   *
   * @param quantities names of quantities in the results
   */
  public List<Signature> found(List<String> quantities) {
    return signatures.stream()
        .flatMap(signature ->
            signature.selection().layers().far()
                ? quantities.stream()
                    .filter(name -> name.startsWith(signature.quantity() + "/"))
                    .map(name -> signature.at(name.substring(signature.quantity().length() + 1)))
                : Stream.of(signature))
        .toList();
  }

  /** The same signatures over another number of events. */
  public SignatureRequest withEvents(long other) {
    return signatures.isEmpty() ? this : new SignatureRequest(signatures, other);
  }
}
