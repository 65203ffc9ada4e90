package io.addra.propagation.beam;

import io.addra.propagation.table.ResourceTable;
import java.util.List;
import java.util.Map;

/**
 * Two colliding beams in the Belle II frame. Immutable. Energy spread and initial-state radiation
 * are not part of it.
 *
 * @param electron one electron of the high-energy ring
 * @param positron one positron of the low-energy ring
 */
public record Beams(FourVector electron, FourVector positron) {

  private static final double ELECTRON_MASS_GEV = 0.00051099895;

  private static final ResourceTable TABLE = ResourceTable.read("beams.csv");

  /**
   * The beams of SuperKEKB at the Y(4S): 7.004 and 4.002 GeV, both turned by 41.5 mrad from the
   * solenoid axis towards +x (source: basf2, {@code generators/scripts/beamparameters.py}).
   */
  public static Beams superKekb() {
    ResourceTable table = ResourceTable.read("superkekb.csv");
    return crossing(
        table.number("her.energy"),
        table.number("ler.energy"),
        1e-3 * table.number("half_crossing_angle"));
  }

  /**
   * Beams that cross in the x-z plane.
   *
   * @param electronEnergy energy of the electrons (GeV), which run towards +z
   * @param positronEnergy energy of the positrons (GeV), which run towards -z
   * @param halfAngle angle of each beam to the z axis, towards +x (rad)
   */
  public static Beams crossing(double electronEnergy, double positronEnergy, double halfAngle) {
    return new Beams(
        along(electronEnergy, Math.sin(halfAngle), Math.cos(halfAngle)),
        along(positronEnergy, Math.sin(halfAngle), -Math.cos(halfAngle)));
  }

  /** The names that {@link #named} knows; the first is what scans use where they say nothing. */
  public static List<String> names() {
    return TABLE.rows().stream().map(row -> TABLE.cell(row, "name")).toList();
  }

  /**
   * The beams of an accelerator: SuperKEKB at a resonance, by both of its nominal energies times
   * the same factor, or an older one, whose frame has z along the electrons as Belle II's has.
   *
   * @param name one of {@link #names()}
   * @throws IllegalArgumentException if there are no such beams
   */
  public static Beams named(String name) {
    for (Map<String, String> row : TABLE.rows()) {
      if (TABLE.cell(row, "name").equals(name)) {
        return of(row);
      }
    }
    throw new IllegalArgumentException("unknown beams '" + name + "', known: " + names());
  }

  /** The name by which {@link #named} gives these beams; empty for others. */
  public String name() {
    return names().stream().filter(name -> named(name).equals(this)).findFirst().orElse("");
  }

  /** What these beams are, in words. */
  public String description() {
    return TABLE.rows().stream()
        .filter(row -> TABLE.cell(row, "name").equals(name()))
        .map(row -> TABLE.cell(row, "description"))
        .findFirst()
        .orElse("other beams");
  }

  private static Beams of(Map<String, String> row) {
    String energy = TABLE.cell(row, "electron_GeV");
    String resonance = TABLE.cell(row, "sqrt_s_GeV");
    if (!energy.isEmpty()) {
      double positron = Double.parseDouble(TABLE.cell(row, "positron_GeV"));
      double turned = 1e-3 * Double.parseDouble(TABLE.cell(row, "electron_mrad"));
      double other = 1e-3 * Double.parseDouble(TABLE.cell(row, "positron_mrad"));
      return new Beams(
          along(Double.parseDouble(energy), Math.sin(turned), Math.cos(turned)),
          along(positron, Math.sin(other), -Math.cos(other)));
    }
    Beams nominal = superKekb();
    return resonance.isEmpty() ? nominal : nominal.scaledTo(Double.parseDouble(resonance));
  }

  /** Both energies times one factor, so that the collision has an energy (GeV). */
  private Beams scaledTo(double energy) {
    // the electron's mass is 1e-4 of its energy: of the factor 1e-8 is left out
    double factor = energy / sqrtS();
    double half = Math.atan2(electron.px(), electron.pz());
    return crossing(factor * electron.e(), factor * positron.e(), half);
  }

  /**
   * These beams with other energies and another crossing angle.
   *
   * @param electronFactor factor of the electrons' energy
   * @param positronFactor factor of the positrons' energy
   * @param turn angle by which each beam is turned towards +x, in the x-z plane (rad): half of what
   *     the crossing angle grows by
   */
  public Beams changed(double electronFactor, double positronFactor, double turn) {
    if (electronFactor == 1 && positronFactor == 1 && turn == 0) {
      return this;
    }
    double forward = Math.atan2(electron.px(), electron.pz()) + turn;
    double backward = Math.atan2(positron.px(), -positron.pz()) + turn;
    return new Beams(
        along(electronFactor * electron.e(), Math.sin(forward), Math.cos(forward)),
        along(positronFactor * positron.e(), Math.sin(backward), -Math.cos(backward)));
  }

  /**
   * Three orthonormal vectors of the centre-of-mass frame, 9 values: the third is {@link #axis()},
   * the first lies in the plane of it and the solenoid axis on the side of +x.
   */
  public double[] basis() {
    double[] z = axis();
    double across = Math.hypot(z[0], z[2]);
    double[] x = {z[2] / across, 0, -z[0] / across};
    return new double[] {
      x[0],
      x[1],
      x[2],
      z[1] * x[2] - z[2] * x[1],
      z[2] * x[0] - z[0] * x[2],
      z[0] * x[1] - z[1] * x[0],
      z[0],
      z[1],
      z[2]
    };
  }

  private static FourVector along(double energy, double x, double z) {
    double p = Math.sqrt((energy - ELECTRON_MASS_GEV) * (energy + ELECTRON_MASS_GEV));
    return new FourVector(energy, p * x, 0, p * z);
  }

  /** Four-momentum of a collision. */
  public FourVector total() {
    return electron.plus(positron);
  }

  /** Energy in the centre-of-mass frame, sqrt(s) (GeV). */
  public double sqrtS() {
    return total().mass();
  }

  /** Velocity {x, y, z} of the centre-of-mass frame in the Belle II frame, in units of c. */
  public double[] boost() {
    return total().velocity();
  }

  /**
   * Unit vector {x, y, z} of the electrons' direction in the centre-of-mass frame (no rotation,
   * only the boost removed).
   */
  public double[] axis() {
    double[] beta = boost();
    FourVector inCm = electron.boosted(new double[] {-beta[0], -beta[1], -beta[2]});
    double p = inCm.p();
    return new double[] {inCm.px() / p, inCm.py() / p, inCm.pz() / p};
  }
}
