package io.addra.propagation.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.addra.geometry.document.InputException;
import io.addra.kernels.device.CpuDevice;
import io.addra.kernels.device.DeviceException;
import io.addra.propagation.ToyWorlds;
import io.addra.propagation.result.SpectraFile;
import io.addra.propagation.scan.Overrides;
import io.addra.propagation.scan.ScanPlan;
import io.addra.propagation.scan.ScanProgress;
import io.addra.propagation.scan.ScanResult;
import io.addra.propagation.scan.ScanRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scan that is broken off goes on to the bytes of one that is not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResumableScanTest {
  private static final ScanPlan PLAN = plan(5);
  private static final Duration ALWAYS = Duration.ZERO;

  private final CpuDevice device = new CpuDevice(2);
  private byte[] whole = {};

  private Path folder = Path.of("");

  private static ScanPlan plan(long seed) {
    return ScanPlan.of(ToyWorlds.config(seed, 3_211, 0.3, 2.0), ToyWorlds.geometry());
  }

  private PartOrigin origin(ScanPlan plan) {
    ScanRequest request = new ScanRequest(Path.of("toy.yaml"), Overrides.none(), List.of());
    return PartOrigin.of(plan, request, "1", "c", device.info());
  }

  @BeforeAll
  void run(@TempDir Path temporary) throws IOException {
    folder = temporary;
    whole = bytes(ScanRunner.run(PLAN, device, ScanProgress.NONE));
  }

  @AfterAll
  void close() {
    device.close();
  }

  private byte[] bytes(ScanResult result) throws IOException {
    Path file = folder.resolve("spectra.h5");
    SpectraFile.write(result.spectra(), file);
    return Files.readAllBytes(file);
  }

  private Path empty(String name) throws IOException {
    return Files.createTempDirectory(folder, name);
  }

  private static final class BrokenOff extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** One run that stops after so many blocks, if there are so many left. */
  private ScanResult goOn(Path target, int blocks) throws IOException {
    // the first call tells of what is there already
    int[] left = {blocks + 1};
    try (Checkpoints kept = Checkpoints.open(target, origin(PLAN), Checkpoints.Earlier.RESUME)) {
      return new ResumableScan(PLAN, origin(PLAN).plan(), ALWAYS)
          .run(
              device,
              kept,
              empty("joined"),
              (_, _, _, _) -> {
                if (left[0]-- == 0) {
                  throw new BrokenOff();
                }
              });
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void run_brokenOffAgainAndAgain_hasTheBytesOfOneRun(int seed) throws IOException {
    Random random = new Random(seed);
    Path target = folder.resolve("broken-" + seed);
    for (int breaks = 0; ; breaks++) {
      try {
        ScanResult result = goOn(target, 5 + random.nextInt(40));
        assertThat(breaks).isGreaterThan(2);
        assertThat(bytes(result)).isEqualTo(whole);
        return;
      } catch (DeviceException _) {
        assertThat(breaks).isLessThan(40);
      }
    }
  }

  @Test
  void run_partDamagedAndManifestCutShort_theyAreMadeAgain() throws IOException {
    Path target = folder.resolve("damaged");
    assertThatThrownBy(() -> goOn(target, 50)).hasRootCauseInstanceOf(BrokenOff.class);
    List<Path> manifests = new PartFolder(Checkpoints.folder(target)).manifests();
    byte[] part = Files.readAllBytes(part(manifests.get(3)));
    part[part.length / 2] ^= 1;
    Files.write(part(manifests.get(3)), part);
    Files.delete(part(manifests.get(7)));
    Files.writeString(manifests.get(9), "{\"format\"");
    assertThat(bytes(goOn(target, Integer.MAX_VALUE))).isEqualTo(whole);
  }

  private static Path part(Path manifest) {
    return manifest.resolveSibling(
        manifest.getFileName().toString().replace(PartManifest.ENDING, PartFolder.PART_ENDING));
  }

  @Test
  void run_doneBeforeAnythingIsPutAside_leavesNothing() throws IOException {
    Path target = folder.resolve("short");
    try (Checkpoints kept = Checkpoints.open(target, origin(PLAN), Checkpoints.Earlier.REFUSE)) {
      ScanResult result =
          new ResumableScan(PLAN, origin(PLAN).plan(), ResumableScan.USUAL)
              .run(device, kept, empty("joined"), ScanProgress.NONE);
      assertThat(bytes(result)).isEqualTo(whole);
    }
    assertThat(Checkpoints.folder(target)).doesNotExist();
  }

  @Test
  void open_earlierScan_isRefusedResumedOrRemovedAsAsked() {
    Path target = folder.resolve("earlier");
    assertThatThrownBy(() -> goOn(target, 9)).hasRootCauseInstanceOf(BrokenOff.class);
    assertThatThrownBy(() -> Checkpoints.open(target, origin(PLAN), Checkpoints.Earlier.REFUSE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("earlier: an earlier scan was broken off here")
        .hasMessageContaining("--resume");
    assertThatThrownBy(() -> Checkpoints.open(target, origin(plan(6)), Checkpoints.Earlier.RESUME))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("another scan");
    try (Checkpoints kept = Checkpoints.open(target, origin(PLAN), Checkpoints.Earlier.RESUME)) {
      assertThat(kept.parts()).hasSizeBetween(8, 9);
      assertThatThrownBy(() -> Checkpoints.open(target, origin(PLAN), Checkpoints.Earlier.RESUME))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("another scan is using it");
    }
    try (Checkpoints kept = Checkpoints.open(target, origin(plan(6)), Checkpoints.Earlier.REMOVE)) {
      assertThat(kept.parts()).isEmpty();
      assertThat(Checkpoints.folder(target)).doesNotExist();
    }
  }
}
