package io.addra.kernels.chain;

import io.addra.kernels.body.ChainLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * Two-body decays, one after the other, of what the beams make. Immutable.
 *
 * <p>Particle 0 is what the beams make; decay s makes particles 2s + 1 and 2s + 2.
 *
 * @param splits the decays, in the order in which they are made
 * @param amplitude the squared amplitude that weights the events
 */
public record DecayChain(List<Split> splits, TreeAmplitude amplitude) {
  /** Random numbers of the collision's point. */
  private static final int VERTEX_DRAWS = 4;

  /** Copies the list and checks that a decay's parent is there, and decays once. */
  public DecayChain {
    splits = List.copyOf(splits);
    if (splits.isEmpty() || splits.size() > ChainLayout.MOST_SPLITS) {
      throw new IllegalArgumentException(
          "a chain has 1 to " + ChainLayout.MOST_SPLITS + " decays, found " + splits.size());
    }
    for (int s = 0; s < splits.size(); s++) {
      Split split = splits.get(s);
      int parent = split.parent();
      if (parent < 0
          || parent > 2 * s
          || splits.stream().limit(s).anyMatch(o -> o.parent() == parent)) {
        throw new IllegalArgumentException(
            "decay " + s + " is of particle " + parent + ", which is not there, or decays before");
      }
      if (split.law() instanceof AngularLaw.OfMass && !drawnByTable(splits, parent)) {
        throw new IllegalArgumentException(
            "decay " + s + " follows a table, and no table gave particle " + parent + " its mass");
      }
      if (split.law().axis() == Axis.COLLISION && parent != 0) {
        throw new IllegalArgumentException(
            "decay " + s + " of particle " + parent + " cannot have the axis of the collision");
      }
    }
    for (int leg : amplitude.legs()) {
      if (leg < 1 || leg > 2 * splits.size()) {
        throw new IllegalArgumentException(
            "an amplitude of particle " + leg + ", which is not there");
      }
    }
  }

  /** Decays without an amplitude. */
  public DecayChain(List<Split> splits) {
    this(splits, TreeAmplitude.NONE);
  }

  private static boolean drawnByTable(List<Split> splits, int particle) {
    return particle > 0
        && particle % 2 == 0
        && splits.get(particle / 2 - 1).second() instanceof Split.SecondMass.Drawn;
  }

  /** A chain of the given decays. */
  public static DecayChain of(Split... splits) {
    return new DecayChain(List.of(splits));
  }

  /** A chain with one decay more. */
  public DecayChain then(Split split) {
    List<Split> more = new ArrayList<>(splits);
    more.add(split);
    return new DecayChain(more, amplitude);
  }

  /** A chain whose events are weighted by a squared amplitude. */
  public DecayChain weightedBy(TreeAmplitude other) {
    return new DecayChain(splits, other);
  }

  /** Number of particles, particle 0 included. */
  public int particles() {
    return 2 * splits.size() + 1;
  }

  /** The first particle of the last decay. */
  public int lastFirst() {
    return particles() - 2;
  }

  /** The second particle of the last decay. */
  public int lastSecond() {
    return particles() - 1;
  }

  /** Whether a particle decays in the chain. */
  public boolean decays(int particle) {
    return splits.stream().anyMatch(split -> split.parent() == particle);
  }

  /** Random numbers that an event takes. */
  public int draws() {
    return VERTEX_DRAWS + splitDraws();
  }

  /** Random numbers that the decays take. */
  int splitDraws() {
    int draws = 0;
    for (Split split : splits) {
      draws += 2 + (split.ctau() > 0 ? 1 : 0) + (drawn(split) ? 1 : 0);
    }
    return draws;
  }

  private static boolean drawn(Split split) {
    return !(split.second() instanceof Split.SecondMass.Fixed);
  }

  /**
   * The integers of {@link ChainLayout}.
   *
   * @param selected the particle whose flight is followed
   * @throws IllegalArgumentException if there is no such particle
   */
  public int[] integers(int selected) {
    return integers(selected, VERTEX_DRAWS);
  }

  /** The same where the random numbers of the decays begin elsewhere. */
  int[] integers(int selected, int firstDraw) {
    if (selected < 1 || selected >= particles()) {
      throw new IllegalArgumentException(
          "no particle " + selected + " in a chain of " + particles());
    }
    int[] chain = new int[ChainLayout.HEADER + ChainLayout.SPLIT_INTS * splits.size()];
    chain[ChainLayout.SPLIT_COUNT] = splits.size();
    chain[ChainLayout.PARTICLE_COUNT] = particles();
    chain[ChainLayout.SELECTED] = selected;
    int draw = firstDraw;
    amplitude.writeTo(chain);
    int table = ChainLayout.TABLES;
    for (int s = 0; s < splits.size(); s++) {
      Split split = splits.get(s);
      int c = ChainLayout.HEADER + ChainLayout.SPLIT_INTS * s;
      chain[c + ChainLayout.PARENT] = split.parent();
      chain[c + ChainLayout.AXIS] = split.law().axis().code();
      int madeBy = Math.max(0, (split.parent() - 1) / 2);
      chain[c + ChainLayout.MOTHER] = split.parent() == 0 ? 0 : splits.get(madeBy).parent();
      chain[c + ChainLayout.MADE_BY] = madeBy;
      chain[c + ChainLayout.LAW] =
          switch (split.law()) {
            case AngularLaw.Quadratic _ -> ChainLayout.LAW_QUADRATIC;
            case AngularLaw.OfMass _ -> ChainLayout.LAW_TABLE;
            case AngularLaw.Poles _, AngularLaw.FromPoles _ -> ChainLayout.LAW_POLES;
            case AngularLaw.FromForward _ -> ChainLayout.LAW_FORWARD;
          };
      chain[c + ChainLayout.FLIGHT_DRAW] = split.ctau() > 0 ? draw++ : -1;
      chain[c + ChainLayout.MASS_DRAW] = drawn(split) ? draw++ : -1;
      chain[c + ChainLayout.MASS_TABLE] = -1;
      if (split.second() instanceof Split.SecondMass.Drawn(MassTable masses, double _)) {
        chain[c + ChainLayout.MASS_TABLE] = table;
        chain[c + ChainLayout.MASS_BINS] = masses.bins();
        table += ChainLayout.TABLE_STRIDE * (masses.bins() + 1);
      }
      chain[c + ChainLayout.ANGLE_DRAW] = draw;
      draw += 2;
    }
    return chain;
  }

  /**
   * The doubles of {@link ChainLayout}, those before the splits left 0.
   *
   * @throws IllegalArgumentException if the tables are larger than there is room
   */
  public double[] doubles() {
    double[] doubles = new double[doublesLength()];
    amplitude.writeTo(doubles);
    int table = ChainLayout.TABLES;
    for (int s = 0; s < splits.size(); s++) {
      Split split = splits.get(s);
      int d = ChainLayout.SPLITS + ChainLayout.SPLIT_DOUBLES * s;
      doubles[d + ChainLayout.MASS_1] = split.firstMass();
      doubles[d + ChainLayout.MOMENTUM] = split.momentum();
      doubles[d + ChainLayout.CTAU] = split.ctau();
      doubles[d + ChainLayout.WEIGHT_MOMENTUM] = split.weightMomentum();
      switch (split.second()) {
        case Split.SecondMass.Fixed(double mass) -> doubles[d + ChainLayout.MASS_2] = mass;
        case Split.SecondMass.PhaseSpace(double becomes, double power) -> {
          doubles[d + ChainLayout.MASS_2] = becomes;
          doubles[d + ChainLayout.POWER] = power;
        }
        case Split.SecondMass.Drawn(MassTable masses, double width) -> {
          doubles[d + ChainLayout.WEIGHT_WIDTH] = width;
          masses.writeTo(doubles, table);
          table += ChainLayout.TABLE_STRIDE * (masses.bins() + 1);
        }
      }
      writeLaw(split.law(), doubles, d);
    }
    return doubles;
  }

  /** Number of the doubles. */
  int doublesLength() {
    int tables =
        splits.stream()
            .map(Split::second)
            .mapToInt(mass ->
                mass instanceof Split.SecondMass.Drawn(MassTable t, double _)
                    ? ChainLayout.TABLE_STRIDE * (t.bins() + 1)
                    : 0)
            .sum();
    if (ChainLayout.TABLES + tables > ChainLayout.MOST_DOUBLES) {
      throw new IllegalArgumentException("tables of " + tables + " numbers are too large");
    }
    return ChainLayout.TABLES + tables;
  }

  private static void writeLaw(AngularLaw law, double[] doubles, int d) {
    switch (law) {
      case AngularLaw.Quadratic(Axis _, double linear, double square) -> {
        doubles[d + ChainLayout.LINEAR] = linear;
        doubles[d + ChainLayout.SQUARE] = square;
      }
      case AngularLaw.OfMass _ -> {
        // its coefficients are in the table
      }
      case AngularLaw.Poles poles -> writePoles(poles, poles.weighted() ? 1 : 0, doubles, d);
      case AngularLaw.FromPoles(AngularLaw.Poles poles) -> writePoles(poles, 2, doubles, d);
      case AngularLaw.FromForward forward -> {
        doubles[d + ChainLayout.POLE_RANGE] = forward.variable(forward.lowest());
        doubles[d + ChainLayout.POLE_RANGE + 1] = forward.variable(forward.highest());
        doubles[d + ChainLayout.POLE_KAPPA] = forward.beyond();
      }
    }
  }

  private static void writePoles(AngularLaw.Poles poles, double weighted, double[] doubles, int d) {
    doubles[d + ChainLayout.POLE_RANGE] = poles.variable(poles.lowest());
    doubles[d + ChainLayout.POLE_RANGE + 1] = poles.variable(poles.highest());
    doubles[d + ChainLayout.POLE_KAPPA] = poles.kappa();
    doubles[d + ChainLayout.POLE_WEIGHTED] = weighted;
  }
}
