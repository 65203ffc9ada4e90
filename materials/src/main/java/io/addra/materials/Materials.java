package io.addra.materials;

import io.addra.materials.names.NearNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;

/** A table of materials by name. Immutable. */
public final class Materials {
  private static final int MOST_BYTES = 1_000_000;
  private static final String STANDARD = "materials.csv";

  private final SequencedMap<String, Material> byName;
  private final String hash;

  private Materials(SequencedMap<String, Material> byName, String hash) {
    this.byName = byName;
    this.hash = hash;
  }

  private static final class Holder {
    private static final Materials STANDARD_TABLE = readStandard();
  }

  /** The table that ships with the program; its README says where the figures come from. */
  public static Materials standard() {
    return Holder.STANDARD_TABLE;
  }

  /**
   * Reads a table of the same form as the standard one.
   *
   * @throws MaterialFileException if it cannot be read or used, naming line and column
   */
  public static Materials of(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new MaterialFileException(file + ": larger than 1 MB");
      }
      return parse(file.toString(), bytes);
    } catch (NoSuchFileException e) {
      throw new MaterialFileException(file + ": no such file");
    } catch (IOException e) {
      throw new MaterialFileException(file + ": cannot be read: " + e.getMessage());
    }
  }

  /**
   * The material of a name.
   *
   * @throws UnknownMaterialException if there is none, naming those near to it
   */
  public Material get(String name) {
    Material material = byName.get(name);
    if (material == null) {
      throw new UnknownMaterialException(
          "unknown material '" + name + "'" + NearNames.hint(name, byName.keySet()));
    }
    return material;
  }

  /** All names, in the order of the file. */
  public SequencedSet<String> names() {
    return Collections.unmodifiableSequencedSet(byName.sequencedKeySet());
  }

  /** SHA-256 of the data file, in lower-case hexadecimal digits. */
  public String hash() {
    return hash;
  }

  private static Materials readStandard() {
    try (InputStream in = Materials.class.getResourceAsStream(STANDARD)) {
      if (in == null) {
        throw new IllegalStateException("the program's " + STANDARD + " is missing");
      }
      return parse(STANDARD, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Materials parse(String file, byte[] bytes) {
    SequencedMap<String, Material> byName = new LinkedHashMap<>();
    String text = new String(bytes, StandardCharsets.UTF_8);
    for (Map.Entry<Integer, Material> row : MaterialRows.read(file, text).entrySet()) {
      Material material = row.getValue();
      if (byName.putIfAbsent(material.name(), material) != null) {
        throw new MaterialFileException(
            file + ":" + row.getKey() + ": name: '" + material.name() + "' is given twice");
      }
    }
    return new Materials(byName, sha256(bytes));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
