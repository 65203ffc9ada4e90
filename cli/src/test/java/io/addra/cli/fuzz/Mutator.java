package io.addra.cli.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes inputs of a target: the input of a number is a function of the target, the seed and the
 * number, so that any one can be made again alone.
 *
 * <p>Looked at first: Jazzer (com.code-intelligence:jazzer-junit 0.30.0). It is led by coverage and
 * finds more in a long campaign, but needs libFuzzer's native code inside the JVM, fuzzes one test
 * a process, only replays its corpus where it runs as an ordinary test, and what it tries depends
 * on the instrumentation of the day. Wanted here is a run of a fixed number of inputs that is the
 * same everywhere, with the cost of each input measured.
 */
final class Mutator {
  private static final int MOST_STEPS = 4;

  private final FuzzTarget target;
  private final long seed;

  Mutator(FuzzTarget target, long seed) {
    this.target = target;
    this.seed = seed;
  }

  /** The input of a number, from 0; the first ones are the corpus itself. */
  byte[] input(long number) {
    List<byte[]> corpus = target.corpus();
    if (number < corpus.size()) {
      return packed(corpus.get((int) number).clone());
    }
    SplittableRandom random = random(number);
    byte[] bytes = corpus.get(random.nextInt(corpus.size())).clone();
    if (target.form() == FuzzTarget.Form.HDF5) {
      return Hdf5Mutations.mutate(bytes, corpus, random);
    }
    boolean tree = target.form() == FuzzTarget.Form.TREE;
    int steps = 1 + random.nextInt(MOST_STEPS);
    for (int k = 0; k < steps; k++) {
      bytes =
          random.nextInt(4) == 0
              ? ByteMutations.mutate(bytes, corpus, random)
              : TextMutations.mutate(bytes, corpus, tree, random);
    }
    return target.form() == FuzzTarget.Form.GZIP ? GzipMutations.packed(bytes, random) : bytes;
  }

  private byte[] packed(byte[] bytes) {
    return target.form() == FuzzTarget.Form.GZIP ? GzipMutations.gzip(bytes) : bytes;
  }

  private SplittableRandom random(long number) {
    long mixed = seed * 0x9e3779b97f4a7c15L + target.name().hashCode();
    return new SplittableRandom(new SplittableRandom(mixed).nextLong() + number);
  }
}
