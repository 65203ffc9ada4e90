package io.addra.propagation;

import io.addra.kernels.body.ChainLayout;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.GeneratedEvents;
import io.addra.propagation.beam.FourVector;
import io.addra.propagation.production.EventModel;
import java.util.function.IntToDoubleFunction;

/** Events of a model with seed 1 and stream 1, particle by particle. */
public final class EventSample {
  private final GeneratedEvents made;
  private final EventModel model;

  private EventSample(GeneratedEvents made, EventModel model) {
    this.made = made;
    this.model = model;
  }

  public static EventSample of(EventModel model, int events) {
    return new EventSample(
        GeneratedEvents.of(new EventStream(model.source(), 1, 1), 0, events), model);
  }

  public int count() {
    return made.rays().length / ProductionKernel.RAY_STRIDE;
  }

  public EventModel model() {
    return model;
  }

  /** Four-momentum of a particle (GeV). */
  public FourVector particle(int event, int particle) {
    double[] p = made.particle(event, particle);
    return new FourVector(p[3], p[0], p[1], p[2]);
  }

  /** Mass of a particle as it was drawn (GeV). */
  public double mass(int event, int particle) {
    return made.particle(event, particle)[ChainLayout.PARTICLE_MASS];
  }

  /** Four-momentum of a particle in the rest frame of another (GeV). */
  public FourVector seenFrom(int event, int particle, int frame) {
    double[] beta = particle(event, frame).velocity();
    return particle(event, particle).boosted(new double[] {-beta[0], -beta[1], -beta[2]});
  }

  public double weight(int event) {
    return made.ray(event)[ProductionKernel.RAY_WEIGHT];
  }

  /** Weighted mean of a value, and its statistical error. */
  public double[] mean(IntToDoubleFunction value) {
    double w = 0;
    double wx = 0;
    double w2 = 0;
    double w2x = 0;
    double w2x2 = 0;
    for (int i = 0; i < count(); i++) {
      double weight = weight(i);
      double x = value.applyAsDouble(i);
      w += weight;
      wx += weight * x;
      w2 += weight * weight;
      w2x += weight * weight * x;
      w2x2 += weight * weight * x * x;
    }
    double mean = wx / w;
    return new double[] {mean, Math.sqrt(w2x2 - 2 * mean * w2x + mean * mean * w2) / w};
  }
}
