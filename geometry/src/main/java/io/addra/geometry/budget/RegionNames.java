package io.addra.geometry.budget;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.ParentRegion;
import io.addra.geometry.detector.Region;
import io.addra.geometry.document.InputException;
import io.addra.materials.names.NearNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the leaf regions behind names of regions. */
public final class RegionNames {
  private RegionNames() {}

  /**
   * The leaf regions of names.
   *
   * @param names names of leaf regions or of sums of them
   * @throws InputException if the detector has no such region, naming those near to it
   */
  public static Set<String> leaves(Detector detector, Collection<String> names) {
    Map<String, List<String>> known = new HashMap<>();
    detector.regions().forEach(r -> known.put(r.name(), List.of(r.name())));
    detector.parents().forEach(p -> known.put(p.name(), p.of()));
    Set<String> result = new HashSet<>();
    for (String name : names) {
      List<String> leaves = known.get(name);
      if (leaves == null) {
        List<String> all = new ArrayList<>();
        detector.regions().stream().map(Region::name).forEach(all::add);
        detector.parents().stream().map(ParentRegion::name).forEach(all::add);
        throw new InputException(
            "",
            0,
            "",
            "%s has no region '%s'%s (known: %s)"
                .formatted(
                    detector.name(), name, NearNames.hint(name, all), String.join(", ", all)));
      }
      result.addAll(leaves);
    }
    return result;
  }
}
