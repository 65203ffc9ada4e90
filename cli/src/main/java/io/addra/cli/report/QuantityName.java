package io.addra.cli.report;

import java.util.Optional;

/**
 * The parts of a quantity's name {@code decay:<place>/<region>}.
 *
 * @param place detector or overlay
 * @param region region of the detector; empty for the whole
 */
record QuantityName(String place, String region) {
  private static final String DECAY = "decay:";

  /** Splits a name; empty for quantities that are no decay fraction. */
  static Optional<QuantityName> parse(String name) {
    if (!name.startsWith(DECAY)) {
      return Optional.empty();
    }
    String rest = name.substring(DECAY.length());
    int slash = rest.indexOf('/');
    return Optional.of(
        slash < 0
            ? new QuantityName(rest, "")
            : new QuantityName(rest.substring(0, slash), rest.substring(slash + 1)));
  }

  /** The name of the whole of a detector or overlay. */
  static String whole(String place) {
    return DECAY + place;
  }

  /** The name of a region of a detector. */
  static String region(String detector, String region) {
    return DECAY + detector + "/" + region;
  }
}
