package io.addra.geometry.detector;

import io.addra.geometry.document.InputException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A detector as a user asks for it. Immutable.
 *
 * @param source one of {@link Detectors#all()}, or the path of a .yaml file, relative to the
 *     working directory
 * @param name name in quantities, or empty for that of the file
 * @param parameters values in place of those of the file, by name
 */
public record DetectorChoice(String source, String name, Map<String, Double> parameters) {

  /** Copies the map. */
  public DetectorChoice {
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
  }

  /** A detector as it stands in its file. */
  public static DetectorChoice of(String source) {
    return new DetectorChoice(source, "", Map.of());
  }

  /**
   * Reads the detector.
   *
   * @throws InputException if there is no such detector or parameter, or a file has an error
   */
  public Detector load() {
    Detector detector = Detectors.load(source, Path.of(""), parameters);
    return name.isEmpty() ? detector : detector.named(name);
  }
}
