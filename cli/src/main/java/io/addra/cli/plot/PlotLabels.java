package io.addra.cli.plot;

import io.addra.cli.report.DetectorLabel;
import io.addra.cli.report.DetectorLabels;
import io.addra.geometry.detector.Detectors;
import io.addra.geometry.document.InputException;
import io.addra.propagation.stored.StoredRun;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What quantities, masses and lifetimes are called in figures. */
public final class PlotLabels {
  private final Map<String, String> given;
  private final Map<String, String> known = new HashMap<>();
  private final String llp;

  /**
   * Labels for a run.
   *
   * @param given labels of a style file by quantity, which win
   */
  public PlotLabels(StoredRun run, Map<String, String> given) {
    this.given = new LinkedHashMap<>(given);
    this.llp = run.llp();
    for (JsonNode detector : run.configuration().path("detectors")) {
      String name = detector.path("name").asString("");
      if (Detectors.all().contains(name)) {
        addDetector(name);
      }
    }
    for (JsonNode signature : run.configuration().path("signatures")) {
      known.put(
          "signature:" + signature.path("signature").asString(""),
          signature.path("title").asString(""));
    }
  }

  private void addDetector(String name) {
    try {
      DetectorLabel label = DetectorLabels.of(Detectors.load(name));
      String whole = "decay:" + name;
      known.put(whole, label.shortTitle());
      label.regions().forEach((region, title) -> known.put(whole + "/" + region, title));
      label.parents().forEach(p -> known.put(whole + "/" + p.name(), p.title()));
      known.put(whole + "/outside", "outside " + label.shortTitle());
    } catch (InputException _) {
      // a built-in detector of another version: its name stands for it
    }
  }

  /** Name of a quantity. */
  public String quantity(String quantity) {
    String wanted = given.get(quantity);
    if (wanted != null) {
      return wanted;
    }
    String title = known.getOrDefault(quantity, "");
    return title.isEmpty() ? quantity.replaceFirst("^(decay|signature):", "") : title;
  }

  /** A mass (GeV). */
  public String mass(double mass) {
    return "m_{" + llp + "} = " + Typeset.number(mass) + " GeV";
  }

  /** A lifetime c tau (cm). */
  public String ctau(double ctau) {
    return "cτ = " + Typeset.length(ctau);
  }
}
