package io.addra.kernels.body;

import io.addra.kernels.track.FieldArrays;
import io.addra.kernels.track.MatterArrays;

/** Flights of a charged LLP by the kernel: what it meets, and one decay of it. */
record Flights(FieldArrays field, MatterArrays matter, double mass, double charge) {
  static final double SOFTENING = 1e-4;
  static final double LONGEST_ARC = 2;
  static final double TOLERANCE = 1e-5;
  private static final int STRIDE = 3;

  /** The flight is the last of three. */
  private static final int EVENT = 2;

  /** The parameters, with a region and a world in both of which everything within is. */
  double[] parameters(double[] region, double[] world) {
    double[] parameters = new double[FlightKernel.PARAMETERS];
    parameters[FlightKernel.MASS] = mass;
    parameters[FlightKernel.CHARGE] = charge;
    parameters[FlightKernel.SOFTENING] = SOFTENING;
    parameters[FlightKernel.LONGEST] = 1e7;
    System.arraycopy(region, 0, parameters, FlightKernel.REGION, 4);
    System.arraycopy(world, 0, parameters, FlightKernel.WORLD, 3);
    parameters[FlightKernel.LONGEST_ARC] = LONGEST_ARC;
    parameters[FlightKernel.TOLERANCE] = TOLERANCE;
    return parameters;
  }

  /**
   * A decay.
   *
   * @param vertex row of {@link VertexKernel}
   * @param ray the LLP at the decay
   * @param track the LLP's own track
   */
  @SuppressWarnings("ArrayRecordComponent") // as the kernel writes them
  record Decay(double[] vertex, double[] ray, double[] track) {
    double u() {
      return vertex[VertexKernel.VERTEX_LENGTH];
    }

    double weight() {
      return vertex[VertexKernel.VERTEX_WEIGHT];
    }

    double rho() {
      return Math.hypot(vertex[0], vertex[1]);
    }

    double betaGamma() {
      return ray[ProductionKernel.RAY_BETA_GAMMA];
    }

    double path() {
      return track[TrackTable.TRACK_LENGTH];
    }
  }

  /** The decay for a random number. */
  Decay decay(double[] ray, double uniform, double[] parameters) {
    double[] rays = new double[STRIDE * ProductionKernel.RAY_STRIDE];
    System.arraycopy(ray, 0, rays, EVENT * ray.length, ray.length);
    double[] uniforms = new double[STRIDE * PhiloxKernel.DRAWS];
    uniforms[EVENT * PhiloxKernel.DRAWS + VertexKernel.DRAW] = uniform;
    double[] vertices = new double[STRIDE * VertexKernel.VERTEX_STRIDE];
    double[] decays = new double[STRIDE * ProductionKernel.RAY_STRIDE];
    double[] tracks = new double[STRIDE * TrackTable.TRACK_STRIDE];
    FlightKernel.event(
        EVENT,
        rays,
        uniforms,
        parameters,
        field.grid(),
        field.field(),
        matter.grid(),
        matter.matter(),
        new double[STRIDE * FlightKernel.STATE_STRIDE],
        vertices,
        decays,
        tracks);
    return new Decay(
        row(vertices, VertexKernel.VERTEX_STRIDE),
        row(decays, ProductionKernel.RAY_STRIDE),
        row(tracks, TrackTable.TRACK_STRIDE));
  }

  private static double[] row(double[] array, int stride) {
    double[] row = new double[stride];
    System.arraycopy(array, EVENT * stride, row, 0, stride);
    return row;
  }
}
