package io.addra.propagation.decay;

import io.addra.kernels.body.ChainLayout;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.VertexKernel;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.GeneratedDecays;
import io.addra.kernels.device.LlpSource;
import io.addra.propagation.beam.FourVector;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Decays of LLPs of one direction and beta gamma, with seed 1 and stream 9. */
record DecaySample(DecayModel model, GeneratedDecays made, int count) {
  static final double[] DIRECTION = {0.48, 0.6, 0.64};
  static final double[] VERTEX = {10, -20, 30};
  static final double LENGTH = 4;

  static DecaySample of(DecayModel model, double betaGamma, int count) {
    double[] rays = new double[count * ProductionKernel.RAY_STRIDE];
    double[] vertices = new double[count * VertexKernel.VERTEX_STRIDE];
    for (int i = 0; i < count; i++) {
      int r = i * ProductionKernel.RAY_STRIDE;
      System.arraycopy(DIRECTION, 0, rays, r + 3, 3);
      rays[r + ProductionKernel.RAY_BETA_GAMMA] = betaGamma;
      rays[r + ProductionKernel.RAY_WEIGHT] = 1;
      System.arraycopy(VERTEX, 0, vertices, i * VertexKernel.VERTEX_STRIDE, 3);
      vertices[i * VertexKernel.VERTEX_STRIDE + VertexKernel.VERTEX_LENGTH] = LENGTH;
    }
    long[] batch = new EventStream(LlpSource.isotropic(1), 1, 1).batch(0, count);
    GeneratedDecays made = GeneratedDecays.of(model.table(), rays, vertices, batch, 9);
    return new DecaySample(model, made, count);
  }

  static DecaySample of(String mode, double mass, double betaGamma, int count) {
    return of(DecayModes.of(mode).model(mass), betaGamma, count);
  }

  DecayTree tree(int event) {
    return model.branches().get(made.chosen()[event]).tree();
  }

  int mode(int event) {
    return model.modes().get(made.chosen()[event]);
  }

  double weight(int event) {
    return made.weights()[event];
  }

  FourVector particle(int event, int particle) {
    double[] p = made.particle(event, particle);
    return new FourVector(p[3], p[0], p[1], p[2]);
  }

  double mass(int event, int particle) {
    return made.particle(event, particle)[ChainLayout.PARTICLE_MASS];
  }

  FourVector seenFrom(int event, int particle, int frame) {
    double[] beta = particle(event, frame).velocity();
    return particle(event, particle).boosted(new double[] {-beta[0], -beta[1], -beta[2]});
  }

  /** Cosine of a particle's angle in a pair's frame about the flight of the pair, seen from 0. */
  double helicity(int event, int particle, int pair, int from) {
    FourVector child = seenFrom(event, particle, pair);
    FourVector origin = seenFrom(event, from, pair);
    double product = child.px() * origin.px() + child.py() * origin.py() + child.pz() * origin.pz();
    return -product / (child.p() * origin.p());
  }

  /** The first particle of a name in an event's tree. */
  int find(int event, String name) {
    DecayTree tree = tree(event);
    return IntStream.range(0, tree.particles().size())
        .filter(p -> tree.particles().get(p).name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Weighted mean of a value over all events, and its statistical error. */
  double[] mean(IntToDoubleFunction value) {
    return mean(_ -> true, value);
  }

  /** The same over some of the events. */
  double[] mean(IntPredicate chosen, IntToDoubleFunction value) {
    double[] sums = new double[5];
    for (int i = 0; i < count; i++) {
      if (chosen.test(i)) {
        double w = weight(i);
        double x = value.applyAsDouble(i);
        sums[0] += w;
        sums[1] += w * x;
        sums[2] += w * w;
        sums[3] += w * w * x;
        sums[4] += w * w * x * x;
      }
    }
    double mean = sums[1] / sums[0];
    double square = sums[4] - 2 * mean * sums[3] + mean * mean * sums[2];
    return new double[] {mean, Math.sqrt(square) / sums[0]};
  }
}
