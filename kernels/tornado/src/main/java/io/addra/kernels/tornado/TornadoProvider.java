package io.addra.kernels.tornado;

import io.addra.kernels.device.ComputeDevice;
import io.addra.kernels.device.ComputeDeviceProvider;
import io.addra.kernels.device.DeviceException;
import io.addra.kernels.device.DeviceInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.ac.manchester.tornado.api.TornadoBackend;
import uk.ac.manchester.tornado.api.TornadoRuntime;
import uk.ac.manchester.tornado.api.common.TornadoDevice;
import uk.ac.manchester.tornado.api.enums.TornadoDeviceType;
import uk.ac.manchester.tornado.api.exceptions.TornadoInternalError;
import uk.ac.manchester.tornado.api.runtime.TornadoRuntimeProvider;

/** Finds the devices of all TornadoVM backends, in the runtime's own order. */
public final class TornadoProvider implements ComputeDeviceProvider {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,6})(MB|GB)");

  private @Nullable DeviceException failure;

  @Override
  public String name() {
    return "tornado";
  }

  @Override
  public String version() {
    return "TornadoVM "
        + TornadoRuntime.class
            .getModule()
            .getDescriptor()
            .rawVersion()
            .orElse(String.valueOf(TornadoRuntime.class.getPackage().getImplementationVersion()));
  }

  @Override
  public List<DeviceInfo> devices() {
    return found().stream().map(TornadoProvider::describe).toList();
  }

  @Override
  public ComputeDevice open(int index) {
    TornadoDevice device = found().get(index);
    return new TornadoComputeDevice(device, describe(device));
  }

  /**
   * The devices.
   *
   * @throws DeviceException if the runtime does not start, as without a driver; the first reason is
   *     kept, for later ones say less
   */
  private List<TornadoDevice> found() {
    if (failure != null) {
      throw failure;
    }
    try {
      return search();
    } catch (RuntimeException | LinkageError | TornadoInternalError e) {
      failure = new DeviceException("TornadoVM does not start: " + TornadoFailures.reason(e), e);
      throw failure;
    }
  }

  private static List<TornadoDevice> search() {
    TornadoRuntime runtime = TornadoRuntimeProvider.getTornadoRuntime();
    List<TornadoDevice> devices = new ArrayList<>();
    for (int b = 0; b < runtime.getNumBackends(); b++) {
      TornadoBackend backend = runtime.getBackend(b);
      for (int d = 0; d < backend.getNumDevices(); d++) {
        devices.add(backend.getDevice(d));
      }
    }
    return devices;
  }

  private static DeviceInfo describe(TornadoDevice device) {
    return new DeviceInfo(
        device.getPhysicalDevice().getDeviceName().strip(),
        "tornado " + device.getTornadoVMBackend(),
        device.getDeviceType() == TornadoDeviceType.GPU,
        device.getPhysicalDevice().getDeviceMaxComputeUnits(),
        Math.min(device.getMaxGlobalMemory(), memoryLimit()),
        Math.min(device.getMaxAllocMemory(), memoryLimit()),
        device.getDeviceContext().isFP64Supported());
  }

  /** What TornadoVM lets one program take (bytes). */
  private static long memoryLimit() {
    String text = System.getProperty("tornado.device.memory", "4GB");
    Matcher size = SIZE.matcher(text);
    if (!size.matches()) {
      throw new DeviceException(
          "-Dtornado.device.memory: expected a whole number of MB or GB, as 8GB, found " + text);
    }
    return Long.parseLong(size.group(1)) * (size.group(2).equals("GB") ? 1L << 30 : 1L << 20);
  }
}
