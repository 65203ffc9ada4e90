package io.addra.validation.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a benchmark ran on, as far as the system tells. Immutable.
 *
 * @param processor model of the processor, or its architecture
 * @param cores cores that the program may use
 * @param memoryBytes memory of the machine; 0 where the system does not tell
 * @param system operating system and its version
 * @param java the virtual machine and its version
 */
public record Machine(String processor, int cores, long memoryBytes, String system, String java) {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
  private static final Path STATUS = Path.of("/proc/self/status");

  /** This machine. */
  public static Machine here() {
    long memory =
        ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean bean
            ? bean.getTotalMemorySize()
            : 0;
    return new Machine(
        valueOf(PROCESSORS, "model name", System.getProperty("os.arch", "unknown")),
        Runtime.getRuntime().availableProcessors(),
        memory,
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("java.vm.name") + " " + Runtime.version());
  }

  /** Largest memory that this process has had so far (bytes); 0 where the system does not tell. */
  public static long peakMemoryBytes() {
    String text = valueOf(STATUS, "VmHWM", "0 kB");
    return 1024 * Long.parseLong(text.replaceAll("[^0-9]", ""));
  }

  private static String valueOf(Path file, String key, String otherwise) {
    try {
      List<String> lines = Files.isReadable(file) ? Files.readAllLines(file) : List.of();
      return lines.stream()
          .filter(line -> line.startsWith(key) && line.contains(":"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(otherwise);
    } catch (IOException _) {
      return otherwise;
    }
  }
}
