package io.addra.propagation.scan;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.document.InputException;
import io.addra.kernels.device.ComputeDevice;
import io.addra.kernels.device.EventBlock;
import io.addra.propagation.decay.DecayModel;
import io.addra.propagation.decay.DecayModes;
import io.addra.propagation.detect.Calorimeter;
import io.addra.propagation.detect.FollowedLlp;
import io.addra.propagation.detect.JointRequest;
import io.addra.propagation.detect.SignatureScan;
import io.addra.propagation.detect.SignatureSetup;
import io.addra.propagation.detect.Tracker;
import io.addra.propagation.production.ChargedPair;
import io.addra.propagation.production.ProductionModel;
import io.addra.propagation.spectrum.MassPointSpectra;
import io.addra.propagation.spectrum.ProperLengthBins;
import io.addra.propagation.spectrum.ScanSpectra;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** How the signatures of a scan are evaluated. Immutable. */
final class SignaturePlan {
  private final ScanPlan plan;
  private final List<SignatureScan> scans;
  private final List<DecayModel> decays;
  private final Optional<DecayModel> partnerDecay;
  private final int scaleBits;

  private SignaturePlan(ScanPlan plan, List<SignatureScan> scans, List<DecayModel> decays) {
    this.plan = plan;
    this.scans = List.copyOf(scans);
    this.decays = decays;
    partnerDecay =
        plan.config()
            .signatures()
            .partner()
            .map(partner -> new DecayModes(partner.decays(), 0).model(partner.mass()));
    int llps = plan.streams(plan.config().masses().getFirst()).size();
    List<DecayModel> all = Stream.concat(decays.stream(), partnerDecay.stream()).toList();
    scaleBits = scans.stream().mapToInt(scan -> scan.scaleBits(all, llps)).min().orElseThrow();
  }

  /**
   * Refuses signatures that cannot be evaluated.
   *
   * @throws InputException if LLPs come from a file, are charged, decay to nothing that is said, or
   *     no detector has tracking detectors
   */
  static void check(ScanConfig config, List<Detector> detectors) {
    if (config.signatures().isEmpty()) {
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
    if (config.signatures().judged().stream()
            .anyMatch(signature -> signature.selection().asks("photons"))
        && detectors.stream().filter(Tracker::has).findFirst().flatMap(Calorimeter::of).isEmpty()) {
      throw problem(config, "ask for photons, which need a detector with crystals, as belle2");
    }
    if (detectors.stream().noneMatch(Tracker::has)) {
      throw problem(config, "need a detector with tracking detectors, as belle2");
    }
  }

  private static InputException problem(ScanConfig config, String text) {
    return new InputException(config.file(), 0, "signatures", text);
  }

  /** The evaluation of a plan's signatures; none where it asks for none. */
  static Optional<SignaturePlan> of(ScanPlan plan) {
    ScanConfig config = plan.config();
    SignatureRequest request = config.signatures();
    if (request.isEmpty()) {
      return Optional.empty();
    }
    Detector detector =
        plan.geometry().detectors().stream().filter(Tracker::has).findFirst().orElseThrow();
    SignatureSetup setup =
        SignatureSetup.of(
            request.judged(), detector, plan.collision(), ProperLengthBins.standard());
    List<EventBlock> blocks = ScanPlan.divide(request.events());
    DecayModes modes = new DecayModes(config.decays(), 0);
    List<DecayModel> decays = config.masses().stream().map(modes::model).toList();
    int llps = plan.streams(config.masses().getFirst()).size();
    List<Double> partner = request.partner().map(PartnerLlp::lifetimes).orElse(List.of());
    JointRequest joint =
        new JointRequest(
            request.joint(),
            request.signatures().size(),
            partner.isEmpty() ? llps : llps + 1,
            partner);
    return Optional.of(
        new SignaturePlan(plan, List.of(new SignatureScan(setup, joint, blocks)), decays));
  }

  /** Runs one mass point. */
  MassPointSpectra run(int index, ComputeDevice device, LongConsumer progress) {
    double mass = plan.config().masses().get(index);
    return scans.stream()
        .map(scan -> scan.run(mass, followed(index), scaleBits, device.sequences(), progress))
        .reduce(MassPointSpectra::beside)
        .orElseThrow();
  }

  /** The LLPs that are followed in the events of a mass, a partner last. */
  List<FollowedLlp> followed(int index) {
    double mass = plan.config().masses().get(index);
    List<FollowedLlp> followed = new ArrayList<>();
    plan.streams(mass)
        .forEach(stream -> followed.add(new FollowedLlp(stream, decays.get(index), 0)));
    plan.config()
        .signatures()
        .partner()
        .ifPresent(partner ->
            followed.add(
                new FollowedLlp(
                    plan.partnerStream(mass, partner.particle()), partnerDecay.orElseThrow(), 1)));
    return followed;
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
