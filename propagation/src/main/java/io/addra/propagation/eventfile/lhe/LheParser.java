package io.addra.propagation.eventfile.lhe;

import io.addra.propagation.eventfile.record.EventRecord;
import io.addra.propagation.eventfile.record.RecordParser;
import io.addra.propagation.eventfile.record.Vertices;
import io.addra.propagation.eventfile.text.BrokenRecordException;
import io.addra.propagation.eventfile.text.ByteLines;
import io.addra.propagation.eventfile.text.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Parser of Les Houches event files. Particles of status 1 and 2 are real. Particles with the same
 * first mother start at one vertex, where all their mothers end: the mothers from MOTHUP(1) to
 * MOTHUP(2). Vertices have no positions; VTIMUP says how far particles fly.
 */
public final class LheParser implements RecordParser {

  /** Most particles of an event; the interface for generators that the format serves has 500. */
  private static final int MAX_PARTICLES = 10_000;

  private static final double CM_PER_MM = 0.1;

  private final ByteLines lines;
  private final Fields fields = new Fields();
  private final LheWeights weights;
  private final LheFrame frame;
  private final int[] firstMother = new int[MAX_PARTICLES];
  private final int[] lastMother = new int[MAX_PARTICLES];

  /**
   * A parser.
   *
   * @param file name of the file, for messages
   * @param lines its lines, from the first
   * @param weight name of the weight to take, or null for XWGTUP
   */
  public LheParser(String file, ByteLines lines, @Nullable String weight) {
    this.lines = lines;
    this.weights = new LheWeights(weight);
    this.frame = new LheFrame(file, lines, weights);
  }

  @Override
  public boolean next(EventRecord record) {
    if (!frame.toEvent()) {
      return false;
    }
    record.clear();
    toNumbers("the numbers of the event");
    fields.start(lines);
    int count = fields.integer("NUP", 0, MAX_PARTICLES);
    fields.skip(1, "IDPRUP");
    record.setWeight(fields.number("XWGTUP"));
    fields.number("SCALUP");
    fields.number("AQEDUP");
    fields.number("AQCDUP");
    fields.finish();
    for (int i = 0; i < count; i++) {
      readParticle(record, count, i);
    }
    for (int i = 0; i < count; i++) {
      join(record, i);
    }
    readTail(record, count);
    return true;
  }

  @Override
  public void resynchronise() {
    frame.resynchronise();
  }

  private void readParticle(EventRecord record, int count, int i) {
    toNumbers("particle", i, count);
    fields.start(lines);
    int pdg = fields.integer("IDUP");
    int status = fields.integer("ISTUP");
    firstMother[i] = fields.integer("MOTHUP(1)", 0, count);
    lastMother[i] = fields.integer("MOTHUP(2)", 0, count);
    fields.skip(2, "ICOLUP");
    double px = fields.number("PUP(1)");
    double py = fields.number("PUP(2)");
    double pz = fields.number("PUP(3)");
    double e = fields.number("PUP(4)");
    double mass = fields.number("PUP(5)");
    double lifetime = fields.number("VTIMUP");
    fields.number("SPINUP");
    fields.finish();
    if (firstMother[i] == i + 1 || lastMother[i] == i + 1) {
      throw lines.broken("MOTHUP", "found " + (i + 1) + ", the particle itself");
    }
    if (lifetime < 0) {
      throw lines.broken("VTIMUP", "found " + lifetime + ", expected 0 or more");
    }
    int particle = record.addParticle(pdg, status == 1 || status == 2, lines.number());
    record.setMomentum(particle, e, px, py, pz, mass);
    record.setFlight(particle, lifetime * CM_PER_MM);
  }

  private void join(EventRecord record, int i) {
    int first = firstMother[i] == 0 ? lastMother[i] - 1 : firstMother[i] - 1;
    int last = lastMother[i] - 1;
    if (first < 0) {
      return;
    }
    int vertex = record.end(first);
    if (vertex < 0) {
      Vertices vertices = record.vertices();
      vertex = vertices.add();
      record.endAt(first, vertex);
      for (int mother = last < first ? last : first + 1; mother >= 0 && mother <= last; mother++) {
        if (record.end(mother) < 0) {
          record.endAt(mother, vertex);
        }
      }
    }
    record.startAt(i, vertex);
  }

  /** Passes over what may follow the particles, to the end of the event. */
  private void readTail(EventRecord record, int count) {
    boolean afterParticles = true;
    weights.start();
    while (lines.next()) {
      int first = lines.firstVisible();
      if (first == lines.end()) {
        continue;
      }
      if (lines.hasAt(first, "</event")) {
        if (weights.wanted()) {
          record.setWeight(weights.value(lines));
        }
        return;
      }
      if (LheFrame.startsEvent(lines, first)) {
        lines.hold();
        throw lines.broken("", "found <event>, expected </event> before it");
      }
      byte mark = lines.bytes()[first];
      if (afterParticles && mark != '<' && mark != '#') {
        throw lines.broken(
            "", "found " + lines.shown() + " after " + count + " particles, expected </event>");
      }
      afterParticles = false;
      if (weights.wanted()) {
        weights.look(lines);
      }
    }
    throw atEnd("</event>");
  }

  private void toNumbers(String what, int i, int count) {
    if (!toLine()) {
      throw atEnd(what + " " + (i + 1) + " of " + count);
    }
    if (lines.bytes()[lines.firstVisible()] == '<') {
      throw interrupted(what + " " + (i + 1) + " of " + count);
    }
  }

  private void toNumbers(String what) {
    if (!toLine()) {
      throw atEnd(what);
    }
    if (lines.bytes()[lines.firstVisible()] == '<') {
      throw interrupted(what);
    }
  }

  private boolean toLine() {
    while (lines.next()) {
      int first = lines.firstVisible();
      if (first < lines.end() && lines.bytes()[first] != '#') {
        return true;
      }
    }
    return false;
  }

  private BrokenRecordException interrupted(String expected) {
    lines.hold();
    return lines.broken("", "found " + lines.shown() + ", expected " + expected);
  }

  private BrokenRecordException atEnd(String expected) {
    return lines.broken("", "found the end of the file, expected " + expected);
  }
}
