package io.addra.propagation.result;

import io.addra.geometry.document.InputException;
import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.dataset.ChunkedDataset;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * Reads HDF5 files that may be damaged or hostile. The library trusts sizes and addresses, so that
 * whatever it or the reader throws, down to running out of stack or memory, is taken as damage of
 * the file. The file is mapped, so that nothing outside it can be read and a wrong size takes no
 * memory; a dataset of more than an eighth of the heap, or larger than the file could hold when
 * compressed, is refused before it is read.
 */
public final class Hdf5Input {
  /** Deflate makes at most 1032 bytes of one (zlib's technical notes). */
  private static final long MOST_INFLATED = 1032;

  private static final long LEAST_BOUND = 1 << 16;
  private static final int HEAP_PARTS = 8;

  private Hdf5Input() {}

  /**
   * Reads a file.
   *
   * @param damaged what to say of a file that cannot be read, such as {@code is damaged}
   * @param reader makes a value of the root; may throw anything
   * @throws InputException if there is no such file or the reader fails; one that it throws itself
   *     is handed on
   */
  @SuppressWarnings("AvoidCatchingErrors") // a wrong size in the file, not a state of the program
  public static <T> T read(Path file, String damaged, Function<HdfFile, T> reader) {
    if (!Files.isRegularFile(file)) {
      throw problem(file, Files.isDirectory(file) ? "is a directory" : "no such file");
    }
    try (HdfFile root = open(file)) {
      return reader.apply(root);
    } catch (InputException e) {
      throw e;
    } catch (OutOfMemoryError e) {
      throw new InputException(
          file.toString(),
          0,
          "",
          damaged + ", or needs more memory than there is (ADDRA_JAVA_OPTS=-Xmx8g gives more)",
          e);
    } catch (IOException e) {
      throw new InputException(file.toString(), 0, "", "cannot be read: " + e.getMessage(), e);
    } catch (RuntimeException | StackOverflowError | InternalError e) {
      throw new InputException(file.toString(), 0, "", damaged, e);
    }
  }

  /**
   * The values of a dataset.
   *
   * @throws IllegalArgumentException if there is none of the name, or it is too large
   */
  static Object data(Group group, String name) {
    Dataset dataset = group.getDatasetByPath(name);
    check(name, size(dataset.getDimensionsAsLong(), dataset.getDataType().getSize()), dataset);
    if (dataset instanceof ChunkedDataset chunked) {
      long[] chunk = Arrays.stream(chunked.getChunkDimensions()).asLongStream().toArray();
      check(name, size(chunk, dataset.getDataType().getSize()), dataset);
    }
    return dataset.getData();
  }

  /**
   * The value of an attribute.
   *
   * @throws IllegalArgumentException if there is none of the name, or it is too large
   */
  public static Object attribute(Group group, String name) {
    Attribute attribute = group.getAttribute(name);
    if (attribute == null) {
      throw new IllegalArgumentException("no attribute " + name);
    }
    if (size(attribute.getDimensionsAsLong(), attribute.getDataType().getSize()) > LEAST_BOUND) {
      throw new IllegalArgumentException("attribute " + name + " is too large");
    }
    return attribute.getData();
  }

  private static HdfFile open(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      if (channel.size() > Integer.MAX_VALUE) {
        return new HdfFile(file); // more than can be mapped
      }
      ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      return HdfFile.fromByteBuffer(bytes);
    }
  }

  private static void check(String name, double bytes, Dataset dataset) {
    double held = (double) MOST_INFLATED * dataset.getHdfFile().size() + LEAST_BOUND;
    double most = Math.min(held, Runtime.getRuntime().maxMemory() / (double) HEAP_PARTS);
    if (bytes > most) {
      throw new IllegalArgumentException(
          "%s: %.0f bytes, more than %.0f".formatted(name, bytes, most));
    }
  }

  /** Bytes of an array, as a double: a product of hostile sizes fits no long. */
  private static double size(long[] dimensions, long width) {
    return LongStream.of(dimensions)
        .mapToDouble(d -> d < 0 ? Double.POSITIVE_INFINITY : (double) d)
        .reduce((double) width, (a, b) -> a * b);
  }

  private static InputException problem(Path file, String message) {
    return new InputException(file.toString(), 0, "", message);
  }
}
