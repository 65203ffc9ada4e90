package io.addra.geometry.document;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the events of a YAML parser into a tree, noting the place of each value. Working on events
 * keeps the lines and leaves no room for aliases that expand.
 */
final class YamlTreeReader {
  static final int MAX_BYTES = 5_000_000;
  private static final int MAX_DEPTH = 64;
  private static final int MAX_NUMBER_LENGTH = 400;
  private static final int MAX_KEY_LENGTH = 500;
  private static final int MAX_VALUES = 500_000;

  /** The parser makes two kilobytes of each line break inside a word. */
  private static final int MAX_LINES = 500_000;

  private static final String LINE_BREAKS = "\n\r\u0085\u2028\u2029";

  /** A whole number of fewer characters fits a long. */
  static final int SAFE_DIGITS = 18;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final CoreScalarResolver RESOLVER = new CoreScalarResolver(false);

  private final String name;
  private final PlaceRecorder places;
  private final List<String> path = new ArrayList<>();
  private int values;

  YamlTreeReader(String name, PlaceRecorder places) {
    this.name = name;
    this.places = places;
  }

  /** The tree, its places given to the recorder. */
  JsonNode read(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      throw error(0, "", "the file is larger than 5 MB");
    }
    String text = decode(bytes);
    if (text.chars().filter(c -> LINE_BREAKS.indexOf(c) >= 0).count() > MAX_LINES) {
      throw error(0, "", "more than " + MAX_LINES + " lines");
    }
    // the whole text at once: piece by piece, the time for a long word grows with its square
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(name)
            .setCodePointLimit(MAX_BYTES + 1)
            .setBufferSize(text.length() + 1)
            .build();
    try {
      Iterator<Event> events = new Parse(settings).parseString(text).iterator();
      return document(events);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().or(e::getContextMark).map(YamlTreeReader::line).orElse(0);
      throw new InputException(name, line, "", "not valid YAML: " + oneLine(e), e);
    } catch (ReaderException e) {
      int line = 1 + (int) text.codePoints().limit(e.getPosition()).filter(c -> c == '\n').count();
      String message =
          String.format("not valid YAML: character U+%04X is not allowed", e.getCodePoint());
      throw new InputException(name, line, "", message, e);
    } catch (YamlEngineException e) {
      throw new InputException(name, 0, "", "not valid YAML: " + e.getMessage(), e);
    }
  }

  private JsonNode document(Iterator<Event> events) {
    events.next();
    if (events.next().getEventId() == Event.ID.StreamEnd) {
      throw error(0, "", "the file is empty");
    }
    Event first = events.next();
    JsonNode root = value(first, line(first), events);
    events.next();
    Event after = events.next();
    if (after.getEventId() != Event.ID.StreamEnd) {
      throw error(line(after), "", "a second document starts here, expected one");
    }
    return root;
  }

  /** A value, whose line is that of its key, where it has one. */
  private JsonNode value(Event event, int line, Iterator<Event> events) {
    check(event);
    places.begin(path, line);
    JsonNode node =
        switch (event.getEventId()) {
          case MappingStart -> mapping(events);
          case SequenceStart -> sequence(events);
          case Scalar -> scalar((ScalarEvent) event);
          default -> throw new IllegalStateException("unexpected YAML event " + event);
        };
    places.end(node, line);
    return node;
  }

  private void check(Event event) {
    if (path.size() > MAX_DEPTH) {
      throw error(line(event), "", "nested more than " + MAX_DEPTH + " levels deep");
    }
    if (++values > MAX_VALUES) {
      throw error(line(event), "", "more than " + MAX_VALUES + " values");
    }
    if (event.getEventId() == Event.ID.Alias
        || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
      throw error(
          line(event),
          key(),
          "anchors (&name) and aliases (*name) are not allowed, write the value out");
    }
    if ((event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
        || (event instanceof CollectionStartEvent start && start.getTag().isPresent())) {
      throw error(line(event), key(), "tags (!name) are not allowed");
    }
  }

  private ObjectNode mapping(Iterator<Event> events) {
    ObjectNode object = NODES.objectNode();
    Map<String, Integer> lines = new HashMap<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
      if (!(e instanceof ScalarEvent event)) {
        throw error(line(e), key(), "a key must be a plain word");
      }
      String key = event.getValue();
      if (key.length() > MAX_KEY_LENGTH) {
        throw error(
            line(e),
            key(),
            "a key of %d characters, expected at most %d".formatted(key.length(), MAX_KEY_LENGTH));
      }
      path.add(YamlDocument.escape(key));
      Integer before = lines.putIfAbsent(key, line(e));
      if (before != null) {
        throw error(line(e), key(), "duplicate key '" + key + "', first given on line " + before);
      }
      object.set(key, value(events.next(), line(e), events));
      path.removeLast();
    }
    return object;
  }

  private ArrayNode sequence(Iterator<Event> events) {
    ArrayNode array = NODES.arrayNode();
    for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
      path.add(Integer.toString(array.size()));
      array.add(value(e, line(e), events));
      path.removeLast();
    }
    return array;
  }

  private JsonNode scalar(ScalarEvent event) {
    String text = event.getValue();
    if (!event.isPlain()) {
      return NODES.stringNode(text);
    }
    Tag tag = RESOLVER.resolve(text, event.getImplicit().canOmitTagInPlainScalar());
    if (tag.equals(Tag.STR)) {
      return NODES.stringNode(text);
    }
    if (tag.equals(Tag.NULL)) {
      return NODES.nullNode();
    }
    if (tag.equals(Tag.BOOL)) {
      return NODES.booleanNode(Boolean.parseBoolean(text));
    }
    if (text.length() > MAX_NUMBER_LENGTH) {
      throw error(
          line(event),
          key(),
          "a number of " + text.length() + " characters, expected at most " + MAX_NUMBER_LENGTH);
    }
    return tag.equals(Tag.INT) ? integer(event, text) : real(event, text);
  }

  private JsonNode integer(ScalarEvent event, String text) {
    if (text.length() < SAFE_DIGITS && !text.startsWith("0x") && !text.startsWith("0o")) {
      return NODES.numberNode(Long.parseLong(text));
    }
    BigInteger value =
        text.startsWith("0x")
            ? new BigInteger(text.substring(2), 16)
            : text.startsWith("0o") ? new BigInteger(text.substring(2), 8) : new BigInteger(text);
    if (!Double.isFinite(value.doubleValue())) {
      throw error(line(event), key(), "expected a finite number, found " + text);
    }
    return integer(value);
  }

  /** A whole number as a tree has it: a long where it fits. */
  static JsonNode integer(BigInteger value) {
    return value.bitLength() < 64
        ? NODES.numberNode(value.longValueExact())
        : NODES.numberNode(value);
  }

  private JsonNode real(ScalarEvent event, String text) {
    boolean finite = text.chars().anyMatch(Character::isDigit);
    double value = finite ? Double.parseDouble(text) : Double.NaN;
    if (!Double.isFinite(value)) {
      throw error(line(event), key(), "expected a finite number, found " + text);
    }
    return NODES.numberNode(value);
  }

  private String decode(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
    } catch (CharacterCodingException e) {
      int line = 1;
      for (int i = 0; i < buffer.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      throw new InputException(name, line, "", "not UTF-8 text", e);
    }
  }

  private String key() {
    return YamlDocument.keyOf(YamlDocument.pointer(path));
  }

  private InputException error(int line, String key, String message) {
    return new InputException(name, line, key, message);
  }

  private static String oneLine(MarkedYamlEngineException e) {
    String context = e.getContext();
    String problem = e.getProblem();
    return (context == null || context.isBlank() ? "" : context + ", ")
        + (problem == null ? "" : problem).replace('\n', ' ');
  }

  private static int line(Event event) {
    return event.getStartMark().map(YamlTreeReader::line).orElse(0);
  }

  private static int line(Mark mark) {
    return mark.getLine() + 1;
  }
}
