package io.addra.kernels.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The GPUs that Slurm gave to a job, and which of the devices that a runtime shows is the first of
 * them. Slurm names them in a variable of the environment. A runtime that heeds the variable shows
 * these GPUs alone and numbers them from 0; one that does not shows all of the node by their own
 * numbers. Which it is can be seen from how many it shows: more than were given, and it does not.
 * Immutable.
 */
final class GivenGpus {
  /** Set in every job of Slurm. */
  private static final String JOB = "SLURM_JOB_ID";

  /** Set by Slurm for GPUs of NVIDIA, AMD, any with OpenCL, Intel (gres.conf, {@code Flags}). */
  private static final List<String> VARIABLES =
      List.of(
          "CUDA_VISIBLE_DEVICES", "ROCR_VISIBLE_DEVICES", "GPU_DEVICE_ORDINAL", "ZE_AFFINITY_MASK");

  /** What Slurm writes where a job asked for no GPU. */
  private static final List<String> NOTHING = List.of("", "NoDevFiles", "-1");

  private final String variable;
  private final List<String> gpus;

  private GivenGpus(String variable, List<String> gpus) {
    this.variable = variable;
    this.gpus = List.copyOf(gpus);
  }

  /** What the environment says; empty outside a job of Slurm and where Slurm knows of no GPUs. */
  static Optional<GivenGpus> of(Map<String, String> environment) {
    if (!environment.containsKey(JOB)) {
      return Optional.empty();
    }
    return VARIABLES.stream()
        .filter(environment::containsKey)
        .findFirst()
        .map(variable -> new GivenGpus(variable, split(environment.getOrDefault(variable, ""))));
  }

  private static List<String> split(String text) {
    List<String> names = new ArrayList<>();
    for (String name : text.split(",", -1)) {
      if (!NOTHING.contains(name.strip())) {
        names.add(name.strip());
      }
    }
    return names;
  }

  /** Whether the job was given no GPU. */
  boolean none() {
    return gpus.isEmpty();
  }

  /**
   * The position of the first GPU that was given.
   *
   * @param devices all devices that the runtime shows
   * @param backend the backend whose GPUs are looked at; others may show the same ones again
   * @return position in {@code devices}; empty where none was given
   * @throws DeviceException if the runtime shows more and does not say which is the one, or does
   *     not show it, or it has no double precision
   */
  OptionalInt among(List<DeviceInfo> devices, String backend) {
    if (none()) {
      return OptionalInt.empty();
    }
    List<Integer> shown = new ArrayList<>();
    for (int index = 0; index < devices.size(); index++) {
      if (devices.get(index).gpu() && devices.get(index).backend().equals(backend)) {
        shown.add(index);
      }
    }
    int taken = shown.size() > gpus.size() ? shown.get(own(shown.size())) : shown.getFirst();
    if (!devices.get(taken).doublePrecision()) {
      throw problem("which has no double precision");
    }
    return OptionalInt.of(taken);
  }

  /** The GPU's own number on the node. */
  private int own(int shown) {
    String first = gpus.getFirst();
    // Intel's mask may name a part of a GPU: 1.0
    String digits = first.replaceFirst("\\.\\d+$", "");
    if (!digits.matches("\\d{1,4}")) {
      throw problem(
          "but %d are shown that do not say which they are; name one with --device"
              .formatted(shown));
    }
    int number = Integer.parseInt(digits);
    if (number >= shown) {
      throw problem("but only %d are shown; name one with --device".formatted(shown));
    }
    return number;
  }

  private DeviceException problem(String text) {
    return new DeviceException(this + ", " + text + " (see 'addra devices')");
  }

  @Override
  public String toString() {
    return "Slurm gave GPU %s (%s)".formatted(String.join(",", gpus), variable);
  }
}
