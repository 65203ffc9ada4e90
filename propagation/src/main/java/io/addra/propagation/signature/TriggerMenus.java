package io.addra.propagation.signature;

import io.addra.geometry.document.DocumentSchema;
import io.addra.geometry.document.InputException;
import io.addra.geometry.document.YamlDocument;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The trigger menus that ship with the program, and those of a user's own files. */
public final class TriggerMenus {
  private static final String SCHEMA = "/io/addra/propagation/trigger.schema.json";
  private static final Definitions<TriggerMenu> SHIPPED =
      new Definitions<>(
          "trigger menu",
          "/io/addra/propagation/triggers/",
          List.of("belle2-hardware", "belle2-software"),
          TriggerMenus::parse);

  private TriggerMenus() {}

  /** The JSON schema of menu files: lines ask for what signatures ask for. */
  public static DocumentSchema schema() {
    ObjectMapper json = JsonMapper.shared();
    ObjectNode menu = (ObjectNode) json.readTree(DocumentSchema.load(SCHEMA).text());
    menu.set("$defs", json.readTree(Signatures.schema().text()).path("$defs"));
    return DocumentSchema.of(json.writerWithDefaultPrettyPrinter().writeValueAsString(menu) + "\n");
  }

  /** Names of those that ship with the program. */
  public static List<String> names() {
    return SHIPPED.names();
  }

  /** All that ship with the program. */
  public static List<TriggerMenu> all() {
    return SHIPPED.all();
  }

  /**
   * A menu by its name, or from a file.
   *
   * @param text one of {@link #names()}, or the path of a .yaml file
   * @param folder what a path is relative to
   * @throws InputException if there is no such menu, or its file has an error
   */
  public static TriggerMenu load(String text, Path folder) {
    return SHIPPED.load(text, folder);
  }

  /**
   * A menu from its text.
   *
   * @param name what messages call it
   * @param bytes YAML
   * @throws InputException if it has an error
   */
  public static TriggerMenu parse(String name, byte[] bytes) {
    YamlDocument document = YamlDocument.parse(name, bytes);
    schema().check(document);
    JsonNode root = document.root();
    List<TriggerLine> lines = new ArrayList<>();
    for (int k = 0; k < root.path("lines").size(); k++) {
      String at = "/lines/" + k;
      JsonNode line = root.at(at);
      lines.add(
          new TriggerLine(
              line.path("line").asString(),
              line.path("title").asString(""),
              line.path("efficiency").asDouble(1),
              SelectionReader.read(document, at)));
    }
    SignatureLabel label =
        new SignatureLabel(
            root.path("trigger").asString(),
            root.path("title").asString(),
            root.path("source").asString(),
            root.path("confidence").asString("high"),
            root.path("notes").asString("").strip(),
            new String(bytes, StandardCharsets.UTF_8));
    return new TriggerMenu(label, lines);
  }
}
