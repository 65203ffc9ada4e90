package io.addra.kernels.body;

/**
 * The two particles of a split of a {@link ChainLayout chain}, for every kernel that makes
 * particles by chains.
 *
 * <p>A kernel may keep several chains one after the other in its two arrays: the places at which a
 * chain's integers and doubles begin are added to every index.
 *
 * <p>Source and precision: see {@link ProductionKernel}.
 */
final class ChainSplits {
  private static final double TWO_PI = 6.283185307179586;

  private ChainSplits() {}

  /**
   * Makes the two particles of a split, and returns what it adds to the event's weight.
   *
   * @param s the split within its chain
   * @param u place of the event's random numbers
   * @param first place of the event's particles
   * @param ints place of the chain's integers
   * @param doubles place of the chain's doubles
   * @param uniforms random numbers
   * @param chain integers of {@link ChainLayout}, of one chain or of several
   * @param source doubles of {@link ChainLayout}, of one chain or of several
   * @param particles where the parent is and the two are written
   */
  static double split(
      int s,
      int u,
      int first,
      int ints,
      int doubles,
      double[] uniforms,
      int[] chain,
      double[] source,
      double[] particles) {
    int c = ints + ChainLayout.HEADER + s * ChainLayout.SPLIT_INTS;
    int d = doubles + ChainLayout.SPLITS + s * ChainLayout.SPLIT_DOUBLES;
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
    double mass2 = secondMass(c, d, u, doubles, mass, uniforms, chain, source);
    double given = source[d + ChainLayout.MOMENTUM];
    double q = given > 0.0 ? given : momentum(mass, mass1, mass2);
    double scale = source[d + ChainLayout.WEIGHT_MOMENTUM];
    double weight = scale > 0.0 ? q / scale : 1.0;
    double width = source[d + ChainLayout.WEIGHT_WIDTH];
    double bin = width > 0.0 ? binWidth(c, u, doubles, uniforms, chain, source) : 0.0;
    weight = width > 0.0 ? weight * (bin / width) : weight;

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
      double b = coefficient(c, d, u, ints, doubles, 1, uniforms, chain, source);
      double a = coefficient(c, d, u, ints, doubles, 2, uniforms, chain, source);
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
      int b = doubles + ChainLayout.BASIS;
      qx = q * (source[b] * s1 + source[b + 3] * s2 + source[b + 6] * cosine);
      qy = q * (source[b + 1] * s1 + source[b + 4] * s2 + source[b + 7] * cosine);
      qz = q * (source[b + 2] * s1 + source[b + 5] * s2 + source[b + 8] * cosine);
    }
    if (axis > ChainLayout.AXIS_ANY) {
      int m = first + chain[c + ChainLayout.MOTHER] * ChainLayout.PARTICLE_STRIDE;
      boolean beam = axis == ChainLayout.AXIS_BEAM;
      double ax = beam ? source[doubles + ChainLayout.ELECTRON] : -particles[m];
      double ay = beam ? source[doubles + ChainLayout.ELECTRON + 1] : -particles[m + 1];
      double az = beam ? source[doubles + ChainLayout.ELECTRON + 2] : -particles[m + 2];
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
      int c,
      int d,
      int u,
      int doubles,
      double mass,
      double[] uniforms,
      int[] chain,
      double[] source) {
    int draw = chain[c + ChainLayout.MASS_DRAW];
    double found = source[d + ChainLayout.MASS_2];
    if (draw > -1) {
      if (chain[c + ChainLayout.MASS_TABLE] < 0) {
        double free = positive(mass - source[d + ChainLayout.MASS_1] - found);
        found = found + free * Math.pow(uniforms[u + draw], source[d + ChainLayout.POWER]);
      } else {
        found = tabulated(c, u, doubles, 0, uniforms, chain, source);
      }
    }
    return found;
  }

  /** A column of the table of a split, at the random number of its second particle's mass. */
  private static double tabulated(
      int c, int u, int doubles, int column, double[] uniforms, int[] chain, double[] source) {
    int bins = chain[c + ChainLayout.MASS_BINS];
    double place = bins * uniforms[u + natural(chain[c + ChainLayout.MASS_DRAW])];
    int bin = (int) place;
    bin = bin < bins ? bin : bins - 1;
    int at = doubles + chain[c + ChainLayout.MASS_TABLE] + ChainLayout.TABLE_STRIDE * bin + column;
    return source[at] + (place - bin) * (source[at + ChainLayout.TABLE_STRIDE] - source[at]);
  }

  /** Width of the bin of the table that the second particle's mass is drawn from (GeV). */
  private static double binWidth(
      int c, int u, int doubles, double[] uniforms, int[] chain, double[] source) {
    int bins = chain[c + ChainLayout.MASS_BINS];
    int bin = (int) (bins * uniforms[u + natural(chain[c + ChainLayout.MASS_DRAW])]);
    bin = bin < bins ? bin : bins - 1;
    int at = doubles + natural(chain[c + ChainLayout.MASS_TABLE]) + ChainLayout.TABLE_STRIDE * bin;
    return source[at + ChainLayout.TABLE_STRIDE] - source[at];
  }

  /** A coefficient of a split's law: 1 for that of the cosine, 2 for that of its square. */
  private static double coefficient(
      int c,
      int d,
      int u,
      int ints,
      int doubles,
      int column,
      double[] uniforms,
      int[] chain,
      double[] source) {
    double found = source[d + ChainLayout.LINEAR - 1 + column];
    if (chain[c + ChainLayout.LAW] == ChainLayout.LAW_TABLE) {
      int by = ints + ChainLayout.HEADER + chain[c + ChainLayout.MADE_BY] * ChainLayout.SPLIT_INTS;
      found = tabulated(by, u, doubles, column, uniforms, chain, source);
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
