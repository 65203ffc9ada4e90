package io.addra.propagation.reach;

import io.addra.propagation.spectrum.ScanSpectra;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a run's LLPs were made. Immutable.
 *
 * @param process name of the process
 * @param daughter what is beside the LLP; empty where the process has none
 * @param settings what the scan file says of the process and the beams, as text
 * @param partial whether a photon beside it is made in part of all directions only
 */
public record RunProduction(
    String process, String daughter, boolean partial, Map<String, String> settings) {

  /** Copies the map. */
  public RunProduction {
    settings = Map.copyOf(settings);
  }

  /** Reads it from a run's configuration. */
  public static RunProduction of(ScanSpectra spectra) {
    JsonNode production = JsonMapper.shared().readTree(spectra.config()).path("production");
    boolean partial =
        production.path("photon_cos_min").asDouble(-1) > -1
            || production.path("photon_cos_max").asDouble(1) < 1;
    Map<String, String> settings = new LinkedHashMap<>();
    production.forEachEntry((key, value) -> {
      if (value.isValueNode()) {
        settings.put(key, value.asString());
      }
    });
    String daughter = production.path("daughter").asString("");
    return new RunProduction(spectra.process(), daughter, partial, settings);
  }

  /** The process, with the daughter in brackets. */
  @Override
  public String toString() {
    return daughter.isEmpty() ? process : process + " (" + daughter + ")";
  }
}
