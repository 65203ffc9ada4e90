package io.addra.geometry.export.gdml;

import java.math.BigDecimal;

/** Numbers as text that reads back as the same double. */
final class GdmlNumber {
  private GdmlNumber() {}

  /** A number without a unit, or in the unit that it has. */
  static String number(double value) {
    return plain(new BigDecimal(Double.toString(value)));
  }

  /** A length in cm, written in mm. */
  static String mm(double cm) {
    return plain(new BigDecimal(Double.toString(cm)).movePointRight(1));
  }

  private static String plain(BigDecimal value) {
    BigDecimal shortest = value.stripTrailingZeros();
    boolean plain = Math.abs(shortest.precision() - shortest.scale()) < 20 && shortest.scale() < 30;
    return plain ? shortest.toPlainString() : shortest.toString();
  }
}
