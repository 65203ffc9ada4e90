package io.addra.kernels.body;

/**
 * One arc of the flight of a charged particle through a field and matter, and the state that it
 * changes.
 *
 * <p>With the path length s, the unit direction t, w = &beta;&gamma; and the proper length u, dx/ds
 * = t, dt/ds = 0.00299792458 (charge)/(M w) t &times; B (1/cm, tesla, GeV), dw/ds = -(dE/ds) (1 +
 * w<sup>2</sup>)<sup>1/2</sup>/(M w), du/ds = 1/w. Place and direction are advanced by the
 * Runge-Kutta-Nystrom method of {@link TrajectoryKernel}, w and u by that of Runge and Kutta, all
 * of fourth order and with the same three places of an arc.
 *
 * <p>An arc turns by at most {@value #ANGLE} rad and loses about {@value #LOSS} of w at most, by
 * the loss where it begins; it is refused where h<sup>2</sup> |k<sub>1</sub> - k<sub>2</sub> -
 * k<sub>3</sub> + k<sub>4</sub>| exceeds four times the tolerance. Matter is what the three places
 * see of it: arcs should not be longer than its grid is fine.
 *
 * <p>Source: that of {@link TrajectoryKernel}, equations 6 to 11 and section 3 for the loss.
 */
final class FlightStep {
  /** State: place x, y, z (cm). */
  static final int PLACE = 0;

  /** State: unit direction x, y, z. */
  static final int DIRECTION = 3;

  /** State: momentum over mass. */
  static final int BETA_GAMMA = 6;

  /** State: proper length since the start (cm). */
  static final int LENGTH = 7;

  /** State: path since the start (cm). */
  static final int PATH = 8;

  /** State: angle by which the direction has turned about the z axis (rad). */
  static final int TURNED = 9;

  /** State: greatest length of the next arc by the error of the last (cm). */
  static final int WANTED = 10;

  /** State: length of the last arc (cm), 0 where it was refused. */
  static final int ARC = 11;

  /** Doubles of a state. */
  static final int STRIDE = 12;

  private static final double ANGLE = 0.15;
  private static final double LOSS = 0.05;
  private static final double TWO_PI = 6.283185307179586;

  /** Nothing is slower within an arc: stages that would be are cut here. */
  private static final double SLOWEST = 1.0e-3;

  private FlightStep() {}

  /**
   * Tries an arc. Where it is refused only the length wanted changes.
   *
   * @param a where the state is
   * @param ahead greatest length of the arc (cm); below 0 it goes back
   * @param parameters those of {@link FlightKernel}
   * @param grid grid of the field
   * @param field {@link FieldTables#NODE_STRIDE} doubles per node
   * @param matterGrid grid of the matter
   * @param matter {@link MatterTables#NODE_STRIDE} doubles per node
   * @param state {@link #STRIDE} doubles, changed
   */
  static void advance(
      int a,
      double ahead,
      double[] parameters,
      double[] grid,
      double[] field,
      double[] matterGrid,
      double[] matter,
      double[] state) {
    double mass = parameters[FlightKernel.MASS];
    double tolerance = parameters[FlightKernel.TOLERANCE];
    double x = state[a];
    double y = state[a + 1];
    double z = state[a + 2];
    double tx = state[a + DIRECTION];
    double ty = state[a + DIRECTION + 1];
    double tz = state[a + DIRECTION + 2];
    double w = state[a + BETA_GAMMA];
    double bend = HelixKernel.PER_TESLA * parameters[FlightKernel.CHARGE] / mass;

    double radius = Math.sqrt(x * x + y * y);
    int ring = FieldTables.ring(radius, grid);
    int slice = FieldTables.slice(z, grid);
    double br = FieldTables.value(0, ring, slice, radius, z, grid, field);
    double perRadius = radius > 0.0 ? br / radius : 0.0;
    double bx = perRadius * x;
    double by = perRadius * y;
    double bz = FieldTables.value(1, ring, slice, radius, z, grid, field);
    double k = bend / w;
    double ax = k * (ty * bz - tz * by);
    double ay = k * (tz * bx - tx * bz);
    double az = k * (tx * by - ty * bx);
    double first = slowing(w, mass, radius, z, matterGrid, matter);

    double size = ahead < 0.0 ? -ahead : ahead;
    double turn = Math.abs(k) * Math.sqrt(bx * bx + by * by + bz * bz);
    double about = Math.abs(k * bz);
    double left = TWO_PI - state[a + TURNED];
    double h = size < state[a + WANTED] ? size : state[a + WANTED];
    h = h * turn < ANGLE ? h : ANGLE / turn;
    h = h * about < left ? h : left / about;
    h = h * first < LOSS * w ? h : LOSS * w / first;
    h = ahead < 0.0 ? -h : h;
    double sixth = h / 6.0;

    // the middle
    double mx = x + h * (0.5 * tx + 0.125 * h * ax);
    double my = y + h * (0.5 * ty + 0.125 * h * ay);
    double mz = z + h * (0.5 * tz + 0.125 * h * az);
    radius = Math.sqrt(mx * mx + my * my);
    ring = FieldTables.ring(radius, grid);
    slice = FieldTables.slice(mz, grid);
    br = FieldTables.value(0, ring, slice, radius, mz, grid, field);
    perRadius = radius > 0.0 ? br / radius : 0.0;
    bx = perRadius * mx;
    by = perRadius * my;
    bz = FieldTables.value(1, ring, slice, radius, mz, grid, field);
    double half = slower(w, 0.5 * h * first);
    double second = slowing(half, mass, radius, mz, matterGrid, matter);
    double middle = slower(w, 0.5 * h * second);
    double third = slowing(middle, mass, radius, mz, matterGrid, matter);
    k = bend / middle;
    double ux = tx + 0.5 * h * ax;
    double uy = ty + 0.5 * h * ay;
    double uz = tz + 0.5 * h * az;
    double dx = k * (uy * bz - uz * by);
    double dy = k * (uz * bx - ux * bz);
    double dz = k * (ux * by - uy * bx);
    ux = tx + 0.5 * h * dx;
    uy = ty + 0.5 * h * dy;
    uz = tz + 0.5 * h * dz;
    double ex = k * (uy * bz - uz * by);
    double ey = k * (uz * bx - ux * bz);
    double ez = k * (ux * by - uy * bx);

    // the end
    mx = x + h * (tx + 0.5 * h * ex);
    my = y + h * (ty + 0.5 * h * ey);
    mz = z + h * (tz + 0.5 * h * ez);
    radius = Math.sqrt(mx * mx + my * my);
    ring = FieldTables.ring(radius, grid);
    slice = FieldTables.slice(mz, grid);
    br = FieldTables.value(0, ring, slice, radius, mz, grid, field);
    perRadius = radius > 0.0 ? br / radius : 0.0;
    bx = perRadius * mx;
    by = perRadius * my;
    bz = FieldTables.value(1, ring, slice, radius, mz, grid, field);
    double last = slower(w, h * third);
    double fourth = slowing(last, mass, radius, mz, matterGrid, matter);
    double after = slower(w, sixth * (first + 2.0 * (second + third) + fourth));
    k = bend / after;
    ux = tx + h * ex;
    uy = ty + h * ey;
    uz = tz + h * ez;
    double fx = k * (uy * bz - uz * by);
    double fy = k * (uz * bx - ux * bz);
    double fz = k * (ux * by - uy * bx);
    double wx = ax - dx - ex + fx;
    double wy = ay - dy - ey + fy;
    double wz = az - dz - ez + fz;
    double estimate = h * h * Math.sqrt(wx * wx + wy * wy + wz * wz);

    double excess = estimate - 4.0 * tolerance;
    double length = h < 0.0 ? -h : h;
    double ratio = estimate > 0.0 ? tolerance / estimate : 16.0;
    double factor = Math.sqrt(Math.sqrt(ratio < 16.0 ? ratio : 16.0));
    double next = length * (factor > 0.5 ? factor : 0.5);
    double most = parameters[FlightKernel.LONGEST_ARC];
    // an arc that was cut short says nothing against longer ones
    double grown = next < state[a + WANTED] && ratio > 1.0 ? state[a + WANTED] : next;
    state[a + WANTED] = excess < 0.0 ? (grown < most ? grown : most) : 0.5 * length;
    state[a + ARC] = excess < 0.0 ? h : 0.0;
    if (excess < 0.0) {
      state[a] = x + h * (tx + sixth * (ax + dx + ex));
      state[a + 1] = y + h * (ty + sixth * (ay + dy + ey));
      state[a + 2] = z + h * (tz + sixth * (az + dz + ez));
      ux = tx + sixth * (ax + 2.0 * (dx + ex) + fx);
      uy = ty + sixth * (ay + 2.0 * (dy + ey) + fy);
      uz = tz + sixth * (az + 2.0 * (dz + ez) + fz);
      double unit = 1.0 / Math.sqrt(ux * ux + uy * uy + uz * uz);
      ux = ux * unit;
      uy = uy * unit;
      uz = uz * unit;
      double across = Math.sqrt((tx * tx + ty * ty) * (ux * ux + uy * uy));
      double sine = Math.abs(tx * uy - ty * ux) / (across > 0.0 ? across : 1.0);
      double s2 = sine * sine;
      double turned = sine * (1.0 + s2 * (1.0 / 6.0 + s2 * (3.0 / 40.0)));
      state[a + TURNED] = state[a + TURNED] + (h < 0.0 ? -turned : turned);
      state[a + DIRECTION] = ux;
      state[a + DIRECTION + 1] = uy;
      state[a + DIRECTION + 2] = uz;
      state[a + BETA_GAMMA] = after;
      state[a + LENGTH] =
          state[a + LENGTH] + sixth * (1.0 / w + 2.0 / half + 2.0 / middle + 1.0 / last);
      state[a + PATH] = state[a + PATH] + h;
    }
  }

  /** What w loses per cm at a place (1/cm). */
  static double slowing(
      double w, double mass, double radius, double z, double[] grid, double[] matter) {
    int ring = FieldTables.ring(radius, grid);
    int slice = FieldTables.slice(z, grid);
    int numbers = MatterTables.NODE_STRIDE;
    double electrons =
        FieldTables.at(MatterTables.ELECTRONS, numbers, ring, slice, radius, z, grid, matter);
    double excitation =
        FieldTables.at(MatterTables.EXCITATION, numbers, ring, slice, radius, z, grid, matter);
    double plasma =
        FieldTables.at(MatterTables.PLASMA, numbers, ring, slice, radius, z, grid, matter);
    double loss = IonisationLoss.perCm(w, mass, electrons, excitation, plasma);
    return loss * Math.sqrt(1.0 + w * w) / (mass * w);
  }

  private static double slower(double w, double by) {
    return w - by > SLOWEST ? w - by : SLOWEST;
  }
}
