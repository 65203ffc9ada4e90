package io.addra.propagation.signature;

import io.addra.geometry.document.YamlDocument;
import io.addra.materials.names.NearNames;
import io.addra.propagation.efficiency.EfficiencyModel;
import io.addra.propagation.efficiency.EfficiencyModels;
import io.addra.propagation.particle.Particle;
import io.addra.propagation.particle.Particles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Turns a document that fits the schema into a signature. */
final class SignatureReader {
  private static final String DEFAULT_PARTICLE = "pi+";

  private final YamlDocument document;
  private final String text;
  private final Map<EventValue, Range> ranges = new EnumMap<>(EventValue.class);
  private final Map<EventValue, Range> vetoes = new EnumMap<>(EventValue.class);

  private SignatureReader(YamlDocument document, byte[] bytes) {
    this.document = document;
    this.text = new String(bytes, StandardCharsets.UTF_8);
  }

  static Signature read(YamlDocument document, byte[] bytes) {
    return new SignatureReader(document, bytes).read();
  }

  private Signature read() {
    JsonNode root = document.root();
    Map<TrackFeature, Range> tracks = tracks();
    values("vertex", "/vertex", ranges, List.of());
    values("photons", "/photons", ranges, List.of("each", "merge_cm"));
    // of fewer than two photons they are -1
    for (EventValue value : List.of(EventValue.PHOTON_DISTANCE, EventValue.PHOTON_ANGLE)) {
      ranges.computeIfPresent(
          value, (_, range) -> new Range(Math.max(0, range.least()), range.most()));
    }
    values("pair", "/pair", ranges, List.of("choose", "particles", "veto"));
    values("pair", "/pair/veto", vetoes, List.of());
    Range count = root.at("/tracks/count").isMissingNode() ? null : range("/tracks/count");
    if (count != null) {
      ranges.put(EventValue.PASSING, count);
    }
    PairChoice pair =
        root.has("pair")
            ? PairChoice.valueOf(
                root.at("/pair/choose").asString("opposite").toUpperCase(Locale.ROOT))
            : PairChoice.NONE;
    if (pair != PairChoice.NONE && !ranges.containsKey(EventValue.PASSING)) {
      ranges.put(EventValue.PASSING, new Range(2, Double.POSITIVE_INFINITY));
    }
    if (pair != PairChoice.NONE) {
      // without a pair its momentum is -1
      ranges.putIfAbsent(EventValue.PAIR_MOMENTUM, new Range(0, Double.POSITIVE_INFINITY));
    }
    if (!asksForSomething(pair) && !bounded()) {
      throw document.error(
          root.has("vertex") ? "/vertex" : "",
          "needs r_cm and z_cm with both ends: nothing that is asked for keeps the decay near");
    }
    return new Signature(
        label(root),
        new Selection(tracks, photons(), pair, particles(), ranges, vetoes),
        new SignatureFactors(
            root.at("/efficiency/factor").asDouble(1),
            root.at("/efficiency/title").asString(""),
            efficiency()));
  }

  private SignatureLabel label(JsonNode root) {
    return new SignatureLabel(
        root.path("signature").asString(),
        root.path("title").asString(),
        root.path("source").asString(),
        root.path("confidence").asString("high"),
        root.path("notes").asString("").strip(),
        text);
  }

  /** Whether the decay must have a track, a photon or a conversion. */
  private boolean asksForSomething(PairChoice pair) {
    return pair != PairChoice.NONE
        || List.of(
                EventValue.PASSING, EventValue.PHOTONS, EventValue.CLUSTERS, EventValue.CONVERSIONS)
            .stream()
            .anyMatch(value -> ranges.containsKey(value) && ranges.get(value).least() > 0);
  }

  private boolean bounded() {
    Range r = ranges.get(EventValue.RADIUS);
    Range z = ranges.get(EventValue.Z);
    return r != null
        && z != null
        && Double.isFinite(r.most())
        && Double.isFinite(z.least())
        && Double.isFinite(z.most());
  }

  private Optional<EfficiencyModel> efficiency() {
    JsonNode node = document.root().at("/efficiency/model");
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    if (!document.root().has("pair")) {
      throw document.error("/efficiency/model", "needs a pair of tracks");
    }
    Path folder = Path.of(document.name()).toAbsolutePath().getParent();
    return Optional.of(
        EfficiencyModels.load(node.asString(), folder == null ? Path.of("") : folder));
  }

  private Map<TrackFeature, Range> tracks() {
    Map<TrackFeature, Range> tracks = new EnumMap<>(TrackFeature.class);
    document
        .root()
        .at("/tracks/each")
        .forEachEntry((key, _) -> {
          String pointer = "/tracks/each/" + YamlDocument.escape(key);
          TrackFeature feature =
              TrackFeature.named(key).orElseThrow(() -> unknown(pointer, key, TrackFeature.keys()));
          tracks.put(feature, range(pointer));
        });
    return tracks;
  }

  private PhotonSelection photons() {
    Map<PhotonFeature, Range> each = new EnumMap<>(PhotonFeature.class);
    document
        .root()
        .at("/photons/each")
        .forEachEntry((key, _) -> {
          String pointer = "/photons/each/" + YamlDocument.escape(key);
          PhotonFeature feature =
              PhotonFeature.named(key)
                  .orElseThrow(() -> unknown(pointer, key, PhotonFeature.keys()));
          each.put(feature, range(pointer));
        });
    return new PhotonSelection(each, document.root().at("/photons/merge_cm").asDouble(0));
  }

  private void values(
      String section, String at, Map<EventValue, Range> into, List<String> otherKeys) {
    document
        .root()
        .at(at)
        .forEachEntry((key, _) -> {
          if (!otherKeys.contains(key)) {
            String pointer = at + "/" + YamlDocument.escape(key);
            EventValue value =
                EventValue.named(section, key)
                    .orElseThrow(() -> unknown(pointer, key, EventValue.keys(section)));
            into.put(value, range(pointer));
          }
        });
  }

  private RuntimeException unknown(String pointer, String key, List<String> known) {
    return document.error(
        pointer,
        "is not known here, expected one of "
            + String.join(", ", known)
            + NearNames.hint(key, known));
  }

  /** {@code [from, to]}, {@code {min: from}} or {@code {max: to}}. */
  private Range range(String pointer) {
    JsonNode node = document.root().at(pointer);
    boolean list = node.isArray();
    double from =
        list ? node.get(0).asDouble() : node.path("min").asDouble(Double.NEGATIVE_INFINITY);
    double to = list ? node.get(1).asDouble() : node.path("max").asDouble(Double.POSITIVE_INFINITY);
    if (!(from <= to)) {
      throw document.error(
          pointer, "expected a range that does not end before it begins, found " + node);
    }
    return new Range(from, to);
  }

  private List<Particle> particles() {
    JsonNode node = document.root().at("/pair/particles");
    List<Particle> particles = new ArrayList<>();
    for (int k = 0; k < 2; k++) {
      String name = node.isMissingNode() ? DEFAULT_PARTICLE : node.get(k).asString();
      String pointer = "/pair/particles/" + k;
      particles.add(
          Particles.standard()
              .find(name)
              .orElseThrow(() -> unknown(pointer, name, Particles.standard().names())));
    }
    return particles;
  }
}
