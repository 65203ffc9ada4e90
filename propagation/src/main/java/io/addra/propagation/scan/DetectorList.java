package io.addra.propagation.scan;

import io.addra.geometry.detector.DetectorChoice;
import io.addra.geometry.detector.Detectors;
import io.addra.geometry.document.InputException;
import io.addra.geometry.document.YamlDocument;
import io.addra.materials.names.NearNames;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The detectors that a scan file names, with their names in quantities: of each a name or path, or
 * a mapping that also gives parameters. Immutable.
 *
 * @param choices the detectors
 * @param names their names, in the same order
 */
record DetectorList(List<DetectorChoice> choices, List<String> names) {

  /** Copies the lists. */
  DetectorList {
    choices = List.copyOf(choices);
    names = List.copyOf(names);
  }

  /**
   * Reads the list under 'detectors'; of the detectors' own files only the top ones are read.
   *
   * @throws InputException with the line of what is wrong
   */
  static DetectorList read(YamlDocument document) {
    List<DetectorChoice> choices = new ArrayList<>();
    List<String> names = new ArrayList<>();
    JsonNode list = document.root().path("detectors");
    for (int i = 0; i < list.size(); i++) {
      String pointer = "/detectors/" + i;
      DetectorChoice choice = choice(document, pointer, list.get(i));
      if (choices.contains(choice)) {
        throw document.error(pointer, "is listed twice: " + list.get(i).asString(choice.source()));
      }
      String name = nameOf(document, pointer, choice);
      if (names.contains(name)) {
        throw document.error(
            pointer,
            "two detectors have the name '" + name + "'; give one of them another by 'name'");
      }
      choices.add(choice);
      names.add(name);
    }
    return new DetectorList(choices, names);
  }

  private static String nameOf(YamlDocument document, String pointer, DetectorChoice choice) {
    try {
      String own = Detectors.check(choice.source(), choice.parameters());
      return choice.name().isEmpty() ? own : choice.name();
    } catch (InputException e) {
      throw choice.parameters().isEmpty() ? e : document.error(pointer + "/set", e.getMessage());
    }
  }

  private static DetectorChoice choice(YamlDocument document, String pointer, JsonNode node) {
    if (node.isString()) {
      return DetectorChoice.of(source(document, pointer, node.asString()));
    }
    Map<String, Double> set = new LinkedHashMap<>();
    node.path("set").forEachEntry((name, value) -> set.put(name, value.doubleValue()));
    String source = source(document, pointer + "/detector", node.path("detector").asString());
    return new DetectorChoice(source, node.path("name").asString(""), set);
  }

  private static String source(YamlDocument document, String pointer, String name) {
    if (Detectors.all().contains(name)) {
      return name;
    }
    if (!name.endsWith(".yaml") && !name.endsWith(".yml")) {
      throw document.error(
          pointer,
          "unknown detector '"
              + name
              + "'"
              + NearNames.hint(name, Detectors.all())
              + " (known: "
              + String.join(", ", Detectors.all())
              + ", or the path of a .yaml file)");
    }
    try {
      Path path = Path.of(document.name()).resolveSibling(name).normalize();
      if (!Files.isRegularFile(path)) {
        throw document.error(pointer, "no such detector file: " + path);
      }
      return path.toString();
    } catch (InvalidPathException _) {
      throw document.error(pointer, "is not the path of a file: '" + name + "'");
    }
  }
}
