package io.addra.propagation.signature;

import io.addra.geometry.document.YamlDocument;
import io.addra.materials.names.NearNames;
import io.addra.propagation.layer.Species;
import io.addra.propagation.particle.Particle;
import io.addra.propagation.particle.Particles;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Reads what is asked of a decay from a part of a document that fits the schema. */
final class SelectionReader {
  private static final String DEFAULT_PARTICLE = "pi+";

  /** No measured time is before this (ns). */
  private static final double EARLIEST_NS = -1e9;

  private final YamlDocument document;
  private final String at;
  private final Map<EventValue, Range> ranges = new EnumMap<>(EventValue.class);
  private final Map<EventValue, Range> vetoes = new EnumMap<>(EventValue.class);

  private SelectionReader(YamlDocument document, String at) {
    this.document = document;
    this.at = at;
  }

  /**
   * Reads a part of a document.
   *
   * @param at pointer to the object that holds vertex, tracks and so on
   * @throws io.addra.geometry.document.InputException if it has an error
   */
  static Selection read(YamlDocument document, String at) {
    return new SelectionReader(document, at).read();
  }

  private Selection read() {
    values("vertex", "vertex", ranges, List.of("not_in"));
    values("photons", "photons", ranges, List.of("each", "merge_cm"));
    values("partners", "partners", ranges, List.of("each", "kind"));
    values("event", "event", ranges, List.of());
    values("flight", "flight", ranges, List.of());
    values("tracks", "tracks", ranges, List.of("each"));
    values("pair", "pair", ranges, List.of("choose", "particles", "veto"));
    values("pair", "pair/veto", vetoes, List.of());
    layerValues();
    // of fewer than two photons, and without a charged product, they are -1
    for (EventValue value :
        List.of(EventValue.PHOTON_DISTANCE, EventValue.PHOTON_ANGLE, EventValue.KINK)) {
      ranges.computeIfPresent(
          value, (_, range) -> new Range(Math.max(0, range.least()), range.most()));
    }
    PairChoice pair =
        node("pair").isMissingNode()
            ? PairChoice.NONE
            : PairChoice.valueOf(node("pair/choose").asString("opposite").toUpperCase(Locale.ROOT));
    if (pair != PairChoice.NONE) {
      ranges.putIfAbsent(EventValue.PASSING, new Range(2, Double.POSITIVE_INFINITY));
      // without a pair its momentum is -1
      ranges.putIfAbsent(EventValue.PAIR_MOMENTUM, new Range(0, Double.POSITIVE_INFINITY));
    }
    List<VertexBox> boxes = boxes();
    if (!boxes.isEmpty()) {
      ranges.put(EventValue.IN_BOXES, new Range(0, 0));
    }
    return new Selection(
        features("tracks/each", TrackFeature.class, TrackFeature::named, TrackFeature.keys()),
        new PhotonSelection(
            features(
                "photons/each", PhotonFeature.class, PhotonFeature::named, PhotonFeature.keys()),
            node("photons/merge_cm").asDouble(0)),
        new PartnerSelection(
            PartnerKind.valueOf(node("partners/kind").asString("any").toUpperCase(Locale.ROOT)),
            features(
                "partners/each",
                PartnerFeature.class,
                PartnerFeature::named,
                PartnerFeature.keys())),
        new LayerSelection(
            features("layers/each", LayerFeature.class, LayerFeature::named, LayerFeature.keys()),
            species(),
            node("detector").asString("tracking").equals("far")),
        pair,
        particles(),
        ranges,
        vetoes,
        boxes,
        node("elsewhere").asString("lost").equals("counts"));
  }

  /** What is asked of layers; at least one product passes where nothing else is said. */
  private void layerValues() {
    values("layers", "layers", ranges, List.of("each", "of"));
    if (!node("layers").isMissingNode()) {
      ranges.putIfAbsent(EventValue.LAYER_COUNT, new Range(1, Double.POSITIVE_INFINITY));
    }
    // what is missing is -1, and a time that no measured one is before
    for (EventValue value :
        List.of(EventValue.LAYER_ANGLE, EventValue.MEASURED_ANGLE, EventValue.MASS_RATIO)) {
      ranges.computeIfPresent(
          value, (_, range) -> new Range(Math.max(0, range.least()), range.most()));
    }
    ranges.computeIfPresent(
        EventValue.LAYER_DELAY,
        (_, range) -> new Range(Math.max(EARLIEST_NS, range.least()), range.most()));
  }

  private Set<Species> species() {
    EnumSet<Species> of = EnumSet.noneOf(Species.class);
    JsonNode node = node("layers/of");
    for (int k = 0; k < node.size(); k++) {
      String key = node.get(k).asString();
      String pointer = pointer("layers/of/" + k);
      of.add(Species.named(key).orElseThrow(() -> unknown(pointer, key, Species.keys())));
    }
    return of.isEmpty() ? EnumSet.allOf(Species.class) : of;
  }

  private String pointer(String part) {
    return at + "/" + part;
  }

  private JsonNode node(String part) {
    return document.root().at(pointer(part));
  }

  private <K extends Enum<K>> Map<K, Range> features(
      String part, Class<K> type, Function<String, Optional<K>> named, List<String> known) {
    Map<K, Range> features = new EnumMap<>(type);
    node(part)
        .forEachEntry((key, _) -> {
          String pointer = pointer(part) + "/" + YamlDocument.escape(key);
          K feature = named.apply(key).orElseThrow(() -> unknown(pointer, key, known));
          features.put(feature, range(pointer));
        });
    return features;
  }

  private void values(
      String section, String part, Map<EventValue, Range> into, List<String> otherKeys) {
    node(part)
        .forEachEntry((key, _) -> {
          if (!otherKeys.contains(key)) {
            String pointer = pointer(part) + "/" + YamlDocument.escape(key);
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

  private List<VertexBox> boxes() {
    List<VertexBox> boxes = new ArrayList<>();
    for (int b = 0; b < node("vertex/not_in").size(); b++) {
      String box = pointer("vertex/not_in/" + b);
      Map<String, Range> sides = new HashMap<>();
      document.root().at(box).forEachEntry((key, _) -> sides.put(key, range(box + "/" + key)));
      boxes.add(
          new VertexBox(
              sides.getOrDefault("r_cm", Range.ANY),
              sides.getOrDefault("z_cm", Range.ANY),
              sides.getOrDefault("theta_deg", Range.ANY)));
    }
    return boxes;
  }

  private List<Particle> particles() {
    JsonNode node = node("pair/particles");
    List<Particle> particles = new ArrayList<>();
    for (int k = 0; k < 2; k++) {
      String name = node.isMissingNode() ? DEFAULT_PARTICLE : node.get(k).asString();
      String pointer = pointer("pair/particles/" + k);
      particles.add(
          Particles.standard()
              .find(name)
              .orElseThrow(() -> unknown(pointer, name, Particles.standard().names())));
    }
    return particles;
  }
}
