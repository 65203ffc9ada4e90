package io.addra.propagation.detect;

import io.addra.geometry.space.Vector3;
import io.addra.kernels.body.ChainLayout;
import io.addra.kernels.body.PhotonKernel;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.TraceKernel;
import io.addra.kernels.body.TrackTable;
import io.addra.kernels.body.VertexKernel;
import io.addra.kernels.device.DetectionCall;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.GeneratedDecays;
import io.addra.kernels.device.GeneratedEvents;
import io.addra.kernels.device.RayCall;
import io.addra.propagation.decay.DecayModel;
import io.addra.propagation.decay.DecayTree;
import io.addra.propagation.signature.EventValue;
import io.addra.propagation.signature.Signature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Decays at one lifetime, drawn from the exponential law itself, with their tracks: what spectra
 * must agree with.
 */
final class BruteDecays {
  private static final double FURTHEST_CM = 600;

  private final Tracker tracker;
  private final Calorimeter calorimeter;
  private final DecayModel decay;
  private final GeneratedEvents events;
  private final double[] vertices;
  private final GeneratedDecays decays;
  private final int count;
  private final SplittableRandom random;
  private final double[] frame;
  private Partners partners = Partners.NONE;
  private final double[] decayRays;
  private final double[] paths;

  /** Draws decays at one lifetime (c tau, cm) for the first events of a stream. */
  BruteDecays(
      Tracker tracker,
      Calorimeter calorimeter,
      DecayModel decay,
      EventStream stream,
      double ctau,
      int count,
      long seed) {
    this(tracker, calorimeter, decay, stream, ctau, count, seed, Optional.empty());
  }

  /** The same for charged LLPs. */
  BruteDecays(
      Tracker tracker,
      Calorimeter calorimeter,
      DecayModel decay,
      EventStream stream,
      double ctau,
      int count,
      long seed,
      Optional<PlainFlight> flight) {
    this.tracker = tracker;
    this.calorimeter = calorimeter;
    this.random = new SplittableRandom(seed + 1);
    this.decay = decay;
    this.frame = stream.source().frame();
    this.count = count;
    events = GeneratedEvents.of(stream, 0, count);
    vertices = new double[count * VertexKernel.VERTEX_STRIDE];
    decayRays = events.rays().clone();
    paths = new double[count];
    SplittableRandom flights = new SplittableRandom(seed);
    for (int i = 0; i < count; i++) {
      double[] ray = events.ray(i);
      double u = -ctau * Math.log1p(-flights.nextDouble());
      int v = i * VertexKernel.VERTEX_STRIDE;
      paths[i] = u * ray[ProductionKernel.RAY_BETA_GAMMA];
      for (int axis = 0; axis < 3; axis++) {
        vertices[v + axis] = ray[axis] + paths[i] * ray[3 + axis];
      }
      if (flight.isPresent()) {
        int at = i;
        flight
            .get()
            .to(u, ray)
            .ifPresentOrElse(end -> curve(at, end), () -> vertices[v] = 10 * FURTHEST_CM);
      }
      vertices[v + VertexKernel.VERTEX_LENGTH] = u;
      vertices[v + VertexKernel.VERTEX_WEIGHT] = 1;
    }
    decays =
        GeneratedDecays.of(
            decay.table(), decayRays, vertices, stream.batch(0, count), 0x7777 + (int) seed);
  }

  private void curve(int i, PlainFlight.End end) {
    double[] numbers = {end.place().x(), end.place().y(), end.place().z()};
    double[] direction = {end.direction().x(), end.direction().y(), end.direction().z()};
    System.arraycopy(numbers, 0, vertices, i * VertexKernel.VERTEX_STRIDE, 3);
    int r = i * ProductionKernel.RAY_STRIDE;
    System.arraycopy(direction, 0, decayRays, r + 3, 3);
    decayRays[r + ProductionKernel.RAY_BETA_GAMMA] = end.betaGamma();
    paths[i] = end.path();
  }

  /** The values of a charged LLP's own track. */
  private Map<EventValue, Double> flight(int i, List<PlainSelection.Track> products) {
    Map<EventValue, Double> values = new EnumMap<>(EventValue.class);
    double charge = decay.llp().charge();
    double[] ray = events.ray(i);
    Vector3 start = at(ray, 3);
    double p = decay.llp().mass() * ray[ProductionKernel.RAY_BETA_GAMMA];
    double u = vertices[i * VertexKernel.VERTEX_STRIDE + VertexKernel.VERTEX_LENGTH];
    Vector3 mean = start.times(decay.llp().mass() * paths[i] / u);
    PlainSelection.Track own = track(at(ray, 0), mean, charge, paths[i]);
    Vector3 last = at(decayRays, i * ProductionKernel.RAY_STRIDE + 3);
    values.put(EventValue.FLIGHT_PIXEL_HITS, (double) own.pixels());
    values.put(EventValue.FLIGHT_STRIP_HITS, (double) own.strips());
    values.put(EventValue.FLIGHT_WIRE_LAYERS, (double) own.layers());
    values.put(EventValue.FLIGHT_HITS, (double) own.pixels() + own.strips() + own.layers());
    values.put(EventValue.FLIGHT_MOMENTUM, p);
    values.put(EventValue.FLIGHT_TRANSVERSE, p * Math.hypot(start.x(), start.y()));
    values.put(EventValue.FLIGHT_THETA, Math.toDegrees(Math.acos(start.z())));
    values.put(EventValue.FLIGHT_LENGTH, paths[i]);
    products.stream()
        .max(Comparator.comparingDouble(PlainSelection.Track::pt))
        .ifPresent(leading ->
            values.put(
                EventValue.KINK,
                Math.toDegrees(Math.acos(last.dot(leading.p()) / leading.p().norm()))));
    return values;
  }

  /** The same with prompt particles beside the LLPs. */
  BruteDecays with(Partners beside) {
    partners = beside;
    return this;
  }

  /**
   * The chance of each decay to be seen as each signature, [signature][event]: its efficiency and
   * factor where it is accepted, else 0.
   */
  double[][] chances(List<Signature> signatures, Vector3 collision) {
    double[][] chances = new double[signatures.size()][count];
    for (int i = 0; i < count; i++) {
      PlainEvent event = event(i);
      for (int s = 0; s < chances.length; s++) {
        chances[s][i] =
            new PlainSignature(signatures.get(s), collision, tracker.centralField()).chance(event);
      }
    }
    return chances;
  }

  private PlainEvent event(int i) {
    Vector3 vertex = at(vertices, i * VertexKernel.VERTEX_STRIDE);
    boolean near = vertex.norm() < FURTHEST_CM;
    List<PlainSelection.Track> tracks = near ? tracks(i) : List.of();
    return new PlainEvent(
        vertex,
        tracks,
        near ? photons(i) : List.of(),
        near && decay.llp().charge() != 0 ? flight(i, tracks) : Map.of(),
        partners(i));
  }

  private List<PlainPartner> partners(int i) {
    List<PlainPartner> found = new ArrayList<>();
    for (int k = 0; k < partners.particles().size(); k++) {
      double[] p = events.particle(i, partners.particles().get(k));
      double energy = p[ChainLayout.PARTICLE_ENERGY];
      double cms = PlainPartner.boosted(at(p, 0), energy, frame);
      found.add(new PlainPartner(at(p, 0), energy, cms, partners.kinds().get(k)));
    }
    return found;
  }

  /** Weight of an event, without that of its decay. */
  double eventWeight(int i) {
    return events.ray(i)[ProductionKernel.RAY_WEIGHT];
  }

  /** Weight of a decay, 1 in the mean. */
  double decayWeight(int i) {
    return decays.weights()[i] / decay.meanWeight();
  }

  /** Shares of the events that have each signature, with their statistical errors. */
  List<double[]> shares(List<Signature> signatures, Vector3 collision) {
    double[][] chances = chances(signatures, collision);
    double[] sums = new double[signatures.size()];
    double[] squares = new double[signatures.size()];
    double norm = 0;
    for (int i = 0; i < count; i++) {
      norm += eventWeight(i);
      for (int s = 0; s < sums.length; s++) {
        double share = eventWeight(i) * decayWeight(i) * chances[s][i];
        sums[s] += share;
        squares[s] += share * share;
      }
    }
    List<double[]> shares = new ArrayList<>();
    for (int s = 0; s < sums.length; s++) {
      shares.add(new double[] {sums[s] / norm, Math.sqrt(squares[s]) / norm});
    }
    return shares;
  }

  private static Vector3 at(double[] numbers, int at) {
    return new Vector3(numbers[at], numbers[at + 1], numbers[at + 2]);
  }

  /** The tracks of one event, each followed by the kernel alone. */
  private List<PlainSelection.Track> tracks(int i) {
    DecayTree tree = decay.branches().get(decays.chosen()[i]).tree();
    List<PlainSelection.Track> tracks = new ArrayList<>();
    for (int product : tree.chargedProducts()) {
      double[] p = decays.particle(i, product);
      double charge = tree.particles().get(product).charge();
      tracks.add(track(at(p, ChainLayout.PARTICLE_ORIGIN), at(p, 0), charge, 0));
    }
    return tracks;
  }

  private PlainSelection.Track track(Vector3 start, Vector3 p, double charge, double length) {
    double[] table = {start.x(), start.y(), start.z(), p.x(), p.y(), p.z(), charge, 0, length};
    int[] reached = new int[1];
    int[] groupHits = new int[tracker.surfaces().groupCount()];
    tracker.follow(1, table, reached, groupHits).event(0);
    int[] hits = new int[2];
    for (int g = 0; g < groupHits.length; g++) {
      hits[tracker.kinds()[g]] += groupHits[g];
    }
    return new PlainSelection.Track(start, p, charge, hits[0], hits[1], reached[0]);
  }

  /** The photons of one event, each followed by the kernels alone. */
  private List<PlainPhotons.Photon> photons(int i) {
    DecayTree tree = decay.branches().get(decays.chosen()[i]).tree();
    List<PlainPhotons.Photon> photons = new ArrayList<>();
    for (int product : tree.products()) {
      if (tree.particles().get(product).name().equals("gamma")) {
        photons.add(photon(decays.particle(i, product)));
      }
    }
    return photons;
  }

  private PlainPhotons.Photon photon(double[] p) {
    int room = PhotonStages.INTERVALS;
    double[] table = new double[TrackTable.TRACK_STRIDE];
    System.arraycopy(p, ChainLayout.PARTICLE_ORIGIN, table, TrackTable.TRACK_ORIGIN, 3);
    System.arraycopy(p, 0, table, TrackTable.TRACK_MOMENTUM, 3);
    double[] ray = new double[ProductionKernel.RAY_STRIDE];
    new DetectionCall.PhotonRay(table, ray).event(0);
    int[] layout = new int[TraceKernel.LAYOUT_LENGTH];
    layout[TraceKernel.LAYOUT_NODES] = calorimeter.scene().nodeCount();
    layout[TraceKernel.LAYOUT_CAPACITY] = room;
    layout[TraceKernel.LAYOUT_STRIDE] = 1;
    int[] hits = new int[1];
    int[] nodes = new int[room];
    double[] ends = new double[2 * room];
    new RayCall.Trace(ray, calorimeter.scene(), layout, hits, nodes, ends).event(0);
    double[] found = new double[PhotonKernel.PHOTON_STRIDE];
    new DetectionCall.Photon(
            table,
            new double[] {random.nextDouble()},
            hits,
            nodes,
            ends,
            calorimeter.excess(),
            calorimeter.kinds(),
            new int[] {1, room, 1},
            PhotonStages.reference(new double[3], frame),
            found)
        .event(0);
    return new PlainPhotons.Photon(
        at(p, 0),
        PlainPartner.boosted(at(p, 0), at(p, 0).norm(), frame),
        at(found, PhotonKernel.PLACE),
        found[PhotonKernel.ENTRY],
        found[PhotonKernel.INSIDE],
        found[PhotonKernel.PATH],
        found[PhotonKernel.CONVERTED] > 0);
  }
}
