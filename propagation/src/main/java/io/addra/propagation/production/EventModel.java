package io.addra.propagation.production;

import io.addra.kernels.device.LlpSource;
import java.util.List;

/**
 * The particles of an event of one mass, and which of them are the LLPs. Immutable.
 *
 * @param source how the particles are made, following the first LLP, or particle 1 without one
 * @param names name of each particle of the chain as {@link
 *     io.addra.propagation.particle.Particles} knows it; empty for what the beams make and for
 *     pairs that are no particle; {@link #LLP} for an LLP
 * @param llps the LLPs among them, all of one kind; empty where photons are to be seen only
 */
public record EventModel(LlpSource source, List<String> names, List<Integer> llps) {
  /** Name of an LLP, whatever it is called in the scan. */
  public static final String LLP = "LLP";

  /** Copies the lists and checks that they fit. */
  public EventModel {
    names = List.copyOf(names);
    llps = List.copyOf(llps);
    if (names.size() != source.chain().particles()) {
      throw new IllegalArgumentException(
          "%d names for %d particles".formatted(names.size(), source.chain().particles()));
    }
  }

  /** The sources that follow each LLP in turn; their events are the same. */
  public List<LlpSource> sources() {
    return llps.stream().map(source::following).toList();
  }

  /** The particles that are there at the end, beside the LLPs: partners that may be seen. */
  public List<Integer> partners() {
    return java.util.stream.IntStream.range(1, names.size())
        .filter(p -> !llps.contains(p) && !source.chain().decays(p) && !names.get(p).isEmpty())
        .boxed()
        .toList();
  }
}
