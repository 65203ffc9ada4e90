package io.addra.propagation.eventfile.output;

import java.util.ArrayList;
import java.util.List;

/** An event as the library HepMC3 has it. */
record DumpedEvent(
    int number, int size, int vertices, List<Double> weights, List<DumpedParticle> particles) {

  static DumpedEvent of(String line) {
    String[] words = line.split(" ", -1);
    return new DumpedEvent(
        Integer.parseInt(words[1]),
        Integer.parseInt(words[3]),
        Integer.parseInt(words[5]),
        new ArrayList<>(),
        new ArrayList<>());
  }
}
