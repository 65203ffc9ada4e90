package io.addra.propagation.spectrum;

import java.util.Arrays;

/**
 * The joint points of one block of events, in the order of the events. A point is a product of
 * decays of one event: of LLPs of a first and of a second kind so many, with so much proper length
 * in all, and a weight that may be negative. Immutable.
 */
public final class JointBlock {
  private static final JointBlock EMPTY = new Builder().build();

  private final int[] firstCount;
  private final double[] firstLength;
  private final int[] secondCount;
  private final double[] secondLength;
  private final double[] weight;

  private JointBlock(
      int[] firstCount,
      double[] firstLength,
      int[] secondCount,
      double[] secondLength,
      double[] weight) {
    this.firstCount = firstCount;
    this.firstLength = firstLength;
    this.secondCount = secondCount;
    this.secondLength = secondLength;
    this.weight = weight;
  }

  /** A block without points. */
  public static JointBlock empty() {
    return EMPTY;
  }

  /** Number of points. */
  public int size() {
    return weight.length;
  }

  /** Decays of the first kind of a point. */
  public int firstCount(int point) {
    return firstCount[point];
  }

  /** Sum of the proper lengths of a point's decays of the first kind (cm). */
  public double firstLength(int point) {
    return firstLength[point];
  }

  /** Decays of the second kind of a point; 0 where all LLPs are of one kind. */
  public int secondCount(int point) {
    return secondCount[point];
  }

  /** Sum of the proper lengths of a point's decays of the second kind (cm). */
  public double secondLength(int point) {
    return secondLength[point];
  }

  /** Weight of a point (cm to the power of its decays). */
  public double weight(int point) {
    return weight[point];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JointBlock block
        && Arrays.equals(firstCount, block.firstCount)
        && Arrays.equals(firstLength, block.firstLength)
        && Arrays.equals(secondCount, block.secondCount)
        && Arrays.equals(secondLength, block.secondLength)
        && Arrays.equals(weight, block.weight);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(weight);
  }

  /** Collects points, which are to come in the order of their events. */
  public static final class Builder {
    private static final int ROOM = 16;

    /** Most decays of a kind: sets of an event's LLPs are bits of a long. */
    private static final int MOST = Long.SIZE;

    private int size;
    private int[] firstCount = new int[ROOM];
    private double[] firstLength = new double[ROOM];
    private int[] secondCount = new int[ROOM];
    private double[] secondLength = new double[ROOM];
    private double[] weight = new double[ROOM];

    /**
     * Adds a point.
     *
     * @param ofFirst decays of the first kind, at most 64
     * @param firstCm sum of their proper lengths (cm)
     * @param ofSecond decays of the second kind, at most 64
     * @param secondCm sum of their proper lengths (cm)
     * @param share weight of the event, of the drawn decays and of the product
     * @throws IllegalArgumentException if it has no decay or too many, or a number that is not
     *     finite
     */
    public Builder add(int ofFirst, double firstCm, int ofSecond, double secondCm, double share) {
      if (Math.min(ofFirst, ofSecond) < 0
          || Math.max(ofFirst, ofSecond) > MOST
          || ofFirst + ofSecond == 0) {
        throw new IllegalArgumentException(
            "expected at least one decay and at most %d of a kind, found %d and %d"
                .formatted(MOST, ofFirst, ofSecond));
      }
      if (!(firstCm >= 0 && secondCm >= 0 && Double.isFinite(firstCm + secondCm + share))) {
        throw new IllegalArgumentException(
            "expected finite proper lengths and weight, found %s, %s, %s"
                .formatted(firstCm, secondCm, share));
      }
      if (size == weight.length) {
        int room = 2 * size;
        firstCount = Arrays.copyOf(firstCount, room);
        firstLength = Arrays.copyOf(firstLength, room);
        secondCount = Arrays.copyOf(secondCount, room);
        secondLength = Arrays.copyOf(secondLength, room);
        weight = Arrays.copyOf(weight, room);
      }
      firstCount[size] = ofFirst;
      firstLength[size] = firstCm;
      secondCount[size] = ofSecond;
      secondLength[size] = secondCm;
      weight[size] = share;
      size++;
      return this;
    }

    /** The block of what was added. */
    public JointBlock build() {
      return new JointBlock(
          Arrays.copyOf(firstCount, size),
          Arrays.copyOf(firstLength, size),
          Arrays.copyOf(secondCount, size),
          Arrays.copyOf(secondLength, size),
          Arrays.copyOf(weight, size));
    }
  }
}
