package io.addra.propagation.result;

import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.filter.PipelineFilterWithData;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What a dataset may claim of itself before it is read: at most an eighth of the heap, and no more
 * than the file could hold when compressed, with the arrays that its rows become; filters for
 * elements no larger than a chunk, and few of them.
 */
final class Hdf5Bounds {
  /** Deflate makes at most 1032 bytes of one (zlib's technical notes). */
  private static final long MOST_INFLATED = 1032;

  private static final long LEAST_BOUND = 1 << 16;
  private static final int HEAP_PARTS = 8;

  /** Shuffle, deflate and a checksum; Addra writes the first two. */
  private static final int MOST_FILTERS = 3;

  /** What an array of Java takes beside its values, at least, with the reference to it (bytes). */
  private static final int ROW = 20;

  private Hdf5Bounds() {}

  /**
   * Checks a dataset.
   *
   * @throws IllegalArgumentException if it claims too much
   */
  static void check(String name, Dataset dataset) {
    int width = dataset.getDataType().getSize();
    check(name, memory(dataset.getDimensionsAsLong(), width), dataset);
    if (dataset instanceof ChunkedDataset chunked) {
      long[] chunk = Arrays.stream(chunked.getChunkDimensions()).asLongStream().toArray();
      check(name, values(chunk, width), dataset);
      filters(name, dataset.getFilters(), values(chunk, width));
    }
  }

  /** Whether an array is as small as what an attribute has. */
  static boolean isSmall(long[] dimensions, int width) {
    return memory(dimensions, width) <= LEAST_BOUND;
  }

  private static void check(String name, double bytes, Dataset dataset) {
    double held = (double) MOST_INFLATED * dataset.getHdfFile().size() + LEAST_BOUND;
    double most = Math.min(held, Runtime.getRuntime().maxMemory() / (double) HEAP_PARTS);
    if (bytes > most) {
      throw new IllegalArgumentException(
          "%s: %.0f bytes, more than %.0f".formatted(name, bytes, most));
    }
  }

  /** The library walks through the elements of a filter even where a chunk has none of them. */
  private static void filters(String name, List<PipelineFilterWithData> filters, double chunk) {
    if (filters.size() > MOST_FILTERS) {
      throw new IllegalArgumentException(name + ": " + filters.size() + " filters");
    }
    for (PipelineFilterWithData filter : filters) {
      for (int value : filter.getFilterData()) {
        if (value < 0 || value > Math.max(chunk, LEAST_BOUND)) {
          throw new IllegalArgumentException(name + ": a filter of " + value);
        }
      }
    }
  }

  /** Bytes of an array with those that it is made of. */
  private static double memory(long[] dimensions, int width) {
    return values(dimensions, width) + rows(dimensions) * ROW;
  }

  /** Bytes of the values of an array, as a double: a product of hostile sizes fits no long. */
  private static double values(long[] dimensions, int width) {
    return product(dimensions, dimensions.length) * width;
  }

  /** How many arrays there are in an array of arrays. */
  private static double rows(long[] dimensions) {
    double rows = 0;
    for (int n = 1; n < dimensions.length; n++) {
      rows += product(dimensions, n);
    }
    return rows;
  }

  private static double product(long[] dimensions, int count) {
    return LongStream.of(dimensions)
        .limit(count)
        .mapToDouble(d -> d < 0 ? Double.POSITIVE_INFINITY : (double) d)
        .reduce(1, (a, b) -> a * b);
  }
}
