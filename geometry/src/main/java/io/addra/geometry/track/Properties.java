package io.addra.geometry.track;

import io.addra.geometry.volume.Volume;

/** Reads properties of volumes that go together. */
final class Properties {
  private Properties() {}

  /**
   * A property that must be there.
   *
   * @throws IllegalArgumentException if it is not
   */
  static double required(Volume volume, String name) {
    Double value = volume.properties().get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "the volume " + volume.path() + " has no property " + name + ", which its others need");
    }
    return value;
  }
}
