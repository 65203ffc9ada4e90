package io.addra.propagation.decay;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A channel, how often it is, and what is said of it. Immutable.
 *
 * @param channel the channel
 * @param fraction branching fraction among the modes, above 0
 * @param settings texts and numbers by key, as given
 */
public record DecayMode(DecayChannel channel, double fraction, Map<String, Object> settings) {
  /** Copies the map and checks the settings. */
  public DecayMode {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    channel.model(settings);
  }

  /** The channel with its settings. */
  public ChannelModel model() {
    return channel.model(settings);
  }
}
