package io.addra.cli.command;

import io.addra.cli.figure.GrowthFigure;
import io.addra.cli.figure.GrowthFigure.GrowthPanel;
import io.addra.cli.figure.GrowthFigure.PointCurve;
import io.addra.cli.figure.GrowthFigure.Scale;
import io.addra.cli.figure.GrowthSvg;
import io.addra.propagation.result.OutputDirectory;
import io.addra.validation.benchmark.GrowthSeries;
import io.addra.validation.benchmark.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Writes how cost grows: {@code growth.csv} and {@code growth.svg}. */
final class GrowthFiles {
  private GrowthFiles() {}

  /**
   * Writes both files.
   *
   * @param series what was measured, with the keys of CostGrowth
   * @param device name of what scans ran on
   */
  static void write(List<GrowthSeries> series, String device, OutputDirectory directory)
      throws IOException {
    Files.writeString(directory.file("growth.csv"), GrowthSeries.csv(series));
    Files.writeString(directory.file("growth.svg"), GrowthSvg.of(figure(series, device), "growth"));
  }

  private static GrowthFigure figure(List<GrowthSeries> series, String device) {
    String seconds = device.equals("CPU") ? "Processor time (s)" : "Time (s)";
    return new GrowthFigure(
        "What a scan costs as it grows",
        "Medians; bars from least to largest run. Scans on %s, up to the map. %s."
            .formatted(device, Machine.here().processor()),
        List.of(
            new GrowthPanel(
                "Events",
                "Events of the scan",
                seconds,
                Scale.LOG,
                Scale.LOG,
                List.of(curve(series, "events", ""))),
            new GrowthPanel(
                "Lifetimes",
                "Lifetimes of the map",
                seconds,
                Scale.LOG,
                Scale.LINEAR,
                List.of(curve(series, "lifetimes", ""))),
            new GrowthPanel(
                "Regions",
                "Regions of the user, one in another",
                seconds,
                Scale.LINEAR,
                Scale.LINEAR,
                List.of(curve(series, "regions", ""))),
            new GrowthPanel(
                "Crystals",
                "Crystals in the scene",
                "Time a ray, one core (ns)",
                Scale.LINEAR,
                Scale.LINEAR,
                List.of(
                    curve(series, "crystals_ip", "from the interaction point"),
                    curve(series, "crystals_dv", "from displaced vertices")))));
  }

  private static PointCurve curve(List<GrowthSeries> all, String key, String label) {
    GrowthSeries series =
        all.stream().filter(candidate -> candidate.key().equals(key)).findFirst().orElseThrow();
    return new PointCurve(
        label,
        series.points().stream()
            .map(p -> new GrowthFigure.Point(p.x(), p.median(), p.least(), p.largest()))
            .toList());
  }
}
