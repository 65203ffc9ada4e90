package io.addra.propagation.scan;

import io.addra.propagation.signature.SignatureLabel;
import io.addra.propagation.spectrum.JointQuantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What results say of a signature. Immutable.
 *
 * @param label its name and origin
 * @param per what its fraction is per: LLP or event
 * @param contains what a number of it contains
 * @param partnerCtau lifetimes of a partner of another kind as c tau (cm), each a quantity of its
 *     own; empty without one
 */
public record SignatureEntry(
    SignatureLabel label, String per, String contains, List<Double> partnerCtau) {

  /** Copies the list. */
  public SignatureEntry {
    partnerCtau = List.copyOf(partnerCtau);
  }

  /** Its name, and what its fraction is per where that is not an LLP. */
  public String title() {
    return label.name() + (per.equals("LLP") ? "" : " (per " + per + ")");
  }

  /** Its quantities in maps, with their titles. */
  public Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>();
    String quantity = "signature:" + label.name();
    if (partnerCtau.isEmpty()) {
      titles.put(quantity, title());
    }
    for (double ctau : partnerCtau) {
      String name = JointQuantity.named(quantity, ctau);
      titles.put(name, title() + name.substring(quantity.length()).replace("/", ", "));
    }
    return titles;
  }
}
