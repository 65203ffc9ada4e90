package io.addra.propagation.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.kernels.device.CpuDevice;
import io.addra.propagation.ToyWorlds;
import io.addra.propagation.scan.ScanPlan;
import io.addra.propagation.scan.ScanProgress;
import io.addra.propagation.scan.ScanResult;
import io.addra.propagation.scan.ScanRunner;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunRecordTest {

  @Test
  void write_finishedRun_saysHowItWasMade(@TempDir Path directory) {
    ScanPlan plan = ScanPlan.of(ToyWorlds.config(8, 640, 0.6), ToyWorlds.geometry());
    ScanResult result;
    try (CpuDevice device = new CpuDevice(1)) {
      result = ScanRunner.run(plan, device, ScanProgress.NONE);
    }
    AcceptanceMap map = MapEvaluator.evaluate(result.spectra(), new double[] {1e-3, 1, 1e3});
    Path file = directory.resolve("run.json");
    RunRecord.write(
        result, map, new RunOrigin("0.1.0", "unknown", "asked for"), Optional.empty(), file);
    JsonNode root = new JsonMapper().readTree(file);
    assertThat(root.path("version").asString()).isEqualTo("0.1.0");
    assertThat(root.path("commit").asString()).isEqualTo("unknown");
    assertThat(root.path("seed").asLong()).isEqualTo(8);
    assertThat(root.path("reaction").asString()).isEqualTo("B+ -> K+ S");
    assertThat(root.at("/device/backend").asString()).isEqualTo("java");
    assertThat(root.at("/configuration/llp/mass_GeV/0").asDouble()).isEqualTo(0.6);
    assertThat(root.at("/configuration/production/parent_ctau_cm").asDouble()).isEqualTo(0.04911);
    assertThat(root.at("/hashes/geometry_sha256/near").asString()).isEqualTo("00");
    assertThat(root.at("/hashes/materials_sha256").asString()).isNotEmpty();
    assertThat(root.at("/contents/value").asString()).contains("geometry");
    assertThat(root.at("/contents/trigger").isArray()).isTrue();
    assertThat(root.at("/contents/trigger").size()).isZero();
    assertThat(root.at("/flags/rows").asInt()).isEqualTo(map.rows().size());
    long limits = map.rows().stream().filter(row -> row.estimate().upperLimit()).count();
    assertThat(root.at("/flags/upper_limits").asLong()).isEqualTo(limits).isGreaterThanOrEqualTo(3);
    assertThat(root.path("wall_s").asDouble()).isPositive();
  }
}
