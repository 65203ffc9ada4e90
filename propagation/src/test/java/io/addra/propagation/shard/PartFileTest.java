package io.addra.propagation.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.addra.geometry.document.InputException;
import io.addra.kernels.device.CpuDevice;
import io.addra.propagation.ToyWorlds;
import io.addra.propagation.result.SpectraFile;
import io.addra.propagation.scan.PartJoin;
import io.addra.propagation.scan.PartRunner;
import io.addra.propagation.scan.PlanIdentity;
import io.addra.propagation.scan.ScanPart;
import io.addra.propagation.scan.ScanPlan;
import io.addra.propagation.scan.ScanProgress;
import io.addra.propagation.scan.ScanResult;
import io.addra.propagation.scan.ScanRunner;
import io.addra.propagation.spectrum.ScanSpectra;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartFileTest {
  private static final ScanPlan PLAN =
      ScanPlan.of(ToyWorlds.config(5, 6_411, 0.3, 2.0), ToyWorlds.geometry());

  @TempDir private Path folder;

  private static List<ScanPart> run(Shard shard, PartRunner runner) {
    return shard.pieces(PLAN.config().masses().size(), PLAN.blocks().size()).stream()
        .map(piece -> runner.run(piece.mass(), piece.blocks(), _ -> {}))
        .toList();
  }

  private byte[] bytes(ScanSpectra spectra) throws IOException {
    Path file = folder.resolve("spectra.h5");
    SpectraFile.write(spectra, file);
    return Files.readAllBytes(file);
  }

  @Test
  void read_partsOfSevenShards_areTheScanToTheByte() throws IOException {
    String plan = PlanIdentity.of(PLAN, "0", "c");
    try (CpuDevice device = new CpuDevice(2);
        PartRunner runner = PartRunner.open(PLAN, device)) {
      List<ScanPart> read = new ArrayList<>();
      for (int k = 7; k >= 1; k--) {
        Path file = folder.resolve("part-" + k + ".h5");
        PartFile.write(plan, run(new Shard(k, 7), runner), file);
        read.addAll(PartFile.read(plan, file));
      }
      ScanResult joined = PartJoin.of(PLAN, read, device.info(), 1, 1);
      ScanResult whole = ScanRunner.run(PLAN, device, ScanProgress.NONE);
      assertThat(bytes(joined.spectra())).isEqualTo(bytes(whole.spectra()));
    }
  }

  @Test
  void write_again_givesTheSameBytes() throws IOException {
    try (CpuDevice device = new CpuDevice(2);
        PartRunner runner = PartRunner.open(PLAN, device)) {
      for (String name : List.of("a.h5", "b.h5")) {
        PartFile.write("plan", run(new Shard(2, 5), runner), folder.resolve(name));
      }
    }
    assertThat(folder.resolve("a.h5")).hasSameBinaryContentAs(folder.resolve("b.h5"));
  }

  @Test
  void read_otherPlanOrDamagedFile_isSaidWithItsName() throws IOException {
    Path file = folder.resolve("part.h5");
    try (CpuDevice device = new CpuDevice(2);
        PartRunner runner = PartRunner.open(PLAN, device)) {
      PartFile.write("plan", run(new Shard(1, 9), runner), file);
    }
    assertThatThrownBy(() -> PartFile.read("other", file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("part.h5")
        .hasMessageContaining("is of another scan");
    byte[] all = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(all, all.length / 2));
    assertThatThrownBy(() -> PartFile.read("plan", file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("part.h5");
  }

  @Test
  void identity_otherSeedEventsOrVersion_isAnother() {
    String identity = PlanIdentity.of(PLAN, "1", "c");
    assertThat(identity).hasSize(64).isEqualTo(PlanIdentity.of(PLAN, "1", "c"));
    assertThat(PlanIdentity.of(PLAN, "2", "c")).isNotEqualTo(identity);
    assertThat(
            PlanIdentity.of(
                ScanPlan.of(ToyWorlds.config(6, 6_411, 0.3, 2.0), ToyWorlds.geometry()), "1", "c"))
        .isNotEqualTo(identity);
    assertThat(
            PlanIdentity.of(
                ScanPlan.of(ToyWorlds.config(5, 6_412, 0.3, 2.0), ToyWorlds.geometry()), "1", "c"))
        .isNotEqualTo(identity);
  }
}
