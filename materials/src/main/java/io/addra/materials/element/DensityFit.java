package io.addra.materials.element;

/**
 * Parameters of the density effect fitted to one solid element: R. Sternheimer, M. Berger, S.
 * Seltzer, At. Data Nucl. Data Tables 30, 261 (1984). With x = log10(beta gamma) the correction is
 * 2 ln(10) x - C from x1 on, a (x1 - x)^m more from x0 to x1, and taken as 0 below. It is that of
 * the solid, also where a material's density is a mean over hollows. Immutable.
 *
 * @param c 1 + 2 ln of mean excitation energy over plasma energy
 * @param x0 where it begins
 * @param x1 where it is a straight line
 * @param a factor of the power
 * @param m exponent of the power
 */
public record DensityFit(double c, double x0, double x1, double a, double m) {}
