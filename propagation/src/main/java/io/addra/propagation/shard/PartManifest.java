package io.addra.propagation.shard;

import io.addra.geometry.document.InputException;
import io.addra.geometry.document.InputFile;
import io.addra.geometry.document.JsonFields;
import io.addra.propagation.spectrum.BlockRange;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is known of a part file without reading it. A part is there when its manifest is. Immutable.
 *
 * @param origin plan, program and machine
 * @param shard which shard it is; empty for what a scan on one machine put aside
 * @param file name of the part file, beside the manifest
 * @param bytes its size
 * @param sha256 its checksum, 64 hexadecimal digits
 * @param pieces blocks in it, in the file's order
 * @param events events in all pieces
 * @param finished when
 * @param wallSeconds elapsed time (s)
 * @param cpuSeconds processor time (s)
 */
public record PartManifest(
    PartOrigin origin,
    Optional<Shard> shard,
    String file,
    long bytes,
    String sha256,
    List<Shard.Piece> pieces,
    long events,
    Instant finished,
    double wallSeconds,
    double cpuSeconds) {
  /** Ending of the names of manifests. */
  public static final String ENDING = ".json";

  private static final String FORMAT = "addra-part-manifest";
  private static final int FORMAT_VERSION = 1;
  private static final JsonMapper MAPPER = JsonMapper.shared();

  /** Copies the list. */
  public PartManifest {
    pieces = List.copyOf(pieces);
  }

  /** The same with an equal origin, which many manifests can share. */
  PartManifest with(PartOrigin equal) {
    return new PartManifest(
        equal, shard, file, bytes, sha256, pieces, events, finished, wallSeconds, cpuSeconds);
  }

  /** The manifest as JSON in one line. */
  public String json() {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("format", FORMAT).put("format_version", FORMAT_VERSION);
    shard.ifPresent(own -> root.put("shard", own.number()).put("shards", own.count()));
    origin.write(root);
    root.put("file", file).put("bytes", bytes).put("sha256", sha256);
    ArrayNode list = root.putArray("pieces");
    for (Shard.Piece piece : pieces) {
      list.addObject()
          .put("mass_index", piece.mass())
          .put("first_block", piece.blocks().from())
          .put("end_block", piece.blocks().to());
    }
    root.put("events", events);
    root.put("finished", finished.toString());
    root.put("wall_s", wallSeconds).put("cpu_s", cpuSeconds);
    return MAPPER.writeValueAsString(root);
  }

  /**
   * Reads a manifest.
   *
   * @throws InputException if it is not one, or not of this version
   */
  public static PartManifest read(Path manifest) {
    try {
      return parse(manifest, MAPPER.readTree(InputFile.text(manifest)));
    } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
      throw new InputException(manifest.toString(), 0, "", "is damaged", e);
    }
  }

  private static PartManifest parse(Path manifest, JsonNode root) {
    if (!FORMAT.equals(root.path("format").asString(""))) {
      throw problem(manifest, "format", "is not the manifest of a part of a scan");
    }
    int version = root.required("format_version").intValue();
    if (version != FORMAT_VERSION) {
      throw problem(
          manifest, "format_version", "expected " + FORMAT_VERSION + ", found " + version);
    }
    String file = JsonFields.text(root, "file");
    if (!file.equals(partFile(manifest))) {
      throw problem(manifest, "file", "expected " + partFile(manifest) + ", found " + file);
    }
    List<Shard.Piece> pieces = new ArrayList<>();
    for (JsonNode piece : root.required("pieces").values()) {
      pieces.add(
          new Shard.Piece(
              piece.required("mass_index").intValue(),
              new BlockRange(
                  piece.required("first_block").intValue(),
                  piece.required("end_block").intValue())));
    }
    return new PartManifest(
        PartOrigin.read(root),
        root.has("shard")
            ? Optional.of(
                new Shard(root.required("shard").intValue(), root.required("shards").intValue()))
            : Optional.empty(),
        file,
        root.required("bytes").longValue(),
        JsonFields.text(root, "sha256"),
        pieces,
        root.required("events").longValue(),
        Instant.parse(JsonFields.text(root, "finished")),
        root.required("wall_s").doubleValue(),
        root.required("cpu_s").doubleValue());
  }

  /** A manifest names the file beside it that has its own name, and no other. */
  private static String partFile(Path manifest) {
    String name = String.valueOf(manifest.getFileName());
    return name.substring(0, name.length() - ENDING.length()) + PartFolder.PART_ENDING;
  }

  private static InputException problem(Path manifest, String key, String message) {
    return new InputException(manifest.toString(), 0, key, message);
  }
}
