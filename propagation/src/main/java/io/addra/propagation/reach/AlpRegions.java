package io.addra.propagation.reach;

import io.addra.kernels.body.ChainLayout;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.GeneratedEvents;
import io.addra.propagation.beam.FourVector;
import io.addra.propagation.production.EventModel;
import io.addra.propagation.production.PhotonAlp;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How e+ e- -> gamma a, a -> gamma gamma looks in the calorimeter, by the mass and lifetime of the
 * ALP: three photons, two of them merged, or one. Immutable.
 *
 * <p>Geometry alone. The calorimeter's front is a closed cylinder, of radius 125 cm from z = -102
 * to 196 cm, and sees polar angles of 12.4 to 155.1 degrees (Belle II Technical Design Report,
 * arXiv:1011.0352). An ALP that decays behind it leaves one photon; photons that reach it closer to
 * each other than a distance are merged. Events count whose recoiling photon is seen. Energy
 * thresholds, gaps, conversions and clustering are left out.
 */
public final class AlpRegions {
  /** Two crystals, 5.5 cm wide each (cm): nearer photons have no crystal between them. */
  public static final double USUAL_SEPARATION = 11;

  private static final double RADIUS = 125;
  private static final double BACKWARD = -102;
  private static final double FORWARD = 196;
  private static final double LEAST_ANGLE = Math.toRadians(12.4);
  private static final double LARGEST_ANGLE = Math.toRadians(155.1);
  private static final long SEED = 20261122;

  private final double mass;
  private final double separation;
  private final List<Event> events;

  /**
   * One event whose recoiling photon is seen.
   *
   * @param llp four-momentum of the ALP (GeV)
   * @param origin where it is made (cm)
   * @param cosine cosine of a photon's angle in its rest frame, about its flight
   * @param azimuth azimuth of it (rad)
   * @param quantile share of the ALPs that live longer
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Event(
      FourVector llp, double[] origin, double cosine, double azimuth, double quantile) {}

  /**
   * What shares of the events look like.
   *
   * @param threePhotons both photons of the ALP are seen, apart
   * @param merged both are seen, too close to be told apart
   * @param onePhoton the ALP, or both of its photons, are not seen
   * @param other one of its photons is seen
   */
  public record Shares(double threePhotons, double merged, double onePhoton, double other) {}

  private AlpRegions(double mass, double separation, List<Event> events) {
    this.mass = mass;
    this.separation = separation;
    this.events = events;
  }

  /**
   * Events of one mass.
   *
   * @param model the process
   * @param mass mass of the ALP (GeV)
   * @param separation distance of photons that are told apart (cm), positive
   * @param count number of events
   * @throws IllegalArgumentException if the mass is out of range
   */
  public static AlpRegions of(PhotonAlp model, double mass, double separation, int count) {
    EventModel event = model.event(mass);
    GeneratedEvents made = GeneratedEvents.of(new EventStream(event.source(), SEED, 1), 0, count);
    SplittableRandom random = new SplittableRandom(SEED);
    int llp = event.llps().getFirst();
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double cosine = random.nextDouble(-1, 1);
      double azimuth = random.nextDouble(2 * Math.PI);
      double quantile = random.nextDouble(Double.MIN_NORMAL, 1);
      double[] a = made.particle(i, llp);
      double[] photon = made.particle(i, llp % 2 == 1 ? llp + 1 : llp - 1);
      double angle = Math.atan2(Math.hypot(photon[0], photon[1]), photon[2]);
      if (seen(angle)) {
        int x = ChainLayout.PARTICLE_ORIGIN;
        events.add(
            new Event(
                new FourVector(a[ChainLayout.PARTICLE_ENERGY], a[0], a[1], a[2]),
                new double[] {a[x], a[x + 1], a[x + 2]},
                cosine,
                azimuth,
                quantile));
      }
    }
    return new AlpRegions(mass, separation, List.copyOf(events));
  }

  private static boolean seen(double angle) {
    return angle > LEAST_ANGLE && angle < LARGEST_ANGLE;
  }

  /** Mass of the ALP (GeV). */
  public double mass() {
    return mass;
  }

  /**
   * The shares for a lifetime.
   *
   * @param ctau c tau (cm), positive
   */
  public Shares shares(double ctau) {
    double[] counts = new double[4];
    for (Event event : events) {
      counts[kind(event, ctau)] += 1.0 / events.size();
    }
    return new Shares(counts[0], counts[1], counts[2], counts[3]);
  }

  private int kind(Event event, double ctau) {
    FourVector p = event.llp;
    double size = p.p();
    double[] along = {p.px() / size, p.py() / size, p.pz() / size};
    double flight = -size / mass * ctau * Math.log(event.quantile);
    if (flight > toFront(event.origin, along)) {
      return 2;
    }
    double[] vertex = moved(event.origin, along, flight);
    double[] across = across(along, event.azimuth);
    double sine = Math.sqrt(1 - event.cosine * event.cosine);
    double[] first = photon(p, size, along, across, event.cosine, sine);
    double[] second = photon(p, size, along, across, -event.cosine, -sine);
    double[] one = moved(vertex, first, toFront(vertex, first));
    double[] two = moved(vertex, second, toFront(vertex, second));
    boolean oneSeen = seen(angle(one));
    boolean twoSeen = seen(angle(two));
    if (oneSeen != twoSeen) {
      return 3;
    }
    double apart = Math.hypot(one[0] - two[0], Math.hypot(one[1] - two[1], one[2] - two[2]));
    int close = apart < separation ? 1 : 0;
    return oneSeen ? close : 2;
  }

  /** Direction of a photon whose angle in the rest frame is given, boosted along the flight. */
  private double[] photon(
      FourVector p, double size, double[] along, double[] across, double cosine, double sine) {
    double forward = (p.e() * cosine + size) / mass;
    double[] k = new double[3];
    for (int j = 0; j < 3; j++) {
      k[j] = forward * along[j] + sine * across[j];
    }
    double length = Math.hypot(forward, sine);
    return new double[] {k[0] / length, k[1] / length, k[2] / length};
  }

  /** A unit vector at a right angle to another. */
  private static double[] across(double[] n, double azimuth) {
    double sign = n[2] < 0 ? -1 : 1;
    double a = -1 / (sign + n[2]);
    double b = n[0] * n[1] * a;
    double c = Math.cos(azimuth);
    double s = Math.sin(azimuth);
    return new double[] {
      c * (1 + sign * n[0] * n[0] * a) + s * b,
      c * sign * b + s * (sign + n[1] * n[1] * a),
      -c * sign * n[0] - s * n[1]
    };
  }

  private static double[] moved(double[] x, double[] n, double length) {
    return new double[] {x[0] + length * n[0], x[1] + length * n[1], x[2] + length * n[2]};
  }

  private static double angle(double[] x) {
    return Math.atan2(Math.hypot(x[0], x[1]), x[2]);
  }

  /** Distance from a point inside to the calorimeter's front (cm). */
  static double toFront(double[] x, double[] n) {
    double a = n[0] * n[0] + n[1] * n[1];
    double b = x[0] * n[0] + x[1] * n[1];
    double c = x[0] * x[0] + x[1] * x[1] - RADIUS * RADIUS;
    double barrel =
        a > 0 ? (-b + Math.sqrt(Math.max(0, b * b - a * c))) / a : Double.POSITIVE_INFINITY;
    double plane = n[2] < 0 ? BACKWARD : FORWARD;
    double cap = n[2] == 0 ? Double.POSITIVE_INFINITY : (plane - x[2]) / n[2];
    return Math.min(barrel, cap);
  }
}
