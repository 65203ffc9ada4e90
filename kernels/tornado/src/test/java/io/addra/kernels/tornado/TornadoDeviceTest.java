package io.addra.kernels.tornado;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.addra.kernels.conformance.ConformanceSuite;
import io.addra.kernels.conformance.Difference;
import io.addra.kernels.device.ComputeDevice;
import io.addra.kernels.device.CpuDevice;
import io.addra.kernels.device.DeviceException;
import io.addra.kernels.device.DeviceInfo;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every device that TornadoVM finds computes what the CPU device computes. */
class TornadoDeviceTest {
  private static final TornadoProvider PROVIDER = new TornadoProvider();

  static IntStream devices() {
    return IntStream.range(0, PROVIDER.devices().size());
  }

  @Test
  void devices_ofTheRuntime_areFound() {
    assertThat(PROVIDER.devices()).isNotEmpty();
    assertThat(PROVIDER.version()).startsWith("TornadoVM 5");
  }

  @ParameterizedTest
  @MethodSource("devices")
  void open_everyDevice_agreesWithTheCpuDevice(int index) {
    try (ComputeDevice cpu = CpuDevice.allCores();
        ComputeDevice device = PROVIDER.open(index)) {
      List<Difference> found = ConformanceSuite.standard().run(cpu, device, _ -> {});
      assertThat(found).isNotEmpty().allSatisfy(d -> assertThat(d.failures()).isZero());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "tornado.recover.bailout, True, -Dtornado.recover.bailout=false",
    "tornado.enable.fma, True, -Dtornado.enable.fma=false",
    "tornado.opencl.compiler.flags, -cl-fast-relaxed-math, -Dtornado.opencl.compiler.flags=-w"
  })
  void open_withoutAnOptionThatGivesRightResults_isRefused(
      String option, String wrong, String expected) {
    String value = System.getProperty(option);
    try {
      System.setProperty(option, wrong);
      assertThatThrownBy(() -> PROVIDER.open(0))
          .isInstanceOf(DeviceException.class)
          .hasMessageContaining(expected);
    } finally {
      System.setProperty(option, value);
    }
  }

  @Test
  void open_deviceWithoutDoublePrecision_isRefused() {
    DeviceInfo single = new DeviceInfo("Old GPU", "tornado", true, 1, 1 << 30, 1 << 30, false);
    assertThatThrownBy(() -> TornadoComputeDevice.check(single))
        .hasMessage("Old GPU has no double precision, which Addra needs");
  }
}
