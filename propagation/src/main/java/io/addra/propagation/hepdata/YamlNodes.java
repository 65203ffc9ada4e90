package io.addra.propagation.hepdata;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * YAML that readers of version 1.1 and 1.2 take alike: every text in quotes, every exponent with
 * its sign ({@code 1.0E+7}; without it PyYAML takes the number for a text).
 */
final class YamlNodes {
  private static final int WIDTH = 120;

  private YamlNodes() {}

  /** A mapping under construction. */
  static final class Fields {
    private final List<NodeTuple> fields = new ArrayList<>();

    Fields put(String key, Node value) {
      fields.add(new NodeTuple(plain(Tag.STR, key), value));
      return this;
    }

    Fields put(String key, Object value) {
      return put(key, scalar(value));
    }

    Fields putUnlessEmpty(String key, String value) {
      return value.isEmpty() ? this : put(key, value);
    }

    /** As a mapping over several lines. */
    Node block() {
      return new MappingNode(Tag.MAP, fields, FlowStyle.BLOCK);
    }

    /** As a mapping in one line. */
    Node line() {
      return new MappingNode(Tag.MAP, fields, FlowStyle.FLOW);
    }
  }

  static Fields fields() {
    return new Fields();
  }

  static Node block(List<Node> items) {
    return new SequenceNode(Tag.SEQ, items, items.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
  }

  static Node line(List<?> values) {
    return new SequenceNode(
        Tag.SEQ, values.stream().map(YamlNodes::scalar).toList(), FlowStyle.FLOW);
  }

  /** A text over several lines. */
  static Node text(String text) {
    return new ScalarNode(Tag.STR, text, ScalarStyle.LITERAL);
  }

  /** A number (Double) or a text. */
  static Node scalar(Object value) {
    if (value instanceof Double number) {
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException("not a number for YAML: " + number);
      }
      return plain(Tag.FLOAT, Double.toString(number).replaceFirst("E(?=\\d)", "E+"));
    }
    return new ScalarNode(Tag.STR, value.toString(), ScalarStyle.DOUBLE_QUOTED);
  }

  private static Node plain(Tag tag, String text) {
    return new ScalarNode(tag, text, ScalarStyle.PLAIN);
  }

  /** The documents as a text; the same nodes give the same bytes. */
  static String write(List<Node> documents) {
    DumpSettings settings =
        DumpSettings.builder()
            .setWidth(WIDTH)
            .setSplitLines(false)
            .setExplicitStart(documents.size() > 1)
            .setIndent(2)
            .setMaxSimpleKeyLength(WIDTH)
            .setAnchorGenerator(YamlNodes::noAnchor)
            .build();
    var events = new Serialize(settings).serializeAll(documents);
    return new Present(settings).emitToString(events.iterator());
  }

  private static Anchor noAnchor(Node node) {
    throw new IllegalStateException("a node is used twice: " + node);
  }
}
