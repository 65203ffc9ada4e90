package io.addra.propagation.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.geometry.detector.DetectorChoice;
import io.addra.kernels.device.CpuDevice;
import io.addra.kernels.device.EventBlock;
import io.addra.kernels.device.EventStream;
import io.addra.propagation.beam.Beams;
import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.decay.DecayModel;
import io.addra.propagation.decay.DecayModes;
import io.addra.propagation.joint.JointCondition;
import io.addra.propagation.joint.JointSignature;
import io.addra.propagation.production.Collision;
import io.addra.propagation.production.EventModel;
import io.addra.propagation.production.ProductionProcesses;
import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.result.MapEvaluator;
import io.addra.propagation.signature.Signature;
import io.addra.propagation.signature.SignatureLabel;
import io.addra.propagation.signature.Signatures;
import io.addra.propagation.spectrum.Estimate;
import io.addra.propagation.spectrum.JointQuantity;
import io.addra.propagation.spectrum.ProperLengthBins;
import io.addra.propagation.spectrum.ScanSpectra;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** chi2 and h' of one event, each with a lifetime of its own, against the closed form. */
class TwoKindsTest {
  private static final double MASS = 1.5;
  private static final double PARTNER_MASS = 0.9;
  private static final int EVENTS = 20_000;
  private static final double[] LIFETIMES = {1, 20, 3000};
  private static final List<Double> PARTNER = List.of(0.5, 40.0);

  /** Standard deviations that the worst of 27 comparisons may be off: 1 in 2000 by chance. */
  private static final double WORST = 4.3;

  private static final LuminousRegion REGION = LuminousRegion.named("operation");
  private static final Signature SHELL =
      Signatures.parse("shell.yaml", InsideEvents.SIGNATURE.getBytes(StandardCharsets.UTF_8));

  private static JointSignature signature(JointCondition condition) {
    SignatureLabel label = new SignatureLabel(condition.key(), "t", "s", "high", "", "");
    return new JointSignature(label, condition, SHELL, Optional.empty());
  }

  private static final List<JointSignature> JOINT =
      List.of(
          signature(JointCondition.AT_LEAST_ONE),
          signature(JointCondition.BOTH),
          signature(JointCondition.EXACTLY_ONE));

  private static List<EventStream> streams() {
    EventModel event =
        ProductionProcesses.get("dark-higgs-chi")
            .model(
                Map.of(
                    "llp",
                    "chi2",
                    "relative_splitting",
                    0.4,
                    "other_mass_GeV",
                    PARTNER_MASS,
                    "dark_photon_mass_GeV",
                    4.0),
                new Collision(Beams.named("upsilon-4s"), REGION))
            .event(MASS);
    return List.of(
        new EventStream(event.source(), 5, 3),
        new EventStream(event.source().following(event.names().indexOf("h'")), 5, 3));
  }

  private static ScanSpectra spectra(List<EventStream> streams) {
    List<EventBlock> blocks = new ArrayList<>();
    for (long b = 0; b < 64; b++) {
      blocks.add(new EventBlock((int) b, EVENTS * b / 64, EVENTS * (b + 1) / 64 - EVENTS * b / 64));
    }
    SignatureSetup setup =
        SignatureSetup.of(
            List.of(SHELL),
            new DetectorChoice("belle2", "", Map.of("uniform_field", 1.0)).load(),
            REGION.mean(),
            ProperLengthBins.logarithmic(1e-3, 9, 100));
    SignatureScan scan = new SignatureScan(setup, new JointRequest(JOINT, 1, 2, PARTNER), blocks);
    DecayModel ofFirst = DecayModes.of("pi+ pi-").model(MASS);
    DecayModel ofPartner = DecayModes.of("mu+ mu-").model(PARTNER_MASS);
    int bits = scan.scaleBits(List.of(ofFirst, ofPartner), 1);
    List<FollowedLlp> llps =
        List.of(
            new FollowedLlp(streams.get(0), ofFirst, 0),
            new FollowedLlp(streams.get(1), ofPartner, 1));
    try (CpuDevice device = new CpuDevice(2)) {
      return SignatureScan.spectra(
          List.of(scan),
          "test",
          "chi2",
          bits,
          List.of(scan.run(MASS, llps, Partners.NONE, bits, device.sequences(), _ -> {})),
          "{}");
    }
  }

  private static double share(JointCondition condition, double a, double b) {
    return switch (condition) {
      case AT_LEAST_ONE -> a + b - a * b;
      case BOTH -> a * b;
      case EXACTLY_ONE -> a + b - 2 * a * b;
      default -> throw new IllegalArgumentException(condition.key());
    };
  }

  private static double truth(
      InsideEvents events, JointCondition condition, double ctau, double partner) {
    double sum = 0;
    double norm = 0;
    for (int i = 0; i < EVENTS; i++) {
      double[] chances = events.chancesAt(i, new double[] {ctau, partner});
      sum += events.weight(i) * share(condition, chances[0], chances[1]);
      norm += events.weight(i);
    }
    return sum / norm;
  }

  @Test
  void spectra_eachItsLifetime_agreeWithTheClosedFormOfEveryEvent() {
    List<EventStream> streams = streams();
    ScanSpectra spectra = spectra(streams);
    InsideEvents events = new InsideEvents(streams, EVENTS);
    ScanSpectra later =
        spectra.withJoint(
            spectra.joint().stream()
                .filter(quantity -> quantity.partnerCtau() == PARTNER.getFirst())
                .map(quantity -> quantity.atPartner(700))
                .toList());
    AcceptanceMap map =
        MapEvaluator.evaluate(spectra, LIFETIMES).beside(MapEvaluator.evaluate(later, LIFETIMES));
    for (JointSignature signature : JOINT) {
      for (double partner : new double[] {PARTNER.get(0), PARTNER.get(1), 700}) {
        String name = JointQuantity.named(signature.quantity(), partner);
        for (double ctau : LIFETIMES) {
          Estimate found = map.row(MASS, ctau, name).orElseThrow().estimate();
          double expected = truth(events, signature.condition(), ctau, partner);
          assertThat(Math.abs(found.value() - expected) / found.statError())
              .as("%s at %s: %s, expected %s", name, ctau, found, expected)
              .isLessThan(WORST);
        }
      }
    }
    assertThat(map.quantities())
        .contains("signature:both/partner-0.5cm", "signature:both/partner-40cm");
  }
}
