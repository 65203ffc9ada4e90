package io.addra.propagation.scan;

import io.addra.geometry.document.YamlDocument;
import io.addra.materials.names.NearNames;
import io.addra.propagation.beam.Beams;
import io.addra.propagation.eventfile.EventFileOptions;
import io.addra.propagation.eventfile.frame.EventFrame;
import io.addra.propagation.production.FileProduction;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads what a scan file says of an event file; the event file itself is not touched. */
final class FileProductionReader {
  private static final String HERE = "/production";
  private static final List<String> KEYS =
      List.of("process", "path", "pdg", "frame", "weight", "skip_bad");

  private FileProductionReader() {}

  static FileProduction read(YamlDocument document) {
    JsonNode node = document.root().at(HERE);
    node.forEachEntry((key, _) -> {
      if (!KEYS.contains(key)) {
        throw document.error(
            HERE + "/" + YamlDocument.escape(key),
            "is not a key of process file, known: "
                + String.join(", ", KEYS)
                + NearNames.hint(key, KEYS));
      }
    });
    for (String key : List.of("path", "pdg", "frame")) {
      if (node.path(key).isMissingNode()) {
        throw document.error(HERE, "the key '" + key + "' is missing");
      }
    }
    String at = document.root().path("beams").path("at").asString(Beams.names().getFirst());
    Beams beams = Beams.named(at);
    JsonNode pdg = node.path("pdg");
    Set<Integer> identities = new LinkedHashSet<>();
    if (pdg.isArray()) {
      pdg.forEach(each -> identities.add(each.asInt()));
    } else {
      identities.add(pdg.asInt());
    }
    if (identities.contains(0)) {
      throw document.error(HERE + "/pdg", "expected PDG numbers of particles, found 0");
    }
    EventFileOptions options =
        EventFileOptions.of(identities, EventFrame.named(node.path("frame").asString(), beams))
            .withSkipBad(node.path("skip_bad").asLong(0));
    if (node.has("weight")) {
      options = options.withWeight(node.path("weight").asString());
    }
    String written = node.path("path").asString();
    Path folder = Path.of(document.name()).toAbsolutePath().getParent();
    Path path = folder == null ? Path.of(written) : folder.resolve(written);
    return FileProduction.of(path, written, options, beams);
  }
}
