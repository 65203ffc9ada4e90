package io.addra.propagation.eventfile.hepmc;

import io.addra.propagation.eventfile.record.EventRecord;
import io.addra.propagation.eventfile.record.RecordParser;
import io.addra.propagation.eventfile.text.ByteLines;
import io.addra.propagation.eventfile.text.Fields;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Parser of HepMC3 text. The vertices of an event have the identities -1, -2, ..., its particles 1,
 * 2, ...; a particle that gives another as its origin starts at the vertex where that one ends,
 * which needs no line of its own.
 */
public final class HepMc3Parser implements RecordParser {
  private static final int MAX = EventRecord.MAX_SIZE;

  private final ByteLines lines;
  private final Fields fields = new Fields();
  private final HepMcFrame frame;
  private final NamedWeight weight;
  private final Units units = new Units();
  private final HepMc3Graph graph = new HepMc3Graph();
  private boolean inGraph;

  /**
   * A parser.
   *
   * @param lines lines of the file, from the first
   * @param weight name of the weight to take, or null for the first
   */
  public HepMc3Parser(ByteLines lines, @Nullable String weight) {
    this.lines = lines;
    this.frame = new HepMcFrame(lines, "Asciiv3");
    this.weight = new NamedWeight(weight);
  }

  @Override
  public boolean next(EventRecord record) {
    HepMcFrame.Kind kind = frame.next(false);
    while (kind == HepMcFrame.Kind.CONTENT) {
      readRunLine();
      kind = frame.next(false);
    }
    if (kind == HepMcFrame.Kind.END) {
      return false;
    }
    record.clear();
    weight.clear();
    units.reset();
    inGraph = false;
    readEventLine(record);
    while (frame.next(true) == HepMcFrame.Kind.CONTENT) {
      readLine(record);
    }
    enterGraph(record);
    graph.finish(record, lines);
    units.apply(record);
    return true;
  }

  @Override
  public void resynchronise() {
    frame.resynchronise();
  }

  /** A line about the run: names of weights, tools, attributes. */
  private void readRunLine() {
    switch (lines.bytes()[lines.start()]) {
      case 'W' -> readWeightNames();
      case 'T', 'A' -> {}
      default -> throw lines.broken("", "found " + lines.shown() + ", expected an event");
    }
  }

  private void readEventLine(EventRecord record) {
    frame.startFields(fields);
    fields.integer("event number");
    int vertices = fields.integer("number of vertices", 0, MAX);
    int particles = fields.integer("number of particles", 0, MAX);
    if (fields.moreWith('@')) {
      fields.skip(1, "@");
      double x = fields.number("x");
      double y = fields.number("y");
      double z = fields.number("z");
      record.vertices().placeEvent(x, y, z, fields.number("t"));
    }
    fields.finish();
    graph.start(vertices, particles, lines.number());
  }

  private void readLine(EventRecord record) {
    switch (lines.bytes()[lines.start()]) {
      case 'P' -> readParticle(record);
      case 'V' -> readVertex(record);
      case 'U' -> units.read(lines, fields);
      case 'W' -> readWeights();
      case 'A', 'T' -> {}
      default ->
          throw lines.broken(
              "", "found " + lines.shown() + ", expected a line of an event: A, P, T, U, V or W");
    }
  }

  private void readWeights() {
    if (inGraph) {
      // after the particles it starts the description of another run
      readWeightNames();
    } else {
      frame.startFields(fields);
      weight.readAll(fields);
    }
  }

  private void readWeightNames() {
    String text = lines.text().substring(1).strip();
    // a line end between two names is written as a backslash and a bar; other programs put blanks
    String separator = text.contains("\\|") ? "\\\\\\|" : "\\s+";
    weight.setNames(
        Arrays.stream(text.split(separator, -1)).map(name -> name.replace("\\\\", "\\")).toList());
  }

  /** The weights are complete where the particles and vertices start. */
  private void enterGraph(EventRecord record) {
    if (!inGraph) {
      inGraph = true;
      record.setWeight(weight.value(lines));
    }
  }

  private void readParticle(EventRecord record) {
    enterGraph(record);
    frame.startFields(fields);
    int id = fields.integer("particle", 1, graph.particles());
    int origin = fields.integer("origin", -graph.vertices(), graph.particles());
    int pdg = fields.integer("pdg");
    double px = fields.number("px");
    double py = fields.number("py");
    double pz = fields.number("pz");
    double e = fields.number("e");
    double mass = fields.number("mass");
    int status = fields.integer("status");
    fields.finish();
    graph.addParticle(record, lines, id, origin);
    int particle = record.addParticle(pdg, Units.real(status), lines.number());
    record.setMomentum(particle, e, px, py, pz, mass);
  }

  private void readVertex(EventRecord record) {
    enterGraph(record);
    frame.startFields(fields);
    int id = fields.integer("vertex", -graph.vertices(), -1);
    fields.integer("status");
    int from = fields.field("incoming particles");
    graph.addVertex(record, lines, id, from, fields.fieldEnd());
    if (fields.more()) {
      fields.skip(1, "@");
      double x = fields.number("x");
      double y = fields.number("y");
      double z = fields.number("z");
      double t = fields.number("t");
      fields.finish();
      graph.place(record, id, x, y, z, t);
    }
  }
}
