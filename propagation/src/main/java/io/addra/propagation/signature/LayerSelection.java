package io.addra.propagation.signature;

import io.addra.propagation.layer.Species;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What makes a product pass that may signal in layers, and in whose. Immutable.
 *
 * @param each ranges of features, in the units of files
 * @param of species that pass
 * @param far whether far detectors see the decay, each by itself, and not the one with tracks
 */
public record LayerSelection(Map<LayerFeature, Range> each, Set<Species> of, boolean far) {
  /** Any product, in the detector with tracks. */
  public static final LayerSelection ANY =
      new LayerSelection(Map.of(), EnumSet.allOf(Species.class), false);

  /** Copies the collections. */
  public LayerSelection {
    EnumMap<LayerFeature, Range> copy = new EnumMap<>(LayerFeature.class);
    copy.putAll(each);
    each = Collections.unmodifiableMap(copy);
    EnumSet<Species> species = EnumSet.noneOf(Species.class);
    species.addAll(of);
    of = Collections.unmodifiableSet(species);
  }
}
