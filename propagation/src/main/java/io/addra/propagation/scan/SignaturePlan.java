package io.addra.propagation.scan;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.document.InputException;
import io.addra.geometry.matter.IonisingMatter;
import io.addra.kernels.device.ComputeDevice;
import io.addra.kernels.device.EventBlock;
import io.addra.propagation.decay.DecayModel;
import io.addra.propagation.decay.DecayModes;
import io.addra.propagation.detect.Calorimeter;
import io.addra.propagation.detect.Partners;
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
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

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
   * @throws InputException if LLPs come from a file, decay to nothing that is said, have no track
   *     of their own that is asked for, or no detector has tracking detectors
   */
  static void check(ScanConfig config, List<Detector> detectors) {
    if (config.signatures().signatures().isEmpty()) {
      return;
    }
    if (!(config.production() instanceof ProductionModel)) {
      throw problem(config, "are not evaluated for the LLPs of an event file");
    }
    if (config.decays().isEmpty()) {
      throw problem(config, "need to know what the LLP decays to: llp.decay is missing");
    }
    if (SignatureSetup.asksPhotons(config.signatures().signatures())
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
    DecayModes modes = new DecayModes(config.decays(), config.production().llpCharge());
    List<DecayModel> decays = config.masses().stream().map(modes::model).toList();
    return Optional.of(new SignaturePlan(plan, scans, decays));
  }

  /**
   * Signatures of tracks and photons have decays of their own, those of layers, whose vertices may
   * be further out, too, those that count decays everywhere, and those of each far detector.
   */
  private static List<SignatureSetup> setups(ScanPlan plan, SignatureRequest request) {
    List<Detector> detectors = plan.geometry().detectors();
    List<Signature> near = request.signatures().stream().filter(s -> !isFar(s)).toList();
    List<SignatureSetup> setups = new ArrayList<>();
    near.stream()
        .collect(Collectors.groupingBy(SignaturePlan::reach, TreeMap::new, Collectors.toList()))
        .values()
        .forEach(some -> setups.add(setup(plan, some)));
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

  private static SignatureSetup setup(ScanPlan plan, List<Signature> signatures) {
    Detector seer =
        plan.geometry().detectors().stream().filter(Tracker::has).findFirst().orElseThrow();
    SignatureSetup setup =
        SignatureSetup.of(signatures, seer, plan.collision(), ProperLengthBins.standard());
    return plan.config().production().llpCharge() == 0
        ? setup
        : setup.withMatter(IonisingMatter.of(seer));
  }

  /** How far out decays are looked for: 0 for tracks and photons, 1 for layers, 2 everywhere. */
  private static int reach(Signature signature) {
    return signature.selection().everywhere() ? 2 : signature.selection().asksLayers() ? 1 : 0;
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
                partners(mass),
                scaleBits,
                device.sequences(),
                progress))
        .reduce(MassPointSpectra::beside)
        .orElseThrow();
  }

  private Partners partners(double mass) {
    return plan.config().production() instanceof ProductionModel model
        ? Partners.of(model.event(mass))
        : Partners.NONE;
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
