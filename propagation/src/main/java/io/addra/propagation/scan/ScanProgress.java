package io.addra.propagation.scan;

/** Is told how far a scan has come. Called from one thread at a time, not always the same. */
@FunctionalInterface
public interface ScanProgress {

  /** Does nothing. */
  ScanProgress NONE = (_, _, _, _) -> {};

  /**
   * A block of events is done, or a mass point begins.
   *
   * @param massIndex index of the mass point, from 0
   * @param mass its mass (GeV)
   * @param done its events done
   * @param total its events in all
   */
  void update(int massIndex, double mass, long done, long total);
}
