package io.addra.cli.command;

import io.addra.kernels.body.PhiloxKernel;
import io.addra.kernels.conformance.Difference;
import io.addra.kernels.conformance.KernelSources;
import io.addra.kernels.device.ComputeDeviceProvider;
import io.addra.kernels.device.DeviceInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a device differs by from the CPU, in words and as JSON. */
final class ConformanceText {
  private ConformanceText() {}

  static String table(List<Difference> found) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "kernel",
            "inputs",
            "values",
            "differ",
            "grazing",
            "largest",
            "relative",
            "",
            "may differ"));
    for (Difference d : found) {
      rows.add(
          List.of(
              d.kernel(),
              d.inputs(),
              String.valueOf(d.values()),
              String.valueOf(d.differing()),
              String.valueOf(d.grazing()),
              number(d.largestAbsolute()),
              number(d.largestRelative()),
              d.passed() ? "ok" : "FAILS: " + d.failures(),
              d.allowed()));
    }
    long failed = found.stream().filter(d -> !d.passed()).count();
    return TextTable.of(rows)
        + "\n"
        + found.size()
        + " cases, "
        + (failed == 0 ? "all as allowed" : failed + " differ by more than is allowed")
        + "\n";
  }

  private static String number(double value) {
    return value == 0 ? "0" : String.format(Locale.ROOT, "%.2g", value);
  }

  /** The record of conformance: what was run, where, and the largest differences. */
  static String json(List<Difference> found, DeviceInfo info, ComputeDeviceProvider provider) {
    Map<String, Object> device = new LinkedHashMap<>();
    device.put("name", info.name());
    device.put("backend", info.backend());
    device.put("gpu", info.gpu());
    Map<String, Object> object = new LinkedHashMap<>();
    object.put(
        "sources_sha256",
        KernelSources.hashCarriedBy(List.of(PhiloxKernel.class, provider.getClass())));
    object.put("runtime", provider.version());
    object.put("java", System.getProperty("java.vm.version", "unknown"));
    object.put("device", device);
    object.put("passed", found.stream().allMatch(Difference::passed));
    object.put("cases", found.stream().map(ConformanceText::entry).toList());
    return JsonText.of(object) + "\n";
  }

  private static Map<String, Object> entry(Difference d) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("kernel", d.kernel());
    entry.put("inputs", d.inputs());
    entry.put("values", d.values());
    entry.put("differing", d.differing());
    entry.put("grazing_events", d.grazing());
    entry.put("largest_difference", finite(d.largestAbsolute()));
    entry.put("largest_relative", finite(d.largestRelative()));
    entry.put("allowed", d.allowed());
    entry.put("failures", d.failures());
    return entry;
  }

  /** JSON has no infinity. */
  private static double finite(double value) {
    return Math.min(value, Double.MAX_VALUE);
  }
}
