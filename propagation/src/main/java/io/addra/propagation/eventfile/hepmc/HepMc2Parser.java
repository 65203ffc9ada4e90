package io.addra.propagation.eventfile.hepmc;

import io.addra.propagation.eventfile.record.EventRecord;
import io.addra.propagation.eventfile.record.RecordParser;
import io.addra.propagation.eventfile.text.BrokenRecordException;
import io.addra.propagation.eventfile.text.ByteLines;
import io.addra.propagation.eventfile.text.Fields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parser of HepMC2 text. After the line of a vertex come those of its particles: the ones that end
 * there and start nowhere, and the ones that start there.
 */
public final class HepMc2Parser implements RecordParser {
  private static final int MAX = EventRecord.MAX_SIZE;

  private final ByteLines lines;
  private final Fields fields = new Fields();
  private final HepMcFrame frame;
  private final NamedWeight weight;
  private final Units units = new Units();
  private final Map<Integer, Integer> vertexOfBarcode = new HashMap<>();
  private int[] end = new int[64];
  private int vertexCount;
  private long eventLine;
  private int barcode;
  private int missing;

  /**
   * A parser.
   *
   * @param lines lines of the file, from the first
   * @param weight name of the weight to take, or null for the first
   */
  public HepMc2Parser(ByteLines lines, @Nullable String weight) {
    this.lines = lines;
    this.frame = new HepMcFrame(lines, "IO_GenEvent");
    this.weight = new NamedWeight(weight);
  }

  @Override
  public boolean next(EventRecord record) {
    HepMcFrame.Kind kind = frame.next(false);
    if (kind == HepMcFrame.Kind.CONTENT) {
      throw lines.broken("", "found " + lines.shown() + ", expected an event");
    }
    if (kind == HepMcFrame.Kind.END) {
      return false;
    }
    record.clear();
    weight.clear();
    units.reset();
    vertexOfBarcode.clear();
    missing = 0;
    barcode = 0;
    readEventLine();
    while (frame.next(true) == HepMcFrame.Kind.CONTENT) {
      readLine(record);
    }
    finish(record);
    return true;
  }

  @Override
  public void resynchronise() {
    frame.resynchronise();
  }

  private void readEventLine() {
    eventLine = lines.number();
    frame.startFields(fields);
    fields.integer("event number");
    fields.skip(6, "head of the event");
    vertexCount = fields.integer("number of vertices", 0, MAX);
    fields.skip(2, "beams");
    fields.skip(fields.integer("number of random states", 0, MAX), "random states");
    int weights = fields.integer("number of weights", 0, MAX);
    for (int i = 0; i < weights; i++) {
      weight.add(fields.number("weight"));
    }
    fields.finish();
  }

  private void readLine(EventRecord record) {
    switch (lines.bytes()[lines.start()]) {
      case 'P' -> readParticle(record);
      case 'V' -> readVertex(record);
      case 'U' -> units.read(lines, fields);
      case 'N' -> readWeightNames();
      // cross section, heavy ions, parton densities
      case 'C', 'H', 'F' -> {}
      default ->
          throw lines.broken(
              "",
              "found " + lines.shown() + ", expected a line of an event: C, F, H, N, P, U or V");
    }
  }

  private void readWeightNames() {
    String text = lines.text();
    List<String> names = new ArrayList<>();
    for (int open = text.indexOf('"'); open >= 0; ) {
      int close = text.indexOf('"', open + 1);
      if (close < 0) {
        throw lines.broken("name of a weight", "expected a quotation mark after it");
      }
      names.add(text.substring(open + 1, close));
      open = text.indexOf('"', close + 1);
    }
    weight.setNames(names);
  }

  private void readVertex(EventRecord record) {
    checkParticles();
    frame.startFields(fields);
    barcode = fields.integer("barcode");
    fields.skip(1, "status");
    double x = fields.number("x");
    double y = fields.number("y");
    double z = fields.number("z");
    double t = fields.number("t");
    fields.integer("number of particles that only end here", 0, MAX);
    missing = fields.integer("number of particles that start here", 0, MAX);
    fields.skip(fields.integer("number of weights", 0, MAX), "weights");
    fields.finish();
    if (vertexOfBarcode.size() == vertexCount) {
      throw lines.broken(
          "", "found more vertices than in the event of line " + eventLine + ", " + vertexCount);
    }
    int vertex = record.vertices().add();
    if (vertexOfBarcode.putIfAbsent(barcode, vertex) != null) {
      throw lines.broken("barcode", "found " + barcode + " again");
    }
    if (x != 0 || y != 0 || z != 0 || t != 0) {
      record.vertices().place(vertex, x, y, z, t);
    }
  }

  private void readParticle(EventRecord record) {
    if (vertexOfBarcode.isEmpty()) {
      throw lines.broken("", "found a particle before the first vertex");
    }
    frame.startFields(fields);
    fields.integer("barcode");
    int pdg = fields.integer("pdg");
    double px = fields.number("px");
    double py = fields.number("py");
    double pz = fields.number("pz");
    double e = fields.number("e");
    double mass = fields.number("mass");
    int status = fields.integer("status");
    // two angles of its polarisation
    fields.skip(2, "polarisation");
    int endBarcode = fields.integer("vertex where it ends");
    fields.skip(2 * fields.integer("number of colour flows", 0, MAX), "colour flow");
    fields.finish();
    int particle = record.addParticle(pdg, Units.real(status), lines.number());
    record.setMomentum(particle, e, px, py, pz, mass);
    if (particle == end.length) {
      end = Arrays.copyOf(end, 2 * particle);
    }
    end[particle] = endBarcode;
    if (endBarcode != barcode) {
      record.startAt(particle, record.vertices().size() - 1);
    }
    missing--;
  }

  private void finish(EventRecord record) {
    checkParticles();
    if (vertexOfBarcode.size() != vertexCount) {
      throw lines.broken(
          "",
          "found "
              + vertexOfBarcode.size()
              + " vertices in the event of line "
              + eventLine
              + ", expected "
              + vertexCount);
    }
    for (int i = 0; i < record.size(); i++) {
      if (end[i] != 0) {
        Integer vertex = vertexOfBarcode.get(end[i]);
        if (vertex == null) {
          throw new BrokenRecordException(
              record.line(i),
              "vertex where it ends",
              "found " + end[i] + ", which is no vertex of the event");
        }
        record.endAt(i, vertex);
      }
    }
    units.apply(record);
    record.setWeight(weight.value(lines));
  }

  /** Some generators state too few particles of a vertex, as the library HepMC3 tolerates too. */
  private void checkParticles() {
    if (missing > 0) {
      throw lines.broken("", "found a vertex that ends before its last particles: " + missing);
    }
  }
}
