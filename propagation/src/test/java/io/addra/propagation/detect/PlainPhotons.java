package io.addra.propagation.detect;

import io.addra.geometry.space.Vector3;
import io.addra.propagation.signature.EventValue;
import io.addra.propagation.signature.PhotonFeature;
import io.addra.propagation.signature.PhotonSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a signature asks of photons, in plain words of Java. */
final class PlainPhotons {
  private PlainPhotons() {}

  /** A photon, where it enters a crystal, and whether it converts before. */
  record Photon(
      Vector3 p,
      double cms,
      Vector3 place,
      double entry,
      double inside,
      double path,
      boolean converts) {
    double feature(PhotonFeature feature) {
      return switch (feature) {
        case ENERGY -> p.norm();
        case CMS_ENERGY -> cms;
        case THETA -> {
          Vector3 at = entry < 0 ? p : place;
          yield Math.toDegrees(Math.acos(at.z() / at.norm()));
        }
        case ENTRY -> entry;
        case INSIDE -> inside;
        case PATH -> path;
        case BEFORE, DELAY -> throw new IllegalArgumentException(feature + " has no oracle");
      };
    }
  }

  static void add(Map<EventValue, Double> values, PhotonSelection selection, List<Photon> all) {
    List<Photon> good =
        all.stream()
            .filter(photon ->
                selection.each().entrySet().stream()
                    .allMatch(r -> r.getValue().holds(photon.feature(r.getKey()))))
            .toList();
    List<Photon> passing = good.stream().filter(photon -> !photon.converts).toList();
    values.put(EventValue.PHOTONS, (double) passing.size());
    values.put(EventValue.CONVERSIONS, (double) (good.size() - passing.size()));
    values.put(EventValue.PHOTON_ENERGY, passing.stream().mapToDouble(a -> a.p.norm()).sum());
    List<List<Photon>> clusters = new ArrayList<>();
    double distance = Double.POSITIVE_INFINITY;
    double angle = Double.POSITIVE_INFINITY;
    for (Photon photon : passing) {
      List<Photon> joined = new ArrayList<>(List.of(photon));
      for (List<Photon> cluster : List.copyOf(clusters)) {
        boolean touches = false;
        for (Photon other : cluster) {
          double apart = other.place.minus(photon.place).norm();
          distance = Math.min(distance, apart);
          angle = Math.min(angle, Math.acos(photon.p.unit().dot(other.p.unit())));
          touches |= apart < selection.mergeCm();
        }
        if (touches) {
          joined.addAll(cluster);
          clusters.remove(cluster);
        }
      }
      clusters.add(joined);
    }
    values.put(EventValue.CLUSTERS, (double) clusters.size());
    values.put(EventValue.PHOTON_DISTANCE, passing.size() < 2 ? -1 : distance);
    values.put(EventValue.PHOTON_ANGLE, passing.size() < 2 ? -1 : Math.toDegrees(angle));
  }
}
