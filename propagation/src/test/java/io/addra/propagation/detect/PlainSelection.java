package io.addra.propagation.detect;

import io.addra.geometry.space.Vector3;
import io.addra.propagation.particle.Particle;
import io.addra.propagation.signature.EventValue;
import io.addra.propagation.signature.PairChoice;
import io.addra.propagation.signature.Range;
import io.addra.propagation.signature.Selection;
import io.addra.propagation.signature.TrackFeature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a signature or a line of a trigger menu asks for, in plain words of Java: an oracle for the
 * kernel.
 */
record PlainSelection(Selection asked, Vector3 collision) {

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

  boolean accepts(PlainEvent event, double tesla) {
    return accepts(event, tesla, Set.of());
  }

  /** Whether an event of which nothing of the decay is seen is accepted, wherever the vertex is. */
  boolean acceptsUnseen(PlainEvent event, double tesla) {
    return accepts(
        event.unseen(),
        tesla,
        Set.of(
            EventValue.RADIUS,
            EventValue.Z,
            EventValue.THETA,
            EventValue.DISTANCE,
            EventValue.IN_BOXES));
  }

  /** Whether the vertex is where it is looked for. */
  boolean looksAt(Vector3 vertex) {
    Range r = asked.range(EventValue.RADIUS);
    Range z = asked.range(EventValue.Z);
    return r.holds(vertex.rho())
        && z.holds(vertex.z())
        && (Double.isFinite(r.most()) || vertex.rho() <= FiducialVolume.LARGEST_RADIUS_CM)
        && (Double.isFinite(z.least()) || vertex.z() >= FiducialVolume.SMALLEST_Z_CM)
        && (Double.isFinite(z.most()) || vertex.z() <= FiducialVolume.LARGEST_Z_CM);
  }

  private boolean accepts(PlainEvent event, double tesla, Set<EventValue> whatever) {
    Vector3 vertex = event.vertex();
    List<Track> passing = passing(event.tracks(), tesla);
    Map<EventValue, Double> values = new EnumMap<>(EventValue.class);
    values.putAll(event.flight());
    double theta = Math.toDegrees(Math.acos(vertex.z() / vertex.norm()));
    values.put(EventValue.RADIUS, vertex.rho());
    values.put(EventValue.Z, vertex.z());
    values.put(EventValue.THETA, theta);
    values.put(EventValue.DISTANCE, vertex.minus(collision).norm());
    values.put(EventValue.PASSING, (double) passing.size());
    values.put(
        EventValue.IN_BOXES,
        (double)
            asked.boxes().stream()
                .filter(box ->
                    box.r().holds(vertex.rho())
                        && box.z().holds(vertex.z())
                        && box.theta().holds(theta))
                .count());
    PlainPhotons.add(values, asked.photons(), event.photons());
    addPartners(values, passing.size(), event.partners());
    List<Track> pair = pair(passing);
    if (asked.pair() != PairChoice.NONE) {
      if (pair.size() < 2) {
        return false;
      }
      addPair(values, pair.get(0), pair.get(1), vertex);
    }
    return asked.ranges().entrySet().stream()
            .filter(r -> !whatever.contains(r.getKey()))
            .allMatch(r -> r.getValue().holds(values.getOrDefault(r.getKey(), Double.NaN)))
        && asked.vetoes().entrySet().stream()
            .filter(r -> !whatever.contains(r.getKey()))
            .noneMatch(r -> r.getValue().holds(values.getOrDefault(r.getKey(), Double.NaN)));
  }

  private void addPartners(
      Map<EventValue, Double> values, int tracks, List<PlainPartner> partners) {
    List<PlainPartner> passing =
        partners.stream().filter(partner -> partner.passes(asked.partners())).toList();
    double photons = passing.stream().filter(PlainPartner::photon).count();
    double charged = passing.stream().filter(PlainPartner::charged).count();
    double clusters = values.getOrDefault(EventValue.CLUSTERS, 0.0);
    values.put(EventValue.PARTNERS, (double) passing.size());
    values.put(EventValue.PARTNER_PHOTONS, photons);
    values.put(EventValue.PARTNER_TRACKS, charged);
    values.put(EventValue.PARTNER_ENERGY, passing.stream().mapToDouble(PlainPartner::energy).sum());
    values.put(EventValue.ALL_TRACKS, tracks + charged);
    values.put(EventValue.ALL_PHOTONS, clusters + photons);
    values.put(EventValue.ALL_CLUSTERS, tracks + charged + clusters + photons);
  }

  /** Momentum of the pair (GeV). */
  double pairMomentum(PlainEvent event, double tesla) {
    List<Track> pair = pair(passing(event.tracks(), tesla));
    return pair.get(0).p.plus(pair.get(1).p).norm();
  }

  private List<Track> passing(List<Track> tracks, double tesla) {
    return tracks.stream()
        .filter(track ->
            asked.tracks().entrySet().stream()
                .allMatch(r -> r.getValue().holds(track.feature(r.getKey(), tesla))))
        .sorted(Comparator.comparingDouble(Track::pt).reversed())
        .toList();
  }

  private List<Track> pair(List<Track> passing) {
    if (asked.pair() != PairChoice.OPPOSITE) {
      return passing.subList(0, Math.min(2, passing.size()));
    }
    List<Track> pair = new ArrayList<>();
    passing.stream().filter(t -> t.charge > 0).findFirst().ifPresent(pair::add);
    passing.stream().filter(t -> t.charge < 0).findFirst().ifPresent(pair::add);
    return pair;
  }

  private void addPair(Map<EventValue, Double> values, Track a, Track b, Vector3 vertex) {
    Particle one = asked.masses().get(0);
    Particle two = asked.masses().get(1);
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
