package io.addra.geometry.document;

import io.addra.geometry.document.AllPlaces.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A YAML (1.2 core schema, so JSON too) document as a tree that knows the line of every value.
 *
 * <p>Immutable by convention: the tree must not be changed. Refused, each with its line: syntax
 * errors, duplicate keys, anchors and aliases, tags, infinite and undefined numbers, more than one
 * document, files over 5 MB, more than 64 levels, more than 500,000 values, keys of more than 500
 * characters.
 */
public final class YamlDocument {
  private final String name;
  private final byte[] bytes;
  private final JsonNode root;
  private final IdentityHashMap<JsonNode, Integer> lines;
  private final Map<String, JsonNode> found = new ConcurrentHashMap<>();
  private @Nullable AllPlaces places;

  /**
   * A document.
   *
   * @param name what messages call it
   * @param bytes its text
   * @param root its root value
   * @param lines line of each object and array, by identity
   */
  YamlDocument(String name, byte[] bytes, JsonNode root, IdentityHashMap<JsonNode, Integer> lines) {
    this.name = name;
    this.bytes = bytes;
    this.root = root;
    this.lines = lines;
  }

  /**
   * Reads a file.
   *
   * @throws InputException if it cannot be read or is not acceptable YAML
   */
  public static YamlDocument read(Path file) {
    return parse(file.toString(), InputFile.yaml(file));
  }

  /**
   * Reads a stream to its end; the caller closes it.
   *
   * @param name what messages call the document
   * @throws InputException if it is not acceptable YAML
   * @throws IOException if the stream fails
   */
  public static YamlDocument read(String name, InputStream in) throws IOException {
    return parse(name, in.readNBytes(YamlTreeReader.MAX_BYTES + 1));
  }

  /**
   * Reads a text in UTF-8.
   *
   * @param name what messages call the document
   * @throws InputException if it is not acceptable YAML
   */
  public static YamlDocument parse(String name, byte[] bytes) {
    ContainerLines lines = new ContainerLines();
    JsonNode root = new YamlTreeReader(name, lines).read(bytes);
    return new YamlDocument(name, bytes, root, lines.lines());
  }

  /** What messages call the document: usually its path. */
  public String name() {
    return name;
  }

  /** The root value. */
  public JsonNode root() {
    return root;
  }

  /** The value at a JSON pointer, a missing node where there is none. */
  public JsonNode at(String jsonPointer) {
    JsonNode known = found.get(jsonPointer);
    if (known == null) {
      int slash = jsonPointer.lastIndexOf('/');
      known =
          slash < 0
              ? root
              : member(at(jsonPointer.substring(0, slash)), jsonPointer.substring(slash + 1));
      found.put(jsonPointer, known);
    }
    return known;
  }

  private static JsonNode member(JsonNode of, String part) {
    if (of.isArray()) {
      return of.path(index(part));
    }
    return of.path(unescape(part));
  }

  /** The index that a part of a pointer is; -1 for none. */
  private static int index(String part) {
    int index = 0;
    for (int k = 0; k < part.length(); k++) {
      int digit = part.charAt(k) - '0';
      if (digit < 0 || digit > 9 || k > 8) {
        return -1;
      }
      index = 10 * index + digit;
    }
    return part.isEmpty() ? -1 : index;
  }

  /**
   * Line, from 1, of the value at a JSON pointer ({@code /llp/mass_GeV/2}); for a member of an
   * object, the line of its key. Where the pointer leads nowhere, the line of its nearest parent.
   */
  public int lineOf(String jsonPointer) {
    Integer line = lines.get(at(jsonPointer));
    return line != null ? line : placeOf(jsonPointer).line();
  }

  /** An error at the value of a JSON pointer, to be thrown by the caller. */
  public InputException error(String jsonPointer, String message) {
    return new InputException(name, lineOf(jsonPointer), keyOf(jsonPointer), message);
  }

  /** A JSON pointer as users read it: {@code /llp/mass_GeV/2} is {@code llp.mass_GeV[2]}. */
  public static String keyOf(String jsonPointer) {
    StringBuilder key = new StringBuilder();
    for (String part : jsonPointer.split("/", -1)) {
      if (!part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9')) {
        key.append('[').append(part).append(']');
      } else if (!part.isEmpty()) {
        key.append(key.isEmpty() ? "" : ".").append(unescape(part));
      }
    }
    return key.toString();
  }

  /** A key as a part of a JSON pointer (RFC 6901). */
  public static String escape(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  /** The JSON pointer of parts that are escaped. */
  static String pointer(List<String> path) {
    StringBuilder pointer = new StringBuilder();
    path.forEach(part -> pointer.append('/').append(part));
    return pointer.toString();
  }

  private static String unescape(String part) {
    return part.indexOf('~') < 0 ? part : part.replace("~1", "/").replace("~0", "~");
  }

  /** Line of each object and array, by identity. */
  IdentityHashMap<JsonNode, Integer> lines() {
    return lines;
  }

  /** Line and rank of a value; the text is read once more for them, the first time. */
  Place placeOf(String jsonPointer) {
    return places().of(jsonPointer);
  }

  private synchronized AllPlaces places() {
    AllPlaces known = places;
    if (known == null) {
      known = new AllPlaces();
      new YamlTreeReader(name, known).read(bytes);
      places = known;
    }
    return known;
  }
}
