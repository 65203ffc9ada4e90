package io.addra.propagation.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.addra.kernels.device.CpuDevice;
import io.addra.propagation.ToyWorlds;
import io.addra.propagation.result.SpectraFile;
import io.addra.propagation.spectrum.BlockRange;
import io.addra.propagation.spectrum.ScanSpectra;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scan in pieces is the scan in one piece, to the last byte. */
class PartRunnerTest {
  private static final ScanPlan TOY =
      ScanPlan.of(ToyWorlds.config(5, 6_411, 0.3, 2.0), ToyWorlds.geometry());

  @TempDir private Path folder;

  private byte[] bytes(ScanSpectra spectra) throws IOException {
    Path file = folder.resolve("spectra.h5");
    SpectraFile.write(spectra, file);
    return Files.readAllBytes(file);
  }

  /** The blocks of every mass in pieces of random size. */
  private static List<ScanPart> parts(ScanPlan plan, PartRunner runner, Random random) {
    List<ScanPart> parts = new ArrayList<>();
    for (int mass = 0; mass < plan.config().masses().size(); mass++) {
      for (int from = 0; from < plan.blocks().size(); ) {
        int to = Math.min(plan.blocks().size(), from + 1 + random.nextInt(40));
        parts.add(runner.run(mass, new BlockRange(from, to), _ -> {}));
        from = to;
      }
    }
    Collections.shuffle(parts, random);
    return parts;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void join_ofRandomPieces_hasTheBytesOfOneRun(int seed) throws IOException {
    try (CpuDevice device = new CpuDevice(2);
        PartRunner runner = PartRunner.open(TOY, device)) {
      ScanResult whole = ScanRunner.run(TOY, device, ScanProgress.NONE);
      ScanResult joined =
          PartJoin.of(TOY, parts(TOY, runner, new Random(seed)), device.info(), 1, 1);
      assertThat(bytes(joined.spectra())).isEqualTo(bytes(whole.spectra()));
    }
  }

  /** Signatures of tracks and of events, with points that are stored without bins. */
  @Test
  void join_withSignatures_hasTheBytesOfOneRun() throws IOException {
    Path file = folder.resolve("scan.yaml");
    Files.writeString(
        file,
        """
        events: 640
        signature_events: 700
        production: {process: dark-higgsstrahlung, llp: dark-photon, other_mass_GeV: 1.0, dark_higgs_ctau_cm: 0.1}
        llp: {name: A, mass_GeV: [0.4], ctau_cm: [10], decay: {mode: mu+ mu-}}
        detectors: [{detector: belle2, set: {uniform_field: 1}}]
        signatures: [displaced-tracks, both-displaced]
        """);
    ScanPlan plan = ScanPlan.of(ScanFile.read(file), Overrides.none());
    try (CpuDevice device = new CpuDevice(2);
        PartRunner runner = PartRunner.open(plan, device)) {
      ScanResult whole = ScanRunner.run(plan, device, ScanProgress.NONE);
      ScanResult joined =
          PartJoin.of(plan, parts(plan, runner, new Random(4)), device.info(), 1, 1);
      assertThat(bytes(joined.spectra())).isEqualTo(bytes(whole.spectra()));
      assertThat(whole.signatures().orElseThrow().masses().getFirst().joint().getFirst().size())
          .isPositive();
      assertThat(bytes(joined.signatures().orElseThrow()))
          .isEqualTo(bytes(whole.signatures().orElseThrow()));
    }
  }

  @Test
  void join_blockMissingOrTwice_isSaid() {
    try (CpuDevice device = new CpuDevice(2);
        PartRunner runner = PartRunner.open(TOY, device)) {
      List<ScanPart> parts =
          new ArrayList<>(
              List.of(
                  runner.run(0, new BlockRange(0, 64), _ -> {}),
                  runner.run(1, new BlockRange(0, 30), _ -> {}),
                  runner.run(1, new BlockRange(32, 64), _ -> {})));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> PartJoin.of(TOY, parts, device.info(), 1, 1))
          .withMessage("mass 2.0: block 30 is missing");
      parts.add(runner.run(1, new BlockRange(29, 32), _ -> {}));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> PartJoin.of(TOY, parts, device.info(), 1, 1))
          .withMessage("mass 2.0: block 29 is there twice");
    }
  }
}
