package io.addra.propagation.veto;

import org.apache.commons.math3.primes.Primes;

/**
 * A lattice of rank 1 in the unit square, points (k/n, kz/n) modulo 1 (I. Sloan, S. Joe, Lattice
 * Methods for Multiple Integration, 1994). The number n is a prime: it shares no period with what
 * repeats f times along the first axis, so that the f repetitions are seen at n different places.
 * Folded onto one of them the points are a lattice again, of generator z/f modulo n. The generator
 * z is the one for which the least product h |c| over h = 1, 2, ... with c = hz/f modulo n, from
 * -n/2 to n/2, is largest over all f: Zaremba's figure of merit, which bounds the error by about
 * (ln n)/&rho;. Immutable.
 *
 * @param count n, a prime
 * @param generator z
 */
record RankOneLattice(int count, int generator) {
  /** Sectors of the end caps of Belle II's calorimeter and of its barrel, and no repetition. */
  private static final int[] FOLDS = {1, 16, 72};

  /** From this number of points on the search goes through so many generators only. */
  private static final int MOST_TRIED = 2000;

  private static final int MOST_HARMONICS = 256;
  private static final double GOLDEN = 0.5 * (Math.sqrt(5) - 1);

  /** A lattice of the least prime number of points that is not below a number, 2 or more. */
  static RankOneLattice of(int least) {
    int n = Primes.nextPrime(least);
    long start = Math.round(GOLDEN * n);
    int best = 1;
    long merit = -1;
    for (int k = 0; k < Math.min(n - 1, MOST_TRIED); k++) {
      int z = 1 + (int) Math.floorMod(start - 1 + k, (long) n - 1);
      long found = merit(n, z, merit);
      if (found > merit) {
        merit = found;
        best = z;
      }
    }
    return new RankOneLattice(n, best);
  }

  /** The figure of merit, or anything not above a number where it is not above it. */
  private static long merit(int n, int z, long above) {
    long least = Long.MAX_VALUE;
    for (int fold : FOLDS) {
      long folded = fold % n == 0 ? z : z * inverse(fold % n, n) % n;
      long c = 0;
      for (int h = 1; h <= Math.min(MOST_HARMONICS, n / 2) && least > above; h++) {
        c = (c + folded) % n;
        least = Math.min(least, h * Math.max(1, Math.min(c, n - c)));
      }
    }
    return least;
  }

  /** The number whose product with another is 1 modulo a prime, by Fermat's little theorem. */
  private static long inverse(long a, int n) {
    long result = 1;
    long power = a;
    for (int e = n - 2; e > 0; e >>= 1) {
      result = (e & 1) == 1 ? result * power % n : result;
      power = power * power % n;
    }
    return result;
  }

  /** First coordinate of a point that is shifted by a number from 0 to 1 over n. */
  double first(int k, double shift) {
    return (k + shift) / count;
  }

  /** Second coordinate of a point, shifted in the same way. */
  double second(int k, double shift) {
    return ((long) k * generator % count + shift) / count;
  }
}
