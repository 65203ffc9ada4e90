package io.addra.cli.compare;

import io.addra.propagation.stored.StoredRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Something that differs between the ways in which two runs were made. Immutable.
 *
 * @param key what it is, as {@code production.parent}
 * @param a in the first run; empty where it has none
 * @param b in the second
 */
public record ConfigurationDifference(String key, String a, String b) {
  private static final List<String> OF_THE_RECORD =
      List.of("version", "commit", "java", "device", "seed", "reaction", "hashes", "configuration");
  private static final int LONGEST = 60;

  /** All that differs, in the order of the first run's record; times and counts left out. */
  public static List<ConfigurationDifference> between(StoredRun a, StoredRun b) {
    Map<String, String> one = values(a);
    Map<String, String> two = values(b);
    Set<String> keys = new LinkedHashSet<>(one.keySet());
    keys.addAll(two.keySet());
    List<ConfigurationDifference> differences = new ArrayList<>();
    for (String key : keys) {
      String first = one.getOrDefault(key, "");
      String second = two.getOrDefault(key, "");
      if (!first.equals(second)) {
        differences.add(new ConfigurationDifference(key, shorter(first), shorter(second)));
      }
    }
    return differences;
  }

  private static Map<String, String> values(StoredRun run) {
    Map<String, String> values = new LinkedHashMap<>();
    if (run.record().isObject()) {
      for (String key : OF_THE_RECORD) {
        flatten(key.equals("configuration") ? "" : key, run.record().path(key), values);
      }
    } else {
      flatten("", run.configuration(), values);
    }
    // hashes stand among the detectors as well
    values.keySet().removeIf(key -> key.endsWith("].sha256"));
    return values;
  }

  private static void flatten(String key, JsonNode node, Map<String, String> values) {
    String start = key.isEmpty() ? "" : key + ".";
    if (node.isObject()) {
      node.forEachEntry((name, value) -> flatten(start + name, value, values));
    } else if (node.isArray() && node.size() > 0 && node.get(0).isObject()) {
      for (int i = 0; i < node.size(); i++) {
        flatten(key + "[" + i + "]", node.get(i), values);
      }
    } else if (!node.isMissingNode()) {
      values.put(key, node.isArray() ? node.toString() : node.asString());
    }
  }

  private static String shorter(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3) + "...";
  }
}
