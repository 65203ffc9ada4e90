package io.addra.propagation.scan;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.document.InputException;
import io.addra.kernels.device.ComputeDevice;
import io.addra.kernels.device.EventBlock;
import io.addra.propagation.decay.DecayModel;
import io.addra.propagation.decay.DecayModes;
import io.addra.propagation.detect.Calorimeter;
import io.addra.propagation.detect.SignatureScan;
import io.addra.propagation.detect.SignatureSetup;
import io.addra.propagation.detect.Tracker;
import io.addra.propagation.layer.LayerScene;
import io.addra.propagation.production.ChargedPair;
import io.addra.propagation.production.ProductionModel;
import io.addra.propagation.signature.Signature;
import io.addra.propagation.spectrum.MassPointSpectra;
import io.addra.propagation.spectrum.ProperLengthBins;
import io.addra.propagation.spectrum.ScanSpectra;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** How the signatures of a scan are evaluated. Immutable. */
final class SignaturePlan {
  private final ScanPlan plan;
  private final List<SignatureScan> scans;
  private final List<DecayModel> decays;
  private final int scaleBits;

  private SignaturePlan(ScanPlan plan, List<SignatureScan> scans, List<DecayModel> decays) {
    this.plan = plan;
    this.scans = List.copyOf(scans);
    this.decays = decays;
    int llps = plan.streams(plan.config().masses().getFirst()).size();
    scaleBits = scans.stream().mapToInt(scan -> scan.scaleBits(decays, llps)).min().orElseThrow();
  }

  /**
   * Refuses signatures that cannot be evaluated.
   *
   * @throws InputException if LLPs come from a file, are charged, decay to nothing that is said, or
   *     no detector has tracking detectors
   */
  static void check(ScanConfig config, List<Detector> detectors) {
    if (config.signatures().signatures().isEmpty()) {
      return;
    }
    if (!(config.production() instanceof ProductionModel)) {
      throw problem(config, "are not evaluated for the LLPs of an event file");
    }
    if (config.production().process().equals(ChargedPair.PROCESS)) {
      throw problem(config, "are not evaluated for charged LLPs, which curve in the field");
    }
    if (config.decays().isEmpty()) {
      throw problem(config, "need to know what the LLP decays to: llp.decay is missing");
    }
    if (config.signatures().signatures().stream()
            .anyMatch(signature -> signature.selection().asks("photons"))
        && detectors.stream().filter(Tracker::has).findFirst().flatMap(Calorimeter::of).isEmpty()) {
      throw problem(config, "ask for photons, which need a detector with crystals, as belle2");
    }
    checkLayers(config, detectors);
    if (!config.signatures().signatures().stream().allMatch(SignaturePlan::isFar)
        && detectors.stream().noneMatch(Tracker::has)) {
      throw problem(config, "need a detector with tracking detectors, as belle2");
    }
  }

  /** Whether there are layers where signatures ask for them. */
  private static void checkLayers(ScanConfig config, List<Detector> detectors) {
    List<Signature> signatures = config.signatures().signatures();
    if (signatures.stream().anyMatch(s -> !isFar(s) && s.selection().asksLayers())
        && detectors.stream().filter(Tracker::has).findFirst().filter(LayerScene::has).isEmpty()) {
      throw problem(config, "ask for layers, which need a detector with a muon system, as belle2");
    }
    if (signatures.stream().noneMatch(SignaturePlan::isFar)) {
      return;
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

  /** The evaluation of a plan's signatures; none where it asks for none. */
  static Optional<SignaturePlan> of(ScanPlan plan) {
    ScanConfig config = plan.config();
    SignatureRequest request = config.signatures();
    if (request.signatures().isEmpty()) {
      return Optional.empty();
    }
    List<EventBlock> blocks = ScanPlan.divide(request.events());
    List<SignatureScan> scans =
        setups(plan, request).stream().map(setup -> new SignatureScan(setup, blocks)).toList();
    DecayModes modes = new DecayModes(config.decays(), 0);
    List<DecayModel> decays = config.masses().stream().map(modes::model).toList();
    return Optional.of(new SignaturePlan(plan, scans, decays));
  }

  /**
   * Signatures of tracks and photons have decays of their own, those of layers, whose vertices may
   * be further out, too, and those of each far detector.
   */
  private static List<SignatureSetup> setups(ScanPlan plan, SignatureRequest request) {
    List<Detector> detectors = plan.geometry().detectors();
    List<Signature> near = request.signatures().stream().filter(s -> !isFar(s)).toList();
    List<SignatureSetup> setups = new ArrayList<>();
    for (boolean layers : new boolean[] {false, true}) {
      List<Signature> some =
          near.stream().filter(s -> s.selection().asksLayers() == layers).toList();
      if (!some.isEmpty()) {
        Detector seer = detectors.stream().filter(Tracker::has).findFirst().orElseThrow();
        setups.add(SignatureSetup.of(some, seer, plan.collision(), ProperLengthBins.standard()));
      }
    }
    List<Signature> far = request.signatures().stream().filter(SignaturePlan::isFar).toList();
    if (!far.isEmpty()) {
      FarDetectors.among(detectors)
          .forEach(detector ->
              setups.add(
                  SignatureSetup.far(
                      far, detector, plan.collision(), ProperLengthBins.standard())));
    }
    return setups;
  }

  private static boolean isFar(Signature signature) {
    return signature.selection().layers().far();
  }

  /** Runs one mass point. */
  MassPointSpectra run(int index, ComputeDevice device, LongConsumer progress) {
    double mass = plan.config().masses().get(index);
    return scans.stream()
        .map(scan ->
            scan.run(
                mass,
                plan.streams(mass),
                decays.get(index),
                scaleBits,
                device.sequences(),
                progress))
        .reduce(MassPointSpectra::beside)
        .orElseThrow();
  }

  /** The spectra of all mass points. */
  ScanSpectra spectra(List<MassPointSpectra> points) {
    ScanConfig config = plan.config();
    return SignatureScan.spectra(
        scans,
        config.production().process(),
        config.llp(),
        scaleBits,
        new ArrayList<>(points),
        ConfigJson.text(plan));
  }
}
