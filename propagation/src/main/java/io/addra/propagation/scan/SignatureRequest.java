package io.addra.propagation.scan;

import io.addra.propagation.signature.Signature;
import java.util.List;

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

  /** The same signatures over another number of events. */
  public SignatureRequest withEvents(long other) {
    return signatures.isEmpty() ? this : new SignatureRequest(signatures, other);
  }
}
