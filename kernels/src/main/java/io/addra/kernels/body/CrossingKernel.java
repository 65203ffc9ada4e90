package io.addra.kernels.body;

/**
 * The products of an event that pass a signature's ranges of layers, and what directions and times
 * of the two leading ones would tell.
 *
 * <p>A direction is measured by a straight line through N layers with the resolution &sigma; across
 * it: with an even spacing over the length L its error is &sigma;/L (12 (N - 1)/(N (N +
 * 1)))<sup>1/2</sup> in each of two planes. For N = 2 that is &radic;2 &sigma;/L. One layer gives
 * no direction.
 *
 * <p>With the angles a<sub>1</sub> and a<sub>2</sub> of two massless products to the direction of
 * the LLP, its mass over its momentum is 1/(&beta;&gamma;) = (2 sin a<sub>1</sub> sin a<sub>2</sub>
 * (1 - cos(a<sub>1</sub> + a<sub>2</sub>)))<sup>1/2</sup>/sin(a<sub>1</sub> + a<sub>2</sub>),
 * because their momenta across it are equal: &beta; = sin(a<sub>1</sub> + a<sub>2</sub>)/(sin
 * a<sub>1</sub> + sin a<sub>2</sub>) (D. Curtin and M. E. Peskin, Phys. Rev. D 97 (2018) 015006,
 * for the same with MATHUSLA). So the mass follows from directions and the LLP's momentum; the
 * value is what is measured over what is true at the true momentum. Products that have mass make it
 * wrong, as they would in the detector.
 *
 * <p>Normal numbers are (-2 ln(1 - r))<sup>1/2</sup> times cosine and sine (Box and Muller).
 */
public final class CrossingKernel {
  /** Value: products that pass. */
  public static final int PASSING = 0;

  /** Value: layers in which at least one of them signals. */
  public static final int LAYERS = 1;

  /** Value: most layers in which one of them signals. */
  public static final int MOST = 2;

  /** Value: angle between the two of the largest momenta (rad); -1 for fewer. */
  public static final int ANGLE = 3;

  /** Value: the same as measured (rad); -1 where a direction is missing. */
  public static final int MEASURED_ANGLE = 4;

  /**
   * Value: mass from the two measured directions, over the true one; -1 where a direction is
   * missing or they are those of nothing that moves forward.
   */
  public static final int MASS_RATIO = 5;

  /**
   * Value: c times the measured time of the one of the largest momentum at its first layer less
   * that of light from the reference point (cm); {@link #NO_DELAY} without one.
   */
  public static final int DELAY = 6;

  /** Number of values. */
  public static final int VALUES = 7;

  /** Doubles of a signature: a range for each feature of {@link LayerKernel}, and a set. */
  public static final int ROW = 2 * LayerKernel.FEATURES + 1;

  /** Place in a row of the species that may pass: the sum of 2 to the power of each. */
  public static final int ROW_SPECIES = 2 * LayerKernel.FEATURES;

  /** The delay where no product passes (cm): before any real one. */
  public static final double NO_DELAY = -1.0e12;

  /** Index in the counts array: signatures. */
  public static final int SIGNATURES = 0;

  /** Index in the counts array: products of an event, at most. */
  public static final int PRODUCTS = 1;

  /** Index in the counts array: values of a signature by all kernels. */
  public static final int WIDTH = 2;

  /** Index in the counts array: place of the first value of this kernel among them. */
  public static final int OFFSET = 3;

  /** Index in the settings array: where light would come from, 3 values (cm). */
  public static final int REFERENCE = 0;

  /** Index in the settings array: resolution of a place in a layer (cm). */
  public static final int PLACE_RESOLUTION = 3;

  /** Index in the settings array: c times the resolution of a time (cm). */
  public static final int TIME_RESOLUTION = 4;

  /** Length of the settings array. */
  public static final int SETTINGS = 5;

  private static final double TURN = 6.283185307179586;

  private CrossingKernel() {}

  /**
   * Looks at one event.
   *
   * @param i event within the launch
   * @param rays {@link ProductionKernel#RAY_STRIDE} doubles per event
   * @param vertices {@link VertexKernel#VERTEX_STRIDE} doubles per event
   * @param tracks {@link TrackTable#TRACK_STRIDE} doubles for each product of each event
   * @param uniforms {@link LayerKernel#DRAWS} random numbers for each product of each event
   * @param products {@link LayerKernel#PRODUCT_STRIDE} doubles for each product of each event
   * @param layers the layers in which each product of each event signals
   * @param counts numbers of signatures, products and values, and the first value
   * @param rows {@link #ROW} doubles for each signature
   * @param settings {@link #SETTINGS} doubles
   * @param further output, {@link #VALUES} values for each signature of each event, among others
   */
  public static void event(
      int i,
      double[] rays,
      double[] vertices,
      double[] tracks,
      double[] uniforms,
      double[] products,
      long[] layers,
      int[] counts,
      double[] rows,
      double[] settings,
      double[] further) {
    int number = counts[SIGNATURES];
    int each = counts[PRODUCTS];
    int v = i * VertexKernel.VERTEX_STRIDE;
    double lx = vertices[v] - settings[REFERENCE];
    double ly = vertices[v + 1] - settings[REFERENCE + 1];
    double lz = vertices[v + 2] - settings[REFERENCE + 2];
    double speed = rays[i * ProductionKernel.RAY_STRIDE + ProductionKernel.RAY_BETA_GAMMA];
    int s = 0;
    while (s < number) {
      int passing = 0;
      long mask = 0L;
      double most = 0.0;
      int one = -1;
      int two = -1;
      double best = -1.0;
      double next = -1.0;
      int k = 0;
      while (k < each) {
        int a = i * each + k;
        int good = passes(a, s, products, rows);
        int f = a * LayerKernel.PRODUCT_STRIDE;
        double crossed = products[f + LayerKernel.LAYERS];
        double p = good > 0 ? products[f + LayerKernel.MOMENTUM] : -2.0;
        passing = passing + good;
        mask = good > 0 ? mask | layers[a] : mask;
        most = good > 0 ? (crossed > most ? crossed : most) : most;
        int first = p > best ? 1 : 0;
        int second = first > 0 ? 0 : (p > next ? 1 : 0);
        two = first > 0 ? one : (second > 0 ? a : two);
        next = first > 0 ? best : (second > 0 ? p : next);
        one = first > 0 ? a : one;
        best = first > 0 ? p : best;
        k = k + 1;
      }
      int f = (i * number + s) * counts[WIDTH] + counts[OFFSET];
      further[f + PASSING] = passing;
      further[f + LAYERS] = bits(mask);
      further[f + MOST] = most;
      further[f + DELAY] = one < 0 ? NO_DELAY : delay(one, uniforms, products, settings);
      double ax = component(0, one, tracks);
      double ay = component(1, one, tracks);
      double az = component(2, one, tracks);
      double bx = component(0, two, tracks);
      double by = component(1, two, tracks);
      double bz = component(2, two, tracks);
      further[f + ANGLE] = two < 0 ? -1.0 : angle(ax, ay, az, bx, by, bz);
      int safe = one < 0 ? 0 : one;
      int other = two < 0 ? 0 : two;
      double errorOne = error(safe, products, settings);
      double errorTwo = error(other, products, settings);
      double mx = measured(0, safe, ax, ay, az, errorOne, uniforms);
      double my = measured(1, safe, ax, ay, az, errorOne, uniforms);
      double mz = measured(2, safe, ax, ay, az, errorOne, uniforms);
      double nx = measured(0, other, bx, by, bz, errorTwo, uniforms);
      double ny = measured(1, other, bx, by, bz, errorTwo, uniforms);
      double nz = measured(2, other, bx, by, bz, errorTwo, uniforms);
      double least = errorOne < errorTwo ? errorOne : errorTwo;
      int known = two < 0 ? 0 : (least < 0.0 ? 0 : 1);
      further[f + MEASURED_ANGLE] = known > 0 ? angle(mx, my, mz, nx, ny, nz) : -1.0;
      double turnOne = angle(mx, my, mz, lx, ly, lz);
      double turnTwo = angle(nx, ny, nz, lx, ly, lz);
      double ratio = massRatio(turnOne, turnTwo, speed);
      further[f + MASS_RATIO] = known > 0 ? ratio : -1.0;
      s = s + 1;
    }
  }

  private static int passes(int product, int s, double[] products, double[] rows) {
    int f = product * LayerKernel.PRODUCT_STRIDE;
    int code = (int) products[f + LayerKernel.SPECIES];
    int set = (int) rows[s * ROW + ROW_SPECIES];
    int good = products[f + LayerKernel.PRESENT] > 0.0 ? (set >> code) & 1 : 0;
    int k = 0;
    while (k < LayerKernel.FEATURES) {
      double x = products[f + k];
      int at = s * ROW + 2 * k;
      int inside = x < rows[at] ? 0 : (x > rows[at + 1] ? 0 : 1);
      good = inside > 0 ? good : 0;
      k = k + 1;
    }
    return good;
  }

  private static int bits(long mask) {
    int count = 0;
    int k = 0;
    while (k < LayerKernel.CALORIMETER_KIND) {
      count = ((mask >> k) & 1L) == 1L ? count + 1 : count;
      k = k + 1;
    }
    return count;
  }

  private static double component(int axis, int product, double[] tracks) {
    int safe = product < 0 ? 0 : product;
    double own = tracks[safe * TrackTable.TRACK_STRIDE + TrackTable.TRACK_MOMENTUM + axis];
    return product < 0 ? (axis == 0 ? 1.0 : 0.0) : own;
  }

  /** Error of a direction in each of two planes (rad); below 0 where there is none. */
  private static double error(int product, double[] products, double[] settings) {
    int f = product * LayerKernel.PRODUCT_STRIDE;
    double n = products[f + LayerKernel.LAYERS];
    double length = products[f + LayerKernel.SPAN];
    double safe = length > 0.0 ? length : 1.0;
    double spread = 12.0 * (n - 1.0) / (n * (n + 1.0));
    double error = settings[PLACE_RESOLUTION] / safe * Math.sqrt(spread > 0.0 ? spread : 0.0);
    return length > 0.0 ? (n > 1.0 ? error : -1.0) : -1.0;
  }

  /** A component of a direction, turned by its error about two axes across it. */
  private static double measured(
      int axis, int product, double x, double y, double z, double error, double[] uniforms) {
    double size = Math.sqrt(x * x + y * y + z * z);
    double ux = x / size;
    double uy = y / size;
    double uz = z / size;
    // an axis across: the vector product with the coordinate axis of the smallest component
    double absX = ux < 0.0 ? -ux : ux;
    double absY = uy < 0.0 ? -uy : uy;
    double absZ = uz < 0.0 ? -uz : uz;
    int smallest = absX < absY ? (absX < absZ ? 0 : 2) : (absY < absZ ? 1 : 2);
    double ex = smallest == 0 ? 0.0 : (smallest == 1 ? -uz : uy);
    double ey = smallest == 0 ? uz : (smallest == 1 ? 0.0 : -ux);
    double ez = smallest == 0 ? -uy : (smallest == 1 ? ux : 0.0);
    double length = Math.sqrt(ex * ex + ey * ey + ez * ez);
    double fx = (uy * ez - uz * ey) / length;
    double fy = (uz * ex - ux * ez) / length;
    double fz = (ux * ey - uy * ex) / length;
    double r = (error > 0.0 ? error : 0.0) * radius(uniforms[product * LayerKernel.DRAWS + 1]);
    double turn = TURN * uniforms[product * LayerKernel.DRAWS + 2];
    double first = r * Math.cos(turn);
    double second = r * Math.sin(turn);
    double mx = ux + first * ex / length + second * fx;
    double my = uy + first * ey / length + second * fy;
    double mz = uz + first * ez / length + second * fz;
    return axis == 0 ? mx : (axis == 1 ? my : mz);
  }

  /** The delay of a product with the errors of time and, along the line of light, of place. */
  private static double delay(
      int product, double[] uniforms, double[] products, double[] settings) {
    double time = settings[TIME_RESOLUTION];
    double place = settings[PLACE_RESOLUTION];
    double both = Math.sqrt(time * time + place * place);
    double r = both * radius(uniforms[product * LayerKernel.DRAWS + 3]);
    double turn = TURN * uniforms[product * LayerKernel.DRAWS + 4];
    double late = products[product * LayerKernel.PRODUCT_STRIDE + LayerKernel.DELAY];
    int crosses = products[product * LayerKernel.PRODUCT_STRIDE + LayerKernel.LAYERS] > 0.0 ? 1 : 0;
    return crosses > 0 ? late + r * Math.cos(turn) : NO_DELAY;
  }

  private static double radius(double uniform) {
    double square = -2.0 * Math.log(1.0 - uniform);
    return Math.sqrt(square > 0.0 ? square : 0.0);
  }

  /** Mass from the angles over that of beta gamma at the same momentum; -1 for none. */
  private static double massRatio(double one, double two, double betaGamma) {
    double sum = Math.sin(one + two);
    double half = Math.sin(0.5 * (one + two));
    // 1 - cos is twice the square of the sine of the half
    double square = Math.sin(one) * Math.sin(two);
    double ratio = betaGamma * 2.0 * half * Math.sqrt(square > 0.0 ? square : 0.0);
    return sum > 0.0 ? ratio / sum : -1.0;
  }

  private static double angle(double ax, double ay, double az, double bx, double by, double bz) {
    double cx = ay * bz - az * by;
    double cy = az * bx - ax * bz;
    double cz = ax * by - ay * bx;
    return Math.atan2(Math.sqrt(cx * cx + cy * cy + cz * cz), ax * bx + ay * by + az * bz);
  }
}
