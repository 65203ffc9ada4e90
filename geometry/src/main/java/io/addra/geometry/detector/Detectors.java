package io.addra.geometry.detector;

import io.addra.geometry.document.InputException;
import io.addra.materials.names.NearNames;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds and reads detectors. */
public final class Detectors {
  private static final List<String> NAMES =
      List.of("belle2", "gazelle-baby", "gazelle-lg-b1", "gazelle-lg-b2", "gazelle-l", "godzilla");
  private static final List<String> PARTS = List.of("belle2-ecl", "hall-shields");
  private static final List<String> ALL = Stream.concat(NAMES.stream(), PARTS.stream()).toList();

  private Detectors() {}

  /** Names of the detectors that ship with the program: what commands without names go through. */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * Names of worlds that hold one part of a detector in full detail: they can be read by name as
   * any detector can, but are not among {@link #names()}.
   */
  public static List<String> parts() {
    return PARTS;
  }

  /** All names that can be read: {@link #names()}, then {@link #parts()}. */
  public static List<String> all() {
    return ALL;
  }

  /**
   * Reads a detector with the standard materials.
   *
   * @param nameOrPath one of {@link #all()}, or the path of a .yaml file
   * @throws InputException if there is no such detector or a file of it has an error
   */
  public static Detector load(String nameOrPath) {
    return load(nameOrPath, Path.of(""));
  }

  /**
   * Reads a detector with the standard materials.
   *
   * @param nameOrPath one of {@link #all()}, or the path of a .yaml file
   * @param folder what a relative path is relative to
   * @throws InputException if there is no such detector or a file of it has an error
   */
  public static Detector load(String nameOrPath, Path folder) {
    return load(nameOrPath, folder, Map.of());
  }

  /**
   * Reads a detector with the standard materials and other values of its parameters.
   *
   * @param nameOrPath one of {@link #all()}, or the path of a .yaml file
   * @param folder what a relative path is relative to
   * @param parameters values in place of those that its top file gives under 'parameters', by name
   * @throws InputException if there is no such detector or parameter, or a file has an error
   */
  public static Detector load(String nameOrPath, Path folder, Map<String, Double> parameters) {
    return DetectorReader.read(file(nameOrPath, folder), parameters);
  }

  /**
   * Reads the top file of a detector alone, for what can be said without the volumes.
   *
   * @param nameOrPath one of {@link #all()}, or the path of a .yaml file
   * @param parameters values in place of those that the file gives, by name
   * @return its name in quantities
   * @throws InputException if there is no such detector or parameter, a parameter cannot have the
   *     value, or the file has an error
   */
  public static String check(String nameOrPath, Map<String, Double> parameters) {
    return DetectorReader.check(file(nameOrPath, Path.of("")), parameters);
  }

  private static SourceFile file(String nameOrPath, Path folder) {
    if (ALL.contains(nameOrPath)) {
      return new SourceFile.BuiltIn(nameOrPath + "/" + nameOrPath + ".yaml");
    }
    if (nameOrPath.endsWith(".yaml") || nameOrPath.endsWith(".yml")) {
      return new SourceFile.OnDisk(path(nameOrPath, folder));
    }
    throw new InputException("", 0, "", unknown(nameOrPath));
  }

  /**
   * Reads a detector from the text of its top file; what it includes is on disk, relative to the
   * working directory.
   *
   * @param file what messages call the text
   * @throws InputException if it has an error
   */
  public static Detector parse(String file, String yaml) {
    return DetectorReader.read(new SourceFile.InMemory(file, yaml));
  }

  private static Path path(String text, Path folder) {
    try {
      return folder.resolve(text).normalize();
    } catch (InvalidPathException e) {
      throw new InputException("", 0, "", "not a path: " + e.getMessage(), e);
    }
  }

  private static String unknown(String name) {
    return "unknown detector '"
        + name
        + "'"
        + NearNames.hint(name, ALL)
        + " (known: "
        + String.join(", ", ALL)
        + ", or the path of a .yaml file)";
  }
}
