package io.addra.propagation.decay;

import io.addra.propagation.particle.Particles;
import io.addra.propagation.production.Parameter;
import io.addra.propagation.production.SettingException;
import java.util.List;
import java.util.Map;

/**
 * A way in which an LLP decays, as scan files name it, and what a reader must know of it.
 * Immutable.
 *
 * @param title the channel in a line
 * @param products names of the products of the LLP itself
 * @param parameters keys that may be given beside the name
 * @param formulae how masses and angles are distributed, a line each
 * @param sources where that comes from
 * @param caveats what is left out
 * @param factory makes the model
 */
public record DecayChannel(
    String title,
    List<String> products,
    List<Parameter> parameters,
    List<String> formulae,
    List<String> sources,
    List<String> caveats,
    Factory factory) {

  /** Copies the lists. */
  public DecayChannel {
    products = List.copyOf(products);
    parameters = List.copyOf(parameters);
    formulae = List.copyOf(formulae);
    sources = List.copyOf(sources);
    caveats = List.copyOf(caveats);
  }

  /** Makes a model of settings. */
  @FunctionalInterface
  public interface Factory {
    /**
     * Makes a model.
     *
     * @throws SettingException if the settings do not fit each other
     */
    ChannelModel create(ChannelSettings settings);
  }

  /** Its name: the products with blanks between, in any order where it is looked up. */
  public String name() {
    return String.join(" ", products);
  }

  /** Charge of the products together. */
  public int charge() {
    return products.stream()
        .mapToInt(
            name -> Particles.standard().find(name).map(particle -> particle.charge()).orElse(0))
        .sum();
  }

  /**
   * The model of what is said beside the name.
   *
   * @param given texts and numbers by key
   * @throws SettingException if a key is unknown or missing, or a value is not allowed
   */
  public ChannelModel model(Map<String, Object> given) {
    return factory.create(ChannelSettings.of(name(), parameters, given));
  }
}
