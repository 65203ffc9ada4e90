package io.addra.propagation.signature;

import io.addra.geometry.document.DocumentSchema;
import io.addra.geometry.document.InputException;
import io.addra.geometry.document.YamlDocument;
import java.nio.file.Path;
import java.util.List;

/** The signatures that ship with the program, and those of a user's own files. */
public final class Signatures {
  private static final String SCHEMA = "/io/addra/propagation/signature.schema.json";
  private static final Definitions<Signature> SHIPPED =
      new Definitions<>(
          "signature",
          "/io/addra/propagation/signatures/",
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
              "single-photon-invisible",
              "kinked-track",
              "disappearing-track",
              "klm-shower",
              "klm-muons",
              "far-decay",
              "far-decay-timed",
              "far-photons",
              "far-decay-coincident",
              "far-decay-not-triggered",
              "inside-calorimeter"),
          Signatures::parse);

  private Signatures() {}

  /** The JSON schema of signature files. */
  public static DocumentSchema schema() {
    return DocumentSchema.load(SCHEMA);
  }

  /** Names of those that ship with the program. */
  public static List<String> names() {
    return SHIPPED.names();
  }

  /** All that ship with the program. */
  public static List<Signature> all() {
    return SHIPPED.all();
  }

  /**
   * A signature by its name, or from a file.
   *
   * @param text one of {@link #names()}, or the path of a .yaml file
   * @param folder what a path is relative to
   * @throws InputException if there is no such signature, or its file has an error
   */
  public static Signature load(String text, Path folder) {
    return SHIPPED.load(text, folder);
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
}
