package io.addra.validation.benchmark;

/**
 * The random numbers of C++'s {@code std::mt19937_64} and {@code
 * std::uniform_real_distribution<double>} of libstdc++, to make the very rays that a C++ program
 * makes. Commons RNG has the generator, but not the standard's way to seed it by one number.
 *
 * <p>Source: T. Nishimura, ACM TOMACS 10 (2000) 348; ISO C++ [rand.eng.mers].
 */
final class StandardTwister {
  private static final int WORDS = 312;
  private static final int SHIFT = 156;
  private static final long MATRIX = 0xb5026f5aa96619e9L;
  private static final long UPPER = 0xffffffff80000000L;
  private static final long SEEDING = 6364136223846793005L;

  private final long[] state = new long[WORDS];
  private int next = WORDS;

  StandardTwister(long seed) {
    state[0] = seed;
    for (int k = 1; k < WORDS; k++) {
      state[k] = SEEDING * (state[k - 1] ^ (state[k - 1] >>> 62)) + k;
    }
  }

  /** The next 64 bits. */
  long nextBits() {
    if (next == WORDS) {
      twist();
    }
    long x = state[next++];
    x ^= (x >>> 29) & 0x5555555555555555L;
    x ^= (x << 17) & 0x71d67fffeda60000L;
    x ^= (x << 37) & 0xfff7eee000000000L;
    return x ^ (x >>> 43);
  }

  private void twist() {
    for (int k = 0; k < WORDS; k++) {
      long mixed = (state[k] & UPPER) | (state[(k + 1) % WORDS] & ~UPPER);
      state[k] = state[(k + SHIFT) % WORDS] ^ (mixed >>> 1) ^ ((mixed & 1) == 0 ? 0 : MATRIX);
    }
    next = 0;
  }

  /** The next number in [0, 1): all 64 bits, rounded to a double. */
  double nextDouble() {
    long bits = nextBits();
    double high = (double) (bits >>> 11);
    double value = bits >= 0 ? (double) bits : roundedUnsigned(bits, high);
    double unit = value * 0x1p-64;
    return unit < 1 ? unit : Math.nextDown(1.0);
  }

  /** An unsigned number of 64 bits as the nearest double, ties to even. */
  private static double roundedUnsigned(long bits, double high) {
    long rest = bits & 0x7ff;
    boolean odd = (bits & 0x800) != 0;
    boolean up = rest > 0x400 || (rest == 0x400 && odd);
    return (up ? high + 1 : high) * 0x1p11;
  }
}
