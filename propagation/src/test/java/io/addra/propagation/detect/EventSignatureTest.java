package io.addra.propagation.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.DetectorChoice;
import io.addra.geometry.space.Vector3;
import io.addra.kernels.device.CpuDevice;
import io.addra.kernels.device.EventBlock;
import io.addra.kernels.device.EventStream;
import io.addra.propagation.beam.Beams;
import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.decay.DecayModel;
import io.addra.propagation.decay.DecayModes;
import io.addra.propagation.production.Collision;
import io.addra.propagation.production.EventModel;
import io.addra.propagation.production.ProductionProcesses;
import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.result.MapEvaluator;
import io.addra.propagation.signature.Signature;
import io.addra.propagation.signature.Signatures;
import io.addra.propagation.spectrum.Estimate;
import io.addra.propagation.spectrum.ProperLengthBins;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signatures that look at prompt partners, count decays everywhere, or have trigger menus. */
class EventSignatureTest {
  private static final double[] LIFETIMES = {0.05, 0.5, 5, 50, 500};
  private static final double[] FEW_LIFETIMES = {0.5, 50};
  private static final double[] ALL_LIFETIMES = {0.05, 0.5, 5, 50, 500, 1e9};
  private static final LuminousRegion REGION = LuminousRegion.named("operation");
  private static final int DECAYS = 4000;
  private static final double MASS = 1.3;

  /** Standard deviations that the worst of all comparisons may be off: 1 in 4000 by chance. */
  private static final double WORST = 4.6;

  private static Signature signature(String name, String rest) {
    String text = "signature: " + name + "\ntitle: t\nsource: this test\n" + rest;
    return Signatures.parse(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Signature> signatures() {
    return List.of(
        Signatures.load("single-photon-invisible", Path.of("")),
        signature(
            "recoil",
            """
            elsewhere: counts
            vertex: {r_cm: [0, 353], z_cm: [-295, 420]}
            partners: {kind: photon, each: {E_cms_GeV: {min: 1}, theta_deg: [30, 130]}, count: {min: 1}}
            """),
        signature(
            "triggered-tracks",
            """
            tracks: {each: {cdc_layers: {min: 15}}, count: [2, 2]}
            trigger: {taken_by: [belle2-hardware, belle2-software]}
            """),
        signature(
            "tracks-not-triggered",
            """
            tracks: {each: {cdc_layers: {min: 15}}, count: [2, 2]}
            trigger: {not_by: [belle2-software]}
            """),
        signature(
            "three-clusters",
            """
            photons: {each: {E_GeV: {min: 0.1}}, count: {min: 1}}
            partners: {kind: visible, each: {theta_deg: [17, 150]}}
            event: {clusters: {min: 3}, photons: {min: 2}}
            vertex: {not_in: [{r_cm: [20, 60], theta_deg: [60, 90]}, {z_cm: {min: 100}}]}
            """));
  }

  private record Case(EventStream stream, Partners partners, DecayModel decay) {
    static Case of(String process, Map<String, Object> settings, String mode) {
      EventModel model =
          ProductionProcesses.get(process)
              .model(settings, new Collision(Beams.named("upsilon-4s"), REGION))
              .event(MASS);
      return new Case(
          new EventStream(model.source(), 11, 98),
          Partners.of(model),
          DecayModes.of(mode).model(MASS));
    }

    AcceptanceMap map(Detector detector, long events) {
      List<EventBlock> blocks = new ArrayList<>();
      for (int b = 0; b < 64; b++) {
        blocks.add(new EventBlock(b, events * b / 64, events * (b + 1) / 64 - events * b / 64));
      }
      SignatureSetup setup =
          SignatureSetup.of(signatures(), detector, REGION.mean(), ProperLengthBins.standard());
      SignatureScan scan = new SignatureScan(setup, blocks);
      int bits = scan.scaleBits(List.of(decay), 1);
      try (CpuDevice device = new CpuDevice(2)) {
        return MapEvaluator.evaluate(
            SignatureScan.spectra(
                List.of(scan),
                "test",
                "S",
                bits,
                List.of(
                    scan.run(
                        MASS, List.of(stream), decay, partners, bits, device.sequences(), _ -> {})),
                "{}"),
            ALL_LIFETIMES);
      }
    }
  }

  @Test
  void spectra_anyLifetime_agreeWithEventsDrawnAtIt() {
    assertAgreement("photon-dark-photon", "mu+ mu-", FEW_LIFETIMES);
  }

  @Test
  @Tag("long")
  void spectra_allLifetimes_agreeWithEventsDrawnAtThem() {
    assertAgreement("photon-dark-photon", "mu+ mu-", LIFETIMES);
  }

  @Test
  @Tag("long")
  void spectra_ofPhotons_agreeWithEventsDrawnAtIt() {
    assertAgreement("photon-alp", "gamma gamma", LIFETIMES);
  }

  private static void assertAgreement(String process, String mode, double[] lifetimes) {
    Detector detector = new DetectorChoice("belle2", "", Map.of()).load();
    Tracker tracker = Tracker.of(detector);
    Calorimeter calorimeter = Calorimeter.of(detector).orElseThrow();
    Case made = Case.of(process, Map.of(), mode);
    AcceptanceMap map = made.map(detector, 8_000);
    Vector3 collision = new Vector3(REGION.mean()[0], REGION.mean()[1], REGION.mean()[2]);
    for (double ctau : lifetimes) {
      BruteDecays brute =
          new BruteDecays(
                  tracker,
                  calorimeter,
                  made.decay,
                  made.stream,
                  ctau,
                  DECAYS,
                  Double.hashCode(ctau))
              .with(made.partners);
      List<double[]> shares = brute.shares(signatures(), collision);
      for (int s = 0; s < shares.size(); s++) {
        double[] expected = shares.get(s);
        Signature signature = signatures().get(s);
        Estimate found = map.row(MASS, ctau, signature.quantity()).orElseThrow().estimate();
        double error = Math.hypot(Math.max(expected[1], 3.0 / DECAYS), found.statError());
        assertThat(Math.abs(found.value() - expected[0]) / error)
            .as("%s at %s cm: %s, expected %s", signature.name(), ctau, found, expected[0])
            .isLessThan(WORST);
      }
    }
  }

  /** What asks nothing of the decay is the photon's acceptance, at every lifetime. */
  @Test
  void spectra_onlyPartnersAsked_areTheirShare() {
    Detector detector = new DetectorChoice("belle2", "", Map.of()).load();
    AcceptanceMap map = Case.of("photon-alp", Map.of(), "gamma gamma").map(detector, 6_400);
    Estimate last = map.row(MASS, 1e9, "signature:recoil").orElseThrow().estimate();
    assertThat(last.value()).isBetween(0.2, 0.999);
    for (double ctau : LIFETIMES) {
      Estimate found = map.row(MASS, ctau, "signature:recoil").orElseThrow().estimate();
      assertThat(Math.abs(found.value() - last.value()))
          .as("%s cm", ctau)
          .isLessThan(4 * Math.hypot(found.statError(), last.statError()));
    }
  }
}
