package io.addra.propagation.veto;

import java.util.List;

/**
 * Which map is to be made. Immutable.
 *
 * @param particle the particle
 * @param energies its energies (GeV), at least one, each above 0
 * @param settings what is seen
 * @param thetaDeg edges of the bins in polar angle (degrees), ascending, two at least, 0 to 180
 * @param phiDeg edges of the cells in azimuth (degrees), ascending by one step, two at least
 * @param raysPerCell directions in each cell of polar angle and azimuth, 1 or more, on average a
 *     few more
 * @param seed seed of the random numbers
 */
public record MapPlan(
    VetoParticle particle,
    List<Double> energies,
    VetoSettings settings,
    List<Double> thetaDeg,
    List<Double> phiDeg,
    int raysPerCell,
    long seed) {
  /** Directions through the crystals alone for each through everything. */
  private static final int CRYSTAL_RAYS = 6;

  /** Copies the lists and checks that there are bins, cells, energies and directions. */
  public MapPlan {
    energies = List.copyOf(energies);
    thetaDeg = List.copyOf(thetaDeg);
    phiDeg = List.copyOf(phiDeg);
    if (energies.isEmpty() || thetaDeg.size() < 2 || phiDeg.size() < 2 || raysPerCell < 1) {
      throw new IllegalArgumentException("a map needs energies, bins, cells and directions");
    }
  }

  /** Number of bins in polar angle. */
  public int rows() {
    return thetaDeg.size() - 1;
  }

  /** Number of cells in azimuth. */
  public int cells() {
    return phiDeg.size() - 1;
  }

  /** How the directions of each bin are spread. */
  RankOneLattice lattice() {
    return RankOneLattice.of(Math.max(2, cells() * raysPerCell));
  }

  /** The same of those that go through the crystals alone. */
  RankOneLattice crystalLattice() {
    return RankOneLattice.of(Math.max(2, CRYSTAL_RAYS * cells() * raysPerCell));
  }

  /** The directions of a bin. */
  ThetaRow row(int row, RankOneLattice lattice) {
    return new ThetaRow(
        thetaDeg.get(row), thetaDeg.get(row + 1), phiDeg.getFirst(), phiDeg.getLast(), lattice);
  }
}
