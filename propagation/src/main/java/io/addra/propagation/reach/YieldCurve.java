package io.addra.propagation.reach;

import io.addra.propagation.coupling.CouplingModel;

/**
 * Expected numbers of events of one mass against the coupling. Immutable by convention: the arrays
 * are not changed after construction.
 *
 * @param mass mass of the LLP (GeV)
 * @param coupling couplings, ascending
 * @param ctau c tau at each coupling (cm)
 * @param acceptance acceptance at each, with its error and effective number of entries
 * @param events expected events at each
 */
@SuppressWarnings("ArrayRecordComponent")
public record YieldCurve(
    double mass, double[] coupling, double[] ctau, AcceptanceCurve acceptance, double[] events) {

  /**
   * The yields of a search.
   *
   * @param search the search
   * @param acceptance acceptance of the run
   * @param mass a mass of the run that the search covers (GeV)
   * @param couplings couplings, ascending
   */
  public static YieldCurve of(
      Search search, RunAcceptance acceptance, double mass, double[] couplings) {
    CouplingModel model = search.model();
    int count = couplings.length;
    double[] ascending = new double[count];
    for (int i = 0; i < count; i++) {
      ascending[count - 1 - i] = model.ctau(mass, couplings[i]);
    }
    return of(search, couplings, acceptance.at(mass, ascending));
  }

  /**
   * The yields of a search by a known acceptance.
   *
   * @param search the search
   * @param couplings couplings, ascending
   * @param acceptance acceptance at the lifetimes of these couplings, ascending in c tau
   */
  public static YieldCurve of(Search search, double[] couplings, AcceptanceCurve acceptance) {
    int count = couplings.length;
    if (acceptance.size() != count) {
      throw new IllegalArgumentException(
          "an acceptance is needed at the lifetime of each coupling");
    }
    double[] ctau = new double[count];
    double[] events = new double[count];
    for (int i = 0; i < count; i++) {
      int mirrored = count - 1 - i;
      ctau[i] = acceptance.ctau()[mirrored];
      events[i] = search.events(acceptance.mass(), couplings[i], acceptance.value()[mirrored]);
    }
    return new YieldCurve(acceptance.mass(), couplings.clone(), ctau, acceptance, events);
  }

  /** The yields of another search with the same acceptance at the same couplings and lifetimes. */
  public YieldCurve with(Search search) {
    return of(search, coupling, acceptance);
  }

  /** The acceptance at a coupling by its place. */
  public double acceptanceAt(int i) {
    return acceptance.value()[coupling.length - 1 - i];
  }

  /** The acceptance's statistical error at a coupling by its place. */
  public double statErrorAt(int i) {
    return acceptance.statError()[coupling.length - 1 - i];
  }

  /** The acceptance's effective number of entries at a coupling by its place. */
  public double entriesAt(int i) {
    return acceptance.entries()[coupling.length - 1 - i];
  }

  /** The largest number of events. */
  public double peak() {
    double peak = 0;
    for (double number : events) {
      peak = Math.max(peak, number);
    }
    return peak;
  }
}
