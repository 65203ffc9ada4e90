package io.addra.propagation;

import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.GeneratedEvents;
import io.addra.kernels.device.LlpSource;

/** The rays that events have, one by one. */
public final class Rays {

  private final double[] rays;

  private Rays(double[] rays) {
    this.rays = rays;
  }

  /** The first events of a stream. */
  public static Rays of(EventStream stream, int events) {
    return new Rays(GeneratedEvents.of(stream, 0, events).rays());
  }

  /** Events of a source with seed 1 and stream 1. */
  public static Rays of(LlpSource source, int events) {
    return of(new EventStream(source, 1, 1), events);
  }

  /** All rays, as the kernels take them. */
  public double[] array() {
    return rays;
  }

  /** Number of rays. */
  public int count() {
    return rays.length / ProductionKernel.RAY_STRIDE;
  }

  /** Component of the origin (cm). */
  public double origin(int ray, int axis) {
    return rays[ray * ProductionKernel.RAY_STRIDE + axis];
  }

  /** Component of the direction. */
  public double direction(int ray, int axis) {
    return rays[ray * ProductionKernel.RAY_STRIDE + 3 + axis];
  }

  /** Momentum over mass. */
  public double betaGamma(int ray) {
    return rays[ray * ProductionKernel.RAY_STRIDE + ProductionKernel.RAY_BETA_GAMMA];
  }
}
