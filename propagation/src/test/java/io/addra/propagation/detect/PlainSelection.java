package io.addra.propagation.detect;

import io.addra.geometry.space.Vector3;
import io.addra.propagation.particle.Particle;
import io.addra.propagation.signature.EventValue;
import io.addra.propagation.signature.PairChoice;
import io.addra.propagation.signature.Signature;
import io.addra.propagation.signature.TrackFeature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a signature means, in plain words of Java: an oracle for the kernel. */
record PlainSelection(Signature signature, Vector3 collision) {

  /** A track as it starts, and what it crosses. */
  record Track(Vector3 start, Vector3 p, double charge, int pixels, int strips, int layers) {
    double pt() {
      return Math.hypot(p.x(), p.y());
    }

    /** The distance of the circle from the axis, by its centre and radius. */
    double distance(double tesla) {
      double perGev = 0.299792458e-2 * charge * tesla;
      if (perGev == 0) {
        return Math.abs(start.x() * p.y() - start.y() * p.x()) / pt();
      }
      // a positive charge in a positive field turns to its right
      double radius = pt() / perGev;
      double cx = start.x() + radius * p.y() / pt();
      double cy = start.y() - radius * p.x() / pt();
      return Math.abs(Math.hypot(cx, cy) - Math.abs(radius));
    }

    double feature(TrackFeature feature, double tesla) {
      return switch (feature) {
        case CHARGE -> charge;
        case MOMENTUM -> p.norm();
        case TRANSVERSE -> pt();
        case THETA -> Math.toDegrees(Math.acos(p.z() / p.norm()));
        case DISTANCE -> distance(tesla);
        case PIXEL_HITS -> pixels;
        case STRIP_HITS -> strips;
        case WIRE_LAYERS -> layers;
        case HITS -> pixels + strips + layers;
      };
    }
  }

  boolean accepts(
      Vector3 vertex, List<Track> tracks, List<PlainPhotons.Photon> photons, double tesla) {
    List<Track> passing = passing(tracks, tesla);
    Map<EventValue, Double> values = new EnumMap<>(EventValue.class);
    values.put(EventValue.RADIUS, Math.hypot(vertex.x(), vertex.y()));
    values.put(EventValue.Z, vertex.z());
    values.put(EventValue.THETA, Math.toDegrees(Math.acos(vertex.z() / vertex.norm())));
    values.put(EventValue.DISTANCE, vertex.minus(collision).norm());
    values.put(EventValue.PASSING, (double) passing.size());
    PlainPhotons.add(values, signature.selection().photons(), photons);
    List<Track> pair = pair(passing);
    if (signature.selection().pair() != PairChoice.NONE) {
      if (pair.size() < 2) {
        return false;
      }
      addPair(values, pair.get(0), pair.get(1), vertex);
    }
    return signature.selection().ranges().entrySet().stream()
            .allMatch(r -> r.getValue().holds(values.getOrDefault(r.getKey(), Double.NaN)))
        && signature.selection().vetoes().entrySet().stream()
            .noneMatch(r -> r.getValue().holds(values.getOrDefault(r.getKey(), Double.NaN)));
  }

  /** The efficiency of the model, if there is one. */
  double efficiency(Vector3 vertex, List<Track> tracks, double tesla) {
    List<Track> pair = pair(passing(tracks, tesla));
    return signature
        .factors()
        .efficiency()
        .map(model -> model.at(vertex.rho(), pair.get(0).p.plus(pair.get(1).p).norm()))
        .orElse(1.0);
  }

  private List<Track> passing(List<Track> tracks, double tesla) {
    return tracks.stream()
        .filter(track ->
            signature.selection().tracks().entrySet().stream()
                .allMatch(r -> r.getValue().holds(track.feature(r.getKey(), tesla))))
        .sorted(Comparator.comparingDouble(Track::pt).reversed())
        .toList();
  }

  private List<Track> pair(List<Track> passing) {
    if (signature.selection().pair() != PairChoice.OPPOSITE) {
      return passing.subList(0, Math.min(2, passing.size()));
    }
    List<Track> pair = new ArrayList<>();
    passing.stream().filter(t -> t.charge > 0).findFirst().ifPresent(pair::add);
    passing.stream().filter(t -> t.charge < 0).findFirst().ifPresent(pair::add);
    return pair;
  }

  private void addPair(Map<EventValue, Double> values, Track a, Track b, Vector3 vertex) {
    Particle one = signature.selection().masses().get(0);
    Particle two = signature.selection().masses().get(1);
    Vector3 sum = a.p.plus(b.p);
    double e = Math.hypot(one.mass(), a.p.norm()) + Math.hypot(two.mass(), b.p.norm());
    values.put(EventValue.PAIR_MASS, Math.sqrt((e - sum.norm()) * (e + sum.norm())));
    values.put(EventValue.PAIR_ANGLE, degrees(a.p, b.p));
    values.put(EventValue.POINTING, degrees(sum, vertex.minus(collision)));
    values.put(EventValue.PAIR_MOMENTUM, sum.norm());
    values.put(EventValue.PAIR_TRANSVERSE, Math.hypot(sum.x(), sum.y()));
    double polar =
        Math.toDegrees(Math.acos(a.p.z() / a.p.norm()) + Math.acos(b.p.z() / b.p.norm()));
    double azimuth =
        Math.abs(Math.toDegrees(Math.atan2(a.p.y(), a.p.x()) - Math.atan2(b.p.y(), b.p.x())));
    double apart = azimuth > 180 ? 360 - azimuth : azimuth;
    values.put(EventValue.BACK_TO_BACK, Math.max(Math.abs(polar - 180), 180 - apart));
  }

  private static double degrees(Vector3 a, Vector3 b) {
    return Math.toDegrees(Math.acos(a.dot(b) / a.norm() / b.norm()));
  }
}
