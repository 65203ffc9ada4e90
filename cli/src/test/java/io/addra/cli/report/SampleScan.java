package io.addra.cli.report;

import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.result.MapRow;
import io.addra.propagation.spectrum.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A made-up scan of slabs at one boost: exp(-a/l) - exp(-b/l). */
public final class SampleScan {
  private static final double[] MASSES = {0.3, 0.6, 1, 2, 3, 4};

  private SampleScan() {}

  /** Its report. */
  public static ScanReport report() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("Production", "B+ -> K+ S");
    settings.put("Events per mass", "1000000");
    settings.put("Seed", "20261122");
    return new ScanReport(
        "Dark scalar <from> B decays",
        "B+ -> K+ S",
        "S",
        map(CtauGrid.logarithmic(1e-3, 1e7, 33)),
        map(CtauGrid.forFigure(List.of(1e-3, 1e7))),
        List.of(belle2(), box("gazelle-baby", "Baby-GAZELLE"), box("empty", "Empty (far)")),
        List.of("fiducial"),
        List.of(),
        settings);
  }

  static DetectorLabel belle2() {
    Map<String, String> regions = new LinkedHashMap<>();
    regions.put("beam-pipe", "Beam pipe");
    regions.put("pxd", "Pixel detector");
    regions.put("svd", "Strip detector");
    regions.put("cdc", "Drift chamber");
    return new DetectorLabel(
        "belle2",
        "Belle II",
        regions,
        List.of(new DetectorLabel.Parent("vxd", "Vertex detector", List.of("pxd", "svd"))));
  }

  static DetectorLabel box(String name, String title) {
    return new DetectorLabel(name, title, Map.of("decay-volume", "Whole box"), List.of());
  }

  /** Its map at some lifetimes (cm). */
  public static AcceptanceMap map(double... ctau) {
    List<MapRow> rows = new ArrayList<>();
    for (double mass : MASSES) {
      slab(rows, mass, ctau, "decay:belle2", 0, 350, 0.94);
      slab(rows, mass, ctau, "decay:belle2/beam-pipe", 0, 1.2, 1);
      slab(rows, mass, ctau, "decay:belle2/vxd", 1.2, 14, 0.98);
      slab(rows, mass, ctau, "decay:belle2/cdc", 14, 120, 0.95);
      slab(rows, mass, ctau, "decay:belle2/outside", 350, 1e30, 1);
      slab(rows, mass, ctau, "decay:gazelle-baby", 1000, 1400, 0.004);
      slab(rows, mass, ctau, "decay:empty", 1000, 1400, 0);
      slab(rows, mass, ctau, "decay:fiducial", 5, 100, 0.9);
    }
    return new AcceptanceMap(rows);
  }

  private static void slab(
      List<MapRow> rows, double mass, double[] ctau, String name, double a, double b, double s) {
    for (double c : ctau) {
      double lambda = 2.5 / mass * c;
      double value = s * Math.exp(-a / lambda) * -Math.expm1((a - b) / lambda);
      double error = Math.max(1e-3 * value, 1e-4 * Math.pow(value, 0.7));
      Estimate estimate =
          s == 0
              ? new Estimate(0, 2.3e-6, 0, true, 0, 0)
              : new Estimate(value, error, 1e6, false, 64, value < 1e-6 ? 5 : 60);
      rows.add(new MapRow("b-meson-decay", "S", mass, c, name, estimate));
    }
  }
}
