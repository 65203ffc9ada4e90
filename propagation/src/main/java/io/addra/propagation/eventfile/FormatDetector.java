package io.addra.propagation.eventfile;

import io.addra.geometry.document.InputException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells the format of an event file by its first lines. */
final class FormatDetector {
  private static final String HEPMC3 = "HepMC::Asciiv3-START_EVENT_LISTING";
  private static final String HEPMC2 = "HepMC::IO_GenEvent-START_EVENT_LISTING";
  private static final int SHOWN = 40;

  private FormatDetector() {}

  /**
   * The format of a file.
   *
   * @param file its name, for messages
   * @param start its first bytes, enough for all that may stand before the first event's kind shows
   * @throws InputException if it is none that is known
   */
  static EventFormat format(String file, byte[] start) {
    String text = new String(start, StandardCharsets.UTF_8);
    List<String> lines =
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(1000).toList();
    if (lines.isEmpty()) {
      throw new InputException(file, 0, "", "is empty, expected events");
    }
    if (lines.getFirst().startsWith("<") && text.contains("<LesHouchesEvents")) {
      return EventFormat.LHE;
    }
    if (lines.stream().anyMatch(HEPMC3::equals)) {
      return EventFormat.HEPMC3;
    }
    if (lines.stream().anyMatch(HEPMC2::equals)) {
      return EventFormat.HEPMC2;
    }
    String header =
        lines.stream().filter(line -> !line.startsWith("#")).findFirst().orElse(lines.getFirst());
    if (header.contains(",") && header.contains("pdg")) {
      return EventFormat.CSV;
    }
    String shown = header.length() > SHOWN ? header.substring(0, SHOWN) + "..." : header;
    throw new InputException(
        file,
        0,
        "",
        "starts with '"
            + shown.replaceAll("\\p{Cntrl}", " ")
            + "', expected LHE, HepMC3 or HepMC2 text, or CSV with a column pdg");
  }
}
