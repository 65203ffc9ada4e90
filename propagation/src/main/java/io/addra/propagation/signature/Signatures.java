package io.addra.propagation.signature;

import io.addra.geometry.document.DocumentSchema;
import io.addra.geometry.document.InputException;
import io.addra.geometry.document.YamlDocument;
import io.addra.materials.names.NearNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** The signatures that ship with the program, and those of a user's own files. */
public final class Signatures {
  private static final String SCHEMA = "/io/addra/propagation/signature.schema.json";
  private static final String FOLDER = "/io/addra/propagation/signatures/";

  private static final List<String> NAMES =
      List.of(
          "displaced-tracks",
          "hlt-displaced-vertex",
          "b-to-k-llp",
          "b-to-k-llp-efficiency",
          "idm-ee-inner",
          "idm-ee-outer",
          "idm-mumu",
          "idm-dark-higgs",
          "photons-resolved",
          "photons-merged",
          "photons-one",
          "photons-none",
          "photon-conversion",
          "inside-calorimeter");

  private Signatures() {}

  /** The JSON schema of signature files. */
  public static DocumentSchema schema() {
    return DocumentSchema.load(SCHEMA);
  }

  /** Names of those that ship with the program. */
  public static List<String> names() {
    return NAMES;
  }

  /** All that ship with the program. */
  public static List<Signature> all() {
    return NAMES.stream().map(Signatures::builtIn).toList();
  }

  /**
   * A signature by its name, or from a file.
   *
   * @param text one of {@link #names()}, or the path of a .yaml file
   * @param folder what a path is relative to
   * @throws InputException if there is no such signature, or its file has an error
   */
  public static Signature load(String text, Path folder) {
    if (NAMES.contains(text)) {
      return builtIn(text);
    }
    if (!text.endsWith(".yaml") && !text.endsWith(".yml")) {
      throw new InputException(
          text,
          0,
          "",
          "is no signature, known: "
              + String.join(", ", NAMES)
              + ", or the path of a .yaml file"
              + NearNames.hint(text, NAMES));
    }
    Path file = folder.resolve(text);
    try {
      return parse(file.toString(), Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw new InputException(file.toString(), 0, "", "no such file", e);
    } catch (IOException e) {
      throw new InputException(file.toString(), 0, "", "cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * A signature from its text.
   *
   * @param name what messages call it
   * @param bytes YAML
   * @throws InputException if it has an error
   */
  public static Signature parse(String name, byte[] bytes) {
    YamlDocument document = YamlDocument.parse(name, bytes);
    schema().check(document);
    return SignatureReader.read(document, bytes);
  }

  private static Signature builtIn(String name) {
    String resource = FOLDER + name + ".yaml";
    try (InputStream in = Signatures.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return parse(name + ".yaml", in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
