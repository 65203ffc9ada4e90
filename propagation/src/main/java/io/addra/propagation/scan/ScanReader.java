package io.addra.propagation.scan;

import io.addra.geometry.document.InputException;
import io.addra.geometry.document.YamlDocument;
import io.addra.propagation.beam.Beams;
import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.decay.DecayMode;
import io.addra.propagation.production.Collision;
import io.addra.propagation.production.FileProduction;
import io.addra.propagation.production.Production;
import io.addra.propagation.production.ProductionProcesses;
import io.addra.propagation.production.SettingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Turns a document that fits the schema into a configuration, and checks what a schema cannot:
 * physics and repetitions.
 */
final class ScanReader {

  private final YamlDocument document;
  private final Set<String> detectorNames = new HashSet<>();

  private ScanReader(YamlDocument document) {
    this.document = document;
  }

  static ScanConfig read(YamlDocument document) {
    return new ScanReader(document).read();
  }

  private ScanConfig read() {
    JsonNode root = document.root();
    String region = root.path("beams").path("luminous_region").asString("operation");
    Production production = production(region);
    LlpReader llp = new LlpReader(document);
    List<DecayMode> decays = llp.decays(production);
    DetectorList list = DetectorList.read(document);
    detectorNames.addAll(list.names());
    List<Double> masses = llp.masses(production, decays);
    return new ScanConfig(
        document.name(),
        root.path("title").asString(""),
        root.path("seed").asLong(1),
        events(production),
        production,
        region,
        llp.name(),
        masses,
        llp.lifetimes(),
        decays,
        list.choices(),
        regions(),
        new SignatureReader(document).read(production, masses, llp.partner(production, masses)));
  }

  private Production production(String region) {
    JsonNode node = document.root().path("production");
    if (node.path("process").asString().equals(FileProduction.PROCESS)) {
      return FileProductionReader.read(document);
    }
    String beams = document.root().path("beams").path("at").asString(Beams.names().getFirst());
    Collision collision = new Collision(Beams.named(beams), LuminousRegion.named(region));
    Map<String, Object> given = PlainValues.map(node);
    given.remove("process");
    try {
      return ProductionProcesses.get(node.path("process").asString()).model(given, collision);
    } catch (SettingException e) {
      throw error(e.key().isEmpty() ? "/production" : "/production/" + e.key(), e.problem());
    }
  }

  private long events(Production production) {
    boolean given = document.root().has("events");
    boolean file = production instanceof FileProduction;
    if (given == file) {
      throw error(
          given ? "/events" : "",
          file
              ? "must not be given: each event of the file is taken once"
              : "the key 'events' is missing");
    }
    return document.root().path("events").asLong(0);
  }

  private List<OverlayRegion> regions() {
    List<OverlayRegion> regions = new ArrayList<>();
    document
        .root()
        .path("regions")
        .forEachEntry((name, _) -> {
          String pointer = "/regions/" + YamlDocument.escape(name);
          if (detectorNames.contains(name)) {
            throw error(pointer, "a region cannot have the name of a detector");
          }
          regions.add(
              new OverlayRegion(
                  name,
                  range(pointer + "/r_cm", List.of()),
                  range(pointer + "/z_cm", List.of()),
                  range(pointer + "/theta_deg", List.of(0.0, 180.0))));
        });
    return regions;
  }

  private List<Double> range(String pointer, List<Double> absent) {
    JsonNode node = document.root().at(pointer);
    if (node.isMissingNode()) {
      return absent;
    }
    double from = node.get(0).asDouble();
    double to = node.get(1).asDouble();
    if (!(from < to)) {
      throw error(pointer, "expected [from, to] with from < to, found [" + from + ", " + to + "]");
    }
    return List.of(from, to);
  }

  private InputException error(String pointer, String message) {
    return document.error(pointer, message);
  }
}
