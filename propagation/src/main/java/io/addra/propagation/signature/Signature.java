package io.addra.propagation.signature;

import java.util.Set;

/**
 * What is asked of the decay of an LLP to count as seen. Immutable; {@code with} methods return
 * changed copies.
 *
 * @param label its name and origin
 * @param selection what is asked for
 * @param factors what is multiplied with what is accepted
 */
public record Signature(SignatureLabel label, Selection selection, SignatureFactors factors) {

  /** Its name. */
  public String name() {
    return label.name();
  }

  /** Whether far detectors see it, each by itself, and not the detector with tracks. */
  public boolean isFar() {
    return selection.layers().far();
  }

  /** Name of its quantity in maps. */
  public String quantity() {
    return "signature:" + name();
  }

  /** The same as seen by one of several detectors, whose name is added to its own. */
  public Signature at(String detector) {
    SignatureLabel own =
        new SignatureLabel(
            name() + "/" + detector,
            label.title(),
            label.source(),
            label.confidence(),
            label.notes(),
            label.file());
    return new Signature(own, selection, factors);
  }

  /** What a number of it contains: geometry, the factor and the model where there are some. */
  public String contains() {
    return factors.contains();
  }

  /** The same without factor and model: geometry alone. */
  public Signature geometryOnly() {
    return new Signature(label, selection, SignatureFactors.NONE);
  }

  /** The same without some of its factors. */
  public Signature without(Set<FactorKind> kinds) {
    return new Signature(label, selection, factors.without(kinds));
  }

  /** The same name and factors for another selection. */
  public Signature withSelection(Selection other) {
    return new Signature(label, other, factors);
  }
}
