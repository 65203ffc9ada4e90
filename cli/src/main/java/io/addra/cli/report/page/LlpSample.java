package io.addra.cli.report.page;

import io.addra.kernels.body.PhiloxKernel;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.device.EventCall;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.GeneratedEvents;
import io.addra.kernels.device.LlpSource;
import io.addra.propagation.production.FileProduction;
import io.addra.propagation.production.FileRays;
import io.addra.propagation.scan.ScanConfig;
import io.addra.propagation.scan.ScanPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Some LLPs of a scan with a decay each: the first of its events, thinned to equal weights.
 * Immutable.
 *
 * @param llps the LLPs
 */
record LlpSample(List<Llp> llps) {
  /** Events that are made at most, in units of the LLPs that are wanted. */
  private static final int MOST_TRIES = 20;

  /** Copies the list. */
  LlpSample {
    llps = List.copyOf(llps);
  }

  /**
   * One LLP.
   *
   * @param origin where it is made, 3 values (cm, Belle II frame)
   * @param direction unit vector of its flight, 3 values
   * @param betaGamma its beta gamma
   * @param lifetimes how many mean lifetimes it lives: -ln(1 - v) for v uniform in [0, 1)
   */
  @SuppressWarnings("ArrayRecordComponent") // points and directions are arrays in kernels
  record Llp(double[] origin, double[] direction, double betaGamma, double lifetimes) {
    static Llp of(double[] ray, double lifetimes) {
      return new Llp(
          Arrays.copyOfRange(ray, 0, 3),
          Arrays.copyOfRange(ray, 3, 6),
          ray[ProductionKernel.RAY_BETA_GAMMA],
          lifetimes);
    }
  }

  /**
   * The sample of one mass. Its random numbers are those of the scan; decays and thinning have a
   * stream of their own.
   *
   * @param mass mass of the LLP (GeV)
   * @param count most LLPs
   */
  static LlpSample of(ScanPlan plan, double mass, int count) {
    return plan.config().production() instanceof FileProduction file
        ? ofFile(file, plan.config(), count)
        : ofModel(plan.streams(mass), count);
  }

  private static LlpSample ofModel(List<EventStream> streams, int count) {
    List<Llp> llps = new ArrayList<>();
    int each = Math.max(1, count / streams.size());
    for (int s = 0; s < streams.size(); s++) {
      EventStream stream = streams.get(s);
      int taken = 0;
      for (int batch = 0; batch < MOST_TRIES && taken < each; batch++) {
        GeneratedEvents made = GeneratedEvents.of(stream, (long) batch * each, each);
        double[] uniforms =
            uniforms(stream.seed(), ~(stream.stream() + s), (long) batch * each, each);
        for (int i = 0; i < each && taken < each; i++) {
          double[] ray = made.ray(i);
          if (uniforms[i * PhiloxKernel.DRAWS + 1] < ray[ProductionKernel.RAY_WEIGHT]) {
            llps.add(Llp.of(ray, -Math.log(uniforms[i * PhiloxKernel.DRAWS])));
            taken++;
          }
        }
      }
    }
    return new LlpSample(llps);
  }

  private static LlpSample ofFile(FileProduction file, ScanConfig config, int count) {
    int most = MOST_TRIES * count;
    double[] uniforms = uniforms(config.seed(), -1, 0, most);
    double largest = file.summary().largestAbsoluteWeight();
    List<Llp> llps = new ArrayList<>();
    double[] ray = new double[ProductionKernel.RAY_STRIDE];
    try (FileRays rays = file.open()) {
      for (int i = 0; i < most && llps.size() < count && rays.advance(Long.MAX_VALUE); i++) {
        rays.write(ray, 0);
        double weight = Math.abs(ray[ProductionKernel.RAY_WEIGHT]) / largest;
        if (uniforms[i * PhiloxKernel.DRAWS + 1] < weight) {
          llps.add(Llp.of(ray, -Math.log(uniforms[i * PhiloxKernel.DRAWS])));
        }
      }
    }
    return new LlpSample(llps);
  }

  /** Random numbers in (0, 1), {@link PhiloxKernel#DRAWS} for each event. */
  private static double[] uniforms(long seed, int stream, long first, int count) {
    double[] uniforms = new double[count * PhiloxKernel.DRAWS];
    EventStream numbers = new EventStream(LlpSource.isotropic(1), seed, stream);
    new EventCall.Philox(numbers.batch(first, count), uniforms).events(0, count);
    return uniforms;
  }
}
