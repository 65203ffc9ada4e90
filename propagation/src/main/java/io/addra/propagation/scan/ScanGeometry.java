package io.addra.propagation.scan;

import io.addra.geometry.detector.Detector;
import io.addra.kernels.scene.Scene;
import io.addra.propagation.spectrum.Quantity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a scan traces through, and what is counted. Immutable.
 *
 * @param scene all worlds
 * @param slotNames names of the scene's slots
 * @param complements slots that hold what the others of their world leave over
 * @param quantities the map's quantities, in its order
 * @param detectors the detectors, in the scan's order
 */
public record ScanGeometry(
    Scene scene,
    List<String> slotNames,
    Set<Integer> complements,
    List<Quantity> quantities,
    List<Detector> detectors) {

  /** Copies the lists. */
  public ScanGeometry {
    slotNames = List.copyOf(slotNames);
    complements = Set.copyOf(complements);
    quantities = List.copyOf(quantities);
    detectors = List.copyOf(detectors);
    if (scene.slots() != slotNames.size()) {
      throw new IllegalArgumentException(
          "scene has " + scene.slots() + " slots, found " + slotNames.size() + " names");
    }
  }

  /** SHA-256 of each detector's files, by name, in the scan's order. */
  public Map<String, String> hashes() {
    Map<String, String> hashes = new LinkedHashMap<>();
    detectors.forEach(detector -> hashes.put(detector.name(), detector.hash()));
    return Collections.unmodifiableMap(hashes);
  }
}
