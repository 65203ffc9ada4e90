package io.addra.propagation.signature;

import io.addra.geometry.document.InputException;
import io.addra.geometry.document.InputFile;
import io.addra.materials.names.NearNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Definitions in YAML files: those that ship with the program, by name, and a user's own, by path.
 *
 * @param what what one is called in messages
 * @param folder where those that ship are on the class path
 * @param names their names
 * @param parse makes one of a name for messages and the bytes of its file
 */
record Definitions<T>(
    String what, String folder, List<String> names, BiFunction<String, byte[], T> parse) {

  /** Copies the list. */
  Definitions {
    names = List.copyOf(names);
  }

  /** All that ship with the program. */
  List<T> all() {
    return names.stream().map(this::builtIn).toList();
  }

  /**
   * One by its name, or from a file.
   *
   * @param text one of the names, or the path of a .yaml file
   * @param relativeTo what a path is relative to
   * @throws InputException if there is none, or its file has an error
   */
  T load(String text, Path relativeTo) {
    if (names.contains(text)) {
      return builtIn(text);
    }
    if (!text.endsWith(".yaml") && !text.endsWith(".yml")) {
      throw new InputException(
          text,
          0,
          "",
          "is no %s, known: %s, or the path of a .yaml file%s"
              .formatted(what, String.join(", ", names), NearNames.hint(text, names)));
    }
    Path file = relativeTo.resolve(text);
    return parse.apply(file.toString(), InputFile.yaml(file));
  }

  private T builtIn(String name) {
    String resource = folder + name + ".yaml";
    try (InputStream in = Definitions.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return parse.apply(name + ".yaml", in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
