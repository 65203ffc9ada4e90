package io.addra.propagation.signature;

import io.addra.propagation.particle.Particle;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is asked of a decay. Immutable; {@code with} methods return changed copies.
 *
 * @param tracks ranges of features that each track must be in to pass, in the units of files
 * @param photons what makes a photon pass
 * @param partners what makes a prompt partner of the LLPs pass
 * @param layers what makes a product pass that may signal in layers
 * @param pair which of the tracks that pass are the pair
 * @param masses the two particles that the pair is taken for, where its mass is asked for
 * @param ranges ranges that values must be in, in the units of files
 * @param vetoes ranges that values must not be in
 * @param boxes regions that vertices are looked for in, for {@link EventValue#IN_BOXES}
 * @param everywhere whether an event counts too whose LLP decays outside the ranges of the vertex,
 *     as long as what is asked of all else holds where nothing of the decay is seen
 */
public record Selection(
    Map<TrackFeature, Range> tracks,
    PhotonSelection photons,
    PartnerSelection partners,
    LayerSelection layers,
    PairChoice pair,
    List<Particle> masses,
    Map<EventValue, Range> ranges,
    Map<EventValue, Range> vetoes,
    List<VertexBox> boxes,
    boolean everywhere) {

  /** Copies the collections and checks the numbers. */
  public Selection {
    tracks = copy(TrackFeature.class, tracks);
    masses = List.copyOf(masses);
    ranges = copy(EventValue.class, ranges);
    vetoes = copy(EventValue.class, vetoes);
    boxes = List.copyOf(boxes);
    if (masses.size() != 2) {
      throw new IllegalArgumentException("expected two particles for the pair, found " + masses);
    }
  }

  private static <K extends Enum<K>> Map<K, Range> copy(Class<K> type, Map<K, Range> map) {
    EnumMap<K, Range> copy = new EnumMap<>(type);
    copy.putAll(map);
    return Collections.unmodifiableMap(copy);
  }

  /** Whether any value of a part of the file is asked for: vertex, tracks, pair, and so on. */
  public boolean asks(String section) {
    return Stream.concat(ranges.keySet().stream(), vetoes.keySet().stream())
        .anyMatch(value -> value.section().equals(section));
  }

  /** Whether any of the further values of a block is asked for. */
  public boolean asks(ValueBlock block) {
    return Stream.concat(ranges.keySet().stream(), vetoes.keySet().stream())
        .anyMatch(value -> block.holds(value.index()));
  }

  /** Whether anything is asked of layers, or of the matter that they stand in. */
  public boolean asksLayers() {
    return asks(ValueBlock.LAYERS) || asks(ValueBlock.DEPTH);
  }

  /** Whether anything is asked of tracks. */
  public boolean asksTracks() {
    return pair != PairChoice.NONE
        || asks("tracks")
        || ranges.containsKey(EventValue.ALL_TRACKS)
        || ranges.containsKey(EventValue.ALL_CLUSTERS);
  }

  /** Whether anything is asked of the photons of decays. */
  public boolean asksPhotons() {
    return asks("photons")
        || ranges.containsKey(EventValue.ALL_PHOTONS)
        || ranges.containsKey(EventValue.ALL_CLUSTERS);
  }

  /** The range of a value, everything where none is asked for. */
  public Range range(EventValue value) {
    return ranges.getOrDefault(value, Range.ANY);
  }

  /** The same with other ranges that tracks must be in. */
  public Selection withTracks(Map<TrackFeature, Range> other) {
    return new Selection(
        other, photons, partners, layers, pair, masses, ranges, vetoes, boxes, everywhere);
  }

  /** The same with another choice of photons. */
  public Selection withPhotons(PhotonSelection other) {
    return new Selection(
        tracks, other, partners, layers, pair, masses, ranges, vetoes, boxes, everywhere);
  }

  /** The same with other ranges of values. */
  public Selection withRanges(Map<EventValue, Range> other) {
    return new Selection(
        tracks, photons, partners, layers, pair, masses, other, vetoes, boxes, everywhere);
  }
}
