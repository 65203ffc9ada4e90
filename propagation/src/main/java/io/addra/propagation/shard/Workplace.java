package io.addra.propagation.shard;

import io.addra.geometry.document.JsonFields;
import io.addra.kernels.device.DeviceInfo;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a part of a scan was computed. Numbers have the same bits on the same kind of processor,
 * device and Java. Immutable.
 *
 * @param device name of the device
 * @param backend what ran the kernels
 * @param units threads or compute units
 * @param processor kind of the processor
 * @param java version of Java
 * @param host name of the machine
 */
public record Workplace(
    String device, String backend, int units, String processor, String java, String host) {
  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  /** This machine with one of its devices. */
  public static Workplace of(DeviceInfo device) {
    return new Workplace(
        device.name(),
        device.backend(),
        device.computeUnits(),
        processorKind(),
        Runtime.version().toString(),
        hostName());
  }

  /** What the bits of a number may depend on, in words. */
  public String kind() {
    return "%s (%s), processor %s, Java %s".formatted(device, backend, processor, java);
  }

  void write(ObjectNode node) {
    ObjectNode on = node.putObject("device");
    on.put("name", device).put("backend", backend).put("compute_units", units);
    node.put("cpu", processor).put("java", java).put("host", host);
  }

  static Workplace read(JsonNode node) {
    JsonNode on = node.required("device");
    return new Workplace(
        JsonFields.text(on, "name"),
        JsonFields.text(on, "backend"),
        on.required("compute_units").intValue(),
        JsonFields.text(node, "cpu"),
        JsonFields.text(node, "java"),
        JsonFields.text(node, "host"));
  }

  /** The model name that Linux gives, else the architecture. */
  private static String processorKind() {
    String architecture = System.getProperty("os.arch");
    if (!Files.isReadable(CPU_INFO)) {
      return architecture;
    }
    try (var lines = Files.lines(CPU_INFO)) {
      Optional<String> model =
          lines
              .filter(line -> line.startsWith("model name"))
              .map(line -> line.substring(line.indexOf(':') + 1).strip())
              .findFirst();
      return model.orElse(architecture);
    } catch (IOException e) {
      return architecture;
    }
  }

  /** Name of this machine; unknown where it has none. */
  public static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }
}
