package io.addra.propagation.detect;

import java.util.Arrays;

/**
 * The decays of one LLP of the events of a block that one of some signatures accepts, in the order
 * of the events. Filled by one thread.
 */
final class AcceptedDecays {
  private static final int ROOM = 16;

  /** Doubles of a decay before the chances: weight of the event, proper length, weight. */
  private static final int HEADER = 3;

  private final int stride;
  private long[] events = new long[ROOM];
  private double[] numbers;
  private int size;

  /** Room for decays that are judged by so many signatures. */
  AcceptedDecays(int signatures) {
    stride = HEADER + signatures;
    numbers = new double[ROOM * stride];
  }

  /**
   * Adds a decay; its chances are to be set after that.
   *
   * @param event number of the event, above that of the decay before
   * @param eventWeight weight of the event
   * @param properLength proper length (cm)
   * @param weight 1/q of the proper length, times the weight of the decay (cm)
   */
  void add(long event, double eventWeight, double properLength, double weight) {
    if (size == events.length) {
      events = Arrays.copyOf(events, 2 * size);
      numbers = Arrays.copyOf(numbers, 2 * size * stride);
    }
    events[size] = event;
    numbers[size * stride] = eventWeight;
    numbers[size * stride + 1] = properLength;
    numbers[size * stride + 2] = weight;
    size++;
  }

  /** Sets the chance that the last decay is seen as a signature. */
  void setChance(int signature, double chance) {
    numbers[(size - 1) * stride + HEADER + signature] = chance;
  }

  /** Number of decays. */
  int size() {
    return size;
  }

  /** Number of the event of a decay. */
  long event(int decay) {
    return events[decay];
  }

  /** Weight of the event of a decay. */
  double eventWeight(int decay) {
    return numbers[decay * stride];
  }

  /** Proper length of a decay (cm). */
  double properLength(int decay) {
    return numbers[decay * stride + 1];
  }

  /** 1/q of a decay's proper length, times the weight of the decay (cm). */
  double weight(int decay) {
    return numbers[decay * stride + 2];
  }

  /** The chance that a decay is seen as a signature; 0 where geometry does not accept it. */
  double chance(int decay, int signature) {
    return numbers[decay * stride + HEADER + signature];
  }
}
