package io.addra.cli.report.page;

import io.addra.cli.report.DetectorLabel;
import io.addra.cli.report.QuantityName;
import io.addra.cli.report.ScanReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A quantity of a map as a page names it. Immutable.
 *
 * @param name its name in the map
 * @param title its title for readers
 * @param group what it is listed under
 * @param main whether it is a whole detector, a region of the scan file or a signature
 */
record PageQuantity(String name, String title, String group, boolean main) {
  private static final String OUTSIDE = "outside";

  /** The quantities of a report, those of whole detectors first, then those of their parts. */
  static List<PageQuantity> of(ScanReport report) {
    Map<String, PageQuantity> known = new LinkedHashMap<>();
    for (DetectorLabel detector : report.detectors()) {
      add(known, QuantityName.whole(detector.name()), detector.shortTitle(), "Detectors", true);
    }
    for (String overlay : report.overlays()) {
      add(known, QuantityName.whole(overlay), overlay, "Regions of the scan file", true);
    }
    report
        .signatures()
        .forEach(signature ->
            signature
                .titles()
                .forEach((name, title) -> add(known, name, title, "Signatures", true)));
    for (DetectorLabel detector : report.detectors()) {
      String whole = QuantityName.whole(detector.name()) + "/";
      String group = "Inside " + detector.shortTitle();
      add(known, whole + OUTSIDE, "outside " + detector.shortTitle(), group, false);
      detector
          .parents()
          .forEach(parent -> add(known, whole + parent.name(), parent.title(), group, false));
      detector
          .regions()
          .forEach((region, title) -> add(known, whole + region, title, group, false));
    }
    List<String> there = report.map().quantities();
    List<PageQuantity> result = new ArrayList<>();
    known.values().stream().filter(each -> there.contains(each.name)).forEach(result::add);
    there.stream()
        .filter(name -> !known.containsKey(name))
        .forEach(name -> result.add(new PageQuantity(name, name, "Others", false)));
    return result;
  }

  private static void add(
      Map<String, PageQuantity> known, String name, String title, String group, boolean main) {
    known.putIfAbsent(name, new PageQuantity(name, title, group, main));
  }
}
