package io.addra.propagation.signature;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What makes a photon pass, and when two are one cluster. Immutable.
 *
 * @param each ranges of features, in the units of files
 * @param mergeCm distance of the places where they enter crystals below which two are one (cm)
 */
public record PhotonSelection(Map<PhotonFeature, Range> each, double mergeCm) {
  /** Any photon, all apart. */
  public static final PhotonSelection ANY = new PhotonSelection(Map.of(), 0);

  /** Copies the map and checks the distance. */
  public PhotonSelection {
    EnumMap<PhotonFeature, Range> copy = new EnumMap<>(PhotonFeature.class);
    copy.putAll(each);
    each = Collections.unmodifiableMap(copy);
    if (!(mergeCm >= 0)) {
      throw new IllegalArgumentException("expected a distance of 0 cm or more, found " + mergeCm);
    }
  }
}
