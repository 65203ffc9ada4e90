package io.addra.geometry.detector;

import io.addra.geometry.document.DocumentCompiler;
import io.addra.geometry.document.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file of a detector: on disk, among the program's resources, or held in memory. */
sealed interface SourceFile {
  int MAX_BYTES = 5_000_000;

  /** What messages call it. */
  String name();

  /** Its content, or null if it does not exist. */
  byte @Nullable [] read() throws IOException;

  /** The file at a path relative to this one. */
  SourceFile resolve(String relative);

  /**
   * Its content.
   *
   * @throws InputException if it cannot be read
   */
  default byte[] bytes() {
    try {
      byte[] bytes = read();
      if (bytes == null) {
        throw new InputException(name(), 0, "", "no such file");
      }
      if (bytes.length > MAX_BYTES) {
        throw new InputException(name(), 0, "", "the file is larger than 5 MB");
      }
      return bytes;
    } catch (IOException e) {
      throw new InputException(name(), 0, "", "cannot be read: " + e.getMessage(), e);
    }
  }

  /** What the build left of a document's text once parsed; null for none. */
  default byte @Nullable [] parsed() {
    return null;
  }

  /** Whether it has to be held against the schema: the program's own are, in its tests. */
  default boolean needsSchema() {
    return true;
  }

  /** A file on disk. */
  record OnDisk(Path path) implements SourceFile {
    @Override
    public String name() {
      return path.toString();
    }

    @Override
    public byte @Nullable [] read() throws IOException {
      if (Files.exists(path) && !Files.isRegularFile(path)) {
        throw new IOException("it is no regular file"); // a pipe named in a file may never answer
      }
      try (InputStream in = Files.newInputStream(path)) {
        return in.readNBytes(MAX_BYTES + 1);
      } catch (NoSuchFileException _) {
        return null;
      }
    }

    @Override
    public SourceFile resolve(String relative) {
      return new OnDisk(path.resolveSibling(relative).normalize());
    }
  }

  /** A resource of the program, below the folder of its detectors. */
  record BuiltIn(String name) implements SourceFile {
    static final String FOLDER = "/io/addra/geometry/detectors/";

    @Override
    public boolean needsSchema() {
      return false;
    }

    @Override
    public byte @Nullable [] read() throws IOException {
      return resource(FOLDER + name);
    }

    @Override
    public byte @Nullable [] parsed() {
      try {
        return resource(FOLDER + name + DocumentCompiler.SUFFIX);
      } catch (IOException _) {
        return null; // the text itself is read
      }
    }

    private static byte @Nullable [] resource(String path) throws IOException {
      try (InputStream in = SourceFile.class.getResourceAsStream(path)) {
        return in == null ? null : in.readNBytes(MAX_BYTES + 1);
      }
    }

    @Override
    public SourceFile resolve(String relative) {
      return new BuiltIn(Path.of(name).resolveSibling(relative).normalize().toString());
    }
  }

  /** A text that is given by the caller; its relatives are on disk, in the working directory. */
  record InMemory(String name, String text) implements SourceFile {
    @Override
    public byte[] read() {
      return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public SourceFile resolve(String relative) {
      return new OnDisk(Path.of(relative).normalize());
    }
  }
}
