package io.addra.propagation.signature;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What makes a prompt partner of the LLPs pass. Immutable.
 *
 * @param kind which are looked at
 * @param each ranges of features, in the units of files
 */
public record PartnerSelection(PartnerKind kind, Map<PartnerFeature, Range> each) {
  /** Any partner. */
  public static final PartnerSelection ANY = new PartnerSelection(PartnerKind.ANY, Map.of());

  /** Copies the map. */
  public PartnerSelection {
    EnumMap<PartnerFeature, Range> copy = new EnumMap<>(PartnerFeature.class);
    copy.putAll(each);
    each = Collections.unmodifiableMap(copy);
  }
}
