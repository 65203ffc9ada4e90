package io.addra.propagation.signature;

import java.util.Arrays;
import java.util.Optional;

/** What may be multiplied with the decays that geometry accepts, and may be left out. */
public enum FactorKind {
  /** Trigger menus. */
  TRIGGER("trigger"),
  /** The efficiency model. */
  EFFICIENCY_MODEL("efficiency-model"),
  /** The factor. */
  FACTOR("factor");

  private final String key;

  FactorKind(String key) {
    this.key = key;
  }

  /** Its name in files. */
  public String key() {
    return key;
  }

  /** The kind of that name. */
  public static Optional<FactorKind> named(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
  }
}
