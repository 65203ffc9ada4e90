package io.addra.propagation.detect;

import io.addra.geometry.space.Vector3;
import io.addra.propagation.signature.MenuUse;
import io.addra.propagation.signature.Signature;
import io.addra.propagation.signature.TriggerLine;

/** The chance that an event has a signature, in plain words of Java. */
record PlainSignature(Signature signature, Vector3 collision, double tesla) {

  double chance(PlainEvent event) {
    PlainSelection selection = new PlainSelection(signature.selection(), collision);
    boolean everywhere = signature.selection().everywhere();
    boolean seen = selection.looksAt(event.vertex());
    boolean accepted =
        seen
            ? selection.accepts(event, tesla)
            : everywhere && selection.acceptsUnseen(event, tesla);
    if (!accepted) {
      return 0;
    }
    double chance = signature.factors().factor();
    for (MenuUse use : signature.factors().triggers()) {
      double lost = 1;
      for (TriggerLine line : use.menu().lines()) {
        PlainSelection asked = new PlainSelection(line.selection(), collision);
        boolean holds = seen ? asked.accepts(event, tesla) : asked.acceptsUnseen(event, tesla);
        lost *= holds ? 1 - line.efficiency() : 1;
      }
      chance *= use.takes() ? 1 - lost : lost;
    }
    return chance
        * signature
            .factors()
            .efficiency()
            .map(model -> model.at(event.vertex().rho(), selection.pairMomentum(event, tesla)))
            .orElse(1.0);
  }
}
