package io.addra.geometry.document;

import io.addra.geometry.document.YamlDocument.Place;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
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
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final CoreScalarResolver RESOLVER = new CoreScalarResolver(false);

  private final String name;
  private final Map<String, Place> places = new HashMap<>();

  YamlTreeReader(String name) {
    this.name = name;
  }

  YamlDocument read(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      throw error(0, "", "the file is larger than 5 MB");
    }
    String text = decode(bytes);
    LoadSettings settings =
        LoadSettings.builder().setLabel(name).setCodePointLimit(MAX_BYTES + 1).build();
    try {
      Iterator<Event> events = new Parse(settings).parseString(text).iterator();
      JsonNode root = document(events);
      return new YamlDocument(name, root, places);
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
    JsonNode root = value(events.next(), events, "", 0);
    events.next();
    Event after = events.next();
    if (after.getEventId() != Event.ID.StreamEnd) {
      throw error(line(after), "", "a second document starts here, expected one");
    }
    return root;
  }

  private JsonNode value(Event event, Iterator<Event> events, String pointer, int depth) {
    places.putIfAbsent(pointer, new Place(line(event), places.size()));
    if (depth > MAX_DEPTH) {
      throw error(line(event), "", "nested more than " + MAX_DEPTH + " levels deep");
    }
    if (event.getEventId() == Event.ID.Alias
        || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
      throw error(
          line(event),
          YamlDocument.keyOf(pointer),
          "anchors (&name) and aliases (*name) are not allowed, write the value out");
    }
    if ((event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
        || (event instanceof CollectionStartEvent start && start.getTag().isPresent())) {
      throw error(line(event), YamlDocument.keyOf(pointer), "tags (!name) are not allowed");
    }
    return switch (event.getEventId()) {
      case MappingStart -> mapping(events, pointer, depth);
      case SequenceStart -> sequence(events, pointer, depth);
      case Scalar -> scalar((ScalarEvent) event, pointer);
      default -> throw new IllegalStateException("unexpected YAML event " + event);
    };
  }

  private ObjectNode mapping(Iterator<Event> events, String pointer, int depth) {
    ObjectNode object = NODES.objectNode();
    for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
      if (!(e instanceof ScalarEvent key)) {
        throw error(line(e), YamlDocument.keyOf(pointer), "a key must be a plain word");
      }
      String member = pointer + "/" + YamlDocument.escape(key.getValue());
      if (object.has(key.getValue())) {
        throw error(
            line(e),
            YamlDocument.keyOf(member),
            "duplicate key '"
                + key.getValue()
                + "', first given on line "
                + places.getOrDefault(member, new Place(0, 0)).line());
      }
      places.put(member, new Place(line(e), places.size()));
      object.set(key.getValue(), value(events.next(), events, member, depth + 1));
    }
    return object;
  }

  private ArrayNode sequence(Iterator<Event> events, String pointer, int depth) {
    ArrayNode array = NODES.arrayNode();
    for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
      array.add(value(e, events, pointer + "/" + array.size(), depth + 1));
    }
    return array;
  }

  private JsonNode scalar(ScalarEvent event, String pointer) {
    String text = event.getValue();
    Tag tag = RESOLVER.resolve(text, event.getImplicit().canOmitTagInPlainScalar());
    if (!event.isPlain() || tag.equals(Tag.STR)) {
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
          YamlDocument.keyOf(pointer),
          "a number of " + text.length() + " characters, expected at most " + MAX_NUMBER_LENGTH);
    }
    return tag.equals(Tag.INT) ? integer(text) : real(event, text, pointer);
  }

  private static JsonNode integer(String text) {
    BigInteger value =
        text.startsWith("0x")
            ? new BigInteger(text.substring(2), 16)
            : text.startsWith("0o") ? new BigInteger(text.substring(2), 8) : new BigInteger(text);
    return value.bitLength() < 64
        ? NODES.numberNode(value.longValueExact())
        : NODES.numberNode(value);
  }

  private JsonNode real(ScalarEvent event, String text, String pointer) {
    boolean finite = text.chars().anyMatch(Character::isDigit);
    double value = finite ? Double.parseDouble(text) : Double.NaN;
    if (!Double.isFinite(value)) {
      throw error(
          line(event), YamlDocument.keyOf(pointer), "expected a finite number, found " + text);
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
