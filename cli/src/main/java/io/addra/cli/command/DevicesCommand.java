package io.addra.cli.command;

import io.addra.geometry.compile.SceneCompiler;
import io.addra.geometry.detector.Detectors;
import io.addra.geometry.document.InputException;
import io.addra.kernels.conformance.ConformanceSuite;
import io.addra.kernels.conformance.Difference;
import io.addra.kernels.device.ComputeDevice;
import io.addra.kernels.device.ComputeDeviceProvider;
import io.addra.kernels.device.CpuDevice;
import io.addra.kernels.device.DeviceException;
import io.addra.kernels.device.DeviceInfo;
import io.addra.kernels.device.Devices;
import io.addra.kernels.device.ListedDevice;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists what can compute, and checks that a device computes what the CPU computes. */
@Command(
    name = "devices",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "List what can compute, and say what is missing to use a GPU.",
      "With --verify, run every kernel on random and edge inputs on a device and on the CPU, and"
          + " print the largest differences; exit status 1 if one is larger than is allowed."
    },
    footer = {"", "Example:", "  addra devices --verify 0"})
final class DevicesCommand implements Callable<Integer> {
  /** System property in which the launcher names the checkout. */
  static final String CHECKOUT_PROPERTY = "addra.checkout";

  /** Where the record of conformance lies in a checkout. */
  static final String RECORD = "kernels/tornado/conformance.json";

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--verify",
      arity = "0..1",
      fallbackValue = "0",
      paramLabel = "INDEX",
      description = "Compare the device tornado:INDEX with the CPU (default: 0).")
  private @Nullable Integer verify;

  @Option(
      names = "--record",
      description = "With --verify: write the differences to " + RECORD + " of this checkout.")
  private boolean record;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (verify == null) {
      if (record) {
        throw new ParameterException(spec.commandLine(), "--record goes with --verify");
      }
      print(list());
      return ExitCode.OK;
    }
    if (verify < 0) {
      throw new ParameterException(
          spec.commandLine(), "--verify: expected an index, 0 or more, found " + verify);
    }
    return verify(verify) ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private String list() {
    Devices devices = Devices.installed();
    List<ListedDevice> list = devices.list(Runtime.getRuntime().availableProcessors());
    return json ? DeviceText.json(list, devices) : DeviceText.table(list, devices);
  }

  private boolean verify(int index) throws IOException {
    Path file = record ? recordFile() : Path.of("");
    Devices devices = Devices.installed();
    if (devices.providers().isEmpty()) {
      throw new DeviceException(
          "there is no device beside the CPU to verify; " + DeviceText.install());
    }
    ComputeDeviceProvider provider = devices.providers().getFirst();
    String name = provider.name() + ":" + index;
    try (ComputeDevice cpu = CpuDevice.allCores();
        ComputeDevice device = devices.open(name, 1).device()) {
      PrintWriter out = spec.commandLine().getOut();
      DeviceInfo info = device.info();
      if (!json) {
        out.println(name + ": " + info.name() + ", " + info.backend() + ", " + provider.version());
      }
      List<Difference> found = suite().run(cpu, device, _ -> {});
      out.print(json ? ConformanceText.json(found, info, provider) : ConformanceText.table(found));
      out.flush();
      boolean passed = found.stream().allMatch(Difference::passed);
      if (record && passed) {
        Files.writeString(file, ConformanceText.json(found, info, provider));
      }
      return passed;
    }
  }

  private static ConformanceSuite suite() {
    return ConformanceSuite.withScenes(
        Map.of(
            "all detectors",
            SceneCompiler.compile(
                    Detectors.names().stream().map(Detectors::load).toList(), List.of())
                .scene()));
  }

  private static Path recordFile() {
    String checkout = System.getProperty(CHECKOUT_PROPERTY, "");
    Path file = Path.of(checkout, RECORD);
    if (checkout.isEmpty() || !Files.isDirectory(file.resolveSibling("src"))) {
      throw new InputException(
          RECORD, 0, "", "--record needs a checkout of the sources, started by its ./addra");
    }
    return file;
  }

  private void print(String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(text);
    out.flush();
  }
}
