package io.addra.cli.fuzz;

import com.sun.management.ThreadMXBean;
import io.addra.geometry.document.InputException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Feeds a target and judges what comes out: nothing, or a refusal whose message is one line that
 * names the file, within the {@link Bounds}.
 */
final class FuzzRun {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int FRAMES = 12;

  private final FuzzTarget target;
  private final long seed;
  private final Path failed;
  private final FuzzTally tally;
  private final Set<String> beside;
  private boolean hanging;

  /**
   * A run.
   *
   * @param failed folder for the inputs that fail
   */
  FuzzRun(FuzzTarget target, long seed, Path failed) throws IOException {
    this.target = target;
    this.seed = seed;
    this.failed = failed;
    this.tally = new FuzzTally(target.name());
    Files.write(target.path(), target.corpus().getFirst());
    this.beside = listing();
  }

  /**
   * Goes through inputs until one of the limits, or one that hangs.
   *
   * @param first number of the first
   * @param count how many at most
   * @param deadline when to stop at the latest ({@link System#nanoTime()})
   */
  FuzzTally inputs(long first, long count, long deadline) throws IOException, InterruptedException {
    Mutator mutator = new Mutator(target, seed);
    for (long n = first; n < first + count && !hanging && System.nanoTime() - deadline < 0; n++) {
      one(n, mutator.input(n));
    }
    if (!listing().equals(beside)) {
      tally.fail(target.name() + ": files appeared or went: " + beside + " became " + listing());
    }
    return tally;
  }

  /** Reads one input, on a thread of its own so that one that hangs can be left behind. */
  void one(long number, byte[] input) throws IOException, InterruptedException {
    Files.write(target.path(), input);
    FutureTask<@Nullable Throwable> task = new FutureTask<>(this::thrown);
    Thread thread = Thread.ofPlatform().daemon().name("fuzz-" + target.name()).unstarted(task);
    long allocated = THREADS.getTotalThreadAllocatedBytes();
    long start = System.nanoTime();
    thread.start();
    Throwable thrown = null;
    String problem = "";
    try {
      while (!await(task)) {
        boolean late = THREADS.getThreadCpuTime(thread.threadId()) > Bounds.TIME.toNanos();
        if (late || System.nanoTime() - start > Bounds.WALL.toNanos()) {
          problem = "hangs at " + frames(thread.getStackTrace());
          hanging = true;
          break;
        }
      }
      thrown = hanging ? null : task.get();
    } catch (ExecutionException e) {
      thrown = e.getCause();
    }
    long nanos = System.nanoTime() - start;
    allocated = THREADS.getTotalThreadAllocatedBytes() - allocated;
    tally.count(thrown == null && problem.isEmpty(), nanos, allocated);
    if (problem.isEmpty() && thrown != null) {
      problem = problem(thrown);
    }
    if (problem.isEmpty() && number < target.corpus().size() && thrown != null) {
      problem = "the corpus itself is refused: " + thrown.getMessage();
    }
    if (problem.isEmpty() && allocated > Bounds.ALLOCATED) {
      problem = "allocates " + allocated + " bytes";
    }
    if (!problem.isEmpty()) {
      fail(number, input, problem);
    }
  }

  private static boolean await(FutureTask<?> task) throws InterruptedException, ExecutionException {
    try {
      task.get(1, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException _) {
      return false;
    }
  }

  private @Nullable Throwable thrown() {
    try {
      target.reader().read(target.path());
      return null;
    } catch (Throwable e) {
      return e;
    }
  }

  private String problem(Throwable thrown) {
    if (!target.refusals().contains(thrown.getClass())) {
      Throwable inner = thrown;
      StringBuilder text = new StringBuilder();
      for (int k = 0; inner != null && k < 3; k++, inner = inner.getCause()) {
        text.append(k == 0 ? "throws " : ", caused by ").append(inner.getClass().getName());
        text.append(": ").append(shown(String.valueOf(inner.getMessage())));
        text.append(frames(inner.getStackTrace()));
      }
      return text.toString();
    }
    String message = String.valueOf(thrown.getMessage());
    if (message.chars().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029)) {
      return "has control characters in its message: " + shown(message);
    }
    if (message.length() > Bounds.MESSAGE) {
      return "has a message of " + message.length() + " characters: " + shown(message);
    }
    if (thrown instanceof InputException input
        ? !message.startsWith(asShown(input.file())) || input.file().isEmpty()
        : !message.contains(target.file())) {
      return "does not name the file: " + shown(message) + frames(thrown.getStackTrace());
    }
    return "";
  }

  /** A name as messages have it: without what a terminal would obey. */
  private static String asShown(String file) {
    return new InputException("", 0, "", file).getMessage();
  }

  private void fail(long number, byte[] input, String problem) throws IOException {
    Path file = failed.resolve("%s-%d-%d".formatted(target.name(), seed, number));
    Files.createDirectories(failed);
    Files.write(file, input);
    tally.fail(
        "FAILED target %s seed %d iteration %d (%d bytes, kept as %s): %s"
            .formatted(target.name(), seed, number, input.length, file, problem));
  }

  private Set<String> listing() throws IOException {
    try (Stream<Path> all = Files.walk(target.folder())) {
      return all.map(Path::toString).collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String shown(String message) {
    String cut = message.length() > 300 ? message.substring(0, 300) + "..." : message;
    return cut.replaceAll("\\p{Cntrl}", "?");
  }

  private static String frames(StackTraceElement[] frames) {
    return Arrays.stream(frames)
        .limit(FRAMES)
        .map(frame -> "\n    at " + frame)
        .collect(Collectors.joining());
  }
}
