package io.addra.cli;

import io.addra.validation.benchmark.EmbreeComparison;
import java.io.IOException;
import java.nio.file.Path;

/** Prints the comparison with Embree, for {@code validation/bench/embree.sh}. */
public final class EmbreeMain {
  private EmbreeMain() {}

  /**
   * Compares.
   *
   * @param args the compiled program of Embree, and a file that the crystals are written to
   * @throws IOException if a file or the program fails
   * @throws InterruptedException if interrupted
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    EmbreeComparison.run(Path.of(args[0]), Path.of(args[1]), System.out::println);
  }
}
