package io.addra.kernels.device;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Selects a compute device by what a user writes: {@code cpu}, {@code auto}, or the name of a
 * provider with an optional index, as in {@code tornado:1}. {@code auto} takes the first GPU with
 * double precision that a provider finds, in a job of Slurm the one that the job was given, and the
 * CPU where there is none.
 */
public final class Devices {
  private static final Pattern NAMED = Pattern.compile("([a-z]+)(?::(\\d{1,4}))?");

  private final List<ComputeDeviceProvider> providers;
  private final Optional<GivenGpus> given;

  private Devices(List<ComputeDeviceProvider> providers, Optional<GivenGpus> given) {
    this.providers = List.copyOf(providers);
    this.given = given;
  }

  /** With the providers on the class path whose runtime is there too. */
  public static Devices installed() {
    List<ComputeDeviceProvider> found = new ArrayList<>();
    Iterator<ComputeDeviceProvider> all =
        ServiceLoader.load(ComputeDeviceProvider.class).iterator();
    try {
      while (all.hasNext()) {
        found.add(all.next());
      }
    } catch (ServiceConfigurationError e) {
      throw new DeviceException("a compute device cannot be loaded: " + e.getMessage(), e);
    } catch (NoClassDefFoundError _) {
      // its runtime is not installed, as for a build with TornadoVM that is run without: no device
    }
    return of(found, System.getenv());
  }

  /** With these providers, outside a batch system. */
  public static Devices of(List<ComputeDeviceProvider> providers) {
    return of(providers, Map.of());
  }

  /**
   * With these providers.
   *
   * @param environment variables of the environment, which say what a batch system gave
   */
  static Devices of(List<ComputeDeviceProvider> providers, Map<String, String> environment) {
    return new Devices(providers, GivenGpus.of(environment));
  }

  /**
   * Opens the device that a user asked for.
   *
   * @param name {@code cpu}, {@code auto}, or a provider's name with an optional index
   * @param threads threads of the CPU device
   * @throws IllegalArgumentException if the name is not one of these
   * @throws DeviceException if the device does not exist or cannot be used
   */
  public SelectedDevice open(String name, int threads) {
    Matcher named = NAMED.matcher(name);
    if (!named.matches()) {
      throw unknown(name);
    }
    if (name.equals("auto")) {
      return automatic(threads);
    }
    if (name.equals("cpu")) {
      return new SelectedDevice(new CpuDevice(threads), "asked for");
    }
    for (ComputeDeviceProvider provider : providers) {
      if (provider.name().equals(named.group(1))) {
        int index = named.group(2) == null ? 0 : Integer.parseInt(named.group(2));
        int count = provider.devices().size();
        if (index >= count) {
          throw new DeviceException(
              name
                  + " does not exist: "
                  + provider.name()
                  + " finds "
                  + count
                  + " (see 'addra devices')");
        }
        return new SelectedDevice(provider.open(index), "asked for");
      }
    }
    throw unknown(name);
  }

  /**
   * All devices, the CPU first.
   *
   * @param threads threads of the CPU device
   */
  public List<ListedDevice> list(int threads) {
    List<ListedDevice> list = new ArrayList<>();
    try (CpuDevice cpu = new CpuDevice(threads)) {
      list.add(new ListedDevice("cpu", cpu.info(), "Java " + Runtime.version().feature()));
    }
    for (ComputeDeviceProvider provider : providers) {
      List<DeviceInfo> found = found(provider);
      for (int index = 0; index < found.size(); index++) {
        list.add(
            new ListedDevice(provider.name() + ":" + index, found.get(index), provider.version()));
      }
    }
    return list;
  }

  /** The providers of devices beyond the CPU. */
  public List<ComputeDeviceProvider> providers() {
    return providers;
  }

  /** Why providers cannot look for devices, a line each; empty where all can. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    for (ComputeDeviceProvider provider : providers) {
      try {
        provider.devices();
      } catch (DeviceException e) {
        problems.add(String.valueOf(e.getMessage()));
      }
    }
    return problems;
  }

  /** The devices of a provider; none where it cannot look for them. */
  private static List<DeviceInfo> found(ComputeDeviceProvider provider) {
    try {
      return provider.devices();
    } catch (DeviceException _) {
      return List.of();
    }
  }

  /**
   * The name of the GPU that {@code auto} takes; empty where it takes the CPU.
   *
   * @throws DeviceException if the GPU that a batch system gave cannot be told from others
   */
  public Optional<String> automatic() {
    return automaticGpu().map(gpu -> gpu.provider().name() + ":" + gpu.index());
  }

  private record Gpu(ComputeDeviceProvider provider, int index) {}

  private Optional<Gpu> automaticGpu() {
    for (ComputeDeviceProvider provider : providers) {
      List<DeviceInfo> devices = found(provider);
      for (int index = 0; index < devices.size(); index++) {
        if (devices.get(index).gpu() && devices.get(index).doublePrecision()) {
          String backend = devices.get(index).backend();
          return given
              .map(gpus -> gpus.among(devices, backend))
              .orElse(OptionalInt.of(index))
              .stream()
              .mapToObj(taken -> new Gpu(provider, taken))
              .findFirst();
        }
      }
    }
    return Optional.empty();
  }

  private SelectedDevice automatic(int threads) {
    Optional<Gpu> gpu = automaticGpu();
    if (gpu.isEmpty()) {
      return new SelectedDevice(new CpuDevice(threads), whyNoGpu());
    }
    ComputeDeviceProvider provider = gpu.get().provider();
    String reason =
        given
            .map(gpus -> gpus + ", " + provider.name() + ":" + gpu.get().index())
            .orElse("the first GPU that " + provider.name() + " finds");
    return new SelectedDevice(provider.open(gpu.get().index()), reason);
  }

  private String whyNoGpu() {
    if (providers.isEmpty()) {
      return "no GPU runtime is installed";
    }
    if (given.filter(GivenGpus::none).isPresent()) {
      return "Slurm gave this job no GPU";
    }
    List<String> problems = problems();
    return problems.isEmpty() ? "no GPU with double precision was found" : problems.getFirst();
  }

  private IllegalArgumentException unknown(String name) {
    List<String> known = new ArrayList<>(List.of("auto", "cpu"));
    providers.forEach(p -> known.add(p.name() + "[:INDEX]"));
    return new IllegalArgumentException(
        "unknown device '" + name + "', expected one of " + String.join(", ", known));
  }
}
