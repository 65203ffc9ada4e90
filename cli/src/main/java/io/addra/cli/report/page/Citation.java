package io.addra.cli.report.page;

import io.addra.propagation.result.RunOrigin;
import java.util.Map;

/**
 * How a run is cited, with what it takes to repeat it; title and authors are those of CITATION.cff.
 * Immutable.
 *
 * @param origin version and commit
 * @param seed seed of the random numbers
 * @param hashes SHA-256 of each detector's files, by name
 */
record Citation(RunOrigin origin, long seed, Map<String, String> hashes) {
  /** Title of the program. */
  static final String TITLE = "Addra";

  /** Its authors. */
  static final String AUTHORS = "The Addra developers";

  /** Characters of a hash that are enough to tell it. */
  private static final int SHORT_HASH = 12;

  /** In a sentence. */
  String text() {
    return "%s, %s, version %s, commit %s, seed %d, detectors %s"
        .formatted(AUTHORS, TITLE, origin.version(), origin.commit(), seed, detectors());
  }

  /** As an entry of BibTeX. */
  String bibtex() {
    return """
    @software{addra,
      author  = {{%s}},
      title   = {%s},
      version = {%s},
      note    = {commit %s, seed %d}
    }
    """
        .formatted(AUTHORS, TITLE, origin.version(), origin.commit(), seed)
        .strip();
  }

  private String detectors() {
    StringBuilder text = new StringBuilder();
    hashes.forEach((name, hash) ->
        text.append(text.isEmpty() ? "" : ", ")
            .append(name)
            .append(" (SHA-256 ")
            .append(hash, 0, Math.min(SHORT_HASH, hash.length()))
            .append("…)"));
    return text.toString();
  }
}
