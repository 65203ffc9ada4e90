package io.addra.kernels.body;

/**
 * The surfaces that one arc of {@link TrajectoryKernel} crosses: a cubic x<sub>0</sub> + &tau;a +
 * &tau;<sup>2</sup>b + &tau;<sup>3</sup>c with &tau; from 0 to 1 and given ends and directions.
 *
 * <p>Layers: the radius is monotonic up to an extreme, where the arc is cut; between the radii of
 * two ends each layer is crossed once. Sensors: one is left out unless the chord comes nearer to it
 * than the arc is from the chord. The distance from a sensor's plane is a cubic in &tau;, cut where
 * it is extreme. Roots by Newton's method kept within the bracket by bisection (W. H. Press et al.,
 * Numerical Recipes, section 9.4).
 */
final class ArcSurfaces {
  private static final int STEPS = 50;
  private static final double CLOSE = 1.0e-12;

  /** What is nearer to the start of the track is the start (cm). */
  private static final double START = 1.0e-9;

  /** A circle's arc is within angle/8 of its length from the chord; with room for a cubic. */
  private static final double BULGE = 0.15;

  private ArcSurfaces() {}

  /** Number of layers inside a radius, from that before the last arc. */
  static int inside(double square, int from, double[] layers, int count) {
    int n = from;
    while (n < count && square(n, layers) < square) {
      n = n + 1;
    }
    while (n > 0 && square < square(n - 1, layers)) {
      n = n - 1;
    }
    return n;
  }

  /** Whether the next layer outward or inward lies before a radius squared. */
  private static boolean between(int n, boolean out, double square, double[] layers, int count) {
    int next = out ? n : n - 1;
    int row = next < 0 ? 0 : (next < count ? next : count - 1);
    double there = next == row ? square(row, layers) : square;
    double gap = out ? square - there : there - square;
    return gap > 0.0;
  }

  private static double square(int layer, double[] layers) {
    double radius = layers[layer * SurfaceTables.LAYER_STRIDE];
    return radius * radius;
  }

  /**
   * Crosses layers.
   *
   * @param inside number of layers with a smaller radius than the start of the arc
   * @param seen a bit for each layer reached so far
   * @return the same after this arc
   */
  static long layers(
      int i,
      double x,
      double y,
      double z,
      double tx,
      double ty,
      double tz,
      double jx,
      double jy,
      double jz,
      double ux,
      double uy,
      double uz,
      double h,
      double path,
      int inside,
      long seen,
      double[] layers,
      int[] layout,
      int[] hitCount,
      int[] hitSurface,
      double[] hitArc) {
    double ax = h * tx;
    double ay = h * ty;
    double bx = 3.0 * jx - 2.0 * ax - h * ux;
    double by = 3.0 * jy - 2.0 * ay - h * uy;
    double cx = ax + h * ux - 2.0 * jx;
    double cy = ay + h * uy - 2.0 * jy;
    double az = h * tz;
    double bz = 3.0 * jz - 2.0 * az - h * uz;
    double cz = az + h * uz - 2.0 * jz;
    int count = layout[SurfaceTables.LAYOUT_LAYERS];
    double endX = x + jx;
    double endY = y + jy;
    double rate0 = x * tx + y * ty;
    double rate1 = endX * ux + endY * uy;
    boolean cut = rate0 * rate1 < 0.0;
    double middle = 1.0;
    if (cut) {
      middle = extreme(x, y, ax, ay, bx, by, cx, cy, rate0 < 0.0);
    }
    long mask = seen;
    int n = inside;
    double lo = 0.0;
    double lowSquare = x * x + y * y;
    int part = cut ? 0 : 1;
    while (part < 2) {
      double hi = part == 0 ? middle : 1.0;
      double atX = part == 0 ? at(x, ax, bx, cx, hi) : endX;
      double atY = part == 0 ? at(y, ay, by, cy, hi) : endY;
      double highSquare = atX * atX + atY * atY;
      boolean out = highSquare > lowSquare;
      boolean more = between(n, out, highSquare, layers, count);
      double from = lo;
      double fromSquare = lowSquare;
      while (more) {
        int layer = out ? n : n - 1;
        double target = square(layer, layers);
        double tau =
            radial(x, y, ax, ay, bx, by, cx, cy, target, from, fromSquare, hi, highSquare, out);
        double there = at(z, az, bz, cz, tau);
        double arc = path + h * tau;
        int row = layer * SurfaceTables.LAYER_STRIDE;
        if (arc > START && there > layers[row + 1] && there < layers[row + 2]) {
          SurfaceTables.add(i, layer, arc, layout, hitCount, hitSurface, hitArc);
          mask = mask | (1L << layer);
        }
        from = tau;
        fromSquare = target;
        n = out ? n + 1 : n - 1;
        more = between(n, out, highSquare, layers, count);
      }
      lo = hi;
      lowSquare = highSquare;
      part = part + 1;
    }
    return mask;
  }

  private static double at(double x, double a, double b, double c, double tau) {
    return x + tau * (a + tau * (b + tau * c));
  }

  /** Where the radius has its extreme. */
  private static double extreme(
      double x,
      double y,
      double ax,
      double ay,
      double bx,
      double by,
      double cx,
      double cy,
      boolean least) {
    double lo = 0.0;
    double hi = 1.0;
    double tau = 0.5;
    int step = 0;
    boolean run = true;
    while (run && step < STEPS) {
      double px = at(x, ax, bx, cx, tau);
      double py = at(y, ay, by, cy, tau);
      double vx = ax + tau * (2.0 * bx + tau * 3.0 * cx);
      double vy = ay + tau * (2.0 * by + tau * 3.0 * cy);
      double wx = 2.0 * bx + 6.0 * tau * cx;
      double wy = 2.0 * by + 6.0 * tau * cy;
      double f = px * vx + py * vy;
      double rate = vx * vx + vy * vy + px * wx + py * wy;
      boolean before = least ? f < 0.0 : f > 0.0;
      lo = before ? tau : lo;
      hi = before ? hi : tau;
      double next = tau - f / rate;
      next = (next - lo) * (hi - next) < 0.0 ? 0.5 * (lo + hi) : next;
      run = Math.abs(next - tau) > CLOSE;
      tau = next;
      step = step + 1;
    }
    return tau;
  }

  /** Where the radius squared is the target, between two places where it is known. */
  private static double radial(
      double x,
      double y,
      double ax,
      double ay,
      double bx,
      double by,
      double cx,
      double cy,
      double target,
      double from,
      double fromSquare,
      double to,
      double toSquare,
      boolean grows) {
    double lo = from;
    double hi = to;
    double tau = from + (to - from) * ((target - fromSquare) / (toSquare - fromSquare));
    tau = tau > from && tau < to ? tau : 0.5 * (from + to);
    int step = 0;
    boolean run = true;
    while (run && step < STEPS) {
      double px = at(x, ax, bx, cx, tau);
      double py = at(y, ay, by, cy, tau);
      double vx = ax + tau * (2.0 * bx + tau * 3.0 * cx);
      double vy = ay + tau * (2.0 * by + tau * 3.0 * cy);
      double f = px * px + py * py - target;
      boolean before = grows ? f < 0.0 : f > 0.0;
      lo = before ? tau : lo;
      hi = before ? hi : tau;
      double next = tau - 0.5 * f / (px * vx + py * vy);
      next = (next - lo) * (hi - next) < 0.0 ? 0.5 * (lo + hi) : next;
      run = Math.abs(next - tau) > 1.0e-8;
      tau = next;
      step = step + 1;
    }
    return tau;
  }

  /** Crosses the sensors of all groups. */
  static void sensors(
      int i,
      double x,
      double y,
      double z,
      double tx,
      double ty,
      double tz,
      double jx,
      double jy,
      double jz,
      double ux,
      double uy,
      double uz,
      double h,
      double path,
      double[] ladders,
      double[] spans,
      double[] tilted,
      double[] groups,
      int[] layout,
      int[] groupHits,
      int[] hitCount,
      int[] hitSurface,
      double[] hitArc) {
    double r0 = Math.sqrt(x * x + y * y);
    double r1 = Math.sqrt((x + jx) * (x + jx) + (y + jy) * (y + jy));
    double turnX = ux - tx;
    double turnY = uy - ty;
    double turnZ = uz - tz;
    double bulge = BULGE * h * Math.sqrt(turnX * turnX + turnY * turnY + turnZ * turnZ) + 1.0e-9;
    double nearest = 0.5 * (r0 + r1 - h);
    double farthest = 0.5 * (r0 + r1 + h);
    double low = (jz < 0.0 ? z + jz : z) - bulge;
    double high = (jz < 0.0 ? z : z + jz) + bulge;
    int count = layout[SurfaceTables.LAYOUT_GROUPS];
    int g = 0;
    while (g < count) {
      int at = SurfaceTables.GROUP_HEADER + g * SurfaceTables.GROUP_STRIDE;
      if (groups[at] < farthest && groups[at + 1] > nearest) {
        int before = hitCount[i];
        if (groups[at + 4] < high && groups[at + 5] > low) {
          ladders(
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
              bulge,
              (int) groups[at + 2],
              (int) groups[at + 3],
              ladders,
              spans,
              layout,
              hitCount,
              hitSurface,
              hitArc);
        }
        if (groups[at + 8] < high && groups[at + 9] > low) {
          tilted(
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
              bulge,
              low,
              high,
              (int) groups[at + 6],
              (int) groups[at + 7],
              tilted,
              layout,
              hitCount,
              hitSurface,
              hitArc);
        }
        int place = g * layout[SurfaceTables.LAYOUT_STRIDE] + i;
        groupHits[place] = groupHits[place] + hitCount[i] - before;
      }
      g = g + 1;
    }
  }

  private static void ladders(
      int i,
      double x,
      double y,
      double z,
      double tx,
      double ty,
      double tz,
      double jx,
      double jy,
      double jz,
      double ux,
      double uy,
      double uz,
      double h,
      double path,
      double bulge,
      int from,
      int to,
      double[] ladders,
      double[] spans,
      int[] layout,
      int[] hitCount,
      int[] hitSurface,
      double[] hitArc) {
    double wide = bulge * Math.sqrt(jx * jx + jy * jy);
    int n = from;
    while (n < to) {
      int at = n * SurfaceTables.LADDER_STRIDE;
      double wx = ladders[at] - x;
      double wy = ladders[at + 1] - y;
      double hx = ladders[at + 2];
      double hy = ladders[at + 3];
      double change = jx * hy - jy * hx;
      double size = Math.abs(change);
      double start = wy * hx - wx * hy;
      boolean beside = Math.abs(wx * jy - wy * jx) < size + wide;
      boolean through = Math.abs(2.0 * start + change) < size + 2.0 * bulge * ladders[at + 9];
      if (beside && through) {
        double f1 = h * (tx * hy - ty * hx);
        double e1 = h * (ux * hy - uy * hx);
        double f2 = 3.0 * change - 2.0 * f1 - e1;
        double f3 = f1 + e1 - 2.0 * change;
        int piece = 0;
        while (piece < 3) {
          double tau = root(start, f1, f2, f3, piece);
          if (tau > -0.5) {
            double px = along(x, tx, jx, ux, h, tau) - ladders[at];
            double py = along(y, ty, jy, uy, h, tau) - ladders[at + 1];
            double share = px * hx + py * hy;
            double arc = path + h * tau;
            if (Math.abs(share) < ladders[at + 6]) {
              SurfaceTables.addOnLadder(
                  i,
                  at,
                  along(z, tz, jz, uz, h, tau),
                  arc,
                  START,
                  path + 2.0 * h,
                  ladders,
                  spans,
                  layout,
                  hitCount,
                  hitSurface,
                  hitArc);
            }
          }
          piece = tau < -1.5 ? 3 : piece + 1;
        }
      }
      n = n + 1;
    }
  }

  private static void tilted(
      int i,
      double x,
      double y,
      double z,
      double tx,
      double ty,
      double tz,
      double jx,
      double jy,
      double jz,
      double ux,
      double uy,
      double uz,
      double h,
      double path,
      double bulge,
      double low,
      double high,
      int from,
      int to,
      double[] tilted,
      int[] layout,
      int[] hitCount,
      int[] hitSurface,
      double[] hitArc) {
    double length = Math.sqrt(jx * jx + jy * jy);
    int n = from;
    while (n < to) {
      int at = n * SurfaceTables.TILTED_STRIDE;
      double wx = tilted[at] - x;
      double wy = tilted[at + 1] - y;
      double reach = tilted[at + SurfaceTables.TILTED_REACH] + bulge;
      double aside = length < reach ? -1.0 : Math.abs(wx * jy - wy * jx) - reach * length;
      if (aside < 0.0
          && tilted[at + SurfaceTables.TILTED_Z] < high
          && tilted[at + SurfaceTables.TILTED_Z + 1] > low) {
        double nx = HelixPlanes.normalX(tilted, at);
        double ny = HelixPlanes.normalY(tilted, at);
        double nz = HelixPlanes.normalZ(tilted, at);
        double start = nx * -wx + ny * -wy + nz * (z - tilted[at + 2]);
        double change = nx * jx + ny * jy + nz * jz;
        double f1 = h * (nx * tx + ny * ty + nz * tz);
        double e1 = h * (nx * ux + ny * uy + nz * uz);
        double f2 = 3.0 * change - 2.0 * f1 - e1;
        double f3 = f1 + e1 - 2.0 * change;
        boolean through = Math.abs(2.0 * start + change) < Math.abs(change) + 2.0 * bulge;
        int piece = through ? 0 : 3;
        while (piece < 3) {
          double tau = root(start, f1, f2, f3, piece);
          double px = along(x, tx, jx, ux, h, tau);
          double py = along(y, ty, jy, uy, h, tau);
          double pz = along(z, tz, jz, uz, h, tau);
          double arc = path + h * tau;
          if (tau > -0.5 && arc > START && HelixPlanes.outlined(px, py, pz, tilted, at)) {
            int surface =
                layout[SurfaceTables.LAYOUT_LAYERS] + layout[SurfaceTables.LAYOUT_FLAT] + n;
            SurfaceTables.add(i, surface, arc, layout, hitCount, hitSurface, hitArc);
          }
          piece = tau < -1.5 ? 3 : piece + 1;
        }
      }
      n = n + 1;
    }
  }

  /** A coordinate of the arc. */
  private static double along(double x, double t, double change, double u, double h, double tau) {
    double b = 3.0 * change - h * (2.0 * t + u);
    double c = h * (t + u) - 2.0 * change;
    return x + tau * (h * t + tau * (b + tau * c));
  }

  /**
   * The root of a cubic in one of the pieces of 0 to 1 on which it is monotonic.
   *
   * @return the root; -1 if there is none in this piece, -2 if there is none and this is the last
   */
  private static double root(double f0, double f1, double f2, double f3, int piece) {
    boolean parts = Math.abs(f1) < 2.0 * Math.abs(f2) + 3.0 * Math.abs(f3);
    double lo = 0.0;
    double hi = piece == 0 ? 1.0 : 0.0;
    if (parts) {
      double discriminant = f2 * f2 - 3.0 * f3 * f1;
      double square = Math.sqrt(discriminant > 0.0 ? discriminant : 0.0);
      double sum = f2 > 0.0 ? -f2 - square : square - f2;
      double one = f1 / sum;
      double two = sum / (3.0 * f3);
      one = discriminant > 0.0 && one > 0.0 && one < 1.0 ? one : 1.0;
      two = discriminant > 0.0 && two > 0.0 && two < 1.0 ? two : 1.0;
      double early = one < two ? one : two;
      double late = one < two ? two : one;
      lo = piece == 0 ? 0.0 : (piece == 1 ? early : late);
      hi = piece == 0 ? early : (piece == 1 ? late : 1.0);
    }
    double below = f0 + lo * (f1 + lo * (f2 + lo * f3));
    double above = f0 + hi * (f1 + hi * (f2 + hi * f3));
    boolean rises = below < 0.0;
    // 0 counts as positive, so that a root between two arcs belongs to one of them
    double change = (below < 0.0 ? -1.0 : 1.0) * (above < 0.0 ? -1.0 : 1.0);
    boolean found = (lo < hi ? change : 1.0) < 0.0;
    double tau = lo + (hi - lo) * (below / (below - above));
    tau = tau > lo && tau < hi ? tau : 0.5 * (lo + hi);
    int step = 0;
    boolean run = found;
    while (run && step < STEPS) {
      double f = f0 + tau * (f1 + tau * (f2 + tau * f3));
      double rate = f1 + tau * (2.0 * f2 + 3.0 * tau * f3);
      boolean before = rises ? f < 0.0 : f > 0.0;
      lo = before ? tau : lo;
      hi = before ? hi : tau;
      double next = tau - f / rate;
      next = (next - lo) * (hi - next) < 0.0 ? 0.5 * (lo + hi) : next;
      run = Math.abs(next - tau) > CLOSE;
      tau = next;
      step = step + 1;
    }
    return found ? tau : (parts && piece < 2 ? -1.0 : -2.0);
  }
}
