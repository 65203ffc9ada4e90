package io.addra.kernels.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DevicesTest {
  private static DeviceInfo described(String name, boolean gpu, boolean doubles) {
    return new DeviceInfo(name, "list", gpu, 1, 1, 1, doubles);
  }

  /** A provider whose devices are CPU devices under other descriptions. */
  private record Listed(List<DeviceInfo> devices) implements ComputeDeviceProvider {
    @Override
    public String name() {
      return "list";
    }

    @Override
    public String version() {
      return "List 1";
    }

    @Override
    public ComputeDevice open(int index) {
      return new CpuDevice(index + 10);
    }
  }

  private static final Devices THREE =
      Devices.of(
          List.of(
              new Listed(
                  List.of(
                      described("slow", false, true),
                      described("single", true, false),
                      described("gpu", true, true)))));

  private static int units(SelectedDevice selected) {
    try (ComputeDevice device = selected.device()) {
      return device.info().computeUnits();
    }
  }

  @Test
  void open_auto_takesTheFirstGpuWithDoublePrecision() {
    SelectedDevice selected = THREE.open("auto", 2);
    assertThat(selected.reason()).contains("list");
    assertThat(units(selected)).isEqualTo(12);
  }

  @Test
  void open_autoInJobOfSlurm_takesTheGpuThatWasGiven() {
    ComputeDeviceProvider two =
        new Listed(List.of(described("gpu", true, true), described("gpu", true, true)));
    Map<String, String> environment = Map.of("SLURM_JOB_ID", "7", "CUDA_VISIBLE_DEVICES", "1");
    Devices devices = Devices.of(List.of(two), environment);
    SelectedDevice selected = devices.open("auto", 2);
    assertThat(selected.reason()).contains("Slurm", "list:1");
    assertThat(units(selected)).isEqualTo(11);
    assertThat(devices.automatic()).contains("list:1");
    assertThat(units(devices.open("list:0", 2))).isEqualTo(10);
  }

  @Test
  void open_autoInJobOfSlurmWithoutGpu_takesTheCpu() {
    ComputeDeviceProvider one = new Listed(List.of(described("gpu", true, true)));
    Map<String, String> environment =
        Map.of("SLURM_JOB_ID", "7", "CUDA_VISIBLE_DEVICES", "NoDevFiles");
    SelectedDevice selected = Devices.of(List.of(one), environment).open("auto", 2);
    assertThat(selected.reason()).contains("Slurm gave this job no GPU");
    assertThat(units(selected)).isEqualTo(2);
  }

  @Test
  void open_autoWithoutGpu_takesTheCpuAndSaysWhy() {
    SelectedDevice bare = Devices.of(List.of()).open("auto", 3);
    assertThat(bare.reason()).isEqualTo("no GPU runtime is installed");
    assertThat(units(bare)).isEqualTo(3);
    SelectedDevice none =
        Devices.of(List.of(new Listed(List.of(described("slow", false, true))))).open("auto", 3);
    assertThat(none.reason()).contains("no GPU");
    assertThat(units(none)).isEqualTo(3);
  }

  @Test
  void open_byName_takesTheIndex() {
    assertThat(units(THREE.open("cpu", 2))).isEqualTo(2);
    assertThat(units(THREE.open("list", 2))).isEqualTo(10);
    assertThat(units(THREE.open("list:1", 2))).isEqualTo(11);
    assertThatThrownBy(() -> THREE.open("list:3", 2))
        .isInstanceOf(DeviceException.class)
        .hasMessage("list:3 does not exist: list finds 3 (see 'addra devices')");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gpu", "", "tornado:x", "cpu:-1", "CPU"})
  void open_unknownName_listsTheKnown(String name) {
    assertThatThrownBy(() -> THREE.open(name, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("auto, cpu, list[:INDEX]");
  }

  @Test
  void installed_inThisBuild_hasTheCpu() {
    assertThat(units(Devices.installed().open("cpu", 1))).isEqualTo(1);
  }

  @Test
  void list_hasTheCpuFirst_thenWhatCanBeAskedFor() {
    assertThat(THREE.list(2))
        .extracting(ListedDevice::name)
        .containsExactly("cpu", "list:0", "list:1", "list:2");
    for (ListedDevice listed : THREE.list(2)) {
      try (ComputeDevice device = THREE.open(listed.name(), 2).device()) {
        assertThat(device.info().backend()).isEqualTo("java");
      }
    }
  }

  /** A runtime without a driver: a scan still runs, and its record says why on the CPU. */
  @Test
  void open_autoWithARuntimeThatDoesNotStart_isTheCpu() {
    ComputeDeviceProvider broken =
        new ComputeDeviceProvider() {
          @Override
          public String name() {
            return "broken";
          }

          @Override
          public String version() {
            return "Broken 1";
          }

          @Override
          public List<DeviceInfo> devices() {
            throw new DeviceException("no driver");
          }

          @Override
          public ComputeDevice open(int index) {
            throw new DeviceException("no driver");
          }
        };
    Devices devices = Devices.of(List.of(broken));
    SelectedDevice selected = devices.open("auto", 2);
    try (ComputeDevice device = selected.device()) {
      assertThat(device.info().backend()).isEqualTo("java");
    }
    assertThat(selected.reason()).isEqualTo("no driver");
    assertThat(devices.problems()).containsExactly("no driver");
    assertThat(devices.list(1)).extracting(ListedDevice::name).containsExactly("cpu");
    assertThatThrownBy(() -> devices.open("broken", 1)).hasMessage("no driver");
  }

  @Test
  void installed_providerWithoutItsRuntime_isNotThere(@TempDir Path dir) throws Exception {
    Path missing = Files.writeString(dir.resolve("Missing.java"), "public class Missing {}");
    Path provider =
        Files.writeString(
            dir.resolve("Broken.java"),
            """
            import io.addra.kernels.device.*;
            public class Broken implements ComputeDeviceProvider {
              public Broken() {}
              public Broken(Missing runtime) {}
              public String name() { return "broken"; }
              public String version() { return "1"; }
              public java.util.List<DeviceInfo> devices() { return java.util.List.of(); }
              public ComputeDevice open(int index) { return null; }
            }
            """);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                missing.toString(),
                provider.toString());
    assertThat(status).isZero();
    Path services = Files.createDirectories(dir.resolve("META-INF/services"));
    Files.writeString(services.resolve(ComputeDeviceProvider.class.getName()), "Broken");
    assertThat(installedWith(dir)).extracting(ComputeDeviceProvider::name).contains("broken");
    Files.delete(dir.resolve("Missing.class"));
    assertThat(installedWith(dir)).extracting(ComputeDeviceProvider::name).doesNotContain("broken");
  }

  private static List<ComputeDeviceProvider> installedWith(Path folder) throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
      thread.setContextClassLoader(loader);
      return Devices.installed().providers();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
