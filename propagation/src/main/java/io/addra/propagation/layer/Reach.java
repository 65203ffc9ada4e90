package io.addra.propagation.layer;

import io.addra.kernels.body.ReachTables;
import io.addra.materials.Material;
import io.addra.materials.element.Composition;
import io.addra.materials.ionisation.EnergyLoss;
import io.addra.materials.ionisation.StoppingRange;
import io.addra.propagation.veto.ShowerProfile;

/**
 * How far products come in matter, in the array of {@link ReachTables}. All are means, made for one
 * material and used in every other in the same units: for the range that holds to about a tenth.
 *
 * <ul>
 *   <li>Range: {@link StoppingRange} of muons, times the least loss.
 *   <li>Electromagnetic showers: the last depth with at least one electron of the mean profile
 *       ({@link ShowerProfile}, one that an electron begins), and where the energy is too low for
 *       that, one radiation length for each critical energy, up to one.
 *   <li>Hadronic showers: 0.7 + 0.2 ln(E/GeV) interaction lengths with E the kinetic energy, at
 *       least 0: the place of the shower's maximum (C. W. Fabjan and F. Gianotti, Rev. Mod. Phys.
 *       75 (2003) 1243), here taken from where it begins, which is an assumption.
 * </ul>
 */
public final class Reach {
  private static final double MUON_MEV = 105.6583755;
  private static final double LEAST = 0.01;
  private static final double MOST = 1000;
  private static final int POINTS = 231;
  private static final double TAIL = 0.7;
  private static final double TAIL_SLOPE = 0.2;
  private static final double MEV_PER_GEV = 1000;

  private Reach() {}

  /** The tables in a material. */
  public static double[] tables(Material material) {
    EnergyLoss loss =
        EnergyLoss.of(Composition.of(material.massFractions()), material.densityGcm3());
    double critical = ShowerProfile.criticalEnergy(material.zEff());
    double step = Math.log(MOST / LEAST) / (POINTS - 1);
    double[] tables = new double[ReachTables.HEADER + ReachTables.CURVES * POINTS];
    tables[ReachTables.FIRST] = Math.log(LEAST);
    tables[ReachTables.STEP] = step;
    tables[ReachTables.POINTS] = POINTS;
    for (int k = 0; k < POINTS; k++) {
      double x = LEAST * Math.exp(k * step);
      double range = StoppingRange.perMass(loss, MUON_MEV, x) * loss.minimumMevCm2G() / MEV_PER_GEV;
      put(tables, ReachTables.RANGE, k, Math.log(range));
      put(tables, ReachTables.SHOWER, k, shower(x, critical));
      put(tables, ReachTables.TAIL, k, Math.max(0, TAIL + TAIL_SLOPE * Math.log(x)));
    }
    return tables;
  }

  private static double shower(double energy, double critical) {
    double mean = ShowerProfile.of(energy, critical, ShowerProfile.Start.ELECTRON).lastDepth(1);
    return Math.max(mean, Math.min(1, energy / critical));
  }

  private static void put(double[] tables, int curve, int point, double value) {
    tables[ReachTables.HEADER + curve * POINTS + point] = value;
  }
}
