package io.addra.propagation.detect;

import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.GeneratedEvents;
import java.util.Arrays;
import java.util.List;

/**
 * The chance of each LLP of an event to decay in a shell about the z axis, by the quadratic
 * equation and two exponentials: no random decay.
 */
final class InsideEvents {
  static final double INNER_CM = 1;
  static final double OUTER_CM = 60;
  static final double HALF_LENGTH_CM = 80;

  /** A signature of that shell. */
  static final String SIGNATURE =
      "signature: shell\ntitle: t\nsource: s\nvertex: {r_cm: [1, 60], z_cm: [-80, 80]}\n";

  private final List<GeneratedEvents> llps;

  /** The first events of streams that follow the LLPs of the same events. */
  InsideEvents(List<EventStream> streams, int events) {
    llps = streams.stream().map(stream -> GeneratedEvents.of(stream, 0, events)).toList();
  }

  double weight(int event) {
    return llps.getFirst().ray(event)[ProductionKernel.RAY_WEIGHT];
  }

  /** The chances of the LLPs at a lifetime (c tau, cm). */
  double[] chances(int event, double ctau) {
    double[] all = new double[llps.size()];
    Arrays.fill(all, ctau);
    return chancesAt(event, all);
  }

  /** The chances of the LLPs, each at its lifetime (c tau, cm). */
  double[] chancesAt(int event, double[] ctau) {
    double[] chances = new double[llps.size()];
    Arrays.setAll(chances, k -> chance(llps.get(k).ray(event), ctau[k]));
    return chances;
  }

  private static double chance(double[] ray, double ctau) {
    double length = ray[ProductionKernel.RAY_BETA_GAMMA] * ctau;
    double z =
        ray[5] > 0 ? (HALF_LENGTH_CM - ray[2]) / ray[5] : (-HALF_LENGTH_CM - ray[2]) / ray[5];
    double from = Math.min(out(ray, INNER_CM), z);
    double to = Math.min(out(ray, OUTER_CM), z);
    return Math.exp(-from / length) * -Math.expm1(-(to - from) / length);
  }

  /** Path to the cylinder of a radius, from inside it. */
  private static double out(double[] ray, double radius) {
    double a = ray[3] * ray[3] + ray[4] * ray[4];
    double b = ray[0] * ray[3] + ray[1] * ray[4];
    double c = ray[0] * ray[0] + ray[1] * ray[1] - radius * radius;
    return (-b + Math.sqrt(b * b - a * c)) / a;
  }
}
