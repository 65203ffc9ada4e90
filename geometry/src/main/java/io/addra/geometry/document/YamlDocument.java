package io.addra.geometry.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * A YAML (1.2 core schema, so JSON too) document as a tree that knows the line of every value.
 *
 * <p>Immutable by convention: the tree must not be changed. Refused, each with its line: syntax
 * errors, duplicate keys, anchors and aliases, tags, infinite and undefined numbers, more than one
 * document, files over 5 MB, more than 64 levels.
 */
public final class YamlDocument {
  private final String name;
  private final JsonNode root;
  private final Map<String, Place> places;
  private final Map<String, JsonNode> found = new ConcurrentHashMap<>();

  YamlDocument(String name, JsonNode root, Map<String, Place> places) {
    this.name = name;
    this.root = root;
    this.places = places;
  }

  /** Line (from 1) of a value and its rank in the order of the file. */
  record Place(int line, int rank) {}

  /**
   * Reads a file.
   *
   * @throws InputException if it cannot be read or is not acceptable YAML
   */
  public static YamlDocument read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.toString(), in);
    } catch (NoSuchFileException e) {
      throw new InputException(file.toString(), 0, "", "no such file", e);
    } catch (IOException e) {
      throw new InputException(file.toString(), 0, "", "cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Reads a stream to its end; the caller closes it.
   *
   * @param name what messages call the document
   * @throws InputException if it is not acceptable YAML
   * @throws IOException if the stream fails
   */
  public static YamlDocument read(String name, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(YamlTreeReader.MAX_BYTES + 1);
    return new YamlTreeReader(name).read(bytes);
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
    return found.computeIfAbsent(jsonPointer, root::at);
  }

  /**
   * Line, from 1, of the value at a JSON pointer ({@code /llp/mass_GeV/2}); for a member of an
   * object, the line of its key. Where the pointer leads nowhere, the line of its nearest parent.
   */
  public int lineOf(String jsonPointer) {
    return placeOf(jsonPointer).line();
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

  private static String unescape(String part) {
    return part.replace("~1", "/").replace("~0", "~");
  }

  Place placeOf(String jsonPointer) {
    String pointer = jsonPointer;
    while (true) {
      Place place = places.get(pointer);
      if (place != null) {
        return place;
      }
      int slash = pointer.lastIndexOf('/');
      if (slash < 0) {
        return new Place(0, 0);
      }
      pointer = pointer.substring(0, slash);
    }
  }
}
