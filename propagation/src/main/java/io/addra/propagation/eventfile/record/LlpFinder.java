package io.addra.propagation.eventfile.record;

import io.addra.propagation.eventfile.event.FileDecay;
import io.addra.propagation.eventfile.event.FileLlp;
import io.addra.propagation.eventfile.event.FileParticle;
import io.addra.propagation.eventfile.text.BrokenRecordException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the LLPs of an event. A particle that ends at a vertex where one of the same identity
 * starts lives on as that one: a generator repeats it when it recoils or radiates. Such copies are
 * one LLP, made where the first copy starts, with momentum and products of the last. Where several
 * particles of one identity meet at a vertex, the first that ends there lives on as the first that
 * starts there, and so on. Immutable.
 */
public final class LlpFinder {
  private final int[] wanted;

  /**
   * A finder.
   *
   * @param pdg identities of the LLPs; an antiparticle has its own
   */
  public LlpFinder(Collection<Integer> pdg) {
    wanted = pdg.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * The LLPs of an event in the order of their first copies.
   *
   * @throws BrokenRecordException if an LLP or one of its products has impossible numbers
   */
  public List<FileLlp> find(EventRecord record) {
    List<FileLlp> found = new ArrayList<>(2);
    for (int i = 0; i < record.size(); i++) {
      if (wanted(record.pdg(i)) && first(record, i)) {
        int last = last(record, i);
        if (record.real(last)) {
          found.add(
              new FileLlp(
                  record.pdg(last),
                  Momenta.llp(record, last),
                  Positions.point(record, record.start(i)),
                  decay(record, last)));
        }
      }
    }
    return found;
  }

  private boolean wanted(int pdg) {
    for (int id : wanted) {
      if (id == pdg) {
        return true;
      }
    }
    return false;
  }

  private static boolean first(EventRecord record, int particle) {
    int vertex = record.start(particle);
    if (vertex < 0) {
      return true;
    }
    int pdg = record.pdg(particle);
    int ending = 0;
    for (int p = record.vertices().firstEnding(vertex); p >= 0; p = record.nextEnding(p)) {
      ending += record.pdg(p) == pdg ? 1 : 0;
    }
    if (ending == 0) {
      return true;
    }
    int before = 0;
    for (int p = record.vertices().firstStarting(vertex);
        p != particle;
        p = record.nextStarting(p)) {
      before += record.pdg(p) == pdg ? 1 : 0;
    }
    return before >= ending;
  }

  private static int last(EventRecord record, int particle) {
    int last = particle;
    int copy = copy(record, particle);
    for (int steps = 0; copy >= 0; steps++) {
      if (steps > record.size()) {
        throw new BrokenRecordException(
            record.line(particle), "", "found a particle that is among its own ancestors");
      }
      last = copy;
      copy = copy(record, last);
    }
    return last;
  }

  /** The particle as which a particle lives on, or -1. */
  private static int copy(EventRecord record, int particle) {
    int vertex = record.end(particle);
    if (vertex < 0) {
      return -1;
    }
    int pdg = record.pdg(particle);
    int before = 0;
    for (int p = record.vertices().firstEnding(vertex); p != particle; p = record.nextEnding(p)) {
      before += record.pdg(p) == pdg ? 1 : 0;
    }
    int p = record.vertices().firstStarting(vertex);
    while (p >= 0 && (record.pdg(p) != pdg || before-- > 0)) {
      p = record.nextStarting(p);
    }
    return p;
  }

  private static @Nullable FileDecay decay(EventRecord record, int llp) {
    int vertex = record.end(llp);
    if (vertex < 0 || record.vertices().firstStarting(vertex) < 0) {
      return null;
    }
    List<FileParticle> products = new ArrayList<>();
    for (int p = record.vertices().firstStarting(vertex); p >= 0; p = record.nextStarting(p)) {
      products.add(new FileParticle(record.pdg(p), Momenta.particle(record, p)));
    }
    return new FileDecay(Positions.point(record, vertex), products);
  }
}
