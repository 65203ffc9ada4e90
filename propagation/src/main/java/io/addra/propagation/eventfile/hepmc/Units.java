package io.addra.propagation.eventfile.hepmc;

import io.addra.propagation.eventfile.event.SpacetimePoint;
import io.addra.propagation.eventfile.record.EventRecord;
import io.addra.propagation.eventfile.text.ByteLines;
import io.addra.propagation.eventfile.text.Fields;

/** The units of an event of HepMC; GeV and mm where the file does not say. */
final class Units {
  private static final double CM_PER_MM = 0.1;

  /** HepMC's own status of what is no particle of the event: notes of the generator, and beams. */
  private static final int DOCUMENTATION = 3;

  private static final int BEAM = 4;

  private double gev = 1;
  private double cm = CM_PER_MM;

  /** Starts an event. */
  void reset() {
    gev = 1;
    cm = CM_PER_MM;
  }

  /** Reads the present line, such as {@code U GEV MM}. */
  void read(ByteLines lines, Fields fields) {
    fields.start(lines, lines.start() + 1);
    String momentum = fields.text("unit of momentum");
    String length = fields.text("unit of length");
    fields.finish();
    gev =
        switch (momentum) {
          case "GEV" -> 1;
          case "MEV" -> 1e-3;
          default ->
              throw lines.broken(
                  "unit of momentum", "found '" + momentum + "', expected GEV or MEV");
        };
    cm =
        switch (length) {
          case "MM" -> CM_PER_MM;
          case "CM" -> 1;
          default ->
              throw lines.broken("unit of length", "found '" + length + "', expected MM or CM");
        };
  }

  /** Turns the numbers of a complete event, as they are in the file, into GeV, cm and ns. */
  void apply(EventRecord record) {
    if (gev != 1) {
      record.scaleMomenta(gev);
    }
    // the fourth component of a position is c times the time
    record.vertices().scale(cm, cm / SpacetimePoint.SPEED_OF_LIGHT);
  }

  /** Whether a particle of the given status belongs to the event. */
  static boolean real(int status) {
    return status != DOCUMENTATION && status != BEAM;
  }
}
