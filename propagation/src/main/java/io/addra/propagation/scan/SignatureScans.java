package io.addra.propagation.scan;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.matter.IonisingMatter;
import io.addra.kernels.device.EventBlock;
import io.addra.propagation.detect.JointRequest;
import io.addra.propagation.detect.SignatureScan;
import io.addra.propagation.detect.SignatureSetup;
import io.addra.propagation.detect.Tracker;
import io.addra.propagation.signature.EventValue;
import io.addra.propagation.signature.Selection;
import io.addra.propagation.signature.Signature;
import io.addra.propagation.spectrum.ProperLengthBins;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parts in which the signatures of a scan are evaluated, each with decays of its own: tracks
 * and photons, layers, whose vertices may be further out, those that count decays everywhere, those
 * of each far detector, and those of events.
 */
final class SignatureScans {
  private static final String TRACKS = "tracks";

  private final ScanPlan plan;
  private final SignatureRequest request;
  private final List<EventBlock> blocks;
  private final List<SignatureScan> scans = new ArrayList<>();

  private SignatureScans(ScanPlan plan) {
    this.plan = plan;
    request = plan.config().signatures();
    blocks = ScanPlan.divide(request.events());
  }

  /** All of them, at least one where a plan asks for signatures. */
  static List<SignatureScan> of(ScanPlan plan) {
    SignatureScans made = new SignatureScans(plan);
    made.addNear();
    made.addFar();
    return List.copyOf(made.scans);
  }

  private void addNear() {
    Map<String, List<Signature>> near =
        request.signatures().stream()
            .filter(signature -> !signature.isFar())
            .collect(
                Collectors.groupingBy(SignatureScans::group, TreeMap::new, Collectors.toList()));
    List<Signature> parts = request.parts();
    boolean joined = parts.stream().allMatch(part -> group(part).equals(TRACKS));
    if (!parts.isEmpty()) {
      // parts share the decays of tracks and photons where they can
      List<Signature> beside = joined ? near.getOrDefault(TRACKS, List.of()) : List.of();
      near = new TreeMap<>(near);
      if (joined) {
        near.remove(TRACKS);
      }
      List<Signature> judged = Stream.concat(beside.stream(), parts.stream()).distinct().toList();
      scans.add(new SignatureScan(setup(judged), joint(beside.size()), blocks));
    }
    near.values().forEach(some -> scans.add(new SignatureScan(setup(some), blocks)));
  }

  private JointRequest joint(int listed) {
    List<Double> partner = request.partner().map(PartnerLlp::lifetimes).orElse(List.of());
    int llps = plan.llpsOfAnEvent();
    return new JointRequest(request.joint(), listed, partner.isEmpty() ? llps : llps + 1, partner);
  }

  private void addFar() {
    List<Signature> far = request.signatures().stream().filter(Signature::isFar).toList();
    if (!far.isEmpty()) {
      FarDetectors.among(plan.geometry().detectors())
          .forEach(detector ->
              scans.add(
                  new SignatureScan(
                      SignatureSetup.far(
                          far, detector, plan.collision(), ProperLengthBins.standard()),
                      blocks)));
    }
  }

  private SignatureSetup setup(List<Signature> signatures) {
    Detector seer =
        plan.geometry().detectors().stream().filter(Tracker::has).findFirst().orElseThrow();
    SignatureSetup setup =
        SignatureSetup.of(signatures, seer, plan.collision(), ProperLengthBins.standard());
    return plan.config().production().llpCharge() == 0
        ? setup
        : setup.withMatter(IonisingMatter.of(seer));
  }

  /**
   * Signatures with decays in common: of tracks and photons, of layers, and those that count decays
   * everywhere, which must have the same region of vertices.
   */
  private static String group(Signature signature) {
    Selection selection = signature.selection();
    if (selection.everywhere()) {
      return "everywhere outside %s, %s"
          .formatted(selection.range(EventValue.RADIUS), selection.range(EventValue.Z));
    }
    return selection.asksLayers() ? "layers" : TRACKS;
  }
}
