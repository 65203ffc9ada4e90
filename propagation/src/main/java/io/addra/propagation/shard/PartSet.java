package io.addra.propagation.shard;

import io.addra.geometry.document.InputException;
import io.addra.kernels.device.DeviceInfo;
import io.addra.propagation.scan.ScanPlan;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The parts of a scan that lie in some folders. Immutable.
 *
 * @param located the parts, by folder and name
 */
public record PartSet(List<Located> located) {
  /** Name of the file of all manifests in a merged run. */
  public static final String MANIFESTS = "parts.jsonl";

  /** Copies the list. */
  public PartSet {
    located = List.copyOf(located);
  }

  /**
   * A part and the folder that it lies in.
   *
   * @param folder the folder
   * @param manifest its manifest
   */
  public record Located(PartFolder folder, PartManifest manifest) {
    /** Where the part file is. */
    public Path file() {
      return folder.part(manifest);
    }

    private String name() {
      String file = manifest.file();
      return file.substring(0, file.length() - PartFolder.PART_ENDING.length());
    }
  }

  /**
   * Reads the manifests of some folders.
   *
   * @throws InputException if a folder is missing, there is no part at all, or manifests cannot be
   *     read: all of them are named
   */
  public static PartSet read(List<PartFolder> folders) {
    List<Located> found = new ArrayList<>();
    List<String> damaged = new ArrayList<>();
    Map<PartOrigin, PartOrigin> origins = new LinkedHashMap<>();
    for (PartFolder folder : folders) {
      for (Path file : folder.manifests()) {
        try {
          PartManifest manifest = PartManifest.read(file);
          PartOrigin origin = origins.computeIfAbsent(manifest.origin(), Function.identity());
          found.add(new Located(folder, manifest.with(origin)));
        } catch (InputException e) {
          damaged.add(e.getMessage());
        }
      }
    }
    String where = folders.stream().map(f -> f.path().toString()).collect(Collectors.joining(", "));
    if (!damaged.isEmpty()) {
      throw new InputException("", 0, "", "cannot be merged: " + NameList.of(damaged));
    }
    if (found.isEmpty()) {
      throw new InputException(
          where, 0, "", "holds no part of a scan (addra scan --shard writes them)");
    }
    return new PartSet(found);
  }

  /** How the plan is made that most of the parts are of. */
  public PartOrigin origin() {
    Map<String, Long> counts =
        located.stream()
            .collect(
                Collectors.groupingBy(
                    part -> part.manifest().origin().plan(), TreeMap::new, Collectors.counting()));
    String plan =
        counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    return located.stream()
        .map(part -> part.manifest().origin())
        .filter(origin -> origin.plan().equals(plan))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Refuses what is not every block of the plan once, undamaged.
   *
   * @param looked called after each part whose checksum was looked at, from any thread
   * @throws InputException naming parts of another plan, else those that are damaged, there twice
   *     or missing
   */
  public void check(ScanPlan plan, String identity, Runnable looked) {
    refuse(
        "of another scan",
        located.stream()
            .filter(part -> !part.manifest().origin().plan().equals(identity))
            .map(part -> part.file().toString())
            .toList());
    BlockCover cover = new BlockCover(plan.config().masses().size(), plan.blocks().size());
    List<String> twice = new ArrayList<>();
    for (Located part : located) {
      cover
          .add(part.name(), part.manifest().pieces())
          .ifPresent(other -> twice.add(part.file() + " (blocks of " + other + ")"));
    }
    refuse("there twice", twice);
    refuse("missing", cover.missing(located.stream().map(Located::manifest).toList()));
    refuse(
        "damaged (size or checksum differ from the manifest's)",
        located.parallelStream()
            .filter(part -> {
              boolean intact = part.folder().intact(part.manifest());
              looked.run();
              return !intact;
            })
            .map(part -> part.file().toString())
            .toList());
  }

  private static void refuse(String what, List<String> names) {
    if (!names.isEmpty()) {
      throw new InputException(
          "", 0, "", "cannot be merged, " + names.size() + " " + what + ": " + NameList.of(names));
    }
  }

  /**
   * Kinds of machines that made the parts, with their numbers of parts, the most frequent first.
   */
  public Map<String, Long> kinds() {
    return located.stream()
        .collect(
            Collectors.groupingBy(
                part -> part.manifest().origin().workplace().kind(), Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, LinkedHashMap::new));
  }

  /** What the parts were made on, as one device; of several, the names of all. */
  public DeviceInfo device() {
    List<Workplace> different =
        located.stream().map(part -> part.manifest().origin().workplace()).distinct().toList();
    return new DeviceInfo(
        joined(different, Workplace::device),
        joined(different, Workplace::backend),
        false,
        different.stream().mapToInt(Workplace::units).max().orElse(0),
        0,
        0,
        true);
  }

  private static String joined(List<Workplace> places, Function<Workplace, String> name) {
    return places.stream().map(name).distinct().collect(Collectors.joining(", "));
  }

  /**
   * Writes all manifests, one in a line.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  public void writeManifests(Path file) {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (Located part : located) {
        writer.write(part.manifest().json());
        writer.newLine();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Elapsed time of all parts together (s). */
  public double wallSeconds() {
    return located.stream().mapToDouble(part -> part.manifest().wallSeconds()).sum();
  }

  /** Processor time of all parts together (s). */
  public double cpuSeconds() {
    return located.stream().mapToDouble(part -> part.manifest().cpuSeconds()).sum();
  }
}
