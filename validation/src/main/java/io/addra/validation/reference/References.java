package io.addra.validation.reference;

import io.addra.geometry.document.DocumentSchema;
import io.addra.geometry.document.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The references that ship with the program. */
public final class References {
  private static final String FOLDER = "/io/addra/validation/reference/";

  /** In the order of reports: what geometry decides first, tables without geometry last. */
  private static final List<String> NAMES =
      List.of(
          "gazelle-coverage",
          "belle2-b-to-k-ee",
          "belle2-b-to-k-ee-efficiency",
          "alp-coupling-limit",
          "lifetime-dark-photon",
          "lifetime-dark-scalar",
          "lifetime-hnl",
          "alp-three-photons",
          "babar-b-to-k-alp",
          "babar-tau-hnl");

  private References() {}

  /** The JSON schema of definitions. */
  public static DocumentSchema schema() {
    return ReferenceReader.schema();
  }

  /** Names of the references, in the order of reports. */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * A reference by its name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Reference load(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException("no reference '" + name + "'");
    }
    String file = name + ".yaml";
    return parse(file, resource(file));
  }

  /**
   * A reference from the text of its definition, with a table and a scan that ship with the
   * program.
   *
   * @param file what messages call it
   * @throws InputException for the first thing that is wrong, with file, line and key
   */
  public static Reference parse(String file, byte[] definition) {
    return ReferenceReader.parse(file, definition, References::resource);
  }

  private static byte[] resource(String name) {
    try (InputStream in = References.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new InputException("", 0, "", "found no file '" + name + "' beside the definition");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
