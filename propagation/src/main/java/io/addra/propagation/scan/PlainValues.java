package io.addra.propagation.scan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Values of a document for those that know nothing of documents. */
final class PlainValues {
  private PlainValues() {}

  /** The members of an object: texts, numbers as Double, lists or maps. */
  static Map<String, Object> map(JsonNode node) {
    Map<String, Object> map = new LinkedHashMap<>();
    node.forEachEntry((key, value) -> map.put(key, of(value)));
    return map;
  }

  private static Object of(JsonNode node) {
    if (node.isObject()) {
      return map(node);
    }
    if (node.isArray()) {
      List<Object> list = new ArrayList<>();
      node.forEach(each -> list.add(of(each)));
      return list;
    }
    return node.isNumber() ? (Object) node.asDouble() : node.asString();
  }
}
