package io.addra.propagation.eventfile.output;

import io.addra.propagation.beam.FourVector;
import io.addra.propagation.eventfile.event.SpacetimePoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * HepMC3 text, in GeV and mm. A vertex comes before the first particle that starts there, and the
 * vertices are numbered in that order, as the library needs it.
 */
final class HepMc3Text implements EventText {
  private static final double MM_PER_CM = 10;

  @Override
  public String start() {
    return """
    HepMC::Version 3.02.06
    HepMC::Asciiv3-START_EVENT_LISTING
    W Default
    """;
  }

  @Override
  public String end() {
    return "HepMC::Asciiv3-END_EVENT_LISTING\n\n";
  }

  @Override
  public void append(OutputEvent event, StringBuilder text) {
    text.append("E ").append(event.number()).append(' ').append(event.vertices().size());
    text.append(' ').append(event.particles().size());
    text.append("\nU GEV MM\nW ").append(event.weight()).append('\n');
    List<List<Integer>> incoming = incoming(event);
    int[] id = new int[event.vertices().size()];
    Arrays.fill(id, 0);
    int written = 0;
    for (int i = 0; i < event.particles().size(); i++) {
      OutputParticle p = event.particles().get(i);
      int v = p.production();
      if (v >= 0 && id[v] == 0) {
        id[v] = - ++written;
        append(id[v], incoming.get(v), event.vertices().get(v), text);
      }
      append(i + 1, v < 0 ? 0 : id[v], p, text);
    }
  }

  private static List<List<Integer>> incoming(OutputEvent event) {
    List<List<Integer>> incoming = new ArrayList<>();
    event.vertices().forEach(_ -> incoming.add(new ArrayList<>()));
    for (int i = 0; i < event.particles().size(); i++) {
      int v = event.particles().get(i).decay();
      if (v >= 0) {
        incoming.get(v).add(i + 1);
      }
    }
    return incoming;
  }

  private static void append(
      int id, List<Integer> incoming, SpacetimePoint at, StringBuilder text) {
    text.append("V ").append(id).append(" 0 [");
    for (int i = 0; i < incoming.size(); i++) {
      text.append(i == 0 ? "" : ",").append(incoming.get(i).intValue());
    }
    text.append("] @ ").append(MM_PER_CM * at.x()).append(' ').append(MM_PER_CM * at.y());
    text.append(' ').append(MM_PER_CM * at.z()).append(' ');
    text.append(MM_PER_CM * (SpacetimePoint.SPEED_OF_LIGHT * at.t())).append('\n');
  }

  private static void append(int id, int origin, OutputParticle p, StringBuilder text) {
    FourVector q = p.momentum();
    text.append("P ").append(id).append(' ').append(origin).append(' ').append(p.pdg());
    text.append(' ').append(q.px()).append(' ').append(q.py()).append(' ').append(q.pz());
    text.append(' ').append(q.e()).append(' ').append(p.mass()).append(' ').append(p.status());
    text.append('\n');
  }
}
