package io.addra.propagation.production;

import io.addra.propagation.beam.Beams;
import java.util.Map;

/** Where the LLPs of a scan come from. Implementations are immutable. */
public interface Production {

  /** Name of the process, as in scan files and maps. */
  String process();

  /** What the scan file may say of it by key, in the order of the process. */
  Map<String, Object> settings();

  /** The reaction in words a physicist reads, as {@code B+ -> K+ S}. */
  String reaction(String llp);

  /** The beams. */
  Beams beams();

  /**
   * Charge of an event's first LLP (e), 0 for neutral ones; where LLPs have a charge, they come in
   * pairs of opposite ones.
   */
  default int llpCharge() {
    return 0;
  }

  /** Numbers that the production takes from elsewhere, by name with their unit. */
  default Map<String, Object> constants() {
    return Map.of();
  }
}
