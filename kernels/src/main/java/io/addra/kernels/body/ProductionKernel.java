package io.addra.kernels.body;

/**
 * The particles of one event, from the collision through a chain of two-body decays, and the flight
 * of one of them, the LLP.
 *
 * <p>The collision's point is drawn from the luminous region. Each split draws, in this order and
 * where it has them: the flight of its parent, an exponential proper length; the mass of its second
 * particle, from a table or from phase space; the direction, in the parent's rest frame. More than
 * two particles are a chain of two at a time, through a pair with a mass of its own.
 *
 * <p>Phase space of n particles: the pair's mass less that of what it becomes is the parent's less
 * that of what it becomes, times a random number to the power 1/(n - 2), so that n - 2 such are the
 * ordered random numbers of F. James, "Monte Carlo phase space", CERN 68-15 (1968), and the event's
 * weight is the product of all momenta over the largest that each can have.
 *
 * <p>A squared amplitude of {@link TreeAmplitudes} multiplies the weight of an event whose splits
 * undo what they are drawn from, so that the splits' weight is that of phase space: the momentum of
 * each, the width of the bin of a mass, 1 over the density of a cosine. The product is cut at 1;
 * whoever makes the arrays scales it to stay below.
 *
 * <p>Source: two-body kinematics, Review of Particle Physics, "Kinematics"; Lorentz boosts along
 * any direction, J. D. Jackson, Classical Electrodynamics, eq. 11.19; the basis about an axis, T.
 * Duff et al., "Building an Orthonormal Basis, Revisited", JCGT 6 (2017) 1. Precision: a sine is
 * made from its cosine, so that close to a pole it is good to an ulp of 1 over the sine. With that
 * in the terms, against 56 decimal digits (30,000 cases: isotropic sources, B mesons, and parents
 * and LLPs of &beta;&gamma; 1e-6 to 1e6, uniforms down to the smallest and up to the largest) the
 * origin was within 2.9, the direction within 3.2 and &beta;&gamma; within 2.6 ulps of the largest
 * term; for the direction, of that over the momentum.
 */
public final class ProductionKernel {
  /** Doubles per ray: origin (cm), unit direction, beta gamma, weight. */
  public static final int RAY_STRIDE = 8;

  /** Ray: beta gamma of the LLP. */
  public static final int RAY_BETA_GAMMA = 6;

  /** Ray: weight of the event; 0 for room in a batch that no event takes. */
  public static final int RAY_WEIGHT = 7;

  private static final double TWO_PI = 6.283185307179586;

  private ProductionKernel() {}

  /**
   * Makes the particles and the ray of one event.
   *
   * @param i event within the launch
   * @param batch how many events each batch has and how many random numbers an event, see {@link
   *     BatchLayout}
   * @param uniforms random numbers
   * @param chain integers of {@link ChainLayout}
   * @param source doubles of {@link ChainLayout}
   * @param particles output, {@link ChainLayout#PARTICLE_STRIDE} doubles for each of the particles
   *     of each event
   * @param rays output, {@link #RAY_STRIDE} doubles per event
   */
  public static void event(
      int i,
      long[] batch,
      double[] uniforms,
      int[] chain,
      double[] source,
      double[] particles,
      double[] rays) {
    int u = i * (int) batch[BatchLayout.DRAWS];
    int first = i * chain[ChainLayout.PARTICLE_COUNT] * ChainLayout.PARTICLE_STRIDE;
    collision(u, first, uniforms, source, particles);
    double weight = 1.0;
    int s = 0;
    while (s < chain[ChainLayout.SPLIT_COUNT]) {
      weight = weight * split(s, u, first, uniforms, chain, source, particles);
      s = s + 1;
    }
    if (chain[ChainLayout.AMPLITUDE] > 0) {
      weight = weight * TreeAmplitudes.weight(first, chain, source, particles);
      weight = weight < 1.0 ? weight : 1.0;
    }

    int p = first + chain[ChainLayout.SELECTED] * ChainLayout.PARTICLE_STRIDE;
    double kx = particles[p];
    double ky = particles[p + 1];
    double kz = particles[p + 2];
    double k = Math.sqrt(kx * kx + ky * ky + kz * kz);
    int r = i * RAY_STRIDE;
    rays[r] = particles[p + ChainLayout.PARTICLE_ORIGIN];
    rays[r + 1] = particles[p + ChainLayout.PARTICLE_ORIGIN + 1];
    rays[r + 2] = particles[p + ChainLayout.PARTICLE_ORIGIN + 2];
    rays[r + 3] = kx / k;
    rays[r + 4] = ky / k;
    rays[r + 5] = kz / k;
    rays[r + RAY_BETA_GAMMA] = k / particles[p + ChainLayout.PARTICLE_MASS];
    int count = (int) batch[BatchLayout.batchOf(i, batch) + BatchLayout.COUNT];
    rays[r + RAY_WEIGHT] = BatchLayout.within(i, batch) < count ? weight : 0.0;
  }

  /** Particle 0, at its point of the luminous region. */
  private static void collision(
      int u, int p, double[] uniforms, double[] source, double[] particles) {
    double radius1 = Math.sqrt(-2.0 * Math.log(uniforms[u]));
    double radius2 = Math.sqrt(-2.0 * Math.log(uniforms[u + 2]));
    double g0 = radius1 * Math.cos(TWO_PI * uniforms[u + 1]);
    double g1 = radius1 * Math.sin(TWO_PI * uniforms[u + 1]);
    double g2 = radius2 * Math.cos(TWO_PI * uniforms[u + 3]);
    int k = 0;
    while (k < ChainLayout.PARTICLE_ORIGIN) {
      particles[p + k] = source[ChainLayout.ROOT + k];
      k = k + 1;
    }
    int c = ChainLayout.VERTEX_CHOLESKY;
    int x = p + ChainLayout.PARTICLE_ORIGIN;
    particles[x] = source[ChainLayout.VERTEX_MEAN] + source[c] * g0;
    particles[x + 1] =
        source[ChainLayout.VERTEX_MEAN + 1] + source[c + 1] * g0 + source[c + 2] * g1;
    particles[x + 2] =
        source[ChainLayout.VERTEX_MEAN + 2]
            + source[c + 3] * g0
            + source[c + 4] * g1
            + source[c + 5] * g2;
    particles[x + 3] = 0.0;
  }

  /** Makes the two particles of a split, and returns what it adds to the event's weight. */
  private static double split(
      int s,
      int u,
      int first,
      double[] uniforms,
      int[] chain,
      double[] source,
      double[] particles) {
    int c = ChainLayout.HEADER + s * ChainLayout.SPLIT_INTS;
    int d = ChainLayout.SPLITS + s * ChainLayout.SPLIT_DOUBLES;
    int p = first + chain[c + ChainLayout.PARENT] * ChainLayout.PARTICLE_STRIDE;
    double mass = particles[p + ChainLayout.PARTICLE_MASS];
    double ux = particles[p] / mass;
    double uy = particles[p + 1] / mass;
    double uz = particles[p + 2] / mass;
    double gamma = particles[p + ChainLayout.PARTICLE_ENERGY] / mass;

    int flightDraw = chain[c + ChainLayout.FLIGHT_DRAW];
    double flight =
        flightDraw < 0
            ? 0.0
            : -source[d + ChainLayout.CTAU] * Math.log(uniforms[u + natural(flightDraw)]);

    double mass1 = source[d + ChainLayout.MASS_1];
    double mass2 = secondMass(c, d, u, mass, uniforms, chain, source);
    double given = source[d + ChainLayout.MOMENTUM];
    double q = given > 0.0 ? given : momentum(mass, mass1, mass2);
    double scale = source[d + ChainLayout.WEIGHT_MOMENTUM];
    double weight = scale > 0.0 ? q / scale : 1.0;
    double width = source[d + ChainLayout.WEIGHT_WIDTH];
    weight = width > 0.0 ? weight * (binWidth(c, u, uniforms, chain, source) / width) : weight;

    double pick = uniforms[u + chain[c + ChainLayout.ANGLE_DRAW]];
    int law = chain[c + ChainLayout.LAW];
    double cosine = 0.0;
    double sine = 0.0;
    if (law == ChainLayout.LAW_POLES) {
      double k = source[d + ChainLayout.POLE_KAPPA];
      double low = source[d + ChainLayout.POLE_RANGE];
      double y = low + pick * (source[d + ChainLayout.POLE_RANGE + 1] - low);
      double r = mass2 / mass;
      cosine = PoleLaw.cosine(y, k);
      sine = PoleLaw.sine(y, k);
      double rest = PoleLaw.weight(y, k, 1.0 - r * r);
      double weighted = source[d + ChainLayout.POLE_WEIGHTED];
      rest = weighted > 1.5 ? PoleLaw.denominator(y) : rest;
      weight = weighted > 0.0 ? weight * rest : weight;
    } else if (law == ChainLayout.LAW_FORWARD) {
      double low = source[d + ChainLayout.POLE_RANGE];
      double y = low + pick * (source[d + ChainLayout.POLE_RANGE + 1] - low);
      double left = positive(1.0 / y - source[d + ChainLayout.POLE_KAPPA]);
      cosine = 1.0 - left;
      sine = Math.sqrt(positive(left * (2.0 - left)));
      weight = weight / (y * y);
    } else {
      double b = coefficient(c, d, u, 1, uniforms, chain, source);
      double a = coefficient(c, d, u, 2, uniforms, chain, source);
      cosine = AngularLaw.cosine(2.0 * pick - 1.0, b, a);
      sine = Math.sqrt(positive(1.0 - cosine * cosine));
    }
    double phi = TWO_PI * uniforms[u + chain[c + ChainLayout.ANGLE_DRAW] + 1];
    double s1 = sine * Math.cos(phi);
    double s2 = sine * Math.sin(phi);

    // the direction of the axis in the parent's rest frame, and a basis about it
    int axis = chain[c + ChainLayout.AXIS];
    double qx = q * s1;
    double qy = q * s2;
    double qz = q * cosine;
    if (axis == ChainLayout.AXIS_BASIS) {
      int b = ChainLayout.BASIS;
      qx = q * (source[b] * s1 + source[b + 3] * s2 + source[b + 6] * cosine);
      qy = q * (source[b + 1] * s1 + source[b + 4] * s2 + source[b + 7] * cosine);
      qz = q * (source[b + 2] * s1 + source[b + 5] * s2 + source[b + 8] * cosine);
    }
    if (axis > ChainLayout.AXIS_ANY) {
      int m = first + chain[c + ChainLayout.MOTHER] * ChainLayout.PARTICLE_STRIDE;
      boolean beam = axis == ChainLayout.AXIS_BEAM;
      double ax = beam ? source[ChainLayout.ELECTRON] : -particles[m];
      double ay = beam ? source[ChainLayout.ELECTRON + 1] : -particles[m + 1];
      double az = beam ? source[ChainLayout.ELECTRON + 2] : -particles[m + 2];
      double e =
          beam
              ? Math.sqrt(ax * ax + ay * ay + az * az)
              : -particles[m + ChainLayout.PARTICLE_ENERGY];
      double back = (ux * ax + uy * ay + uz * az) / (gamma + 1.0) - e;
      ax = ax + ux * back;
      ay = ay + uy * back;
      az = az + uz * back;
      double length = Math.sqrt(ax * ax + ay * ay + az * az);
      double nx = length > 0.0 ? ax / length : 0.0;
      double ny = length > 0.0 ? ay / length : 0.0;
      double nz = length > 0.0 ? az / length : 1.0;
      double sign = nz < 0.0 ? -1.0 : 1.0;
      double h = -1.0 / (sign + nz);
      double k = nx * ny * h;
      qx = q * (s1 * (1.0 + sign * nx * nx * h) + s2 * k + cosine * nx);
      qy = q * (s1 * sign * k + s2 * (sign + ny * ny * h) + cosine * ny);
      qz = q * (cosine * nz - s1 * sign * nx - s2 * ny);
    }

    double turn = (ux * qx + uy * qy + uz * qz) / (gamma + 1.0);
    double push1 = turn + Math.sqrt(mass1 * mass1 + q * q);
    double push2 = Math.sqrt(mass2 * mass2 + q * q) - turn;
    double x = particles[p + ChainLayout.PARTICLE_ORIGIN] + flight * ux;
    double y = particles[p + ChainLayout.PARTICLE_ORIGIN + 1] + flight * uy;
    double z = particles[p + ChainLayout.PARTICLE_ORIGIN + 2] + flight * uz;
    double t = particles[p + ChainLayout.PARTICLE_ORIGIN + 3] + flight * gamma;
    int made = first + (2 * s + 1) * ChainLayout.PARTICLE_STRIDE;
    write(made, qx + ux * push1, qy + uy * push1, qz + uz * push1, mass1, x, y, z, t, particles);
    made = made + ChainLayout.PARTICLE_STRIDE;
    write(made, ux * push2 - qx, uy * push2 - qy, uz * push2 - qz, mass2, x, y, z, t, particles);
    return weight;
  }

  private static void write(
      int p,
      double px,
      double py,
      double pz,
      double mass,
      double x,
      double y,
      double z,
      double t,
      double[] particles) {
    particles[p] = px;
    particles[p + 1] = py;
    particles[p + 2] = pz;
    particles[p + ChainLayout.PARTICLE_ENERGY] =
        Math.sqrt(mass * mass + px * px + py * py + pz * pz);
    particles[p + ChainLayout.PARTICLE_MASS] = mass;
    particles[p + ChainLayout.PARTICLE_ORIGIN] = x;
    particles[p + ChainLayout.PARTICLE_ORIGIN + 1] = y;
    particles[p + ChainLayout.PARTICLE_ORIGIN + 2] = z;
    particles[p + ChainLayout.PARTICLE_ORIGIN + 3] = t;
  }

  /** Mass of the second particle of a split whose parent has a mass (GeV). */
  private static double secondMass(
      int c, int d, int u, double mass, double[] uniforms, int[] chain, double[] source) {
    int draw = chain[c + ChainLayout.MASS_DRAW];
    double found = source[d + ChainLayout.MASS_2];
    if (draw > -1) {
      if (chain[c + ChainLayout.MASS_TABLE] < 0) {
        double free = positive(mass - source[d + ChainLayout.MASS_1] - found);
        found = found + free * Math.pow(uniforms[u + draw], source[d + ChainLayout.POWER]);
      } else {
        found = tabulated(c, u, 0, uniforms, chain, source);
      }
    }
    return found;
  }

  /** A column of the table of a split, at the random number of its second particle's mass. */
  private static double tabulated(
      int c, int u, int column, double[] uniforms, int[] chain, double[] source) {
    int bins = chain[c + ChainLayout.MASS_BINS];
    double place = bins * uniforms[u + natural(chain[c + ChainLayout.MASS_DRAW])];
    int bin = (int) place;
    bin = bin < bins ? bin : bins - 1;
    int at = chain[c + ChainLayout.MASS_TABLE] + ChainLayout.TABLE_STRIDE * bin + column;
    return source[at] + (place - bin) * (source[at + ChainLayout.TABLE_STRIDE] - source[at]);
  }

  /** Width of the bin of the table that the second particle's mass is drawn from (GeV). */
  private static double binWidth(int c, int u, double[] uniforms, int[] chain, double[] source) {
    int bins = chain[c + ChainLayout.MASS_BINS];
    int bin = (int) (bins * uniforms[u + natural(chain[c + ChainLayout.MASS_DRAW])]);
    bin = bin < bins ? bin : bins - 1;
    int at = natural(chain[c + ChainLayout.MASS_TABLE]) + ChainLayout.TABLE_STRIDE * bin;
    return source[at + ChainLayout.TABLE_STRIDE] - source[at];
  }

  /** A coefficient of a split's law: 1 for that of the cosine, 2 for that of its square. */
  private static double coefficient(
      int c, int d, int u, int column, double[] uniforms, int[] chain, double[] source) {
    double found = source[d + ChainLayout.LINEAR - 1 + column];
    if (chain[c + ChainLayout.LAW] == ChainLayout.LAW_TABLE) {
      int by = ChainLayout.HEADER + chain[c + ChainLayout.MADE_BY] * ChainLayout.SPLIT_INTS;
      found = tabulated(by, u, column, uniforms, chain, source);
    }
    return found;
  }

  /** Momentum of two particles in the rest frame of their parent (GeV). */
  private static double momentum(double mass, double mass1, double mass2) {
    double sum = mass1 + mass2;
    double difference = mass1 - mass2;
    double product = (mass - sum) * (mass + sum) * (mass - difference) * (mass + difference);
    return Math.sqrt(positive(product)) / (2.0 * mass);
  }

  private static double positive(double x) {
    return x > 0.0 ? x : 0.0;
  }

  private static int natural(int k) {
    return k > 0 ? k : 0;
  }
}
