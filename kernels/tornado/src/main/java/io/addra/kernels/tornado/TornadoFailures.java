package io.addra.kernels.tornado;

import io.addra.kernels.device.DeviceException;
import io.addra.kernels.device.DeviceInfo;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import uk.ac.manchester.tornado.api.exceptions.TornadoInternalError;

/**
 * Turns what TornadoVM throws into one line, and refuses options under which it gives wrong
 * results.
 */
final class TornadoFailures {
  /** Options that a right result needs, and their values; ./addra sets them. */
  private static final Map<String, String> NEEDED =
      Map.of(
          "tornado.recover.bailout", "false",
          "tornado.compiler.fullInlining", "true",
          "tornado.enable.fma", "false",
          "tornado.enable.nativeFunctions", "false",
          "tornado.enable.mathOptimizations", "false");

  private static final String OPENCL_FLAGS = "tornado.opencl.compiler.flags";

  /** OpenCL's flags under which a device may compute something else than Java. */
  private static final Pattern RELAXED = Pattern.compile("relaxed|mad-enable|unsafe|finite-math");

  private static final Pattern COLOUR = Pattern.compile("\u001B\\[[;\\d]*m");

  /** What TornadoVM writes after is for its developers. */
  private static final String TRACE = "Stacktrace:";

  private TornadoFailures() {}

  /**
   * Checks the options: without them a kernel that fails to compile would silently run as
   * sequential Java, or mathematical functions would be good to 1e-7 only.
   */
  static void checkOptions() {
    String flags = System.getProperty(OPENCL_FLAGS, "missing, so fast and relaxed");
    if (RELAXED.matcher(flags).find()) {
      throw new DeviceException(
          "TornadoVM needs the option -D"
              + OPENCL_FLAGS
              + "=-w for right results, found "
              + flags
              + "; ./addra sets it");
    }
    NEEDED.forEach((name, value) -> {
      String found = System.getProperty(name, "missing").toLowerCase(Locale.ROOT);
      if (!found.equals(value)) {
        throw new DeviceException(
            "TornadoVM needs the option -D"
                + name
                + "="
                + value
                + " for right results, found "
                + found
                + "; ./addra sets it");
      }
    });
  }

  /** Runs work on a device; whatever TornadoVM throws becomes a {@link DeviceException}. */
  static <T> T translate(DeviceInfo device, String what, Supplier<T> work) {
    try {
      return work.get();
    } catch (DeviceException e) {
      throw e;
    } catch (OutOfMemoryError e) {
      throw new DeviceException(
          device.name() + " " + what + ": Java's heap is too small; -Xmx8g in ADDRA_JAVA_OPTS", e);
    } catch (RuntimeException | TornadoInternalError e) {
      throw new DeviceException(device.name() + " " + what + ": " + reason(e), e);
    }
  }

  /** What went wrong first, in one line, without TornadoVM's colours and stack traces. */
  static String reason(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = root.getMessage() == null ? "no message" : root.getMessage();
    String plain = COLOUR.matcher(message).replaceAll("");
    int trace = plain.indexOf(TRACE);
    String text = (trace < 0 ? plain : plain.substring(0, trace)).strip().replaceAll("\\s+", " ");
    return root.getClass().getSimpleName() + ", " + text;
  }
}
