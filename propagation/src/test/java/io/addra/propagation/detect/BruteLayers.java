package io.addra.propagation.detect;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.ray.RayTracer;
import io.addra.geometry.space.Vector3;
import io.addra.kernels.body.ChainLayout;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.VertexKernel;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.GeneratedDecays;
import io.addra.kernels.device.GeneratedEvents;
import io.addra.propagation.decay.DecayModel;
import io.addra.propagation.decay.DecayTree;
import io.addra.propagation.layer.Species;
import io.addra.propagation.signature.EventValue;
import io.addra.propagation.signature.LayerSelection;
import io.addra.propagation.signature.Signature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * Decays at one lifetime, drawn from the exponential law itself, whose products are followed
 * through layers in plain Java: what spectra must agree with.
 */
final class BruteLayers {
  private static final double CM_PER_NS = 29.9792458;

  private final RayTracer tracer;
  private final DecayModel decay;
  private final Vector3 collision;
  private final SplittableRandom random = new SplittableRandom(77);
  private final PlainLayers plain;

  BruteLayers(Detector detector, DecayModel decay, Vector3 collision) {
    tracer = RayTracer.of(detector);
    this.decay = decay;
    this.collision = collision;
    plain = new PlainLayers(tracer, random);
  }

  /**
   * Shares of events that have each signature, with their statistical errors.
   *
   * @param near what vertices must fulfil to be looked at
   * @param far whether the detector is a far one
   * @param placeCm resolution of places
   * @param timeNs resolution of times
   */
  List<double[]> shares(
      List<Signature> signatures,
      EventStream stream,
      double ctau,
      int count,
      Predicate<Vector3> near,
      boolean far,
      double placeCm,
      double timeNs) {
    GeneratedEvents events = GeneratedEvents.of(stream, 0, count);
    double[] vertices = new double[count * VertexKernel.VERTEX_STRIDE];
    SplittableRandom flights = new SplittableRandom(Double.hashCode(ctau));
    for (int i = 0; i < count; i++) {
      double[] ray = events.ray(i);
      double u = -ctau * Math.log1p(-flights.nextDouble());
      int v = i * VertexKernel.VERTEX_STRIDE;
      for (int axis = 0; axis < 3; axis++) {
        vertices[v + axis] = ray[axis] + u * ray[ProductionKernel.RAY_BETA_GAMMA] * ray[3 + axis];
      }
      vertices[v + VertexKernel.VERTEX_LENGTH] = u;
      vertices[v + VertexKernel.VERTEX_WEIGHT] = 1;
    }
    GeneratedDecays decays =
        GeneratedDecays.of(
            decay.table(), events.rays(), vertices, stream.batch(0, count), Double.hashCode(ctau));
    double[] sums = new double[signatures.size()];
    double[] squares = new double[signatures.size()];
    double norm = 0;
    for (int i = 0; i < count; i++) {
      double weight = events.ray(i)[ProductionKernel.RAY_WEIGHT];
      norm += weight;
      Vector3 vertex = at(vertices, i * VertexKernel.VERTEX_STRIDE);
      if (near.test(vertex)) {
        double own = weight * decays.weights()[i] / decay.meanWeight();
        Vector3 origin = at(events.ray(i), 0);
        double betaGamma = events.ray(i)[ProductionKernel.RAY_BETA_GAMMA];
        double[] flight = plain.flight(origin, vertex, far);
        List<PlainLayers.Product> products = products(decays, i);
        for (int s = 0; s < sums.length; s++) {
          Map<EventValue, Double> values = vertex(vertex, flight);
          layers(
              values,
              signatures.get(s).selection().layers(),
              products,
              vertex,
              betaGamma,
              placeCm,
              timeNs);
          boolean seen =
              signatures.get(s).selection().ranges().entrySet().stream()
                  .allMatch(r -> r.getValue().holds(values.getOrDefault(r.getKey(), Double.NaN)));
          sums[s] += seen ? own : 0;
          squares[s] += seen ? own * own : 0;
        }
      }
    }
    List<double[]> shares = new ArrayList<>();
    for (int s = 0; s < sums.length; s++) {
      shares.add(new double[] {sums[s] / norm, Math.sqrt(squares[s]) / norm});
    }
    return shares;
  }

  private List<PlainLayers.Product> products(GeneratedDecays decays, int i) {
    DecayTree tree = decay.branches().get(decays.chosen()[i]).tree();
    List<PlainLayers.Product> products = new ArrayList<>();
    for (int product : tree.products()) {
      double[] p = decays.particle(i, product);
      Species species = Species.of(tree.particles().get(product));
      if (species != Species.INVISIBLE) {
        products.add(
            plain.follow(
                tree.particles().get(product),
                at(p, ChainLayout.PARTICLE_ORIGIN),
                p[ChainLayout.PARTICLE_ORIGIN + 3],
                at(p, 0),
                collision));
      }
    }
    return products;
  }

  private Map<EventValue, Double> vertex(Vector3 vertex, double[] flight) {
    Map<EventValue, Double> values = new EnumMap<>(EventValue.class);
    values.put(EventValue.RADIUS, vertex.rho());
    values.put(EventValue.Z, vertex.z());
    values.put(EventValue.DISTANCE, vertex.minus(collision).norm());
    values.put(EventValue.FLIGHT_INTERACTION, flight[0]);
    values.put(EventValue.DEPTH, flight[1]);
    values.put(EventValue.ZONE, flight[2]);
    return values;
  }

  private void layers(
      Map<EventValue, Double> values,
      LayerSelection selection,
      List<PlainLayers.Product> all,
      Vector3 vertex,
      double betaGamma,
      double placeCm,
      double timeNs) {
    List<PlainLayers.Product> passing =
        all.stream()
            .filter(product -> selection.of().contains(product.species()))
            .filter(product ->
                selection.each().entrySet().stream()
                    .allMatch(r -> r.getValue().holds(product.feature(r.getKey()))))
            .sorted(Comparator.comparingDouble((PlainLayers.Product a) -> a.p().norm()).reversed())
            .toList();
    Set<String> layers = new HashSet<>();
    passing.forEach(product -> layers.addAll(product.layers()));
    values.put(EventValue.LAYER_COUNT, (double) passing.size());
    values.put(EventValue.LAYERS, (double) layers.size());
    values.put(
        EventValue.MOST_LAYERS,
        passing.stream().mapToDouble(a -> a.layers().size()).max().orElse(0));
    if (!passing.isEmpty() && !passing.getFirst().layers().isEmpty()) {
      double spread = Math.hypot(timeNs, placeCm / CM_PER_NS);
      values.put(
          EventValue.LAYER_DELAY, passing.getFirst().delayNs() + spread * random.nextGaussian());
    }
    if (passing.size() > 1) {
      PlainLayers.Product a = passing.get(0);
      PlainLayers.Product b = passing.get(1);
      values.put(EventValue.LAYER_ANGLE, degrees(a.p(), b.p()));
      if (a.layers().size() > 1 && b.layers().size() > 1) {
        Vector3 one = measured(a, placeCm);
        Vector3 two = measured(b, placeCm);
        values.put(EventValue.MEASURED_ANGLE, degrees(one, two));
        Vector3 flight = vertex.minus(collision);
        double first = Math.toRadians(degrees(one, flight));
        double second = Math.toRadians(degrees(two, flight));
        double beta = Math.sin(first + second) / (Math.sin(first) + Math.sin(second));
        if (beta > 0) {
          values.put(EventValue.MASS_RATIO, betaGamma / (beta / Math.sqrt(1 - beta * beta)));
        }
      }
    }
  }

  /** A direction with the error of a straight line through its layers. */
  private Vector3 measured(PlainLayers.Product product, double placeCm) {
    int n = product.layers().size();
    double error =
        placeCm / (product.last() - product.entry()) * Math.sqrt(12.0 * (n - 1) / n / (n + 1));
    Vector3 u = product.p().unit();
    Vector3 e = u.cross(Math.abs(u.x()) < 0.5 ? Vector3.X : Vector3.Y).unit();
    return u.plus(e.times(error * random.nextGaussian()))
        .plus(u.cross(e).times(error * random.nextGaussian()));
  }

  private static double degrees(Vector3 a, Vector3 b) {
    return Math.toDegrees(Math.atan2(a.cross(b).norm(), a.dot(b)));
  }

  private static Vector3 at(double[] numbers, int at) {
    return new Vector3(numbers[at], numbers[at + 1], numbers[at + 2]);
  }
}
