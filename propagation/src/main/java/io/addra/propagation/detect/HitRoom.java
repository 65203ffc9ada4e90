package io.addra.propagation.detect;

import io.addra.kernels.device.DeviceException;

/**
 * How many intervals rays found, and had room for.
 *
 * @param count intervals found by each ray
 * @param perEvent rays of an event
 * @param capacity intervals that are stored
 * @param what what a message calls a ray
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
record HitRoom(int[] count, int perEvent, int capacity, String what) {

  /**
   * Checks the rays of some events; places behind the last one are not written.
   *
   * @throws DeviceException if one found more than there is room for
   */
  void check(int events) {
    for (int k = 0; k < events * perEvent; k++) {
      if (count[k] > capacity) {
        throw new DeviceException(
            "%s crosses %d volumes, there is room for %d".formatted(what, count[k], capacity));
      }
    }
  }
}
