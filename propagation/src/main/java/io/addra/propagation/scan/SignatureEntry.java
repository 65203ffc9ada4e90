package io.addra.propagation.scan;

import io.addra.propagation.signature.SignatureLabel;

/**
 * What results say of a signature. Immutable.
 *
 * @param label its name and origin
 * @param per what its fraction is per: LLP or event
 * @param contains what a number of it contains
 */
public record SignatureEntry(SignatureLabel label, String per, String contains) {
  /** Name of its quantity in maps. */
  public String quantity() {
    return "signature:" + label.name();
  }

  /** Its name, and what its fraction is per where that is not an LLP. */
  public String title() {
    return label.name() + (per.equals("LLP") ? "" : " (per " + per + ")");
  }
}
