package io.addra.kernels.device;

import io.addra.kernels.body.ChainLayout;
import io.addra.kernels.body.ProductionKernel;
import java.util.Arrays;

/**
 * Events of a stream as a scan makes them, on the calling thread. The arrays are the kernels' own.
 *
 * @param draws random numbers of an event
 * @param uniforms {@code draws} random numbers for each event
 * @param particlesOfEvent particles of an event
 * @param particles {@link ChainLayout#PARTICLE_STRIDE} doubles for each particle of each event
 * @param rays {@link ProductionKernel#RAY_STRIDE} doubles for each event: the LLP's flight
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels write
public record GeneratedEvents(
    int draws, double[] uniforms, int particlesOfEvent, double[] particles, double[] rays) {

  /**
   * Makes events.
   *
   * @param events how
   * @param first number of the first
   * @param count how many
   */
  public static GeneratedEvents of(EventStream events, long first, int count) {
    LlpSource source = events.source();
    long[] batch = events.batch(first, count);
    double[] uniforms = new double[count * source.draws()];
    new EventCall.Philox(batch, uniforms).events(0, count);
    return of(source, batch, uniforms, count);
  }

  /** Makes events of given random numbers, {@code source.draws()} for each. */
  public static GeneratedEvents of(LlpSource source, double... uniforms) {
    int count = uniforms.length / source.draws();
    return of(source, new EventStream(source, 0, 0).batch(0, count), uniforms, count);
  }

  private static GeneratedEvents of(LlpSource source, long[] batch, double[] uniforms, int count) {
    int particlesOfEvent = source.chain().particles();
    double[] particles = new double[count * particlesOfEvent * ChainLayout.PARTICLE_STRIDE];
    double[] rays = new double[count * ProductionKernel.RAY_STRIDE];
    new EventCall.Production(
            batch, uniforms, source.integers(), source.parameters(), particles, rays)
        .events(0, count);
    return new GeneratedEvents(source.draws(), uniforms, particlesOfEvent, particles, rays);
  }

  /** The ray of an event. */
  public double[] ray(int event) {
    int r = event * ProductionKernel.RAY_STRIDE;
    return Arrays.copyOfRange(rays, r, r + ProductionKernel.RAY_STRIDE);
  }

  /** A particle of an event, see {@link ChainLayout}. */
  public double[] particle(int event, int particle) {
    int p = (event * particlesOfEvent + particle) * ChainLayout.PARTICLE_STRIDE;
    return Arrays.copyOfRange(particles, p, p + ChainLayout.PARTICLE_STRIDE);
  }
}
