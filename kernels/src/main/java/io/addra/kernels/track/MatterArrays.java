package io.addra.kernels.track;

import io.addra.kernels.body.FieldTables;
import io.addra.kernels.body.MatterTables;

/**
 * Matter on a grid in r and z in the arrays of {@link MatterTables}. The arrays are shared, not
 * copied.
 *
 * @param grid the nodes (cm), as in {@link FieldTables}
 * @param matter {@link MatterTables#NODE_STRIDE} doubles per node
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
public record MatterArrays(double[] grid, double[] matter) {
  private static final double FAR = 1e7;

  /**
   * Matter on a grid.
   *
   * @param r nodes in r (cm), ascending, at least two
   * @param z nodes in z (cm), ascending, at least two
   * @param matter {@link MatterTables#NODE_STRIDE} doubles for node (i, j) at (i * z.length + j)
   * @throws IllegalArgumentException if the numbers of nodes do not agree
   */
  public static MatterArrays of(double[] r, double[] z, double[] matter) {
    int expected = MatterTables.NODE_STRIDE * r.length * z.length;
    if (r.length < 2 || z.length < 2 || matter.length != expected) {
      throw new IllegalArgumentException(
          "expected at least 2 x 2 nodes and %d numbers for each, found %d x %d nodes, %d numbers"
              .formatted(MatterTables.NODE_STRIDE, r.length, z.length, matter.length));
    }
    return new MatterArrays(FieldArrays.grid(r, z), matter);
  }

  /**
   * The same matter everywhere within 100 km.
   *
   * @param electrons electrons (mol/cm^3), above 0
   * @param excitationEv mean excitation energy (eV)
   * @param plasmaEv plasma energy (eV)
   */
  public static MatterArrays uniform(double electrons, double excitationEv, double plasmaEv) {
    double[] matter = new double[4 * MatterTables.NODE_STRIDE];
    for (int node = 0; node < matter.length; node += MatterTables.NODE_STRIDE) {
      matter[node + MatterTables.ELECTRONS] = electrons;
      matter[node + MatterTables.EXCITATION] = electrons * Math.log(excitationEv);
      matter[node + MatterTables.PLASMA] = electrons * Math.log(plasmaEv);
    }
    return of(new double[] {0, FAR}, new double[] {-FAR, FAR}, matter);
  }

  /** Nothing everywhere. */
  public static MatterArrays none() {
    double[] ends = {0, 1};
    return of(ends, ends, new double[4 * MatterTables.NODE_STRIDE]);
  }
}
