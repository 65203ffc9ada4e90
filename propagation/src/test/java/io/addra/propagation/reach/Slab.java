package io.addra.propagation.reach;

/** A made-up acceptance: LLPs of one boost through a slab, exp(-a/l) - exp(-b/l), or past it. */
record Slab(double from, double to, double betaGamma) {

  AcceptanceCurve curve(double mass, double[] ctau) {
    double[] value = new double[ctau.length];
    double[] error = new double[ctau.length];
    double[] entries = new double[ctau.length];
    for (int i = 0; i < ctau.length; i++) {
      double length = betaGamma * ctau[i];
      value[i] = Math.exp(-from / length) * -Math.expm1((from - to) / length);
      error[i] = 0.01 * value[i];
      entries[i] = value[i] > 0 ? 1e4 : 0;
    }
    return new AcceptanceCurve(mass, ctau, value, error, entries);
  }

  YieldCurve yields(Search search, double mass, double[] couplings) {
    double[] ctau = new double[couplings.length];
    for (int i = 0; i < ctau.length; i++) {
      ctau[ctau.length - 1 - i] = search.model().ctau(mass, couplings[i]);
    }
    return YieldCurve.of(search, couplings, curve(mass, ctau));
  }
}
