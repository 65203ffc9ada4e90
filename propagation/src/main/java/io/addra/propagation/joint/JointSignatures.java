package io.addra.propagation.joint;

import io.addra.geometry.document.DocumentSchema;
import io.addra.geometry.document.InputFile;
import io.addra.geometry.document.YamlDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The signatures of events that ship with the program, and those of a user's own files. */
public final class JointSignatures {
  private static final String SCHEMA = "/io/addra/propagation/event-signature.schema.json";
  private static final String FOLDER = "/io/addra/propagation/signatures/";

  private static final List<String> NAMES =
      List.of("at-least-one-displaced", "both-displaced", "one-displaced-one-unseen");

  private JointSignatures() {}

  /** The JSON schema of files of event signatures. */
  public static DocumentSchema schema() {
    return DocumentSchema.load(SCHEMA);
  }

  /** Names of those that ship with the program. */
  public static List<String> names() {
    return NAMES;
  }

  /** All that ship with the program. */
  public static List<JointSignature> all() {
    return NAMES.stream().map(JointSignatures::builtIn).toList();
  }

  /**
   * A signature of an event by its name, or from a file.
   *
   * @param text one of {@link #names()}, or the path of a .yaml file
   * @param folder what a path is relative to
   * @return empty where the name is not one of these, or the file is missing or does not say {@code
   *     per: event}
   * @throws io.addra.geometry.document.InputException if its file has an error
   */
  public static Optional<JointSignature> find(String text, Path folder) {
    if (NAMES.contains(text)) {
      return Optional.of(builtIn(text));
    }
    Path file = folder.resolve(text);
    boolean yaml = text.endsWith(".yaml") || text.endsWith(".yml");
    if (!yaml || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    byte[] bytes = InputFile.yaml(file);
    YamlDocument document = YamlDocument.parse(file.toString(), bytes);
    boolean perEvent = document.root().path("per").asString("").equals("event");
    return perEvent ? Optional.of(parse(file.toString(), bytes)) : Optional.empty();
  }

  /**
   * A signature of an event from its text.
   *
   * @param name what messages call it
   * @param bytes YAML
   * @throws io.addra.geometry.document.InputException if it has an error
   */
  public static JointSignature parse(String name, byte[] bytes) {
    YamlDocument document = YamlDocument.parse(name, bytes);
    schema().check(document);
    return JointReader.read(document, bytes);
  }

  private static JointSignature builtIn(String name) {
    String resource = FOLDER + name + ".yaml";
    try (InputStream in = JointSignatures.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return parse(name + ".yaml", in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
