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
 * @param pair which of the tracks that pass are the pair
 * @param masses the two particles that the pair is taken for, where its mass is asked for
 * @param ranges ranges that values must be in, in the units of files
 * @param vetoes ranges that values must not be in
 */
public record Selection(
    Map<TrackFeature, Range> tracks,
    PhotonSelection photons,
    PairChoice pair,
    List<Particle> masses,
    Map<EventValue, Range> ranges,
    Map<EventValue, Range> vetoes) {

  /** Copies the collections and checks the numbers. */
  public Selection {
    tracks = copy(TrackFeature.class, tracks);
    masses = List.copyOf(masses);
    ranges = copy(EventValue.class, ranges);
    vetoes = copy(EventValue.class, vetoes);
    if (masses.size() != 2) {
      throw new IllegalArgumentException("expected two particles for the pair, found " + masses);
    }
  }

  private static <K extends Enum<K>> Map<K, Range> copy(Class<K> type, Map<K, Range> map) {
    EnumMap<K, Range> copy = new EnumMap<>(type);
    copy.putAll(map);
    return Collections.unmodifiableMap(copy);
  }

  /** Whether any value of a part of the file is asked for: vertex, tracks, pair, photons. */
  public boolean asks(String section) {
    return Stream.concat(ranges.keySet().stream(), vetoes.keySet().stream())
        .anyMatch(value -> value.section().equals(section));
  }

  /** Whether anything is asked of tracks. */
  public boolean asksTracks() {
    return pair != PairChoice.NONE || asks("tracks");
  }

  /** The range of a value, everything where none is asked for. */
  public Range range(EventValue value) {
    return ranges.getOrDefault(
        value, new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
  }

  /** The same with other ranges that tracks must be in. */
  public Selection withTracks(Map<TrackFeature, Range> other) {
    return new Selection(other, photons, pair, masses, ranges, vetoes);
  }

  /** The same with another choice of photons. */
  public Selection withPhotons(PhotonSelection other) {
    return new Selection(tracks, other, pair, masses, ranges, vetoes);
  }

  /** The same with other ranges of values. */
  public Selection withRanges(Map<EventValue, Range> other) {
    return new Selection(tracks, photons, pair, masses, other, vetoes);
  }
}
