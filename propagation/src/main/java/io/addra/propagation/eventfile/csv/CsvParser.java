package io.addra.propagation.eventfile.csv;

import io.addra.propagation.eventfile.event.SpacetimePoint;
import io.addra.propagation.eventfile.record.EventRecord;
import io.addra.propagation.eventfile.record.RecordParser;
import io.addra.propagation.eventfile.text.ByteLines;
import org.jspecify.annotations.Nullable;

/**
 * Parser of tables of events. Consecutive rows with the same number in column {@code event} are an
 * event. A row whose particle is 0 stands for an event without particles.
 */
public final class CsvParser implements RecordParser {

  /** Status of notes of a generator and of beams, as in HepMC. */
  private static final int DOCUMENTATION = 3;

  private static final int BEAM = 4;

  private final ByteLines lines;
  private final CsvRow row;
  private long event = CsvRow.NO_EVENT;

  /**
   * A parser; it reads the line of the columns' names.
   *
   * @param file name of the file, for messages
   * @param lines its lines, from the first
   * @param weight name of the weight to take, or null for the column {@code weight}
   */
  public CsvParser(String file, ByteLines lines, @Nullable String weight) {
    this.lines = lines;
    toRow();
    this.row = new CsvRow(CsvHeader.read(file, lines, weight));
  }

  @Override
  public boolean next(EventRecord record) {
    record.clear();
    event = CsvRow.NO_EVENT;
    if (!toRow()) {
      return false;
    }
    row.read(lines);
    event = row.event();
    checkRow();
    record.setWeight(weight());
    readParticle(record, true);
    while (toRow()) {
      row.read(lines);
      if (row.event() != event && row.event() != CsvRow.NO_EVENT) {
        // should it be broken, it takes the next event with it and not this one
        lines.hold();
        break;
      }
      checkRow();
      checkWeight(record.weight());
      readParticle(record, false);
    }
    return true;
  }

  @Override
  public void resynchronise() {
    while (event != CsvRow.NO_EVENT && toRow()) {
      row.read(lines);
      if (row.event() != event) {
        lines.hold();
        return;
      }
    }
  }

  private void checkRow() {
    row.check();
    row.integer(Column.EVENT);
  }

  private boolean toRow() {
    while (lines.next()) {
      int first = lines.firstVisible();
      if (first < lines.end() && lines.bytes()[first] != '#') {
        return true;
      }
    }
    return false;
  }

  private double weight() {
    return row.empty(Column.WEIGHT) ? 1 : row.number(Column.WEIGHT);
  }

  private void checkWeight(double expected) {
    double found = weight();
    if (found != expected) {
      throw lines.broken(
          Column.WEIGHT.title(), "found " + found + ", expected that of the event, " + expected);
    }
  }

  private void readParticle(EventRecord record, boolean first) {
    int pdg = row.integer(Column.PDG);
    if (pdg == 0) {
      if (!first) {
        throw lines.broken(Column.PDG.title(), "found 0 in an event with particles");
      }
      return;
    }
    int mother = row.integerOrZero(Column.MOTHER);
    if (mother < 0 || mother > record.size()) {
      throw lines.broken(
          Column.MOTHER.title(),
          "found " + mother + ", expected an earlier row of the event, 0 to " + record.size());
    }
    double px = row.number(Column.PX);
    double py = row.number(Column.PY);
    double pz = row.number(Column.PZ);
    double mass = mass();
    double e =
        row.empty(Column.E)
            ? Math.sqrt(mass * mass + px * px + py * py + pz * pz)
            : row.number(Column.E);
    int status = row.integerOrZero(Column.STATUS);
    boolean real = status != DOCUMENTATION && status != BEAM;
    int particle = record.addParticle(pdg, real, lines.number());
    record.setMomentum(particle, e, px, py, pz, mass);
    record.startAt(particle, vertex(record, mother));
  }

  private double mass() {
    if (row.empty(Column.E) && row.empty(Column.MASS)) {
      throw lines.broken("", "found neither e_GeV nor mass_GeV, expected one or both");
    }
    double mass = row.numberOrZero(Column.MASS);
    if (mass < 0) {
      throw lines.broken(Column.MASS.title(), "found " + mass + ", expected 0 or more");
    }
    return mass;
  }

  private int vertex(EventRecord record, int mother) {
    double x = row.numberOrZero(Column.X);
    double y = row.numberOrZero(Column.Y);
    double z = row.numberOrZero(Column.Z);
    double t = row.numberOrZero(Column.T);
    if (mother > 0 && record.end(mother - 1) >= 0) {
      int vertex = record.end(mother - 1);
      SpacetimePoint at = record.vertices().at(vertex);
      if (at.x() != x || at.y() != y || at.z() != z || at.t() != t) {
        throw lines.broken(
            Column.X.title(), "found another vertex than that of the mother's first product");
      }
      return vertex;
    }
    int vertex = record.vertices().add();
    record.vertices().place(vertex, x, y, z, t);
    if (mother > 0) {
      record.endAt(mother - 1, vertex);
    }
    return vertex;
  }
}
