package io.addra.cli.view;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.ray.RayTracer;
import io.addra.geometry.ray.Segment;
import io.addra.kernels.body.PhiloxKernel;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.device.EventStream;
import io.addra.propagation.scan.ScanConfig;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The first events of a scan: where each LLP is made, and a decay drawn for one lifetime.
 * Immutable.
 *
 * @param reaction the reaction in words
 * @param llp name of the LLP
 * @param massGev mass of the LLP (GeV)
 * @param ctauCm its lifetime as c tau (cm)
 * @param events the events
 */
record ViewEvents(String reaction, String llp, double massGev, double ctauCm, List<Event> events) {
  /** A number of the event that production does not use: it draws the decay. */
  private static final int DECAY_DRAW = 9;

  /** Copies the list. */
  ViewEvents {
    events = List.copyOf(events);
  }

  /**
   * One event, in the detector's frame.
   *
   * @param origin where the LLP is made (cm)
   * @param direction where it flies
   * @param flightCm how far it flies (cm)
   * @param region region of the detector that it decays in, or {@code outside}
   */
  record Event(List<Double> origin, List<Double> direction, double flightCm, String region) {}

  /**
   * Makes the events by the kernels that a scan runs, with a scan's random numbers. The flight is
   * beta gamma c tau times an exponential of mean 1, from a number of the event that production
   * leaves.
   *
   * @param config the scan
   * @param stream the scan's events of this mass
   * @param massGev mass of the LLP (GeV)
   * @param ctauCm its lifetime as c tau (cm)
   * @param count number of events, from the first
   */
  static ViewEvents of(
      ScanConfig config,
      EventStream stream,
      double massGev,
      double ctauCm,
      int count,
      Detector detector) {
    long[] batch = stream.batch(0, count);
    double[] uniforms = new double[count * PhiloxKernel.DRAWS];
    double[] rays = new double[count * ProductionKernel.RAY_STRIDE];
    double[] source = stream.source().parameters();
    RayTracer tracer = RayTracer.of(detector);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      PhiloxKernel.event(i, batch, uniforms);
      ProductionKernel.event(i, batch, uniforms, source, rays);
      int r = i * ProductionKernel.RAY_STRIDE;
      double u = uniforms[i * PhiloxKernel.DRAWS + DECAY_DRAW];
      double flight = -rays[r + ProductionKernel.RAY_BETA_GAMMA] * ctauCm * Math.log(u);
      double[] origin = Arrays.copyOfRange(rays, r, r + 3);
      double[] direction = Arrays.copyOfRange(rays, r + 3, r + 6);
      events.add(
          new Event(
              Arrays.stream(origin).boxed().toList(),
              Arrays.stream(direction).boxed().toList(),
              flight,
              regionAt(tracer.trace(origin, direction), flight)));
    }
    return new ViewEvents(
        config.production().reaction(config.llp()), config.llp(), massGev, ctauCm, events);
  }

  private static String regionAt(List<Segment> segments, double flightCm) {
    return segments.stream()
        .filter(s -> flightCm >= s.entryCm() && flightCm < s.exitCm())
        .map(Segment::region)
        .findFirst()
        .orElse("outside");
  }
}
