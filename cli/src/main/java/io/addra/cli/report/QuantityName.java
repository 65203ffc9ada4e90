package io.addra.cli.report;

/** Names of quantities in maps. */
public final class QuantityName {
  private static final String DECAY = "decay:";

  private QuantityName() {}

  /** Decays anywhere in a detector or overlay. */
  public static String whole(String place) {
    return DECAY + place;
  }

  /** Decays with a signature. */
  public static String signature(String name) {
    return "signature:" + name;
  }

  /** Decays in a region of a detector. */
  static String region(String detector, String region) {
    return DECAY + detector + "/" + region;
  }
}
