package io.addra.kernels.body;

/**
 * The coaxial layers and planar sensors that a charged track crosses in a field given on a grid in
 * r and z.
 *
 * <p>With the path length s and the unit direction t, dx/ds = t and dt/ds = k t &times; B, k =
 * 0.00299792458 (charge)/p (1/(cm T), GeV). The track is followed in arcs by the
 * Runge-Kutta-Nystrom method of fourth order; t is made a unit vector after each, so that |p| stays
 * what it is. An arc turns by at most {@value #ANGLE} rad and is at most as long as asked; it is
 * halved where h<sup>2</sup> |k<sub>1</sub> - k<sub>2</sub> - k<sub>3</sub> + k<sub>4</sub>|
 * exceeds four times the tolerance, and the next one is longer or shorter by the fourth root of
 * tolerance over estimate. Between its ends an arc is the cubic with the right places and
 * directions there, wrong by at most h (angle)<sup>3</sup>/384. Each arc is tested against what it
 * can reach: layers between the radii of its ends, where it is cut if the radius has an extreme,
 * and sensors near its chord.
 *
 * <p>Order and limits: in a smooth field the error is of the fourth order in the length of an arc;
 * in a uniform one the direction turns by ANGLE<sup>4</sup>/120 too little at most, relatively. The
 * gradient of a bilinear field jumps by J between cells: an arc that spans one is wrong by up to
 * 0.02 (0.003 J/p) h<sup>3</sup>, which the estimate sees magnified. The track ends with the first
 * full turn about z, at the largest arc and radius asked for, where it is outside the z range of
 * all surfaces and moves away, or after {@value #MOST_STEPS} arcs. At most 64 layers. The start and
 * what is within 1e-9 cm of it do not count, nor does anything below a momentum of 1e-100 GeV. No
 * energy loss, no scattering.
 *
 * <p>Precision: against an integration of the Lorentz force to 1e-11 cm (300 tracks of
 * p<sub>T</sub> 0.1 to 3 GeV through Belle II over 250 cm, arcs of at most 10 cm, tolerance 0.003
 * cm) the 13,204 crossings away from edges were the same, and within 2e-3 cm along the surface's
 * normal for all tracks but one, whose worst was 3e-3 cm. 1 mT, the map's own error, moves a track
 * of 0.1 GeV by ten times that over 1 m. In a uniform field they were within 7e-4 cm. Error and
 * time for other tolerances, where tracks leave the drift chamber: {@link
 * io.addra.kernels.track.TrackParameters}.
 *
 * <p>Source: E. Lund, L. Bugge, I. Gavrilenko, A. Strandlie, "Track parameter propagation through
 * the application of a new adaptive Runge-Kutta-Nystrom method in the ATLAS experiment", JINST 4
 * (2009) P04001, equations 6 to 11.
 */
public final class TrajectoryKernel {
  /** Parameter: path length at which the track ends (cm); infinity for none. */
  public static final int LONGEST_PATH = 0;

  /** Parameter: distance from the z axis at which the track ends (cm); infinity for none. */
  public static final int LARGEST_RADIUS = 1;

  /** Parameter: greatest length of an arc (cm). */
  public static final int LONGEST_ARC = 2;

  /** Parameter: what the error estimate of an arc is held to (cm). */
  public static final int TOLERANCE = 3;

  /** Number of parameters. */
  public static final int PARAMETERS = 4;

  private static final double ANGLE = 0.15;
  private static final int MOST_STEPS = 20000;
  private static final double TWO_PI = 6.283185307179586;
  private static final double WHOLE = TWO_PI - 1.0e-9;

  private TrajectoryKernel() {}

  /**
   * Follows one track.
   *
   * @param i track within the launch
   * @param tracks {@link TrackTable#TRACK_STRIDE} doubles per track
   * @param parameters {@link #PARAMETERS} parameters
   * @param grid {@link FieldTables#NODES} doubles, then the nodes in r and z
   * @param field {@link FieldTables#NODE_STRIDE} doubles per node
   * @param layers {@link SurfaceTables#LAYER_STRIDE} doubles per layer
   * @param ladders {@link SurfaceTables#LADDER_STRIDE} doubles per ladder
   * @param spans {@link SurfaceTables#SPAN_STRIDE} doubles per sensor on a ladder
   * @param tilted {@link SurfaceTables#TILTED_STRIDE} doubles per tilted sensor
   * @param groups {@link SurfaceTables#GROUP_HEADER} doubles, then {@link
   *     SurfaceTables#GROUP_STRIDE} per group of sensors
   * @param layout {@link SurfaceTables#LAYOUT_LENGTH} ints
   * @param reached output, layers with at least one crossing within their z range
   * @param groupHits output, at group * stride + i: crossings of sensors of the group
   * @param hitCount output, crossings found, of layers and sensors; more than the capacity if some
   *     were lost
   * @param hitSurface output, at h * stride + i: the number of the surface of crossing h, in the
   *     order of the arcs
   * @param hitArc output, at h * stride + i: its path length (cm), not that across z alone
   */
  public static void event(
      int i,
      double[] tracks,
      double[] parameters,
      double[] grid,
      double[] field,
      double[] layers,
      double[] ladders,
      double[] spans,
      double[] tilted,
      double[] groups,
      int[] layout,
      int[] reached,
      int[] groupHits,
      int[] hitCount,
      int[] hitSurface,
      double[] hitArc) {
    int t = i * TrackTable.TRACK_STRIDE;
    int m = t + TrackTable.TRACK_MOMENTUM;
    double x = tracks[t];
    double y = tracks[t + 1];
    double z = tracks[t + 2];
    double px = tracks[m];
    double py = tracks[m + 1];
    double pz = tracks[m + 2];
    double p = Momentum.size(px, py, pz);
    boolean moves = p > HelixKernel.SMALLEST_PT;
    double perP = 1.0 / (moves ? p : 1.0);
    double tx = px * perP;
    double ty = py * perP;
    double tz = pz * perP;
    double k = HelixKernel.PER_TESLA * tracks[t + TrackTable.TRACK_CHARGE] * perP;
    double end = tracks[t + TrackTable.TRACK_LENGTH];
    double longest = parameters[LONGEST_PATH];
    longest = end > 0.0 ? (end < longest ? end : longest) : longest;
    double largest = parameters[LARGEST_RADIUS];
    double most = parameters[LONGEST_ARC];
    double tolerance = parameters[TOLERANCE];
    int stride = layout[SurfaceTables.LAYOUT_STRIDE];
    int groupCount = layout[SurfaceTables.LAYOUT_GROUPS];
    int layerCount = layout[SurfaceTables.LAYOUT_LAYERS];
    hitCount[i] = 0;
    int g = 0;
    while (g < groupCount) {
      groupHits[g * stride + i] = 0;
      g = g + 1;
    }

    double radius = Math.sqrt(x * x + y * y);
    int ring = FieldTables.ring(radius, grid);
    int slice = FieldTables.slice(z, grid);
    double br = FieldTables.value(0, ring, slice, radius, z, grid, field);
    double perRadius = radius > 0.0 ? br / radius : 0.0;
    double bx = perRadius * x;
    double by = perRadius * y;
    double bz = FieldTables.value(1, ring, slice, radius, z, grid, field);

    int inside = HelixKernel.within(radius * radius, layers, layerCount);
    long mask = 0L;
    double path = 0.0;
    double turned = 0.0;
    double wanted = most;
    int step = 0;
    boolean run = (moves ? longest : -1.0) > 0.0;
    while (run && step < MOST_STEPS) {
      double ax = k * (ty * bz - tz * by);
      double ay = k * (tz * bx - tx * bz);
      double az = k * (tx * by - ty * bx);
      double bend = Math.abs(k) * Math.sqrt(bx * bx + by * by + bz * bz);
      double about = Math.abs(k * bz);
      double h = wanted * bend < ANGLE ? wanted : ANGLE / bend;
      h = h * about < TWO_PI - turned ? h : (TWO_PI - turned) / about;
      h = h < longest - path ? h : longest - path;

      double mx = x + h * (0.5 * tx + 0.125 * h * ax);
      double my = y + h * (0.5 * ty + 0.125 * h * ay);
      double mz = z + h * (0.5 * tz + 0.125 * h * az);
      radius = Math.sqrt(mx * mx + my * my);
      ring = FieldTables.ring(radius, grid);
      slice = FieldTables.slice(mz, grid);
      br = FieldTables.value(0, ring, slice, radius, mz, grid, field);
      perRadius = radius > 0.0 ? br / radius : 0.0;
      double cx = perRadius * mx;
      double cy = perRadius * my;
      double cz = FieldTables.value(1, ring, slice, radius, mz, grid, field);
      double ux = tx + 0.5 * h * ax;
      double uy = ty + 0.5 * h * ay;
      double uz = tz + 0.5 * h * az;
      double dx = k * (uy * cz - uz * cy);
      double dy = k * (uz * cx - ux * cz);
      double dz = k * (ux * cy - uy * cx);
      ux = tx + 0.5 * h * dx;
      uy = ty + 0.5 * h * dy;
      uz = tz + 0.5 * h * dz;
      double ex = k * (uy * cz - uz * cy);
      double ey = k * (uz * cx - ux * cz);
      double ez = k * (ux * cy - uy * cx);

      mx = x + h * (tx + 0.5 * h * ex);
      my = y + h * (ty + 0.5 * h * ey);
      mz = z + h * (tz + 0.5 * h * ez);
      radius = Math.sqrt(mx * mx + my * my);
      ring = FieldTables.ring(radius, grid);
      slice = FieldTables.slice(mz, grid);
      br = FieldTables.value(0, ring, slice, radius, mz, grid, field);
      perRadius = radius > 0.0 ? br / radius : 0.0;
      cx = perRadius * mx;
      cy = perRadius * my;
      cz = FieldTables.value(1, ring, slice, radius, mz, grid, field);
      ux = tx + h * ex;
      uy = ty + h * ey;
      uz = tz + h * ez;
      double fx = k * (uy * cz - uz * cy);
      double fy = k * (uz * cx - ux * cz);
      double fz = k * (ux * cy - uy * cx);
      double wx = ax - dx - ex + fx;
      double wy = ay - dy - ey + fy;
      double wz = az - dz - ez + fz;
      double estimate = h * h * Math.sqrt(wx * wx + wy * wy + wz * wz);

      if (estimate > 4.0 * tolerance) {
        wanted = 0.5 * h;
      } else {
        double sixth = h / 6.0;
        double jx = h * (tx + sixth * (ax + dx + ex));
        double jy = h * (ty + sixth * (ay + dy + ey));
        double jz = h * (tz + sixth * (az + dz + ez));
        ux = tx + sixth * (ax + 2.0 * (dx + ex) + fx);
        uy = ty + sixth * (ay + 2.0 * (dy + ey) + fy);
        uz = tz + sixth * (az + 2.0 * (dz + ez) + fz);
        double unit = 1.0 / Math.sqrt(ux * ux + uy * uy + uz * uz);
        ux = ux * unit;
        uy = uy * unit;
        uz = uz * unit;
        ArcSurfaces.sensors(
            i,
            x,
            y,
            z,
            tx,
            ty,
            tz,
            jx,
            jy,
            jz,
            ux,
            uy,
            uz,
            h,
            path,
            ladders,
            spans,
            tilted,
            groups,
            layout,
            groupHits,
            hitCount,
            hitSurface,
            hitArc);
        mask =
            ArcSurfaces.layers(
                i,
                x,
                y,
                z,
                tx,
                ty,
                tz,
                jx,
                jy,
                jz,
                ux,
                uy,
                uz,
                h,
                path,
                inside,
                mask,
                layers,
                layout,
                hitCount,
                hitSurface,
                hitArc);
        double across = Math.sqrt((tx * tx + ty * ty) * (ux * ux + uy * uy));
        double sine = Math.abs(tx * uy - ty * ux) / (across > 0.0 ? across : 1.0);
        double s2 = sine * sine;
        turned = turned + sine * (1.0 + s2 * (1.0 / 6.0 + s2 * (3.0 / 40.0)));
        x = x + jx;
        y = y + jy;
        z = z + jz;
        tx = ux;
        ty = uy;
        tz = uz;
        bx = cx;
        by = cy;
        bz = cz;
        path = path + h;
        double square = x * x + y * y;
        inside = ArcSurfaces.inside(square, inside, layers, layerCount);
        double ratio = estimate > 0.0 ? tolerance / estimate : 16.0;
        double factor = Math.sqrt(Math.sqrt(ratio < 16.0 ? ratio : 16.0));
        wanted = h * (factor > 0.5 ? factor : 0.5);
        wanted = wanted < most ? wanted : most;
        double above = tz > 0.0 ? z - groups[1] : (tz < 0.0 ? groups[0] - z : -1.0);
        double beyond = x * tx + y * ty > 0.0 ? square - largest * largest : -1.0;
        run = (path < longest && turned < WHOLE && above < 0.0 ? beyond : 1.0) < 0.0;
      }
      step = step + 1;
    }
    int touched = 0;
    int bit = 0;
    while (bit < 64) {
      touched = touched + (int) ((mask >> bit) & 1L);
      bit = bit + 1;
    }
    reached[i] = touched;
  }
}
