package io.addra.kernels.body;

/**
 * The two arrays that describe how an event's particles are made, and the array that they are
 * written to.
 *
 * <p>Particle 0 is what the beams make together. Each split turns a particle into two: split s
 * makes particles 2s + 1 and 2s + 2, and may split any particle that an earlier one has made. The
 * integers are {@link #HEADER} values, then {@link #SPLIT_INTS} for each split; the doubles are
 * {@link #SPLITS} values, then {@link #SPLIT_DOUBLES} for each of {@link #MOST_SPLITS} splits, then
 * those of the amplitude, then tables.
 */
public final class ChainLayout {
  /** Integer: number of splits. */
  public static final int SPLIT_COUNT = 0;

  /** Integer: number of particles, 2 splits + 1. */
  public static final int PARTICLE_COUNT = 1;

  /** Integer: the particle whose flight is followed. */
  public static final int SELECTED = 2;

  /** Integer: which squared amplitude weights the event, 0 for none; see {@link TreeAmplitudes}. */
  public static final int AMPLITUDE = 3;

  /** Integer: the three particles that the amplitude is of. */
  public static final int LEGS = 4;

  /** Integers before those of the splits. */
  public static final int HEADER = 7;

  /** Split: the particle that it splits. */
  public static final int PARENT = 0;

  /** Split: what its polar angle is measured from, one of the four below. */
  public static final int AXIS = 1;

  /** Axis: the third vector of the basis, in the frame of particle 0. */
  public static final int AXIS_BASIS = 0;

  /** Axis: z of the detector's frame, boosted; for laws without a preferred direction. */
  public static final int AXIS_ANY = 1;

  /** Axis: against the direction of the particle that made the parent, as the parent sees it. */
  public static final int AXIS_HELICITY = 2;

  /** Axis: the electrons' direction, as the parent sees it. */
  public static final int AXIS_BEAM = 3;

  /** Split: the particle that made the parent; 0 for particle 0. */
  public static final int MOTHER = 2;

  /** Split: law of the polar angle, one of the four below. */
  public static final int LAW = 3;

  /** Law: 1 + b cos + a cos squared with the split's coefficients. */
  public static final int LAW_QUADRATIC = 0;

  /** Law: the same with coefficients from the table that gave the parent its mass. */
  public static final int LAW_TABLE = 1;

  /** Law: the poles of a photon radiated by the beams, see {@link PoleLaw}. */
  public static final int LAW_POLES = 2;

  /** Law: 1/(h - cos) squared, undone by the event's weight. */
  public static final int LAW_FORWARD = 3;

  /** Split: index of the random number of the parent's flight; below 0 for none. */
  public static final int FLIGHT_DRAW = 4;

  /** Split: index of the two random numbers of the direction, polar angle first. */
  public static final int ANGLE_DRAW = 5;

  /** Split: index of the random number of the second particle's mass; below 0 if it is fixed. */
  public static final int MASS_DRAW = 6;

  /** Split: place of the table of the second particle's mass; below 0 for phase space. */
  public static final int MASS_TABLE = 7;

  /** Split: bins of that table. */
  public static final int MASS_BINS = 8;

  /** Split: the split that made the parent, for {@link #LAW_TABLE}. */
  public static final int MADE_BY = 9;

  /** Integers of a split. */
  public static final int SPLIT_INTS = 10;

  /** Double: mean of the luminous region, 3 values (cm). */
  public static final int VERTEX_MEAN = 0;

  /** Double: lower Cholesky factor of its covariance xx, yx, yy, zx, zy, zz (cm). */
  public static final int VERTEX_CHOLESKY = 3;

  /** Double: momentum of particle 0, then its energy and mass in the detector's frame (GeV). */
  public static final int ROOT = 9;

  /** Double: orthonormal basis in the frame of particle 0, third vector the beam, 9 values. */
  public static final int BASIS = 14;

  /** Double: momentum of an electron of the beam in the detector's frame, 3 values (GeV). */
  public static final int ELECTRON = 23;

  /** Doubles before those of the splits. */
  public static final int SPLITS = 26;

  /** Split: mass of the first particle (GeV). */
  public static final int MASS_1 = 0;

  /** Split: mass of the second particle, or in phase space of all that it becomes (GeV). */
  public static final int MASS_2 = 1;

  /** Split: momentum of either in the parent's rest frame (GeV); 0 to make it from the masses. */
  public static final int MOMENTUM = 2;

  /** Split: proper decay length c tau of the parent (cm). */
  public static final int CTAU = 3;

  /** Split: b of 1 + b cos + a cos squared. */
  public static final int LINEAR = 4;

  /** Split: a of 1 + b cos + a cos squared. */
  public static final int SQUARE = 5;

  /** Split, poles and forward law: the range of the variable that is uniform, 2 values. */
  public static final int POLE_RANGE = 4;

  /** Split, poles: (2 m_e)^2 / s, or what else cuts them off; forward law: h - 1. */
  public static final int POLE_KAPPA = 6;

  /**
   * Split, poles: 1 if the event is weighted by the rest of the law, 2 if by what makes all
   * directions alike, 0 if not.
   */
  public static final int POLE_WEIGHTED = 7;

  /** Split: momentum by which the momentum is divided to be a weight (GeV); 0 for no weight. */
  public static final int WEIGHT_MOMENTUM = 8;

  /** Split, phase space: power of the random number in the second particle's mass. */
  public static final int POWER = 9;

  /** Split: width by which that of the table's bin is divided to be a weight (GeV); 0 for none. */
  public static final int WEIGHT_WIDTH = 10;

  /** Doubles of a split. */
  public static final int SPLIT_DOUBLES = 11;

  /** Largest number of splits. */
  public static final int MOST_SPLITS = 10;

  /** Double: what the squared amplitude is multiplied by to be a weight. */
  public static final int AMPLITUDE_SCALE = SPLITS + MOST_SPLITS * SPLIT_DOUBLES;

  /** Double: parameters of the amplitude, {@link #AMPLITUDE_DOUBLES} values. */
  public static final int AMPLITUDE_PARAMETERS = AMPLITUDE_SCALE + 1;

  /** Parameters of an amplitude. */
  public static final int AMPLITUDE_DOUBLES = 4;

  /** Place where tables begin. */
  public static final int TABLES = AMPLITUDE_PARAMETERS + AMPLITUDE_DOUBLES;

  /** Doubles of an edge of a table: mass (GeV), and b and a of the law of what has that mass. */
  public static final int TABLE_STRIDE = 3;

  /** Largest length of the array of integers. */
  public static final int MOST_INTS = HEADER + MOST_SPLITS * SPLIT_INTS;

  /** Largest length of the array of doubles: four tables of 512 bins. */
  public static final int MOST_DOUBLES = TABLES + 4 * 513 * TABLE_STRIDE;

  /** Largest number of particles. */
  public static final int MOST_PARTICLES = 1 + 2 * MOST_SPLITS;

  /** Largest number of random numbers of an event. */
  public static final int MOST_DRAWS = 4 + 4 * MOST_SPLITS;

  /** Particle: momentum, 3 values, then energy and mass (GeV), in the detector's frame. */
  public static final int PARTICLE_ENERGY = 3;

  /** Particle: its mass (GeV). */
  public static final int PARTICLE_MASS = 4;

  /** Particle: where it is made, 3 values, and c times when, after the collision (cm). */
  public static final int PARTICLE_ORIGIN = 5;

  /** Doubles of a particle. */
  public static final int PARTICLE_STRIDE = 9;

  private ChainLayout() {}
}
