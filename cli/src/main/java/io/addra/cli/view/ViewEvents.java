package io.addra.cli.view;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.ray.RayTracer;
import io.addra.geometry.ray.Segment;
import io.addra.kernels.body.PhiloxKernel;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.device.EventCall;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.GeneratedEvents;
import io.addra.kernels.device.LlpSource;
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
   * beta gamma c tau times an exponential of mean 1, from a stream of its own.
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
    GeneratedEvents made = GeneratedEvents.of(stream, 0, count);
    double[] decays = new double[count * PhiloxKernel.DRAWS];
    EventStream other = new EventStream(LlpSource.isotropic(1), stream.seed(), ~stream.stream());
    new EventCall.Philox(other.batch(0, count), decays).events(0, count);
    RayTracer tracer = RayTracer.of(detector);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double[] ray = made.ray(i);
      double u = decays[i * PhiloxKernel.DRAWS];
      double flight = -ray[ProductionKernel.RAY_BETA_GAMMA] * ctauCm * Math.log(u);
      double[] origin = Arrays.copyOfRange(ray, 0, 3);
      double[] direction = Arrays.copyOfRange(ray, 3, 6);
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
