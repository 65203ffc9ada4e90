package io.addra.propagation.reach;

import io.addra.propagation.spectrum.ScanSpectra;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a run's LLPs were made. Immutable.
 *
 * @param process name of the process
 * @param daughter what is beside the LLP; empty where the process has none
 */
public record RunProduction(String process, String daughter) {

  /** Reads it from a run's configuration. */
  public static RunProduction of(ScanSpectra spectra) {
    JsonNode daughter = JsonMapper.shared().readTree(spectra.config()).at("/production/daughter");
    return new RunProduction(spectra.process(), daughter.asString(""));
  }

  /** The process, with the daughter in brackets. */
  @Override
  public String toString() {
    return daughter.isEmpty() ? process : process + " (" + daughter + ")";
  }
}
