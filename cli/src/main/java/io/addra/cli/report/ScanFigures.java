package io.addra.cli.report;

import io.addra.cli.figure.Curve;
import io.addra.cli.figure.Figure;
import io.addra.cli.figure.Panel;
import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.result.MapRow;
import io.addra.propagation.spectrum.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of a scan: fraction against lifetime, a panel for each mass. */
public final class ScanFigures {
  /** Curves that one figure can hold and still be read. */
  static final int MOST_CURVES = 8;

  /** Masses that one figure shows; of more, as many are picked evenly. */
  static final int MOST_PANELS = 9;

  private static final String LIFETIME = "Lifetime cτ (cm)";
  private static final String NOTE =
      "Geometry only: decay position, no trigger, no efficiency, no branching fraction of the"
          + " decay. Bands: one standard error. Arrows: upper limits, 90 % CL.";

  private static final String SIGNATURE_NOTE =
      "Decay products through the detector's geometry; what else a signature contains is in the"
          + " report's table. Bands: one standard error. Arrows: upper limits, 90 % CL.";

  private final MapIndex map;
  private final String reaction;
  private final String llp;

  /**
   * Figures of a map.
   *
   * @param map the numbers, at lifetimes close enough to draw lines between them
   * @param reaction the reaction in words, for titles
   * @param llp name of the LLP
   */
  public ScanFigures(AcceptanceMap map, String reaction, String llp) {
    this.map = MapIndex.of(map);
    this.reaction = typeset(reaction);
    this.llp = llp;
  }

  /** Each detector and overlay as a whole. */
  public Figure detectors(List<DetectorLabel> detectors, List<String> overlays) {
    Map<String, String> quantities = new LinkedHashMap<>();
    for (DetectorLabel detector : detectors) {
      quantities.put(QuantityName.whole(detector.name()), detector.shortTitle());
    }
    overlays.forEach(overlay -> quantities.put(QuantityName.whole(overlay), overlay));
    return figure(
        reaction + ": where " + llp + " decays, by detector",
        "Fraction of " + llp + " that decay inside",
        largest(quantities));
  }

  /**
   * Signatures.
   *
   * @param titles what to call each quantity
   */
  public Figure signatures(Map<String, String> titles) {
    Figure figure =
        figure(
            reaction + ": signatures of " + llp,
            "Fraction of " + llp + " with the signature",
            largest(titles));
    return new Figure(
        figure.title(), SIGNATURE_NOTE, figure.xTitle(), figure.yTitle(), figure.panels());
  }

  /** The main regions of one detector and what decays outside it. */
  public Figure regions(DetectorLabel detector) {
    Map<String, String> quantities = new LinkedHashMap<>();
    detector.mainRegions().forEach((name, title) -> quantities.put(region(detector, name), title));
    quantities.put(region(detector, "outside"), "outside");
    return figure(
        reaction + ": where " + llp + " decays in " + detector.shortTitle(),
        "Fraction of " + llp + " that decay inside",
        largest(quantities));
  }

  private static String region(DetectorLabel detector, String name) {
    return QuantityName.region(detector.name(), name);
  }

  /** The quantities with the largest peaks, in the given order. */
  private Map<String, String> largest(Map<String, String> quantities) {
    List<String> bySize = new ArrayList<>(quantities.keySet());
    bySize.removeIf(quantity -> map.peak(quantity) < 0);
    bySize.sort(Comparator.comparingDouble(map::peak).reversed());
    Map<String, String> result = new LinkedHashMap<>(quantities);
    result.keySet().retainAll(bySize.subList(0, Math.min(MOST_CURVES, bySize.size())));
    return result;
  }

  private Figure figure(String title, String yTitle, Map<String, String> quantities) {
    List<Panel> panels = new ArrayList<>();
    for (double mass : map.someMasses(MOST_PANELS)) {
      List<Curve> curves = new ArrayList<>();
      quantities.forEach((quantity, label) -> curves.add(curve(mass, quantity, label)));
      panels.add(new Panel("m_{" + llp + "} = " + Numbers.significant(mass) + " GeV", curves));
    }
    return new Figure(title, NOTE, LIFETIME, yTitle, panels);
  }

  private Curve curve(double mass, String quantity, String label) {
    List<MapRow> rows =
        map.curve(mass, quantity).stream()
            .sorted(Comparator.comparingDouble(MapRow::ctau))
            .toList();
    // Where other lifetimes have values, a limit only says that 0 came out, far below the figure.
    boolean nothing = rows.stream().allMatch(row -> row.estimate().upperLimit());
    boolean[] limits = new boolean[rows.size()];
    Arrays.fill(limits, nothing);
    return new Curve(
        label,
        rows.stream().mapToDouble(MapRow::ctau).toArray(),
        rows.stream().mapToDouble(row -> row.estimate().value()).toArray(),
        rows.stream().mapToDouble(row -> error(row.estimate(), nothing)).toArray(),
        limits);
  }

  private static double error(Estimate estimate, boolean nothing) {
    return nothing || !estimate.upperLimit() ? estimate.statError() : 0;
  }

  /** Charges raised, arrow drawn: {@code B+ -> K+ S} to {@code B^{+} → K^{+} S}. */
  public static String typeset(String reaction) {
    return reaction
        .replace("->", "→")
        .replaceAll("([A-Za-z*])([+-]|0)(?= |$)", "$1^{$2}")
        .replace("^{-}", "^{−}");
  }
}
