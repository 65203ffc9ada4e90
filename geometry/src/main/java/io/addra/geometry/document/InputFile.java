package io.addra.geometry.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads whole files of users, none of more than a stated size: what never ends, such as a device,
 * is refused too.
 */
public final class InputFile {
  /** Largest table or record of a run (bytes): 64 MB. */
  public static final int MAX_TABLE_BYTES = 64_000_000;

  private static final int MEGABYTE = 1_000_000;

  private InputFile() {}

  /**
   * The bytes of a file of YAML; of one that is too large no more than shows that.
   *
   * @throws InputException if it cannot be read
   */
  public static byte[] yaml(Path file) {
    return start(file, YamlTreeReader.MAX_BYTES);
  }

  /**
   * The bytes of a table.
   *
   * @throws InputException if it cannot be read or has more than {@link #MAX_TABLE_BYTES}
   */
  public static byte[] table(Path file) {
    byte[] bytes = start(file, MAX_TABLE_BYTES);
    if (bytes.length > MAX_TABLE_BYTES) {
      throw problem(
          file,
          "is larger than " + MAX_TABLE_BYTES / MEGABYTE + " MB, the most that is read",
          null);
    }
    return bytes;
  }

  /**
   * A table as text.
   *
   * @throws InputException if it cannot be read, has more than {@link #MAX_TABLE_BYTES} or is not
   *     in UTF-8
   */
  public static String text(Path file) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(table(file))).toString();
    } catch (CharacterCodingException e) {
      throw problem(file, "is not a text in UTF-8", e);
    }
  }

  /**
   * The lines of a table.
   *
   * @throws InputException as {@link #text}
   */
  public static List<String> lines(Path file) {
    return text(file).lines().toList();
  }

  private static byte[] start(Path file, int most) {
    if (Files.isDirectory(file)) {
      throw problem(file, "is a directory, expected a file", null);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(most + 1);
    } catch (NoSuchFileException e) {
      throw problem(file, "no such file", e);
    } catch (AccessDeniedException e) {
      throw problem(file, "cannot be read: permission denied", e);
    } catch (IOException e) {
      throw problem(file, "cannot be read: " + e.getMessage(), e);
    }
  }

  private static InputException problem(Path file, String message, @Nullable Throwable cause) {
    return cause == null
        ? new InputException(file.toString(), 0, "", message)
        : new InputException(file.toString(), 0, "", message, cause);
  }
}
