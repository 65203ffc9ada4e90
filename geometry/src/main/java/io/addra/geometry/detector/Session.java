package io.addra.geometry.detector;

import io.addra.geometry.document.DocumentSchema;
import io.addra.geometry.document.InputException;
import io.addra.geometry.document.YamlDocument;
import io.addra.geometry.volume.Volume;
import io.addra.materials.Materials;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one reading of a detector shares between its files: limits, open files, the hash. */
final class Session {
  static final int MAX_VOLUMES = 200_000;
  static final int MAX_COPIES = 10_000;
  private static final int MAX_FILES = 1000;
  private static final int MAX_DEPTH = 16;

  /** The schema, loaded when the first file that has to be held against it is read. */
  private static final class Schema {
    static final DocumentSchema GEOMETRY =
        DocumentSchema.load("/io/addra/geometry/schema/geometry.schema.json");
  }

  private final Materials materials;
  private final MessageDigest digest;
  private final Map<String, YamlDocument> documents = new HashMap<>();
  private final Map<String, Table> tables = new HashMap<>();
  private final Map<Scope.IncludeKey, List<Volume>> included = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final Set<String> regions = new LinkedHashSet<>();
  private int files;
  private long volumes;

  Session(Materials materials) {
    this.materials = materials;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  Materials materials() {
    return materials;
  }

  Set<String> regions() {
    return regions;
  }

  YamlDocument open(SourceFile file) {
    YamlDocument document = documents.get(file.name());
    if (document == null) {
      document = read(file);
      documents.put(file.name(), document);
    } else {
      files++;
    }
    open.push(file.name());
    return document;
  }

  private YamlDocument read(SourceFile file) {
    byte[] bytes = bytes(file);
    try {
      YamlDocument document = YamlDocument.read(file.name(), new ByteArrayInputStream(bytes));
      if (file.needsSchema()) {
        Schema.GEOMETRY.check(document);
      }
      return document;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The volumes of a file that was included before in the same surroundings. */
  @Nullable List<Volume> included(Scope.IncludeKey key) {
    return included.get(key);
  }

  void keep(Scope.IncludeKey key, List<Volume> volumesOfFile) {
    included.put(key, volumesOfFile);
  }

  void close() {
    open.pop();
  }

  void checkInclude(Scope scope, String pointer, SourceFile file) {
    if (open.contains(file.name())) {
      List<String> cycle = List.copyOf(open).reversed();
      throw scope.error(
          pointer,
          "the file includes itself: " + String.join(" -> ", cycle) + " -> " + file.name());
    }
    if (open.size() > MAX_DEPTH) {
      throw scope.error(pointer, "more than " + MAX_DEPTH + " files include each other");
    }
    if (files >= MAX_FILES) {
      throw scope.error(pointer, "more than " + MAX_FILES + " files are included");
    }
  }

  void addVolumes(Scope scope, String pointer, long count) {
    volumes += count;
    if (volumes > MAX_VOLUMES) {
      throw scope.error(pointer, "the detector has more than " + MAX_VOLUMES + " volumes");
    }
  }

  /** The table that the text at a pointer names. */
  Table table(Scope scope, String pointer) {
    SourceFile file = scope.file().resolve(scope.text(pointer));
    Table known = tables.get(file.name());
    if (known != null) {
      return known;
    }
    byte[] bytes;
    try {
      bytes = bytes(file);
    } catch (InputException e) {
      throw scope.error(pointer, e.getMessage());
    }
    Table table = Table.read(file.name(), bytes);
    tables.put(file.name(), table);
    return table;
  }

  /** Values that the caller gives to parameters of the top file, in the hash too. */
  void addParameters(Map<String, Double> parameters) {
    new TreeMap<>(parameters)
        .forEach((name, value) ->
            digest.update((name + "=" + value + "\n").getBytes(StandardCharsets.UTF_8)));
  }

  byte[] bytes(SourceFile file) {
    files++;
    byte[] bytes = file.bytes();
    digest.update((bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
    return bytes;
  }

  String hash() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
