package io.addra.geometry.detector;

import io.addra.geometry.document.DocumentSchema;
import io.addra.geometry.document.InputException;
import io.addra.geometry.document.YamlDocument;
import io.addra.geometry.field.FieldMap;
import io.addra.geometry.volume.Volume;
import io.addra.materials.Materials;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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
final class Session implements AutoCloseable {
  static final int MAX_VOLUMES = 200_000;
  static final int MAX_COPIES = 10_000;
  private static final int MAX_FILES = 1000;
  private static final int MAX_DEPTH = 16;

  /** The schema, loaded when the first file that has to be held against it is read. */
  private static final class Schema {
    static final DocumentSchema GEOMETRY =
        DocumentSchema.load("/io/addra/geometry/schema/geometry.schema.json");
  }

  private final ReadAhead files = new ReadAhead(MAX_FILES);
  private final MessageDigest digest = ReadAhead.sha256();
  private final Map<String, YamlDocument> documents = new HashMap<>();
  private final Map<String, Table> tables = new HashMap<>();
  private final Map<Scope.IncludeKey, List<Volume>> included = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final Set<String> regions = new LinkedHashSet<>();
  private int filesRead;
  private long volumes;

  Materials materials() {
    return Materials.standard();
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
      filesRead++;
    }
    open.push(file.name());
    return document;
  }

  private YamlDocument read(SourceFile file) {
    YamlDocument document = content(file, ReadAhead.Kind.DOCUMENT).as(YamlDocument.class);
    if (file.needsSchema()) {
      Schema.GEOMETRY.check(document);
    }
    return document;
  }

  /** The volumes of a file that was included before in the same surroundings. */
  @Nullable List<Volume> included(Scope.IncludeKey key) {
    return included.get(key);
  }

  void keep(Scope.IncludeKey key, List<Volume> volumesOfFile) {
    included.put(key, volumesOfFile);
  }

  /** Leaves the file that was opened last. */
  void leave() {
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
    if (filesRead >= MAX_FILES) {
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
    SourceFile file = scope.fileAt(pointer);
    Table table = tables.get(file.name());
    if (table == null) {
      table = content(scope, pointer, file, ReadAhead.Kind.TABLE).as(Table.class);
      tables.put(file.name(), table);
    }
    return table;
  }

  /** The field map that the text at a pointer names. */
  FieldMap fieldMap(Scope scope, String pointer) {
    SourceFile file = scope.fileAt(pointer);
    return content(scope, pointer, file, ReadAhead.Kind.FIELD_MAP).as(FieldMap.class);
  }

  /** Values that the caller gives to parameters of the top file, in the hash too. */
  void addParameters(Map<String, Double> parameters) {
    new TreeMap<>(parameters)
        .forEach((name, value) ->
            digest.update((name + "=" + value + "\n").getBytes(StandardCharsets.UTF_8)));
  }

  /** A file that is named at a pointer: that it cannot be read is an error there. */
  private ReadAhead.Content content(
      Scope scope, String pointer, SourceFile file, ReadAhead.Kind kind) {
    try {
      return content(file, kind);
    } catch (InputException e) {
      throw scope.error(pointer, e.getMessage());
    }
  }

  private ReadAhead.Content content(SourceFile file, ReadAhead.Kind kind) {
    filesRead++;
    ReadAhead.Content content = files.get(file, kind);
    digest.update(content.hash().getBytes(StandardCharsets.UTF_8));
    return content;
  }

  @Override
  public void close() {
    files.close();
  }

  String hash() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
