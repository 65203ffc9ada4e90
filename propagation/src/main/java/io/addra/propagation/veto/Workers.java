package io.addra.propagation.veto;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Runs the same work for many numbers on threads of its own. A pool of the caller's is left alone:
 * one whose threads wait for parts that sit in each other's queues would stand still.
 */
final class Workers {
  private Workers() {}

  /**
   * Results for 0 to a number, exclusive, in order.
   *
   * @param threads number of threads, 1 or more
   */
  static <T> List<T> map(int count, int threads, IntFunction<T> work) {
    try (ExecutorService pool =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("addra-veto-", 0).factory())) {
      List<Future<T>> futures = new ArrayList<>();
      for (int k = 0; k < count; k++) {
        int number = k;
        futures.add(pool.submit(() -> work.apply(number)));
      }
      List<T> results = new ArrayList<>();
      try {
        for (Future<T> future : futures) {
          results.add(future.get());
        }
      } catch (ExecutionException e) {
        pool.shutdownNow();
        throw unchecked(e.getCause());
      } catch (InterruptedException e) {
        pool.shutdownNow();
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
      return results;
    }
  }

  private static RuntimeException unchecked(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
  }
}
