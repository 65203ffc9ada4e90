package io.addra.cli.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a target did with its inputs. Mutable; not for use by several threads. */
final class FuzzTally {
  private static final int FAILURES_KEPT = 20;

  private final String target;
  private long accepted;
  private long refused;
  private long failures;
  private long slowestNanos;
  private long mostAllocated;
  private final List<String> kept = new ArrayList<>();

  FuzzTally(String target) {
    this.target = target;
  }

  void count(boolean wasAccepted, long nanos, long allocated) {
    accepted += wasAccepted ? 1 : 0;
    refused += wasAccepted ? 0 : 1;
    slowestNanos = Math.max(slowestNanos, nanos);
    mostAllocated = Math.max(mostAllocated, allocated);
  }

  void fail(String failure) {
    failures++;
    if (kept.size() < FAILURES_KEPT) {
      kept.add(failure);
    }
  }

  long inputs() {
    return accepted + refused;
  }

  long failures() {
    return failures;
  }

  /** The first failures, a text of several lines each. */
  List<String> kept() {
    return kept;
  }

  /**
   * The figures: target, inputs, accepted, refused, slowest ms, largest allocation MB, failures.
   */
  String[] figures() {
    return new String[] {
      target,
      Long.toString(inputs()),
      Long.toString(accepted),
      Long.toString(refused),
      String.format(Locale.ROOT, "%.1f", 1e-6 * slowestNanos),
      String.format(Locale.ROOT, "%.1f", mostAllocated / 1048576.0),
      Long.toString(failures)
    };
  }
}
