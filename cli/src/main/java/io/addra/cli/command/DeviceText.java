package io.addra.cli.command;

import io.addra.kernels.device.DeviceException;
import io.addra.kernels.device.DeviceInfo;
import io.addra.kernels.device.Devices;
import io.addra.kernels.device.ListedDevice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The devices of this machine, and what is missing to use a GPU, in words and as JSON. */
final class DeviceText {
  /** System property in which the launcher of a distribution names its folder. */
  static final String DISTRIBUTION_PROPERTY = "addra.distribution";

  private static final String SDK =
      "install TornadoVM (sdk install tornadovm), set TORNADOVM_HOME to it";

  private DeviceText() {}

  /** How to get what runs kernels on a GPU. */
  static String install() {
    String folder = System.getProperty(DISTRIBUTION_PROPERTY, "");
    if (folder.isEmpty()) {
      return SDK + " and start ./addra again";
    }
    return Files.isDirectory(Path.of(folder, "lib", "tornado"))
        ? SDK + " and start this distribution again"
        : "this distribution was built without its device: "
            + SDK
            + " where a checkout is and build another by ./mvnw -Pdist package -DskipTests";
  }

  static String table(List<ListedDevice> list, Devices devices) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("device", "hardware", "kind", "units", "memory", "double", "runs by"));
    for (ListedDevice listed : list) {
      DeviceInfo info = listed.info();
      rows.add(
          List.of(
              listed.name(),
              info.name(),
              info.gpu() ? "GPU" : "CPU",
              String.valueOf(info.computeUnits()),
              String.format(Locale.ROOT, "%.1f GB", 1e-9 * info.memoryBytes()),
              info.doublePrecision() ? "yes" : "no",
              listed.runtime() + ", " + info.backend()));
    }
    return TextTable.of(rows) + "\n" + gpu(list, devices) + "\n";
  }

  static String json(List<ListedDevice> list, Devices devices) {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (ListedDevice listed : list) {
      DeviceInfo info = listed.info();
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("device", listed.name());
      entry.put("hardware", info.name());
      entry.put("gpu", info.gpu());
      entry.put("compute_units", info.computeUnits());
      entry.put("memory_bytes", info.memoryBytes());
      entry.put("largest_buffer_bytes", info.largestBufferBytes());
      entry.put("double_precision", info.doublePrecision());
      entry.put("backend", info.backend());
      entry.put("runtime", listed.runtime());
      entries.add(entry);
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("devices", entries);
    object.put("gpu", gpu(list, devices));
    return JsonText.of(object) + "\n";
  }

  /** Which GPU a scan would take, or what is missing. */
  static String gpu(List<ListedDevice> list, Devices devices) {
    List<ListedDevice> gpus = list.stream().filter(listed -> listed.info().gpu()).toList();
    try {
      return devices
          .automatic()
          .map(name -> "GPU: --device auto takes " + name + ".")
          .orElseGet(() -> missing(gpus, devices));
    } catch (DeviceException e) {
      return "GPU: " + e.getMessage() + ".";
    }
  }

  private static String missing(List<ListedDevice> gpus, Devices devices) {
    if (devices.providers().isEmpty()) {
      return "GPU: none can be used, for nothing is installed that runs kernels on one; "
          + install()
          + ".";
    }
    List<String> problems = devices.problems();
    if (!problems.isEmpty()) {
      return "GPU: none can be used: " + problems.getFirst();
    }
    if (gpus.isEmpty()) {
      return "GPU: "
          + devices.providers().getFirst().version()
          + " finds none; is the driver of a GPU installed, and does it belong to the backend"
          + " (OpenCL, PTX, CUDA, SPIR-V, Metal) that TornadoVM was installed with?";
    }
    if (gpus.stream().anyMatch(gpu -> gpu.info().doublePrecision())) {
      return "GPU: Slurm gave this job none; ask for one with --gres or --gpus.";
    }
    return "GPU: " + gpus.getFirst().info().name() + " has no double precision, which Addra needs.";
  }
}
