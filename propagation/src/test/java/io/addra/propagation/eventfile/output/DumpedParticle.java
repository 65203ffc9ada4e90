package io.addra.propagation.eventfile.output;

import io.addra.propagation.beam.FourVector;
import io.addra.propagation.eventfile.event.SpacetimePoint;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A particle as the library HepMC3 has it, in GeV, cm and ns. */
record DumpedParticle(
    int pdg,
    int status,
    FourVector momentum,
    @Nullable SpacetimePoint start,
    @Nullable SpacetimePoint end) {

  static DumpedParticle of(String line) {
    List<String> words = Arrays.asList(line.split(" ", -1));
    double[] p = numbers(words, words.indexOf("momentum"));
    return new DumpedParticle(
        Integer.parseInt(words.get(1)),
        Integer.parseInt(words.get(2)),
        new FourVector(p[3], p[0], p[1], p[2]),
        point(words, "start"),
        point(words, "end"));
  }

  private static @Nullable SpacetimePoint point(List<String> words, String name) {
    if (!words.contains(name)) {
      return null;
    }
    double[] mm = numbers(words, words.indexOf(name));
    return new SpacetimePoint(mm[0] / 10, mm[1] / 10, mm[2] / 10, mm[3] / 299.792458);
  }

  private static double[] numbers(List<String> words, int after) {
    return words.subList(after + 1, after + 5).stream().mapToDouble(Double::parseDouble).toArray();
  }
}
