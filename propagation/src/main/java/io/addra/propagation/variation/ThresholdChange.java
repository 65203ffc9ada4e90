package io.addra.propagation.variation;

import io.addra.propagation.scan.ScanConfig;
import io.addra.propagation.scan.ScanPlan;
import io.addra.propagation.scan.SignatureRequest;
import io.addra.propagation.signature.EventValue;
import io.addra.propagation.signature.PhotonFeature;
import io.addra.propagation.signature.PhotonSelection;
import io.addra.propagation.signature.Range;
import io.addra.propagation.signature.Selection;
import io.addra.propagation.signature.Signature;
import io.addra.propagation.signature.TrackFeature;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Other thresholds of every signature. A bound at 0 or at infinity is none and stays. Immutable.
 *
 * @param kind which thresholds
 * @param amount by how much, in the unit of the kind
 */
public record ThresholdChange(Kind kind, double amount) implements Change {
  private static final Set<TrackFeature> OF_TRACKS =
      Set.of(TrackFeature.MOMENTUM, TrackFeature.TRANSVERSE);
  private static final Set<EventValue> OF_EVENTS =
      Set.of(EventValue.PAIR_MOMENTUM, EventValue.PAIR_TRANSVERSE, EventValue.PHOTON_ENERGY);

  /** Which thresholds are changed. */
  public enum Kind {
    /**
     * Lower bounds on momentum and transverse momentum of tracks and pairs and on energies of
     * photons, times 1 + amount.
     */
    MOMENTUM,
    /** Both bounds on the vertex's distance from the z axis, plus the amount (cm). */
    RADIUS
  }

  @Override
  public Optional<String> obstacle(ScanPlan plan) {
    List<Signature> signatures = plan.config().signatures().judged();
    if (signatures.isEmpty()) {
      return Optional.of("the scan has no signatures");
    }
    return signatures.stream().allMatch(signature -> changed(signature).equals(signature))
        ? Optional.of("no signature of the scan has such a threshold")
        : Optional.empty();
  }

  @Override
  public VariedPlan apply(ScanPlan plan) {
    ScanConfig config = plan.config();
    SignatureRequest asked = config.signatures();
    List<Signature> changed = asked.signatures().stream().map(this::changed).toList();
    return new VariedPlan(
        ScanPlan.of(
            config.withSignatures(
                new SignatureRequest(
                    changed,
                    asked.joint().stream().map(each -> each.withParts(this::changed)).toList(),
                    asked.partner(),
                    asked.events())),
            plan.geometry()),
        false,
        true);
  }

  /** The signature with the thresholds changed. */
  Signature changed(Signature signature) {
    Selection before = signature.selection();
    Map<TrackFeature, Range> tracks = new EnumMap<>(TrackFeature.class);
    tracks.putAll(before.tracks());
    Map<PhotonFeature, Range> photons = new EnumMap<>(PhotonFeature.class);
    photons.putAll(before.photons().each());
    Map<EventValue, Range> values = new EnumMap<>(EventValue.class);
    values.putAll(before.ranges());
    switch (kind) {
      case MOMENTUM -> {
        tracks.replaceAll((key, range) -> OF_TRACKS.contains(key) ? scaled(range) : range);
        photons.replaceAll((key, range) -> key == PhotonFeature.ENERGY ? scaled(range) : range);
        values.replaceAll((key, range) -> OF_EVENTS.contains(key) ? scaled(range) : range);
      }
      case RADIUS ->
          values.replaceAll((key, range) -> key == EventValue.RADIUS ? moved(range) : range);
    }
    return signature.withSelection(
        before
            .withTracks(tracks)
            .withPhotons(new PhotonSelection(photons, before.photons().mergeCm()))
            .withRanges(values));
  }

  private Range scaled(Range range) {
    return new Range(Math.min(range.least() * (1 + factor(range)), range.most()), range.most());
  }

  private double factor(Range range) {
    return range.least() > 0 ? amount : 0;
  }

  private Range moved(Range range) {
    double least = range.least() > 0 ? Math.max(0, range.least() + amount) : range.least();
    return new Range(least, Math.max(least, range.most() + amount));
  }
}
