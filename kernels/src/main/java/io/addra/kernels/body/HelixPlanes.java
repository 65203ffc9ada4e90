package io.addra.kernels.body;

/**
 * The planar sensors that the helix of {@link HelixKernel} crosses.
 *
 * <p>A transverse point P lies on the track's circle where g(P) = &kappa;/2 (P -
 * x<sub>0</sub>)<sup>2</sup> - (P - x<sub>0</sub>)&middot;n = 0, for &kappa; = 0 on its line. On a
 * ladder M + &lambda;H this is a quadratic in &lambda;: the ladder is left out unless |g(M)| &lt;
 * |2nd| + |3rd coefficient|, which takes ten additions and products. With d = P - x<sub>0</sub> the
 * half-angle variable is &sigma; = d<sup>2</sup>/(d&middot;t), whatever the curvature.
 *
 * <p>The distance F of the track from the plane of a tilted sensor has no closed root. Along the
 * arc it changes at the rate T cos &psi; + N sin &psi; + n<sub>z</sub> p<sub>z</sub>/p<sub>T</sub>,
 * whose zeros are a quadratic in &sigma;: between them F is monotonic, and where it changes sign
 * its one root is found by Newton's method kept within its bracket by bisection (W. H. Press et
 * al., Numerical Recipes, section 9.4). The arc is first cut to where the track is in the sensor's
 * range of z.
 */
final class HelixPlanes {
  private static final int STEPS = 60;

  /** Below this share of the arc a step of Newton's method leaves nothing to be done. */
  private static final double CLOSE = 1.0e-9;

  /** asin(x)/x is convex in x squared, so that it is below 1 + (pi/2 - 1) x squared. */
  private static final double ARC_OVER_CHORD = 0.5707963267948966;

  private HelixPlanes() {}

  /** Crosses the sensors of all groups; parameters as those of {@link HelixKernel}. */
  static void cross(
      int i,
      double x,
      double y,
      double z,
      double tx,
      double ty,
      double slope,
      double curvature,
      double longest,
      boolean returns,
      double[] ladders,
      double[] spans,
      double[] tilted,
      double[] groups,
      int[] layout,
      int[] groupHits,
      int[] hitCount,
      int[] hitSurface,
      double[] hitArc) {
    double radius = Math.sqrt(x * x + y * y);
    double kappa = Math.abs(curvature);
    double around = 2.0 * (y * tx - x * ty) * curvature + kappa * kappa * radius * radius;
    double wide = 1.0 + around > 0.0 ? 1.0 + Math.sqrt(1.0 + around) : 1.0;
    double nearest = kappa > 0.0 ? Math.abs(around) / (kappa * wide) : Math.abs(y * tx - x * ty);
    double farthest = kappa > 0.0 ? wide / kappa : HelixArc.ENDLESS;
    // no points behind the start where a track moves outward and does not come back
    boolean onward = (returns ? -1.0 : x * tx + y * ty) > 0.0;
    double behind = onward ? 0.0 : -HelixArc.ENDLESS;
    double turn = 2.0 * HelixArc.halfTurn(kappa, 2.0 / (kappa > 0.0 ? kappa : 1.0));
    int count = layout[SurfaceTables.LAYOUT_GROUPS];
    int g = 0;
    while (g < count) {
      groupHits[g * layout[SurfaceTables.LAYOUT_STRIDE] + i] = 0;
      g = g + 1;
    }
    double bend = 0.5 * curvature;
    double mx = curvature * x - ty;
    double my = curvature * y + tx;
    double g0 = bend * (x * x + y * y) + (y * tx - x * ty);
    // ladders that the circle meets, four at a time: their roots then overlap in the processor
    long queue = 0L;
    int waiting = 0;
    g = 0;
    while (g < count) {
      int at = SurfaceTables.GROUP_HEADER + g * SurfaceTables.GROUP_STRIDE;
      double inner = groups[at];
      double outer = groups[at + 1];
      double gap = inner > radius ? inner - radius : (radius > outer ? radius - outer : 0.0);
      // the greatest arc at a chord for a track that ends before it comes back to it
      double chord = radius + outer;
      double angle = 0.5 * kappa * chord;
      double longer = chord * (1.0 + ARC_OVER_CHORD * angle * angle);
      double back = kappa > 0.0 ? longest + longer : 0.0;
      double stay = angle < 1.0 && back < turn ? longer : longest;
      double zNear = z + slope * gap;
      double zFar = slope > 0.0 || slope < 0.0 ? z + slope * stay : z;
      double zLow = zNear < zFar ? zNear : zFar;
      double zHigh = zNear < zFar ? zFar : zNear;
      double start = onward ? radius : 0.0;
      double room = gap < longest && nearest < outer && farthest > inner ? outer - start : -1.0;
      double apart = zLow < groups[at + 5] && zHigh > groups[at + 4] ? room : -1.0;
      int n = apart > 0.0 ? (int) groups[at + 2] : 0;
      int end = apart > 0.0 ? (int) groups[at + 3] : 0;
      while (n < end) {
        int row = n * SurfaceTables.LADDER_STRIDE;
        double hx = ladders[row + 2];
        double hy = ladders[row + 3];
        double centre = bend * ladders[row + 4] - ladders[row] * mx - ladders[row + 1] * my + g0;
        double along = curvature * ladders[row + 5] - hx * mx - hy * my;
        if (Math.abs(centre) < Math.abs(along) + Math.abs(bend * ladders[row + 6])) {
          double ahead = (ladders[row] - x) * tx + (ladders[row + 1] - y) * ty;
          if (ahead + Math.abs(hx * tx + hy * ty) > behind) {
            queue = (queue << 16) | n;
            waiting = waiting + 1;
          }
        }
        n = n + 1;
        if (waiting == 4) {
          ladders(
              i,
              x,
              y,
              z,
              tx,
              ty,
              slope,
              curvature,
              longest,
              queue,
              waiting,
              ladders,
              spans,
              layout,
              groupHits,
              hitCount,
              hitSurface,
              hitArc);
          waiting = 0;
        }
      }
      int before = hitCount[i];
      if (room > 0.0 && zLow < groups[at + 9] && zHigh > groups[at + 8]) {
        tilted(
            i,
            x,
            y,
            z,
            tx,
            ty,
            slope,
            curvature,
            longest,
            behind,
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
      g = g + 1;
    }
    ladders(
        i,
        x,
        y,
        z,
        tx,
        ty,
        slope,
        curvature,
        longest,
        queue,
        waiting,
        ladders,
        spans,
        layout,
        groupHits,
        hitCount,
        hitSurface,
        hitArc);
  }

  /** Crosses up to four ladders, whose numbers are packed in 16 bits each. */
  private static void ladders(
      int i,
      double x,
      double y,
      double z,
      double tx,
      double ty,
      double slope,
      double curvature,
      double longest,
      long queue,
      int waiting,
      double[] ladders,
      double[] spans,
      int[] layout,
      int[] groupHits,
      int[] hitCount,
      int[] hitSurface,
      double[] hitArc) {
    double bend = 0.5 * curvature;
    int k = waiting - 1;
    while (k > -1) {
      int ladder = (int) ((queue >> (16 * k)) & 0xFFFFL);
      int at = ladder * SurfaceTables.LADDER_STRIDE;
      double dx = ladders[at] - x;
      double dy = ladders[at + 1] - y;
      double hx = ladders[at + 2];
      double hy = ladders[at + 3];
      double c = bend * (dx * dx + dy * dy) - (dy * tx - dx * ty);
      double b = 0.5 * (curvature * (dx * hx + dy * hy) - (hy * tx - hx * ty));
      double across = bend * ladders[at + 6];
      double discriminant = b * b - across * c;
      double root = Math.sqrt(discriminant > 0.0 ? discriminant : 0.0);
      double sum = b > 0.0 ? -b - root : root - b;
      int before = hitCount[i];
      if (discriminant > 0.0 && Math.abs(c) < Math.abs(sum)) {
        pass(
            i,
            sum * dx + c * hx,
            sum * dy + c * hy,
            sum,
            z,
            tx,
            ty,
            slope,
            curvature,
            longest,
            at,
            ladders,
            spans,
            layout,
            hitCount,
            hitSurface,
            hitArc);
      }
      if (discriminant > 0.0 && Math.abs(sum) < Math.abs(across)) {
        pass(
            i,
            across * dx + sum * hx,
            across * dy + sum * hy,
            across,
            z,
            tx,
            ty,
            slope,
            curvature,
            longest,
            at,
            ladders,
            spans,
            layout,
            hitCount,
            hitSurface,
            hitArc);
      }
      int group = (int) ladders[at + 10];
      int place = group * layout[SurfaceTables.LAYOUT_STRIDE] + i;
      groupHits[place] = groupHits[place] + hitCount[i] - before;
      k = k - 1;
    }
  }

  /**
   * Looks for the sensor of a ladder where the track crosses it, at d = (dx, dy)/size from its
   * start: the size is not divided by, for a quotient less on the way to the arc.
   */
  private static void pass(
      int i,
      double dx,
      double dy,
      double size,
      double z,
      double tx,
      double ty,
      double slope,
      double curvature,
      double longest,
      int at,
      double[] ladders,
      double[] spans,
      int[] layout,
      int[] hitCount,
      int[] hitSurface,
      double[] hitArc) {
    double kappa = Math.abs(curvature);
    double perKappa = 2.0 / (kappa > 0.0 ? kappa : 1.0);
    double arc = HelixArc.length(dx * dx + dy * dy, size * (dx * tx + dy * ty), kappa, perKappa);
    double zArc = z + slope * arc;
    SurfaceTables.addOnLadder(
        i, at, zArc, arc, 0.0, longest, ladders, spans, layout, hitCount, hitSurface, hitArc);
  }

  private static void tilted(
      int i,
      double x,
      double y,
      double z,
      double tx,
      double ty,
      double slope,
      double curvature,
      double longest,
      double behind,
      int from,
      int to,
      double[] tilted,
      int[] layout,
      int[] hitCount,
      int[] hitSurface,
      double[] hitArc) {
    double bend = 0.5 * curvature;
    double kappa = Math.abs(curvature);
    double turn = 2.0 * HelixArc.halfTurn(kappa, 2.0 / (kappa > 0.0 ? kappa : 1.0));
    double end = turn < longest ? turn : longest;
    // one over the slope, +infinity where it is 0 of either sign
    double perSlope = 1.0 / (slope > 0.0 || slope < 0.0 ? slope : 0.0);
    int n = from;
    while (n < to) {
      int at = n * SurfaceTables.TILTED_STRIDE;
      double reach = tilted[at + SurfaceTables.TILTED_REACH];
      double dx = tilted[at] - x;
      double dy = tilted[at + 1] - y;
      double square = dx * dx + dy * dy;
      double g = Math.abs(bend * square - (dy * tx - dx * ty));
      if (g < reach * (1.0 + 0.5 * kappa * reach) && dx * tx + dy * ty + reach > behind) {
        double chord = Math.sqrt(square);
        double begin = (tilted[at + SurfaceTables.TILTED_Z] - z) * perSlope;
        double leave = (tilted[at + SurfaceTables.TILTED_Z + 1] - z) * perSlope;
        double lo = begin < leave ? begin : leave;
        double hi = begin < leave ? leave : begin;
        double most = 0.5 * kappa * (chord + reach);
        double longer = (chord + reach) * (1.0 + ARC_OVER_CHORD * most * most);
        double back = kappa > 0.0 ? end + longer : 0.0;
        double stay = most < 1.0 && back < turn ? longer : end;
        lo = lo > chord - reach ? lo : chord - reach;
        lo = lo > 0.0 ? lo : 0.0;
        hi = stay < hi ? stay : hi;
        hi = end < hi ? end : hi;
        if (lo < hi) {
          pieces(
              i,
              x,
              y,
              z,
              tx,
              ty,
              slope,
              curvature,
              lo,
              hi,
              chord,
              n,
              tilted,
              layout,
              hitCount,
              hitSurface,
              hitArc);
        }
      }
      n = n + 1;
    }
  }

  /** Cuts an arc where the distance from a plane is extreme, and looks for a root in each piece. */
  private static void pieces(
      int i,
      double x,
      double y,
      double z,
      double tx,
      double ty,
      double slope,
      double curvature,
      double from,
      double to,
      double guess,
      int n,
      double[] tilted,
      int[] layout,
      int[] hitCount,
      int[] hitSurface,
      double[] hitArc) {
    int at = n * SurfaceTables.TILTED_STRIDE;
    double kappa = Math.abs(curvature);
    double perKappa = 2.0 / (kappa > 0.0 ? kappa : 1.0);
    double nx = normalX(tilted, at);
    double ny = normalY(tilted, at);
    double ahead = nx * tx + ny * ty;
    double left = ny * tx - nx * ty;
    double climb = normalZ(tilted, at) * slope;
    double c = climb + ahead;
    double start =
        nx * (x - tilted[at])
            + ny * (y - tilted[at + 1])
            + normalZ(tilted, at) * (z - tilted[at + 2]);
    double angle = 0.5 * curvature * from;
    double ratio = HelixArc.chordRatio(angle);
    double sine = angle * ratio;
    double cosine = HelixArc.cosine(angle);
    double rate = c - 2.0 * sine * (ahead * sine - left * cosine);
    double first = start + from * ratio * (ahead * cosine + left * sine) + climb * from;
    double early = to;
    double late = to;
    // the rate changes by less than the turning angle
    if (Math.abs(rate) < kappa * (to - from)) {
      double a = 0.25 * curvature * curvature * (climb - ahead);
      double b = 0.5 * curvature * left;
      double discriminant = b * b - a * c;
      double root = Math.sqrt(discriminant > 0.0 ? discriminant : 0.0);
      double sum = b > 0.0 ? -b - root : root - b;
      boolean bends = (kappa > 0.0 ? discriminant : 0.0) > 0.0;
      double one = bends ? HelixArc.ofFraction(c, sum, kappa, perKappa) : to;
      double two = bends ? HelixArc.ofFraction(sum, a, kappa, perKappa) : to;
      early = one < two ? one : two;
      late = one < two ? two : one;
    }
    int piece = 0;
    while (piece < 3) {
      double begin = piece == 0 ? from : (piece == 1 ? early : late);
      double stop = piece == 0 ? early : (piece == 1 ? late : to);
      double lo = begin < from ? from : begin;
      double hi = stop < to ? stop : to;
      if (lo < hi) {
        double below = piece == 0 ? first : distance(start, ahead, left, climb, curvature, lo);
        double above = distance(start, ahead, left, climb, curvature, hi);
        if (below * above < 0.0) {
          double arc = root(start, ahead, left, climb, curvature, lo, hi, guess, below < 0.0);
          inside(
              i,
              x,
              y,
              z,
              tx,
              ty,
              slope,
              curvature,
              arc,
              n,
              tilted,
              layout,
              hitCount,
              hitSurface,
              hitArc);
        }
      }
      piece = piece + 1;
    }
  }

  /** Where a monotonic distance is 0 (cm). */
  private static double root(
      double start,
      double ahead,
      double left,
      double climb,
      double curvature,
      double from,
      double to,
      double guess,
      boolean rises) {
    double lo = from;
    double hi = to;
    double s = guess > lo && guess < hi ? guess : 0.5 * (lo + hi);
    int step = 0;
    boolean run = true;
    while (run && step < STEPS) {
      double angle = 0.5 * curvature * s;
      double ratio = HelixArc.chordRatio(angle);
      double sine = angle * ratio;
      double cosine = HelixArc.cosine(angle);
      double f = start + s * ratio * (ahead * cosine + left * sine) + climb * s;
      double rate = ahead + climb - 2.0 * sine * (ahead * sine - left * cosine);
      boolean before = rises ? f < 0.0 : f > 0.0;
      lo = before ? s : lo;
      hi = before ? hi : s;
      double next = s - f / rate;
      double room = (next - lo) * (hi - next);
      double moved = (room < 0.0 ? 0.5 * (lo + hi) : next) - s;
      double size = Math.abs(f);
      run = size > 0.0 && Math.abs(moved) > CLOSE * s;
      s = size > 0.0 ? s + moved : s;
      step = step + 1;
    }
    return s;
  }

  /**
   * Whether the track is within the outline of a tilted sensor at an arc length, and if so a hit.
   */
  private static void inside(
      int i,
      double x,
      double y,
      double z,
      double tx,
      double ty,
      double slope,
      double curvature,
      double arc,
      int n,
      double[] tilted,
      int[] layout,
      int[] hitCount,
      int[] hitSurface,
      double[] hitArc) {
    int at = n * SurfaceTables.TILTED_STRIDE;
    double angle = 0.5 * curvature * arc;
    double ratio = HelixArc.chordRatio(angle);
    double chord = arc * ratio;
    double ahead = chord * HelixArc.cosine(angle);
    double left = chord * (angle * ratio);
    double dx = x + ahead * tx - left * ty;
    double dy = y + ahead * ty + left * tx;
    double dz = z + slope * arc;
    if (arc > 0.0 && outlined(dx, dy, dz, tilted, at)) {
      int surface = layout[SurfaceTables.LAYOUT_LAYERS] + layout[SurfaceTables.LAYOUT_FLAT] + n;
      SurfaceTables.add(i, surface, arc, layout, hitCount, hitSurface, hitArc);
    }
  }

  /** Whether a point of its plane is within a tilted sensor. */
  static boolean outlined(double x, double y, double z, double[] tilted, int at) {
    double dx = x - tilted[at];
    double dy = y - tilted[at + 1];
    double dz = z - tilted[at + 2];
    int u = at + SurfaceTables.TILTED_U;
    int v = at + SurfaceTables.TILTED_V;
    double across = dx * tilted[u] + dy * tilted[u + 1] + dz * tilted[u + 2];
    double along = dx * tilted[v] + dy * tilted[v + 1] + dz * tilted[v + 2];
    double half =
        tilted[at + SurfaceTables.TILTED_WIDTH] + along * tilted[at + SurfaceTables.TILTED_TAPER];
    return Math.abs(along) < tilted[at + SurfaceTables.TILTED_LENGTH] && Math.abs(across) < half;
  }

  /** Distance of the track from a plane after an arc (cm). */
  private static double distance(
      double start, double ahead, double left, double climb, double curvature, double arc) {
    double angle = 0.5 * curvature * arc;
    double ratio = HelixArc.chordRatio(angle);
    double direction = ahead * HelixArc.cosine(angle) + left * (angle * ratio);
    return start + arc * ratio * direction + climb * arc;
  }

  /** The x component of the unit normal u cross v of a tilted sensor. */
  static double normalX(double[] tilted, int at) {
    int u = at + SurfaceTables.TILTED_U;
    int v = at + SurfaceTables.TILTED_V;
    return tilted[u + 1] * tilted[v + 2] - tilted[u + 2] * tilted[v + 1];
  }

  /** The y component of the normal. */
  static double normalY(double[] tilted, int at) {
    int u = at + SurfaceTables.TILTED_U;
    int v = at + SurfaceTables.TILTED_V;
    return tilted[u + 2] * tilted[v] - tilted[u] * tilted[v + 2];
  }

  /** The z component of the normal. */
  static double normalZ(double[] tilted, int at) {
    int u = at + SurfaceTables.TILTED_U;
    int v = at + SurfaceTables.TILTED_V;
    return tilted[u] * tilted[v + 1] - tilted[u + 1] * tilted[v];
  }
}
