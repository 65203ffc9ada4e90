package io.addra.geometry.detector;

import io.addra.geometry.document.ParsedDocument;
import io.addra.geometry.document.YamlDocument;
import io.addra.geometry.field.FieldMap;
import io.addra.materials.Materials;
import java.nio.file.InvalidPathException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the files of a detector, each once, on a thread of its own ahead of need: those that a
 * document names are read while its first volumes are made. What comes out does not depend on who
 * reads first. To be closed when the detector is there.
 */
final class ReadAhead implements AutoCloseable {
  /** What a file is read as. */
  enum Kind {
    DOCUMENT,
    TABLE,
    FIELD_MAP;

    private Object parse(SourceFile file, byte[] bytes) {
      return switch (this) {
        case DOCUMENT -> document(file, bytes);
        case TABLE -> Table.read(file.name(), bytes);
        case FIELD_MAP -> FieldMap.read(file.name(), bytes);
      };
    }

    private static YamlDocument document(SourceFile file, byte[] bytes) {
      byte[] parsed = file.parsed();
      YamlDocument document =
          parsed == null ? null : ParsedDocument.read(file.name(), bytes, parsed);
      return document == null ? YamlDocument.parse(file.name(), bytes) : document;
    }
  }

  /**
   * What the bytes of a file mean, or what is wrong with them.
   *
   * @param hash their SHA-256, in lower-case hexadecimal digits
   * @param value what they mean
   * @param error what is wrong, where the value is null
   */
  record Content(String hash, @Nullable Object value, @Nullable RuntimeException error) {
    /** The value, as what its kind says, or the error thrown. */
    <T> T as(Class<T> type) {
      if (error != null) {
        throw error;
      }
      return type.cast(Objects.requireNonNull(value));
    }
  }

  private final int most;
  private final Map<String, FutureTask<Content>> tasks = new ConcurrentHashMap<>();
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(
          work -> Thread.ofPlatform().daemon().name("addra-reader").unstarted(work));

  /**
   * Starts with the standard materials.
   *
   * @param most how many files may be read ahead
   */
  ReadAhead(int most) {
    this.most = most;
    reader.execute(Materials::standard);
  }

  /**
   * A file's content.
   *
   * @throws io.addra.geometry.document.InputException if it cannot be read
   */
  Content get(SourceFile file, Kind kind) {
    FutureTask<Content> task = task(file, kind);
    task.run(); // unless the other thread is at it, or was
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading " + file.name(), e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    reader.shutdownNow();
  }

  private FutureTask<Content> task(SourceFile file, Kind kind) {
    return tasks.computeIfAbsent(
        kind + ":" + file.name(), _ -> new FutureTask<>(() -> read(file, kind)));
  }

  private Content read(SourceFile file, Kind kind) {
    byte[] bytes = file.bytes();
    String hash = HexFormat.of().formatHex(sha256().digest(bytes));
    try {
      Object value = kind.parse(file, bytes);
      if (value instanceof YamlDocument document) {
        plan(file, document.root());
      }
      return new Content(hash, value, null);
    } catch (RuntimeException e) {
      return new Content(hash, null, e);
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Plans to read the files that a part of a document names, but for names from a table. */
  private void plan(SourceFile file, JsonNode part) {
    if (part.isObject()) {
      plan(file, part.path("include"), Kind.DOCUMENT);
      plan(file, part.path("file"), Kind.TABLE);
      plan(file, part.path("map"), Kind.FIELD_MAP);
    }
    for (JsonNode member : part) {
      if (member.isContainer()) {
        plan(file, member);
      }
    }
  }

  private void plan(SourceFile file, JsonNode name, Kind kind) {
    if (name.isString() && name.asString().indexOf('{') < 0 && tasks.size() < most) {
      try {
        reader.execute(task(file.resolve(name.asString()), kind));
      } catch (RejectedExecutionException | InvalidPathException _) {
        // the detector is there, or the name is an error to be reported where it is used
      }
    }
  }
}
