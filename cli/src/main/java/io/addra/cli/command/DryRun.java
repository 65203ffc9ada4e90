package io.addra.cli.command;

import io.addra.propagation.scan.ScanPlan;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a scan would cost.
 *
 * @param masses mass points
 * @param lifetimes lifetimes of the map
 * @param quantities numbers for each mass and lifetime
 * @param events events in all mass points
 * @param threads threads of the CPU device
 * @param memoryBytes memory, about (bytes)
 * @param outputBytes size of the output directory, at most about (bytes)
 * @param variations how often the scan is repeated for systematics
 */
record DryRun(
    int masses,
    int lifetimes,
    int quantities,
    long events,
    int threads,
    long memoryBytes,
    long outputBytes,
    int variations) {
  private static final double BYTES_PER_MB = 1e6;

  /** The cost of a plan. */
  static DryRun of(ScanPlan plan, int threads, int variations) {
    return new DryRun(
        plan.config().masses().size(),
        plan.config().lifetimes().size(),
        plan.geometry().quantities().size(),
        plan.totalFlights(),
        threads,
        plan.estimatedMemoryBytes(threads),
        plan.estimatedOutputBytes(),
        variations);
  }

  /** The cost in words, or as JSON. */
  String text(boolean json) {
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("masses", masses);
      object.put("lifetimes", lifetimes);
      object.put("quantities", quantities);
      object.put("events", events);
      object.put("threads", threads);
      object.put("memory_bytes", memoryBytes);
      object.put("output_bytes", outputBytes);
      if (variations > 0) {
        object.put("variations", variations);
      }
      return JsonText.of(object);
    }
    String repeats =
        variations == 0
            ? ""
            : "\nvary      %d variations: the events up to %d times more"
                .formatted(variations, variations);
    return cost() + repeats;
  }

  private String cost() {
    return String.format(
        Locale.ROOT,
        """
        cost      %,d events (%d masses), %d threads; lifetimes cost next to nothing
        map       %,d rows (%d masses x %d lifetimes x %d quantities)
        memory    about %.0f MB
        output    at most about %.0f MB\
        """,
        events,
        masses,
        threads,
        (long) masses * lifetimes * quantities,
        masses,
        lifetimes,
        quantities,
        memoryBytes / BYTES_PER_MB,
        outputBytes / BYTES_PER_MB);
  }
}
