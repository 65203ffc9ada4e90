package io.addra.kernels.body;

/**
 * Where the numbers of matter that is symmetric about the z axis stand in flat arrays, as a mean
 * loss by ionisation needs them. The grid is that of {@link FieldTables}; all numbers are bilinear
 * in r and z, and outside the grid there is nothing.
 *
 * <p>With n the electrons of a material, I its mean excitation energy and h its plasma energy, a
 * node has the means over azimuth of n, n ln I and n ln h: so a mixture loses what its parts lose
 * together, but for the density effect, which is that of the mean ln I and ln h.
 */
public final class MatterTables {
  /** Node: electrons n (mol/cm^3). */
  public static final int ELECTRONS = 0;

  /** Node: n times the logarithm of the mean excitation energy over 1 eV (mol/cm^3). */
  public static final int EXCITATION = 1;

  /** Node: n times the logarithm of the plasma energy over 1 eV (mol/cm^3). */
  public static final int PLASMA = 2;

  /** Doubles per node, in the order of r, then z. */
  public static final int NODE_STRIDE = 3;

  private MatterTables() {}
}
