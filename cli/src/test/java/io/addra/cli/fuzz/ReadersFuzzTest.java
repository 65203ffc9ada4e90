package io.addra.cli.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * All readers with the first inputs of a seed; {@code fuzz.sh} goes on for as long as one likes.
 */
@Isolated("it counts what all threads allocate, also those that readers start")
class ReadersFuzzTest {
  private static final long SEED = 20261130;
  private static final int FEW = 15;
  private static final int MANY = 300;

  @TempDir static Path work;
  private static List<FuzzTarget> targets = List.of();

  @BeforeAll
  static void makeCorpus() throws Exception {
    targets = FuzzTargets.all(Path.of(".."), work.resolve("targets"));
  }

  @Test
  void readers_fewInputs_refuseOrAccept() throws Exception {
    fuzz(FEW);
  }

  @Tag("long")
  @Test
  void readers_manyInputs_refuseOrAccept() throws Exception {
    fuzz(MANY);
  }

  @Test
  void input_ofANumber_isTheSameEachTime() throws Exception {
    FuzzTarget target = targets.getFirst();
    for (long n = 0; n < 200; n++) {
      assertThat(new Mutator(target, 3).input(n)).isEqualTo(new Mutator(target, 3).input(n));
    }
    assertThat(new Mutator(target, 3).input(100)).isNotEqualTo(new Mutator(target, 4).input(100));
  }

  @Test
  void run_readerThatBreaksTheRules_isFound() throws Exception {
    FuzzTarget good = targets.getFirst();
    List<FuzzTarget.Reader> broken =
        List.of(
            _ -> {
              throw new IllegalStateException("no refusal");
            },
            _ -> {
              throw new StackOverflowError();
            },
            _ -> {
              throw new io.addra.geometry.document.InputException("", 0, "", "which file?");
            },
            file -> java.nio.file.Files.writeString(file.resolveSibling("new"), "x"));
    for (FuzzTarget.Reader reader : broken) {
      FuzzTarget bad =
          new FuzzTarget(
              good.name(),
              good.form(),
              good.corpus(),
              good.folder(),
              good.file(),
              good.refusals(),
              reader);
      FuzzTally tally = run(bad, 2);
      assertThat(tally.failures()).isPositive();
      java.nio.file.Files.deleteIfExists(good.folder().resolve("new"));
    }
  }

  private void fuzz(int inputs) throws Exception {
    List<String> failures = new ArrayList<>();
    for (FuzzTarget target : targets) {
      FuzzTally tally = run(target, inputs);
      assertThat(tally.inputs()).as(target.name()).isEqualTo(inputs);
      failures.addAll(tally.kept());
    }
    assertThat(failures).isEmpty();
  }

  private FuzzTally run(FuzzTarget target, int inputs) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.HOURS.toNanos(1);
    return new FuzzRun(target, SEED, work.resolve("failed")).inputs(0, inputs, deadline);
  }
}
