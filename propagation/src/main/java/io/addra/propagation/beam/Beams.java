package io.addra.propagation.beam;

import io.addra.propagation.table.ResourceTable;

/**
 * Two colliding beams in the Belle II frame. Immutable. Energy spread and initial-state radiation
 * are not part of it.
 *
 * @param electron one electron of the high-energy ring
 * @param positron one positron of the low-energy ring
 */
public record Beams(FourVector electron, FourVector positron) {

  private static final double ELECTRON_MASS_GEV = 0.00051099895;

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
