package io.addra.propagation.signature;

import io.addra.propagation.efficiency.EfficiencyModel;
import io.addra.propagation.particle.Particle;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is asked of the decay of an LLP to count as seen. Immutable.
 *
 * @param name its name; the map's quantity is {@code signature:<name>}
 * @param title one line
 * @param source where it is from
 * @param confidence how sure the numbers are: high, medium or low
 * @param notes what it leaves out, what else is to be said
 * @param tracks ranges of features that each track must be in to pass, in the units of files
 * @param photons what makes a photon pass
 * @param pair which of the tracks that pass are the pair
 * @param masses the two particles that the pair is taken for, where its mass is asked for
 * @param ranges ranges that values must be in, in the units of files
 * @param vetoes ranges that values must not be in
 * @param factor efficiency by which what is accepted is multiplied, 0 to 1
 * @param factorTitle what the factor is, empty for 1
 * @param efficiency model of the efficiency on top of geometry, where there is one
 * @param file text of the definition, for the record
 */
public record Signature(
    String name,
    String title,
    String source,
    String confidence,
    String notes,
    Map<TrackFeature, Range> tracks,
    PhotonSelection photons,
    PairChoice pair,
    List<Particle> masses,
    Map<EventValue, Range> ranges,
    Map<EventValue, Range> vetoes,
    double factor,
    String factorTitle,
    Optional<EfficiencyModel> efficiency,
    String file) {

  /** Copies the collections and checks the numbers. */
  public Signature {
    tracks = copy(TrackFeature.class, tracks);
    masses = List.copyOf(masses);
    ranges = copy(EventValue.class, ranges);
    vetoes = copy(EventValue.class, vetoes);
    if (masses.size() != 2) {
      throw new IllegalArgumentException("expected two particles for the pair, found " + masses);
    }
    if (!(factor > 0 && factor <= 1)) {
      throw new IllegalArgumentException(
          "expected a factor above 0 and at most 1, found " + factor);
    }
  }

  private static <K extends Enum<K>> Map<K, Range> copy(Class<K> type, Map<K, Range> map) {
    EnumMap<K, Range> copy = new EnumMap<>(type);
    copy.putAll(map);
    return Collections.unmodifiableMap(copy);
  }

  /** Name of its quantity in maps. */
  public String quantity() {
    return "signature:" + name;
  }

  /** What a number of it contains: geometry, the factor and the model where there are some. */
  public String contains() {
    if (factorTitle.isEmpty() && efficiency.isEmpty()) {
      return "geometry only";
    }
    return "geometry"
        + (factorTitle.isEmpty() ? "" : ", " + factorTitle + " (" + factor + ")")
        + efficiency.map(model -> ", efficiency model " + model.name()).orElse("");
  }

  /** The same without factor and model: geometry alone. */
  public Signature geometryOnly() {
    return new Signature(
        name,
        title,
        source,
        confidence,
        notes,
        tracks,
        photons,
        pair,
        masses,
        ranges,
        vetoes,
        1,
        "",
        Optional.empty(),
        file);
  }

  /** Whether anything is asked of photons. */
  public boolean asksPhotons() {
    return Stream.concat(ranges.keySet().stream(), vetoes.keySet().stream())
        .anyMatch(value -> value.section().equals("photons"));
  }

  /** Whether anything is asked of tracks. */
  public boolean asksTracks() {
    return pair != PairChoice.NONE
        || Stream.concat(ranges.keySet().stream(), vetoes.keySet().stream())
            .anyMatch(value -> value.section().equals("tracks"));
  }

  /** The same with other ranges of tracks, photons and values, in the units of files. */
  public Signature withRanges(
      Map<TrackFeature, Range> ofTracks,
      Map<PhotonFeature, Range> ofPhotons,
      Map<EventValue, Range> ofValues) {
    return new Signature(
        name,
        title,
        source,
        confidence,
        notes,
        ofTracks,
        new PhotonSelection(ofPhotons, photons.mergeCm()),
        pair,
        masses,
        ofValues,
        vetoes,
        factor,
        factorTitle,
        efficiency,
        file);
  }

  /** The range of a value, everything where none is asked for. */
  public Range range(EventValue value) {
    return ranges.getOrDefault(
        value, new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
  }
}
