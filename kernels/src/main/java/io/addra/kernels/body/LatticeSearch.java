package io.addra.kernels.body;

/**
 * Which pieces of a lattice a ray may meet, see {@link LatticeLayout}.
 *
 * <p>Ranges in a lattice are wider than its pieces by far more than rounding does to the numbers
 * here, so that no piece is missed. The tube is cut as one segment, from where the ray enters it to
 * where it leaves it for good; a ray that begins in its hole enters it behind the hole.
 */
final class LatticeSearch {
  /** A ray along the z axis counts as this little inclined, squared. */
  private static final double LEAST_FLAT = 1.0e-30;

  private LatticeSearch() {}

  /** Where the ray enters the tube whose numbers are at w in wedges; 0 inside it. */
  static double enterTube(
      int w, double ox, double oy, double oz, double dx, double dy, double iz, double[] wedges) {
    double z0 = (wedges[w + LatticeLayout.Z_FIRST] - oz) * iz;
    double z1 = (wedges[w + LatticeLayout.Z_LAST] - oz) * iz;
    double flat = TraceKernel.larger(dx * dx + dy * dy, LEAST_FLAT);
    double half = ox * dx + oy * dy;
    double square = ox * ox + oy * oy;
    double outer = square - wedges[w + LatticeLayout.OUTER_SQUARE];
    double inner = square - wedges[w + LatticeLayout.INNER_SQUARE];
    double outside = (-half - root(half * half - flat * outer)) / flat;
    double hole = (root(half * half - flat * inner) - half) / flat;
    double round = inner < 0.0 ? hole : outside;
    return TraceKernel.larger(TraceKernel.larger(0.0, TraceKernel.smaller(z0, z1)), round);
  }

  /** Where the ray leaves that tube; before it enters where it misses. */
  static double leaveTube(
      int w, double ox, double oy, double oz, double dx, double dy, double iz, double[] wedges) {
    double z0 = (wedges[w + LatticeLayout.Z_FIRST] - oz) * iz;
    double z1 = (wedges[w + LatticeLayout.Z_LAST] - oz) * iz;
    double flat = TraceKernel.larger(dx * dx + dy * dy, LEAST_FLAT);
    double half = ox * dx + oy * dy;
    double outer = ox * ox + oy * oy - wedges[w + LatticeLayout.OUTER_SQUARE];
    double discriminant = half * half - flat * outer;
    double round = discriminant > 0.0 ? (root(discriminant) - half) / flat : -1.0;
    return TraceKernel.smaller(TraceKernel.larger(z0, z1), round);
  }

  /** Where a ray that is in the tube from some place on enters the column at c in wedges. */
  static double enterColumn(
      int c, double ox, double oy, double dx, double dy, double from, double[] wedges) {
    double begin = enterHalf(c + LatticeLayout.BEGIN, ox, oy, dx, dy, from, wedges);
    return enterHalf(c + LatticeLayout.END, ox, oy, dx, dy, begin, wedges);
  }

  /** Where a ray that is in the tube up to some place leaves the column at c in wedges. */
  static double leaveColumn(
      int c, double ox, double oy, double dx, double dy, double to, double[] wedges) {
    double begin = leaveHalf(c + LatticeLayout.BEGIN, ox, oy, dx, dy, to, wedges);
    return leaveHalf(c + LatticeLayout.END, ox, oy, dx, dy, begin, wedges);
  }

  private static double enterHalf(
      int h, double ox, double oy, double dx, double dy, double from, double[] wedges) {
    double rate = wedges[h] * dx + wedges[h + 1] * dy;
    double depth = wedges[h] * ox + wedges[h + 1] * oy;
    double s = -depth / TraceKernel.awayFromZero(rate);
    return rate > 0.0 ? TraceKernel.larger(s, from) : from;
  }

  private static double leaveHalf(
      int h, double ox, double oy, double dx, double dy, double to, double[] wedges) {
    double rate = wedges[h] * dx + wedges[h + 1] * dy;
    double depth = wedges[h] * ox + wedges[h + 1] * oy;
    double s = -depth / TraceKernel.awayFromZero(rate);
    return rate < 0.0 ? TraceKernel.smaller(s, to) : to;
  }

  /** Where the numbers of a column are in wedges. */
  static int column(int lattice, int column, int[] lattices) {
    return lattices[lattice + LatticeLayout.WEDGES]
        + LatticeLayout.WEDGES_HEAD
        + LatticeLayout.WEDGE_STRIDE * column;
  }

  /** Where the first and the last ring of a slope's bin are; the outermost bins hold the rest. */
  static int bin(int lattice, double slope, int[] lattices, double[] wedges) {
    int w = lattices[lattice + LatticeLayout.WEDGES];
    double place =
        (slope - wedges[w + LatticeLayout.SLOPE_FIRST]) * wedges[w + LatticeLayout.PER_SLOPE];
    int bin = within(place, lattices[lattice + LatticeLayout.BINS] - 1);
    return lattices[lattice + LatticeLayout.TABLE] + 2 * bin;
  }

  /** In which period an azimuth is, counted from the first column, with the share of it passed. */
  static double period(int lattice, double turn, int[] lattices, double[] wedges) {
    int w = lattices[lattice + LatticeLayout.WEDGES];
    double turns = turn - wedges[w + LatticeLayout.TURN_FIRST];
    return (turns < 0.0 ? turns + 1.0 : turns) * wedges[w + LatticeLayout.PER_TURN];
  }

  /** Where the list of a direction begins; the share of a period is from 0 to below 1. */
  static int cell(int lattice, double cosine, double share, int[] lattices, double[] wedges) {
    int w = lattices[lattice + LatticeLayout.WEDGES];
    double place =
        (cosine - wedges[w + LatticeLayout.COS_FIRST]) * wedges[w + LatticeLayout.PER_COS];
    int row = within(place, lattices[lattice + LatticeLayout.ROWS] - 1);
    int parts = lattices[lattice + LatticeLayout.PARTS];
    int cell = row * parts + (int) (share * parts);
    return lattices[lattice + LatticeLayout.CELLS]
        + cell * lattices[lattice + LatticeLayout.CELL_STRIDE];
  }

  private static double root(double square) {
    return Math.sqrt(square > 0.0 ? square : 0.0);
  }

  /** A place rounded down, from 0 to the last. */
  private static int within(double place, int last) {
    double positive = place > 0.0 ? place : 0.0;
    return (int) (positive < last ? positive : last);
  }
}
