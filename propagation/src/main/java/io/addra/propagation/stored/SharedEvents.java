package io.addra.propagation.stored;

import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/** What two runs have in common of their events, and so of their statistical errors. */
public enum SharedEvents {
  /** The same seed, production and events. */
  SAME("the same events: differences are taken block by block, what is common is no error"),
  /** The same seed and production, but other numbers of events. */
  PARTLY(
      "the same seed and production, but other numbers of events: part of the events is common;"
          + " errors are added in quadrature, so pulls come out too small"),
  /** Different seeds or productions. */
  NONE("different events: errors are added in quadrature"),
  /** The same seed as far as is known, but a run without spectra. */
  UNKNOWN(
      "the same seed, but no spectra of both runs: errors are added in quadrature, pulls come out"
          + " too small");

  private final String text;

  SharedEvents(String text) {
    this.text = text;
  }

  /** What it means for errors, in words. */
  public String text() {
    return text;
  }

  /** What two runs have in common. A mass's random numbers depend on seed and mass alone. */
  public static SharedEvents of(StoredRun a, StoredRun b) {
    JsonNode one = a.configuration();
    JsonNode two = b.configuration();
    boolean seed =
        one.path("seed").isNumber()
            && one.path("seed").asLong() == two.path("seed").asLong()
            && one.path("production").equals(two.path("production"));
    if (!seed) {
      return NONE;
    }
    if (!a.hasSpectra() || !b.hasSpectra()) {
      return UNKNOWN;
    }
    var first = a.spectra().getFirst().masses().getFirst();
    return b.spectra().getFirst().masses().stream()
            .allMatch(point -> Arrays.equals(point.blockEvents(), first.blockEvents()))
        ? SAME
        : PARTLY;
  }
}
