package io.addra.kernels.body;

/**
 * The prompt particles of an event beside its LLPs that pass a signature's ranges: a recoil photon,
 * the kaon of a B decay. They come from the collision point and are judged by energy and direction
 * alone; what they cross is not looked at.
 *
 * <p>Energies in the frame of what the beams make together, particle 0 with momentum P, energy E
 * and mass M, are (E e - P p)/M.
 */
public final class PartnerKernel {
  /** Kind of a partner: a photon. */
  public static final int PHOTON = 1;

  /** Kind of a partner: a charged particle. */
  public static final int CHARGED = 2;

  /** Kind of a partner: anything else. */
  public static final int OTHER = 4;

  /** Feature: energy (GeV). */
  public static final int ENERGY = 0;

  /** Feature: energy in the frame of the collision (GeV). */
  public static final int CMS_ENERGY = 1;

  /** Feature: momentum (GeV). */
  public static final int MOMENTUM = 2;

  /** Feature: transverse momentum (GeV). */
  public static final int TRANSVERSE = 3;

  /** Feature: polar angle of the momentum (rad). */
  public static final int THETA = 4;

  /** Number of features. */
  public static final int FEATURES = 5;

  /** Value: partners that pass. */
  public static final int PASSING = 0;

  /** Value: photons among them. */
  public static final int PHOTONS = 1;

  /** Value: charged particles among them. */
  public static final int TRACKS = 2;

  /** Value: sum of their energies (GeV). */
  public static final int SUM = 3;

  /** Number of values. */
  public static final int VALUES = 4;

  /** Integer: rows. */
  public static final int ROWS = 0;

  /** Integer: partners of an event. */
  public static final int PARTNERS = 1;

  /** Integer: particles of an event. */
  public static final int PARTICLES = 2;

  /** Integer: further values of a row, those of other kernels included. */
  public static final int WIDTH = 3;

  /** Integer: place of the first of these values among them. */
  public static final int OFFSET = 4;

  /** Integers before those of the partners: particle and kind of each. */
  public static final int HEADER = 5;

  /** Doubles of a row: the sum of the kinds that may pass, then a range for each feature. */
  public static final int ROW = 1 + 2 * FEATURES;

  private PartnerKernel() {}

  /**
   * Looks at one event.
   *
   * @param i event within the launch
   * @param particles {@link ChainLayout#PARTICLE_STRIDE} doubles for each particle of each event
   * @param partners {@link #HEADER} integers, then particle and kind of each partner
   * @param rows {@link #ROW} doubles for each row
   * @param further output, values for each row of each event: all are 0 but {@link #VALUES}, those
   *     of other kernels, which follow this one
   */
  public static void event(
      int i, double[] particles, int[] partners, double[] rows, double[] further) {
    int number = partners[ROWS];
    int count = partners[PARTNERS];
    int first = i * partners[PARTICLES] * ChainLayout.PARTICLE_STRIDE;
    int s = 0;
    while (s < number) {
      int passing = 0;
      int photons = 0;
      int charged = 0;
      double sum = 0.0;
      int k = 0;
      while (k < count) {
        int p = first + partners[HEADER + 2 * k] * ChainLayout.PARTICLE_STRIDE;
        int kind = partners[HEADER + 2 * k + 1];
        int good = passes(first, p, kind, s, particles, rows);
        passing = passing + good;
        photons = kind == PHOTON ? photons + good : photons;
        charged = kind == CHARGED ? charged + good : charged;
        sum = good > 0 ? sum + particles[p + ChainLayout.PARTICLE_ENERGY] : sum;
        k = k + 1;
      }
      int row = (i * number + s) * partners[WIDTH];
      int place = 0;
      while (place < partners[WIDTH]) {
        further[row + place] = 0.0;
        place = place + 1;
      }
      int f = row + partners[OFFSET];
      further[f + PASSING] = passing;
      further[f + PHOTONS] = photons;
      further[f + TRACKS] = charged;
      further[f + SUM] = sum;
      s = s + 1;
    }
  }

  private static int passes(int first, int p, int kind, int s, double[] particles, double[] rows) {
    double px = particles[p];
    double py = particles[p + 1];
    double pz = particles[p + 2];
    double energy = particles[p + ChainLayout.PARTICLE_ENERGY];
    double mass = particles[first + ChainLayout.PARTICLE_MASS];
    double dot = px * particles[first] + py * particles[first + 1] + pz * particles[first + 2];
    double cms = (energy * particles[first + ChainLayout.PARTICLE_ENERGY] - dot) / mass;
    double transverse = Math.sqrt(px * px + py * py);
    double momentum = Math.sqrt(px * px + py * py + pz * pz);
    double theta = Math.atan2(transverse, pz);
    int good = ((int) rows[s * ROW] & kind) > 0 ? 1 : 0;
    int k = 0;
    while (k < FEATURES) {
      double x = k == ENERGY ? energy : (k == CMS_ENERGY ? cms : momentum);
      x = k == TRANSVERSE ? transverse : (k == THETA ? theta : x);
      int at = s * ROW + 1 + 2 * k;
      int inside = x < rows[at] ? 0 : (x > rows[at + 1] ? 0 : 1);
      good = inside > 0 ? good : 0;
      k = k + 1;
    }
    return good;
  }
}
