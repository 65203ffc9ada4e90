package io.addra.propagation.eventfile;

import io.addra.propagation.eventfile.frame.EventFrame;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an event file is read. Immutable.
 *
 * @param pdg identities of the LLPs by the numbering scheme of the Particle Data Group; an
 *     antiparticle has its own
 * @param frame frame of the file
 * @param weight name of the weight to take, or null for the event's own, the first
 * @param skipBad number of broken records that are passed over before one is an error
 */
public record EventFileOptions(
    Set<Integer> pdg, EventFrame frame, @Nullable String weight, long skipBad) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if there is no identity or a negative number of records
   */
  public EventFileOptions {
    pdg = Set.copyOf(pdg);
    if (pdg.isEmpty() || pdg.contains(0)) {
      throw new IllegalArgumentException("expected identities of LLPs, none 0, found " + pdg);
    }
    if (skipBad < 0) {
      throw new IllegalArgumentException(
          "expected 0 or more broken records to skip, found " + skipBad);
    }
  }

  /** The events' own weights, and no broken records. */
  public static EventFileOptions of(Set<Integer> pdg, EventFrame frame) {
    return new EventFileOptions(pdg, frame, null, 0);
  }

  /** The same with the weight of the given name. */
  public EventFileOptions withWeight(String name) {
    return new EventFileOptions(pdg, frame, name, skipBad);
  }

  /** The same with the given number of broken records that are passed over. */
  public EventFileOptions withSkipBad(long records) {
    return new EventFileOptions(pdg, frame, weight, records);
  }
}
