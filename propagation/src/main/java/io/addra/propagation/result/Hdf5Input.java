package io.addra.propagation.result;

import io.addra.geometry.document.InputException;
import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Reads HDF5 files that may be damaged or hostile. The library trusts sizes and addresses, so that
 * whatever it or the reader throws, down to running out of stack or memory, is taken as damage of
 * the file. The file is mapped, so that nothing outside it can be read and a wrong size takes no
 * memory; a dataset beyond the {@link Hdf5Bounds} is refused before it is read.
 */
public final class Hdf5Input {
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
   * @throws IllegalArgumentException if there is none of the name, or it is beyond the bounds
   */
  static Object data(Group group, String name) {
    Dataset dataset = group.getDatasetByPath(name);
    Hdf5Bounds.check(name, dataset);
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
    if (!Hdf5Bounds.isSmall(attribute.getDimensionsAsLong(), attribute.getDataType().getSize())) {
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

  private static InputException problem(Path file, String message) {
    return new InputException(file.toString(), 0, "", message);
  }
}
