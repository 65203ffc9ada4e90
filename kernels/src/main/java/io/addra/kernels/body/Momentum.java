package io.addra.kernels.body;

/** The size of a momentum of any size. */
final class Momentum {
  /** Beyond this (GeV) squares are taken of smaller numbers. */
  private static final double LARGE = 1.0e100;

  /** A power of two, so that nothing is rounded. */
  private static final double SMALLER = 0x1p-600;

  private Momentum() {}

  /** The root of the sum of squares, which do not overflow; the same unit as what is given. */
  static double size(double px, double py, double pz) {
    double x = px < 0.0 ? -px : px;
    double y = py < 0.0 ? -py : py;
    double z = pz < 0.0 ? -pz : pz;
    double unit = TraceKernel.larger(TraceKernel.larger(x, y), z) > LARGE ? SMALLER : 1.0;
    x = x * unit;
    y = y * unit;
    z = z * unit;
    return Math.sqrt(x * x + y * y + z * z) / unit;
  }
}
