package io.addra.cli.report;

import io.addra.cli.figure.FigureSvg;
import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.scan.SignatureEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a report of a scan shows: its numbers, what they are called, and its figures. Immutable.
 *
 * @param title title of the scan
 * @param reaction the reaction in words
 * @param llp name of the LLP
 * @param map the numbers at the scan's lifetimes
 * @param fine the numbers at lifetimes for drawing
 * @param detectors detectors in the scan's order
 * @param overlays names of the user's regions
 * @param signatures signatures, in the scan's order
 * @param settings lines of the last table, by name
 */
public record ScanReport(
    String title,
    String reaction,
    String llp,
    AcceptanceMap map,
    AcceptanceMap fine,
    List<DetectorLabel> detectors,
    List<String> overlays,
    List<SignatureEntry> signatures,
    Map<String, String> settings) {

  /** A detector of fewer regions has no figure of them. */
  private static final int LEAST_REGIONS = 3;

  /** Copies lists and map; the map keeps its order. */
  public ScanReport {
    detectors = List.copyOf(detectors);
    overlays = List.copyOf(overlays);
    signatures = List.copyOf(signatures);
    settings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /** SVG documents by file name without ending: {@code detectors}, {@code regions-<detector>}. */
  public Map<String, String> figures() {
    Map<String, String> svgs = new LinkedHashMap<>();
    var figures = new ScanFigures(fine, reaction, llp);
    svgs.put("detectors", FigureSvg.of(figures.detectors(detectors, overlays), "detectors"));
    for (DetectorLabel detector : detectors) {
      if (detector.mainRegions().size() >= LEAST_REGIONS) {
        String name = "regions-" + detector.name();
        svgs.put(name, FigureSvg.of(figures.regions(detector), name));
      }
    }
    if (!signatures.isEmpty()) {
      Map<String, String> titles = new LinkedHashMap<>();
      signatures.forEach(s -> titles.putAll(s.titles()));
      svgs.put("signatures", FigureSvg.of(figures.signatures(titles), "signatures"));
    }
    return svgs;
  }
}
