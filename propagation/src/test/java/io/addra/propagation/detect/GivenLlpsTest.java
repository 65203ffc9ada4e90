package io.addra.propagation.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.addra.geometry.detector.DetectorChoice;
import io.addra.geometry.document.InputException;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.device.CpuDevice;
import io.addra.kernels.device.EventBlock;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.GeneratedEvents;
import io.addra.kernels.device.RayFeed;
import io.addra.propagation.beam.Beams;
import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.decay.DecayModel;
import io.addra.propagation.decay.DecayModes;
import io.addra.propagation.production.Collision;
import io.addra.propagation.production.ProductionProcesses;
import io.addra.propagation.signature.Signature;
import io.addra.propagation.signature.Signatures;
import io.addra.propagation.spectrum.MassPointSpectra;
import io.addra.propagation.spectrum.ProperLengthBins;
import io.addra.propagation.spectrum.RegionSpectra;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.LongToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LLPs that are given have the spectra of those that kernels make, if they are the same. */
class GivenLlpsTest {
  private static final double MASS = 1.3;
  private static final int EVENTS = 2600;
  private static final LuminousRegion REGION = LuminousRegion.named("operation");

  /** Blocks of less than a batch and of more than one. */
  private static List<EventBlock> blocks() {
    return List.of(
        new EventBlock(0, 0, 100), new EventBlock(1, 100, 2300), new EventBlock(2, 2400, 200));
  }

  private static EventStream stream() {
    Collision collision = new Collision(Beams.named("upsilon-4s"), REGION);
    return new EventStream(
        ProductionProcesses.get("b-meson-decay")
            .model(Map.of("parent", "B+", "daughter", "K+"), collision)
            .event(MASS)
            .source(),
        11,
        5);
  }

  private static SignatureSetup setup(String detector, String... names) {
    List<Signature> signatures =
        Stream.of(names).map(name -> Signatures.load(name, Path.of(""))).toList();
    return detector.equals("belle2")
        ? SignatureSetup.of(
            signatures,
            new DetectorChoice("belle2", "", Map.of("uniform_field", 1.0)).load(),
            REGION.mean(),
            ProperLengthBins.standard())
        : SignatureSetup.far(
            signatures,
            new DetectorChoice(detector, "", Map.of("planes", 4.0)).load(),
            REGION.mean(),
            ProperLengthBins.standard());
  }

  /** The rays that kernels make, with the weights of a function of their numbers. */
  private static RayFeed feed(LongToDoubleFunction weight) {
    double[] rays = GeneratedEvents.of(stream(), 0, EVENTS).rays();
    long[] next = new long[1];
    return (block, into) -> {
      long end = block.firstEvent() + block.eventCount();
      int count =
          (int) Math.min(into.length / ProductionKernel.RAY_STRIDE, Math.max(0, end - next[0]));
      for (int i = 0; i < count; i++) {
        int from = (int) next[0] * ProductionKernel.RAY_STRIDE;
        int to = i * ProductionKernel.RAY_STRIDE;
        System.arraycopy(rays, from, into, to, ProductionKernel.RAY_STRIDE);
        into[to + ProductionKernel.RAY_WEIGHT] *= weight.applyAsDouble(next[0]);
        next[0]++;
      }
      return count;
    };
  }

  private static MassPointSpectra given(
      SignatureSetup setup, DecayModel decay, RayFeed feed, long most, int threads) {
    SignatureScan scan = new SignatureScan(setup, blocks());
    int bits = scan.scaleBits(List.of(decay), 1);
    try (CpuDevice device = new CpuDevice(threads)) {
      LlpFeed llps = new LlpFeed(feed, 0, most);
      return scan.run(MASS, llps, stream(), decay, bits, device.sequences(), _ -> {});
    }
  }

  private static MassPointSpectra made(SignatureSetup setup, DecayModel decay) {
    SignatureScan scan = new SignatureScan(setup, blocks());
    int bits = scan.scaleBits(List.of(decay), 1);
    try (CpuDevice device = new CpuDevice(2)) {
      return scan.run(
          MASS, List.of(stream()), decay, Partners.NONE, bits, device.sequences(), _ -> {});
    }
  }

  private static void assertSame(MassPointSpectra found, MassPointSpectra expected) {
    assertThat(found.blockEvents()).isEqualTo(expected.blockEvents());
    assertThat(found.blockWeights()).isEqualTo(expected.blockWeights());
    assertThat(found.slots()).hasSameSizeAs(expected.slots());
    for (int s = 0; s < found.slots().size(); s++) {
      RegionSpectra one = found.slots().get(s);
      RegionSpectra other = expected.slots().get(s);
      assertThat(one.firstBin()).isEqualTo(other.firstBin());
      assertThat(one.fillings()).isNotEmpty().isEqualTo(other.fillings());
      assertThat(one.moments()).isEqualTo(other.moments());
      assertThat(one.entries()).isEqualTo(other.entries());
    }
  }

  @ParameterizedTest
  @CsvSource({"belle2, displaced-tracks, mu+ mu-", "gazelle-l, far-decay, mu+ mu-"})
  void run_raysThatKernelsMake_hasTheVerySpectra(String detector, String signature, String mode) {
    assertVerySpectra(detector, signature, mode);
  }

  @ParameterizedTest
  @Tag("long")
  @CsvSource({
    "belle2, photons-resolved, gamma gamma",
    "belle2, klm-shower, pi+ pi-",
    "belle2, photons-none, e+ e-"
  })
  void run_raysThatKernelsMake_hasTheVerySpectra_further(
      String detector, String signature, String mode) {
    assertVerySpectra(detector, signature, mode);
  }

  private static void assertVerySpectra(String detector, String signature, String mode) {
    SignatureSetup setup = setup(detector, signature);
    DecayModel decay = DecayModes.of(mode).model(MASS);
    MassPointSpectra expected = made(setup, decay);
    assertSame(given(setup, decay, feed(_ -> 1), EVENTS, 3), expected);
  }

  @Test
  void run_blockWithoutLlps_hasNothing() {
    SignatureSetup setup = setup("belle2", "displaced-tracks");
    DecayModel decay = DecayModes.of("mu+ mu-").model(MASS);
    RayFeed whole = feed(_ -> 1);
    RayFeed some = (block, rays) -> block.index() == 1 ? 0 : whole.next(block, rays);
    MassPointSpectra found = given(setup, decay, some, EVENTS, 2);
    assertThat(found.blockEvents()[1]).isZero();
    assertThat(found.blockWeights()[1]).isZero();
    assertThat(found.slots().getFirst().entries()[1]).isZero();
    assertThat(found.slots().getFirst().entries()[0])
        .isEqualTo(made(setup, decay).slots().getFirst().entries()[0]);
  }

  @Test
  void run_oneThread_hasTheVerySpectra() {
    SignatureSetup setup = setup("belle2", "displaced-tracks");
    DecayModel decay = DecayModes.of("pi+ pi-").model(MASS);
    assertSame(given(setup, decay, feed(_ -> 1), EVENTS, 1), made(setup, decay));
  }

  /** A weight of -1/2 takes half of what 1 adds, to the step of each amount. */
  @Test
  void run_negativeWeights_takeAway() {
    SignatureSetup setup = setup("belle2", "displaced-tracks");
    DecayModel decay = DecayModes.of("mu+ mu-").model(MASS);
    RegionSpectra all = given(setup, decay, feed(_ -> 1), EVENTS, 2).slots().getFirst();
    MassPointSpectra less = given(setup, decay, feed(_ -> -0.5), EVENTS, 2);
    long[] expected = all.fillings();
    long[] found = less.slots().getFirst().fillings();
    assertThat(found).hasSameSizeAs(expected);
    for (int k = 0; k < found.length; k++) {
      assertThat(Math.abs(2 * found[k] + expected[k])).isLessThanOrEqualTo(2L * EVENTS);
    }
    for (long weight : less.blockWeights()) {
      assertThat(weight).isNegative();
    }
  }

  @Test
  void run_feedThatFails_throwsWhatTheFeedThrows() {
    SignatureSetup setup = setup("gazelle-l", "far-decay");
    DecayModel decay = DecayModes.of("mu+ mu-").model(MASS);
    RayFeed whole = feed(_ -> 1);
    InputException broken = new InputException("events.csv", 12, "px_GeV", "found 'oops'");
    for (int threads : new int[] {1, 3}) {
      RayFeed failing =
          (block, rays) -> {
            if (block.index() == 2) {
              throw broken;
            }
            return whole.next(block, rays);
          };
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(() -> given(setup, decay, failing, EVENTS, threads))
          .isSameAs(broken);
    }
  }

  @Test
  void run_moreLlpsThanSaid_isRefused() {
    SignatureSetup setup = setup("gazelle-l", "far-decay");
    DecayModel decay = DecayModes.of("mu+ mu-").model(MASS);
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> given(setup, decay, feed(_ -> 1), 1, 2))
        .withMessageContaining("more than 1 LLPs");
  }
}
