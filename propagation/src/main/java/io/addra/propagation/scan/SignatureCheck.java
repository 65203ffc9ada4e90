package io.addra.propagation.scan;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.document.InputException;
import io.addra.propagation.detect.Calorimeter;
import io.addra.propagation.detect.SignatureSetup;
import io.addra.propagation.detect.Tracker;
import io.addra.propagation.layer.LayerScene;
import io.addra.propagation.production.ChargedPair;
import io.addra.propagation.production.FileProduction;
import io.addra.propagation.signature.Signature;
import java.util.List;

/** Says what stands in the way of evaluating the signatures of a scan. */
final class SignatureCheck {
  private SignatureCheck() {}

  /**
   * Refuses signatures that cannot be evaluated.
   *
   * @throws InputException if LLPs decay to nothing that is said, have no track of their own that
   *     is asked for, come from a file that does not fit, or no detector has tracking detectors
   */
  static void check(ScanConfig config, List<Detector> detectors) {
    if (config.signatures().isEmpty()) {
      return;
    }
    if (config.decays().isEmpty()) {
      throw problem(config, "need to know what the LLP decays to: llp.decay is missing");
    }
    if (config.production() instanceof FileProduction file) {
      FileSignatureCheck.check(config, file);
    }
    if (SignatureSetup.asksPhotons(config.signatures().judged())
        && detectors.stream().filter(Tracker::has).findFirst().flatMap(Calorimeter::of).isEmpty()) {
      throw problem(config, "ask for photons, which need a detector with crystals, as belle2");
    }
    if (config.production().llpCharge() == 0
        && config.signatures().signatures().stream()
            .anyMatch(signature -> signature.selection().asks("flight"))) {
      throw problem(
          config,
          "ask for the LLP's own track (flight), which needs a charged LLP, as of the process "
              + ChargedPair.PROCESS);
    }
    if (config.production().llpCharge() != 0
        && config.signatures().signatures().stream().anyMatch(s -> s.selection().everywhere())) {
      throw problem(config, "with elsewhere: counts are for neutral LLPs");
    }
    checkLayers(config, detectors);
    for (Signature part : config.signatures().parts()) {
      if (part.isFar() || part.selection().everywhere()) {
        throw problem(
            config,
            "of events are joined from decays that are seen in the detector with tracks: %s is of another kind"
                .formatted(part.name()));
      }
    }
    if (!config.signatures().signatures().stream().allMatch(Signature::isFar)
        && detectors.stream().noneMatch(Tracker::has)) {
      throw problem(config, "need a detector with tracking detectors, as belle2");
    }
  }

  /** Whether there are layers where signatures ask for them. */
  private static void checkLayers(ScanConfig config, List<Detector> detectors) {
    List<Signature> signatures = config.signatures().signatures();
    if (signatures.stream().anyMatch(s -> !s.isFar() && s.selection().asksLayers())
        && detectors.stream().filter(Tracker::has).findFirst().filter(LayerScene::has).isEmpty()) {
      throw problem(config, "ask for layers, which need a detector with a muon system, as belle2");
    }
    if (signatures.stream().noneMatch(Signature::isFar)) {
      return;
    }
    if (config.production().llpCharge() != 0) {
      throw problem(
          config,
          "of far detectors are for neutral LLPs: charged ones are not followed out of Belle II");
    }
    List<Detector> far = FarDetectors.among(detectors);
    if (far.isEmpty()) {
      throw problem(config, "ask for a far detector, and the scan has none, as gazelle-l");
    }
    for (Detector detector : far) {
      if (!LayerScene.has(detector)) {
        throw problem(
            config,
            "ask for sensing planes, and %s has none: give it some, as {detector: %s, set: {planes: 4}}"
                .formatted(detector.name(), detector.name()));
      }
    }
  }

  private static InputException problem(ScanConfig config, String text) {
    return new InputException(config.file(), 0, "signatures", text);
  }
}
