package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.kernels.conformance.Difference;
import io.addra.kernels.device.ComputeDevice;
import io.addra.kernels.device.ComputeDeviceProvider;
import io.addra.kernels.device.CpuDevice;
import io.addra.kernels.device.DeviceInfo;
import io.addra.kernels.device.Devices;
import io.addra.kernels.device.ListedDevice;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The default build has no TornadoVM: its devices are stood for by a list. */
class DevicesCommandTest {

  private record Listed(List<DeviceInfo> devices) implements ComputeDeviceProvider {
    @Override
    public String name() {
      return "tornado";
    }

    @Override
    public String version() {
      return "TornadoVM 0";
    }

    @Override
    public ComputeDevice open(int index) {
      return new CpuDevice(1);
    }
  }

  private static DeviceInfo device(String name, boolean gpu, boolean doubles) {
    return new DeviceInfo(name, "OPENCL", gpu, 8, 8_000_000_000L, 2_000_000_000L, doubles);
  }

  private static String table(DeviceInfo... found) {
    Devices devices = Devices.of(List.of(new Listed(List.of(found))));
    return DeviceText.table(devices.list(2), devices);
  }

  @Test
  void devices_withoutTornado_listsTheCpuAndSaysWhatIsMissing() {
    Run run = Run.of("devices");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("cpu     CPU")
        .contains("TORNADOVM_HOME")
        .contains("sdk install tornadovm");
    JsonNode json = JsonMapper.shared().readTree(Run.of("devices", "--json").out());
    assertThat(json.get("devices").get(0).get("device").asString()).isEqualTo("cpu");
    assertThat(json.get("devices").get(0).get("double_precision").asBoolean()).isTrue();
  }

  @Test
  void verify_withoutTornado_isOneLine() {
    Run run = Run.of("devices", "--verify");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("no device beside the CPU", "TORNADOVM_HOME");
  }

  @Test
  void record_withoutVerifyOrCheckout_isBadUsage() {
    assertThat(Run.of("devices", "--record").status()).isEqualTo(2);
    Run run = Run.of("devices", "--verify", "0", "--record");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("needs a checkout");
  }

  @Test
  void verify_indexOutOfRange_isBadUsage() {
    assertThat(Run.of("devices", "--verify=-1").err()).contains("0 or more, found -1");
    assertThat(Run.of("devices", "--verify=one").status()).isEqualTo(2);
    assertThat(Run.of("bench", "--device", "tornado:99999999999").status()).isEqualTo(2);
  }

  @Test
  void table_gpu_isWhatAutoTakes() {
    assertThat(table(device("PoCL", false, true), device("H100", true, true)))
        .contains("tornado:1  H100", "8.0 GB", "TornadoVM 0, OPENCL")
        .endsWith("GPU: --device auto takes tornado:1.\n");
  }

  @Test
  void table_noUsableGpu_saysWhy() {
    assertThat(table(device("PoCL", false, true)))
        .contains("TornadoVM 0 finds none; is the driver");
    assertThat(table(device("Old", true, false)))
        .endsWith("Old has no double precision, which Addra needs.\n");
  }

  @Test
  void conformance_ofAFailure_saysSo() {
    Difference good = new Difference("trace", "rays", 10, 1, 0, 1e-15, 1e-16, "little", 0);
    Difference bad =
        new Difference("deposit", "ends", 10, 9, 0, Double.POSITIVE_INFINITY, 1, "nothing", 9);
    assertThat(ConformanceText.table(List.of(good))).contains("1 cases, all as allowed");
    assertThat(ConformanceText.table(List.of(good, bad)))
        .contains("FAILS: 9", "2 cases, 1 differ by more than is allowed");
  }

  @Test
  void list_ofDevices_namesWhatCanBeAskedFor() {
    Devices devices = Devices.of(List.of(new Listed(List.of(device("H100", true, true)))));
    assertThat(devices.list(2)).extracting(ListedDevice::name).containsExactly("cpu", "tornado:0");
  }
}
