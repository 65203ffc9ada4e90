package io.addra.propagation.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.DetectorChoice;
import io.addra.kernels.device.CpuDevice;
import io.addra.kernels.device.EventBlock;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.LlpSource;
import io.addra.propagation.beam.Beams;
import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.decay.DecayModel;
import io.addra.propagation.decay.DecayModes;
import io.addra.propagation.joint.JointCondition;
import io.addra.propagation.joint.JointSignature;
import io.addra.propagation.production.Collision;
import io.addra.propagation.production.ProductionProcesses;
import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.result.MapEvaluator;
import io.addra.propagation.signature.Signature;
import io.addra.propagation.signature.SignatureLabel;
import io.addra.propagation.signature.Signatures;
import io.addra.propagation.spectrum.Estimate;
import io.addra.propagation.spectrum.ProperLengthBins;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Joint spectra of a plain shell against the closed form of every event, and over seeds. */
class JointPullTest {
  private static final int SEEDS = 200;
  private static final int EVENTS = 1280;
  private static final int TRUTH_EVENTS = 300_000;
  private static final double MASS = 0.8;
  private static final double[] LIFETIMES = {1, 10, 200};

  /** Three and a half standard deviations of the mean of so many pulls, and of their width. */
  private static final double MEAN = 3.5 / Math.sqrt(SEEDS);

  private static final double WIDTH = 3.5 / Math.sqrt(2.0 * SEEDS);

  /** Standard deviations that the worst of 30 comparisons may be off: 1 in 2000 by chance. */
  private static final double WORST = 4.3;

  private static final LuminousRegion REGION = LuminousRegion.named("operation");
  private static final Signature SHELL =
      Signatures.parse("shell.yaml", InsideEvents.SIGNATURE.getBytes(StandardCharsets.UTF_8));
  private static final List<JointSignature> JOINT =
      List.of(
          signature(JointCondition.AT_LEAST_ONE),
          signature(JointCondition.BOTH),
          signature(JointCondition.EXACTLY_ONE));

  private static Detector detector;

  @BeforeAll
  static void load() {
    detector = new DetectorChoice("belle2", "", Map.of("uniform_field", 1.0)).load();
  }

  private static JointSignature signature(JointCondition condition) {
    return new JointSignature(
        new SignatureLabel(condition.key(), "t", "s", "high", "", ""),
        condition,
        SHELL,
        Optional.empty());
  }

  private static double share(JointCondition condition, double[] chances) {
    double none = 1;
    double all = 1;
    for (double p : chances) {
      none *= 1 - p;
      all *= p;
    }
    double one = 0;
    for (int k = 0; k < chances.length; k++) {
      double others = 1;
      for (int j = 0; j < chances.length; j++) {
        others *= j == k ? chances[j] : 1 - chances[j];
      }
      one += others;
    }
    return switch (condition) {
      case AT_LEAST_ONE -> 1 - none;
      case BOTH -> all;
      case EXACTLY_ONE -> one;
      default -> throw new IllegalArgumentException(condition.key());
    };
  }

  private static List<LlpSource> sources(String process, Map<String, Object> settings) {
    return ProductionProcesses.get(process)
        .model(settings, new Collision(Beams.named("upsilon-4s"), REGION))
        .event(MASS)
        .sources();
  }

  private static List<EventStream> streams(List<LlpSource> sources, int seed) {
    return sources.stream().map(source -> new EventStream(source, seed, 3)).toList();
  }

  private static AcceptanceMap map(List<EventStream> streams, int events, double[] lifetimes) {
    List<EventBlock> blocks = new ArrayList<>();
    for (long b = 0; b < 64; b++) {
      blocks.add(new EventBlock((int) b, events * b / 64, events * (b + 1) / 64 - events * b / 64));
    }
    DecayModel decay = DecayModes.of("mu+ mu-").model(MASS);
    SignatureSetup setup =
        SignatureSetup.of(
            List.of(SHELL), detector, REGION.mean(), ProperLengthBins.logarithmic(1e-3, 9, 50));
    SignatureScan scan =
        new SignatureScan(setup, new JointRequest(JOINT, 1, streams.size()), blocks);
    int bits = scan.scaleBits(List.of(decay), streams.size());
    try (CpuDevice device = new CpuDevice(2)) {
      return MapEvaluator.evaluate(
          SignatureScan.spectra(
              List.of(scan),
              "test",
              "S",
              bits,
              List.of(
                  scan.run(MASS, streams, decay, Partners.NONE, bits, device.sequences(), _ -> {})),
              "{}"),
          lifetimes);
    }
  }

  private static Estimate estimate(AcceptanceMap map, double ctau, JointCondition condition) {
    return map.row(MASS, ctau, "signature:" + condition.key()).orElseThrow().estimate();
  }

  private static double truth(InsideEvents events, int count, double ctau, JointCondition asked) {
    double sum = 0;
    double norm = 0;
    for (int i = 0; i < count; i++) {
      norm += events.weight(i);
      sum += events.weight(i) * share(asked, events.chances(i, ctau));
    }
    return sum / norm;
  }

  private static void assertClosedForm(List<LlpSource> sources, int llps) {
    int count = 20_000;
    List<EventStream> streams = streams(sources, 11);
    assertThat(streams).hasSize(llps);
    double[] lifetimes = {0.3, 3, 30, 300, 30_000};
    AcceptanceMap map = map(streams, count, lifetimes);
    InsideEvents events = new InsideEvents(streams, count);
    for (JointSignature signature : JOINT) {
      for (double ctau : lifetimes) {
        Estimate found = estimate(map, ctau, signature.condition());
        double expected = truth(events, count, ctau, signature.condition());
        assertThat(Math.abs(found.value() - expected) / found.statError())
            .as("%s at %s: %s, expected %s", signature.name(), ctau, found, expected)
            .isLessThan(WORST);
      }
    }
  }

  @Test
  void spectra_twoLlps_agreeWithTheClosedFormOfEveryEvent() {
    assertClosedForm(sources("photon-alp-pair", Map.of("alp_mass_GeV", 3.0)), 2);
  }

  /** h' to two A' beside an A'. */
  @Test
  void spectra_threeLlps_agreeWithTheClosedFormOfEveryEvent() {
    assertClosedForm(
        sources("dark-higgsstrahlung", Map.of("llp", "dark-photon", "other_mass_GeV", 3.0)), 3);
  }

  @Test
  @Tag("long")
  void pulls_overSeeds_haveMeanZeroAndWidthOne() {
    List<LlpSource> sources = sources("photon-alp-pair", Map.of("alp_mass_GeV", 3.0));
    InsideEvents many = new InsideEvents(streams(sources, 1_000_000), TRUTH_EVENTS);
    List<AcceptanceMap> maps = new ArrayList<>();
    for (int seed = 1; seed <= SEEDS; seed++) {
      maps.add(map(streams(sources, seed), EVENTS, LIFETIMES));
    }
    for (JointSignature signature : JOINT) {
      for (double ctau : LIFETIMES) {
        double expected = truth(many, TRUTH_EVENTS, ctau, signature.condition());
        double[] pulls =
            maps.stream()
                .map(found -> estimate(found, ctau, signature.condition()))
                .mapToDouble(e -> (e.value() - expected) / e.statError())
                .toArray();
        double mean = Arrays.stream(pulls).average().orElseThrow();
        double width =
            Math.sqrt(Arrays.stream(pulls).map(p -> (p - mean) * (p - mean)).sum() / (SEEDS - 1));
        String text = signature.name() + " at " + ctau + ": " + mean + ", " + width;
        assertThat(Math.abs(mean)).as(text).isLessThan(MEAN);
        assertThat(Math.abs(width - 1)).as(text).isLessThan(WIDTH);
      }
    }
  }
}
