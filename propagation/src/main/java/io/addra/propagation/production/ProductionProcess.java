package io.addra.propagation.production;

import java.util.List;
import java.util.Map;

/**
 * A production process as scan files name it, and what a reader must know of it. Immutable.
 *
 * @param name name in scan files
 * @param title the process in a line
 * @param reaction what is made, LLP for the particle of the scan
 * @param parameters keys that a scan file may give beside the name
 * @param formulae laws of direction and momentum, and of the rate where it is known, a line each
 * @param sources where they come from
 * @param caveats what is left out
 * @param factory makes the model
 */
public record ProductionProcess(
    String name,
    String title,
    String reaction,
    List<Parameter> parameters,
    List<String> formulae,
    List<String> sources,
    List<String> caveats,
    Factory factory) {

  /** Copies the lists. */
  public ProductionProcess {
    parameters = List.copyOf(parameters);
    formulae = List.copyOf(formulae);
    sources = List.copyOf(sources);
    caveats = List.copyOf(caveats);
  }

  /** Makes a model of settings and a collision. */
  @FunctionalInterface
  public interface Factory {
    /**
     * Makes a model.
     *
     * @throws SettingException if the settings do not fit each other or the beams
     */
    ProductionModel create(Settings settings, Collision collision);
  }

  /**
   * The model of what a scan file says.
   *
   * @param given texts and numbers by key
   * @param collision where and in which frame
   * @throws SettingException if a key is unknown or missing, or a value is not allowed
   */
  public ProductionModel model(Map<String, Object> given, Collision collision) {
    return factory.create(Settings.of(name, parameters, given), collision);
  }
}
