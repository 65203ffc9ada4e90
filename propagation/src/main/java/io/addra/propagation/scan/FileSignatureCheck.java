package io.addra.propagation.scan;

import io.addra.geometry.document.InputException;
import io.addra.propagation.decay.DecayModes;
import io.addra.propagation.eventfile.EventFileSummary;
import io.addra.propagation.particle.Particles;
import io.addra.propagation.production.FileProduction;
import io.addra.propagation.signature.EventValue;
import io.addra.propagation.signature.Range;
import io.addra.propagation.signature.Signature;
import java.util.Map;
import java.util.Set;

/** Says what stands in the way of evaluating signatures over the LLPs of an event file. */
final class FileSignatureCheck {
  /** Masses of the LLPs may differ by this (GeV): decays are those of one mass. */
  private static final double SAME_MASS_GEV = 1e-3;

  /** Codes of charged particles that are LLPs of models: charginos, sleptons, charged Higgs. */
  private static final Set<Integer> CHARGED =
      Set.of(37, 1000024, 1000037, 1000011, 1000013, 1000015, 2000011, 2000013, 2000015);

  private static final String PARTNERS = "partners";

  private FileSignatureCheck() {}

  /**
   * Refuses signatures that cannot be evaluated over a file.
   *
   * @throws InputException if its LLPs are charged, have several masses or one at which a decay is
   *     closed, a signature asks for partners or for several LLPs of an event, or the events of
   *     signatures have no LLP
   */
  static void check(ScanConfig config, FileProduction file) {
    if (!config.signatures().joint().isEmpty()) {
      throw problem(config, "of events are not evaluated for the LLPs of an event file");
    }
    for (int pdg : file.pdg()) {
      if (CHARGED.contains(Math.abs(pdg)) || Particles.standard().charge(pdg) != 0) {
        throw problem(
            config,
            "of event files are for neutral LLPs: production.pdg %d is charged".formatted(pdg));
      }
    }
    checkMass(config, file.summary());
    config.signatures().signatures().forEach(signature -> checkPartners(config, signature));
    FileLlps.check(file, config.signatures().events());
  }

  private static void checkMass(ScanConfig config, EventFileSummary found) {
    if (!(found.largestMass() - found.smallestMass() <= SAME_MASS_GEV)) {
      throw problem(
          config,
          "of event files need LLPs of one mass, to %s GeV: those of the file have %.6g to %.6g GeV"
              .formatted(SAME_MASS_GEV, found.smallestMass(), found.largestMass()));
    }
    try {
      new DecayModes(config.decays(), 0).model(found.meanMass());
    } catch (IllegalArgumentException e) {
      throw new InputException(
          config.file(), 0, "llp.decay", "the mean mass of the file's LLPs " + e.getMessage(), e);
    }
  }

  /** No partner is seen: whatever is counted of them is 0. */
  private static void checkPartners(ScanConfig config, Signature signature) {
    for (Map.Entry<EventValue, Range> asked : signature.selection().ranges().entrySet()) {
      if (asked.getKey().section().equals(PARTNERS) && !asked.getValue().holds(0)) {
        throw problem(
            config,
            "of event files see no partners: %s asks for partners.%s from %s on"
                .formatted(signature.name(), asked.getKey().key(), asked.getValue().least()));
      }
    }
  }

  private static InputException problem(ScanConfig config, String text) {
    return new InputException(config.file(), 0, "signatures", text);
  }
}
