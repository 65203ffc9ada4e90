package io.addra.geometry.document;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.AnnotationKeyword;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.JsonNodeException;

/**
 * A JSON schema (draft 2020-12) that reports the first error of a document, in the order of the
 * file, as one friendly line.
 *
 * <p>A subschema may carry {@code "x-expected": "text"}, which replaces the generated 'expected
 * ...' part of the messages about it (of {@code pattern}, {@code type} and {@code enum}). Instances
 * may be used by several threads.
 */
public final class DocumentSchema {
  /** Most values of a document: each may be wrong, and a wrong one takes some memory. */
  private static final int MAX_VALUES = 100_000;

  private static final Pattern BRANCH = Pattern.compile(".*/(?:oneOf|anyOf)/\\d+");
  private static final Dialect DIALECT =
      Dialect.builder(Dialects.getDraft202012())
          .keyword(new AnnotationKeyword(SchemaMessages.EXPECTED))
          .build();

  private final String text;
  private final Schema schema;
  private final SchemaMessages messages;

  private DocumentSchema(String text, Schema schema) {
    this.text = text;
    this.schema = schema;
    this.messages = new SchemaMessages(schema.getSchemaNode());
  }

  /**
   * Loads a schema from the class path.
   *
   * @param resource absolute resource name, such as {@code
   *     /io/addra/geometry/schema/geometry.schema.json}; the leading slash may be absent
   * @throws IllegalArgumentException if there is no such resource
   */
  public static DocumentSchema load(String resource) {
    String path = resource.startsWith("/") ? resource : "/" + resource;
    try (InputStream in = DocumentSchema.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("no schema resource " + path);
      }
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A schema from its JSON text. */
  public static DocumentSchema of(String json) {
    SchemaRegistry registry = SchemaRegistry.withDialect(DIALECT);
    return new DocumentSchema(json, registry.getSchema(json, InputFormat.JSON));
  }

  /** The schema's JSON text as it was loaded. */
  public String text() {
    return text;
  }

  /**
   * Checks a document.
   *
   * @throws InputException for its first error in the order of the file, or where it has more than
   *     100,000 values
   */
  public void check(YamlDocument document) {
    if (values(document.root()) > MAX_VALUES) {
      throw document.error("", "more than " + MAX_VALUES + " values");
    }
    List<Error> errors = relevant(errors(document));
    errors.stream()
        .min(Comparator.comparingInt(e -> document.placeOf(placeOf(e)).rank()))
        .ifPresent(error -> {
          throw document.error(placeOf(error), messages.describe(error));
        });
  }

  /** All errors; the library holds reals against bounds of whole numbers as if they were longs. */
  private List<Error> errors(YamlDocument document) {
    try {
      return schema.validate(document.root());
    } catch (JsonNodeException e) {
      String place = beyondLong(document.root(), "");
      throw place == null
          ? e
          : document.error(place, "expected a smaller number, found " + document.at(place));
    }
  }

  /** Pointer of the first real that no long can hold; null for none. */
  private static @Nullable String beyondLong(JsonNode node, String pointer) {
    if (node.isFloatingPointNumber() && Math.abs(node.doubleValue()) >= 0x1p63) {
      return pointer;
    }
    if (node.isArray()) {
      for (int k = 0; k < node.size(); k++) {
        String place = beyondLong(node.get(k), pointer + "/" + k);
        if (place != null) {
          return place;
        }
      }
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String place =
          beyondLong(member.getValue(), pointer + "/" + YamlDocument.escape(member.getKey()));
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  private static long values(JsonNode node) {
    long count = 1;
    for (JsonNode member : node) {
      count += values(member);
    }
    return count;
  }

  private static boolean unknownKey(Error error) {
    return error.getProperty() != null
        && (error.getKeyword().equals("additionalProperties")
            || error.getKeyword().equals("unevaluatedProperties"));
  }

  private static String placeOf(Error error) {
    String pointer = pointer(error);
    boolean aboutName = error.getProperty() != null && error.getKeyword().equals("propertyNames");
    return unknownKey(error) || aboutName
        ? pointer + "/" + YamlDocument.escape(error.getProperty())
        : pointer;
  }

  private static String pointer(Error error) {
    return error.getInstanceLocation().toString();
  }

  /**
   * Leaves out what is noise beside a better error: a missing key in an object that has an unknown
   * one (most likely a misspelling), the alternatives of oneOf/anyOf whose type does not fit, and
   * the error of oneOf/anyOf itself where its alternatives say why.
   */
  private static List<Error> relevant(List<Error> errors) {
    Set<String> objectsWithUnknownKeys = new HashSet<>();
    Set<String> fittingAlternatives = new HashSet<>();
    for (Error error : errors) {
      if (unknownKey(error)) {
        objectsWithUnknownKeys.add(pointer(error));
      }
      Matcher branch = BRANCH.matcher(error.getEvaluationPath().toString());
      if (branch.lookingAt() && !atBranch(error)) {
        fittingAlternatives.add(alternatives(branch.group()));
      }
    }
    Set<String> explained = new HashSet<>();
    for (Error error : errors) {
      addParents(path(error), explained);
    }
    return errors.stream()
        .filter(e -> !missingBesideUnknown(e, objectsWithUnknownKeys))
        .filter(e -> !(atBranch(e) && fittingAlternatives.contains(alternatives(path(e)))))
        .filter(e -> !(alternative(e) && explained.contains(path(e))))
        .toList();
  }

  private static boolean missingBesideUnknown(Error error, Set<String> objects) {
    return error.getKeyword().equals("required") && objects.contains(pointer(error));
  }

  private static boolean alternative(Error error) {
    return error.getKeyword().equals("oneOf") || error.getKeyword().equals("anyOf");
  }

  /** Adds the paths that a path begins with, up to those that are there already. */
  private static void addParents(String path, Set<String> parents) {
    int slash = path.lastIndexOf('/');
    while (slash >= 0 && parents.add(path.substring(0, slash))) {
      slash = path.lastIndexOf('/', slash - 1);
    }
  }

  private static String path(Error error) {
    return error.getEvaluationPath().toString();
  }

  private static boolean atBranch(Error error) {
    return error.getKeyword().equals("type")
        && BRANCH.matcher(path(error).replaceFirst("(/\\$ref)?/type$", "")).matches();
  }

  private static String alternatives(String path) {
    return path.replaceFirst("/(oneOf|anyOf)/\\d+(/\\$ref)?(/type)?$", "");
  }
}
