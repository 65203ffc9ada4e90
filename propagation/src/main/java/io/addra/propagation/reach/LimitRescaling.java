package io.addra.propagation.reach;

/**
 * A published limit on a coupling at another luminosity, the search unchanged. The number of events
 * goes with the square of the coupling and with the luminosity L.
 *
 * <p>With much background the limit on the cross-section goes with 1/sqrt(L), so that on the
 * coupling with L^(-1/4): the way e+ e- -> gamma + invisible is projected (Belle II Physics Book,
 * arXiv:1808.10567, section on dark photons). Without background it goes with L^(-1/2). Neither
 * holds where efficiency, trigger or systematic errors change.
 */
public final class LimitRescaling {
  private LimitRescaling() {}

  /**
   * The limit where background dominates.
   *
   * @param limit published limit on the coupling
   * @param published its luminosity
   * @param wanted the other luminosity
   */
  public static double withBackground(double limit, Luminosity published, Luminosity wanted) {
    return limit * Math.pow(ratio(published, wanted), 0.25);
  }

  /**
   * The limit where there is no background at either luminosity.
   *
   * @param limit published limit on the coupling
   * @param published its luminosity
   * @param wanted the other luminosity
   */
  public static double withoutBackground(double limit, Luminosity published, Luminosity wanted) {
    return limit * Math.sqrt(ratio(published, wanted));
  }

  private static double ratio(Luminosity published, Luminosity wanted) {
    return published.inversePicobarn() / wanted.inversePicobarn();
  }
}
