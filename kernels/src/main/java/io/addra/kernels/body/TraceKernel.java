package io.addra.kernels.body;

/**
 * All intervals of one ray through a scene.
 *
 * <p>The scene is a tree in preorder with skip pointers: a node whose padded bounding box is
 * missed, or none of whose own primitives is hit, is skipped with all its daughters. A primitive is
 * an intersection of half-spaces and, where it has a surface of revolution, a z slab with r &lt;=
 * a<sub>out</sub> + b<sub>out</sub> z, less the inner r &lt; a<sub>in</sub> + b<sub>in</sub> z.
 * Both are convex within the slab, so the ray meets a primitive in at most two intervals. Of two
 * primitives that touch, a ray in the face between them meets one ({@link CommonFace}).
 *
 * <p>Two things replace the tree where they can. A node may be a lattice of rings and columns, of
 * which a ray tests only the pieces that it passes ({@link LatticeLayout}). And rays that begin in
 * a ball around the interaction point take the primitives that they may meet from lists by
 * direction ({@link LocatorLayout}), mothers and daughters alike. The order of intervals differs
 * with the way they are found.
 *
 * <p>Source: slab clipping (T. Kay, J. Kajiya, SIGGRAPH 1986); the quadratic is solved without
 * cancellation (W. H. Press et al., Numerical Recipes, section 5.6). Precision: an end at s is as
 * good as the largest terms of the distance to its plane over the rate at which that changes, or of
 * its quadratic, da s<sup>2</sup> + 2 db s + dc, over twice the root of the discriminant. Against
 * 56 decimal digits (30,000 rays from up to 1e4 cm away at polyhedra, cones and cylinders, full and
 * hollow, with and without a frame, &beta;&gamma; 1e-6 to 1e6) it was within 0.9 ulps of this and
 * s, leaving out 457 rays on which two crossings are too close to tell their order. Rays that
 * nearly follow a surface make that large: the worst end was off by 1.4e-9 cm on a plane, by 5.5e-7
 * cm on a cone of slope up to 10, by 2.4e-6 cm on a flatter disc. Where a ray grazes a curved
 * surface (10,000 rays) the end was within 0.8 of the square root of an ulp of those terms over the
 * quadratic's a: 2.7e-4 cm in the worst case, from 1e4 cm away.
 */
public final class TraceKernel {
  /** Floats per node in the boxes array: x, y, z minima, then maxima (cm). */
  public static final int BOX_STRIDE = 6;

  /** Ints per node: skip, first primitive, end of primitives, plus slot, minus slot, lattice. */
  public static final int NODE_STRIDE = 6;

  /** Node: index of the next node that is not a descendant. */
  public static final int NODE_SKIP = 0;

  /** Node: first primitive. */
  public static final int NODE_FIRST = 1;

  /** Node: one past its last primitive. */
  public static final int NODE_END = 2;

  /** Node: slot that the intervals are added to, or -1. */
  public static final int NODE_PLUS = 3;

  /** Node: slot that the intervals are taken from, or -1. */
  public static final int NODE_MINUS = 4;

  /** Node: where in the array of lattices its own begins, or -1. */
  public static final int NODE_LATTICE = 5;

  /** Ints per primitive: first plane, end of planes, kind, frame or -1. */
  public static final int PRIMITIVE_STRIDE = 4;

  /** Kind of a primitive: planes only. */
  public static final int KIND_PLANES = 0;

  /** Kind of a primitive: planes and a full surface of revolution. */
  public static final int KIND_CONE = 1;

  /** Kind of a primitive: planes and a surface of revolution with a hole. */
  public static final int KIND_HOLLOW_CONE = 2;

  /** Doubles per primitive: z min, z max, a out, b out, a in, b in (cm, cm, cm, 1, cm, 1). */
  public static final int CONE_STRIDE = 6;

  /**
   * Doubles per plane: outward unit normal, distance (cm), in the primitive's frame; inside is n.x
   * &lt;= distance.
   */
  public static final int PLANE_STRIDE = 4;

  /** Doubles per frame: origin (cm), then the three local axes in the scene's frame. */
  public static final int FRAME_STRIDE = 12;

  /** Index in the layout array: number of nodes. */
  public static final int LAYOUT_NODES = 0;

  /** Index in the layout array: intervals that can be stored per event. */
  public static final int LAYOUT_CAPACITY = 1;

  /** Index in the layout array: number of regular bins of proper length. */
  public static final int LAYOUT_BINS = 2;

  /**
   * Index in the layout array: room for events in the arrays of hits, where what belongs to one
   * event lies this far apart, so that neighbouring events write to neighbouring places.
   */
  public static final int LAYOUT_STRIDE = 3;

  /** Length of the layout array. */
  public static final int LAYOUT_LENGTH = 4;

  private static final int RING_MASK = (1 << LatticeLayout.RING_BITS) - 1;
  private static final double FAR = 1.0e30;
  private static final double TINY = 1.0e-300;

  private TraceKernel() {}

  /**
   * Traces one ray.
   *
   * @param i event within the launch
   * @param rays {@link ProductionKernel#RAY_STRIDE} doubles per event
   * @param boxes {@link #BOX_STRIDE} floats per node
   * @param nodes {@link #NODE_STRIDE} ints per node
   * @param primitives {@link #PRIMITIVE_STRIDE} ints per primitive; those of lattices stand for all
   *     columns that are turned copies
   * @param cones {@link #CONE_STRIDE} doubles per primitive
   * @param planes {@link #PLANE_STRIDE} doubles per plane
   * @param frames {@link #FRAME_STRIDE} doubles per frame
   * @param lattices rings and columns of pieces, see {@link LatticeLayout}
   * @param wedges where they are, see {@link LatticeLayout}
   * @param cells nodes by direction, see {@link LocatorLayout}
   * @param layout {@link #LAYOUT_LENGTH} ints
   * @param hitCount output, intervals found per event; more than the capacity if some were lost
   * @param hitNode output, at {@code h * stride + i} the node of the event's interval h
   * @param hitEnds output, at {@code 2 * h * stride + i} and {@code (2 * h + 1) * stride + i} the
   *     proper lengths u = s/(beta gamma) at which it begins and ends (cm)
   */
  public static void event(
      int i,
      double[] rays,
      float[] boxes,
      int[] nodes,
      int[] primitives,
      double[] cones,
      double[] planes,
      double[] frames,
      int[] lattices,
      double[] wedges,
      int[] cells,
      int[] layout,
      int[] hitCount,
      int[] hitNode,
      double[] hitEnds) {
    int r = i * ProductionKernel.RAY_STRIDE;
    double ox = rays[r];
    double oy = rays[r + 1];
    double oz = rays[r + 2];
    double dx = rays[r + 3];
    double dy = rays[r + 4];
    double dz = rays[r + 5];
    double perLength = 1.0 / rays[r + ProductionKernel.RAY_BETA_GAMMA];
    // room that no event takes has weight 0 and is not traced
    double weight = rays[r + ProductionKernel.RAY_WEIGHT];
    int live = (weight < 0.0 ? -weight : weight) > 0.0 ? 1 : 0;
    double ball = LocatorLayout.BALL_CM * LocatorLayout.BALL_CM;
    int near = ox * ox + oy * oy + oz * oz < ball ? 1 : 0;
    int listed = near * cells[LocatorLayout.LEVEL_COUNT];
    double turn = LocatorLayout.turn(dx, dy);
    double iz = 1.0 / awayFromZero(dz);
    // only boxes take these, and there are none in lists
    double ix = listed > 0 ? 0.0 : 1.0 / awayFromZero(dx);
    double iy = listed > 0 ? 0.0 : 1.0 / awayFromZero(dy);
    // the corner of a box that the ray meets first
    int fromX = ix > 0.0 ? 0 : 3;
    int fromY = iy > 0.0 ? 1 : 4;
    int fromZ = iz > 0.0 ? 2 : 5;
    int nodeCount = layout[LAYOUT_NODES];
    int capacity = layout[LAYOUT_CAPACITY];
    int stride = layout[LAYOUT_STRIDE];
    int count = 0;
    int level = 0;
    int levels = live * (listed > 0 ? listed : 1);
    while (level < levels) {
      int at = 0;
      int stop = nodeCount;
      if (listed > 0) {
        int cell = LocatorLayout.cell(level, dz, turn, cells);
        at = cells[cell];
        stop = cells[cell + 1];
      }
      int lattice = -1;
      int column = 0;
      int left = 0;
      int entry = 0;
      double segmentLo = 0.0;
      double segmentHi = 0.0;
      while (at < stop) {
        int n = at;
        int p = 0;
        int end = 0;
        int firstPrimitive = 0;
        // the node that comes next, and that comes next where a primitive of this one is met
        int next = at + LocatorLayout.ENTRY_STRIDE;
        int onHit = next;
        int nodesPerPrimitive = 0;
        double cos = 1.0;
        double sin = 0.0;
        if (listed > 0) {
          n = cells[at];
          p = cells[at + 1];
          end = p + 1;
          firstPrimitive = p;
          if (left > 0) {
            // one piece of a lattice, of those that this direction may meet
            nodesPerPrimitive = 1;
            int columns = lattices[lattice + LatticeLayout.COLUMNS];
            int piece = lattices[entry];
            int c = column + (piece >> LatticeLayout.COLUMN_SHIFT);
            c = c < columns ? c : c - columns;
            int ring = (piece >> LatticeLayout.RING_SHIFT) & RING_MASK;
            n = n + 1 + c * lattices[lattice + LatticeLayout.RINGS] + ring;
            p = lattices[lattices[lattice + LatticeLayout.PLACES] + c] + ring;
            end = p + 1;
            firstPrimitive = p;
            int w = LatticeSearch.column(lattice, c, lattices);
            cos = wedges[w + LatticeLayout.COS];
            sin = wedges[w + LatticeLayout.SIN];
            entry = entry + 1;
            left = piece & 1;
            next = left > 0 ? at : next;
            onHit = next;
          } else {
            if (p < 0) {
              end = p;
              lattice = nodes[n * NODE_STRIDE + NODE_LATTICE];
              double periods = LatticeSearch.period(lattice, turn, lattices, wedges);
              int period = (int) periods;
              entry = LatticeSearch.cell(lattice, dz, periods - period, lattices, wedges);
              column = period * lattices[lattice + LatticeLayout.PERIOD];
              left = lattices[entry] < 0 ? 0 : 1;
              next = left > 0 ? at : next;
            }
          }
        } else {
          next = nodes[n * NODE_STRIDE + NODE_SKIP];
          if (left > 0) {
            nodesPerPrimitive = 1;
            int c = LatticeSearch.column(lattice, column, lattices);
            double from = LatticeSearch.enterColumn(c, ox, oy, dx, dy, segmentLo, wedges);
            double to = LatticeSearch.leaveColumn(c, ox, oy, dx, dy, segmentHi, wedges);
            if (from < to) {
              double x =
                  wedges[c + LatticeLayout.MIDDLE] * ox + wedges[c + LatticeLayout.MIDDLE + 1] * oy;
              double rate =
                  wedges[c + LatticeLayout.MIDDLE] * dx + wedges[c + LatticeLayout.MIDDLE + 1] * dy;
              double start = (oz + from * dz) / larger(x + from * rate, TINY);
              double finish = (oz + to * dz) / larger(x + to * rate, TINY);
              int rings = lattices[lattice + LatticeLayout.RINGS];
              n = n + 1 + column * rings;
              firstPrimitive = lattices[lattices[lattice + LatticeLayout.PLACES] + column];
              cos = wedges[c + LatticeLayout.COS];
              sin = wedges[c + LatticeLayout.SIN];
              int low = LatticeSearch.bin(lattice, smaller(start, finish), lattices, wedges);
              int high = LatticeSearch.bin(lattice, larger(start, finish), lattices, wedges);
              p = firstPrimitive + lattices[low];
              end = firstPrimitive + lattices[high + 1] + 1;
            }
            column = column + 1;
            column = column < lattices[lattice + LatticeLayout.COLUMNS] ? column : 0;
            left = left - 1;
            next = left > 0 ? at : next;
            onHit = next;
          } else {
            int b = n * BOX_STRIDE;
            double nearX = (boxes[b + fromX] - ox) * ix;
            double nearY = (boxes[b + fromY] - oy) * iy;
            double nearZ = (boxes[b + fromZ] - oz) * iz;
            double farX = (boxes[b + 3 - fromX] - ox) * ix;
            double farY = (boxes[b + 5 - fromY] - oy) * iy;
            double farZ = (boxes[b + 7 - fromZ] - oz) * iz;
            double enters = larger(larger(nearX, nearY), nearZ);
            double leaves = smaller(smaller(farX, farY), farZ);
            int found = -1;
            if (enters < leaves && leaves > 0.0) {
              p = nodes[n * NODE_STRIDE + NODE_FIRST];
              end = nodes[n * NODE_STRIDE + NODE_END];
              firstPrimitive = p;
              found = nodes[n * NODE_STRIDE + NODE_LATTICE];
              next = p < end ? next : (found < 0 ? at + 1 : next);
              onHit = at + 1;
            }
            if (found > -1) {
              lattice = found;
              int w = lattices[lattice + LatticeLayout.WEDGES];
              segmentLo = LatticeSearch.enterTube(w, ox, oy, oz, dx, dy, iz, wedges);
              segmentHi = LatticeSearch.leaveTube(w, ox, oy, oz, dx, dy, iz, wedges);
              if (segmentLo < segmentHi) {
                double x0 = ox + segmentLo * dx;
                double y0 = oy + segmentLo * dy;
                double x1 = ox + segmentHi * dx;
                double y1 = oy + segmentHi * dy;
                double cross = x0 * y1 - y0 * x1;
                double span = LocatorLayout.turn(x0 * x1 + y0 * y1, cross < 0.0 ? -cross : cross);
                double begin = LocatorLayout.turn(x0, y0) - (cross < 0.0 ? span : 0.0);
                // whole turns more, so that the casts round down
                double turns = begin - wedges[w + LatticeLayout.TURN_FIRST] + 3.0;
                int columns = lattices[lattice + LatticeLayout.COLUMNS];
                int first = (int) ((turns - wedges[w + LatticeLayout.TURN_WIDTH]) * columns) + 1;
                int last = (int) ((turns + span) * columns);
                left = last - first + 1;
                left = left < columns ? left : columns;
                column = first - first / columns * columns;
                next = left > 0 ? at : next;
              }
            }
          }
        }
        int before = count;
        while (p < end) {
          int node = n + (p - firstPrimitive) * nodesPerPrimitive;
          double lo = 0.0;
          double hi = FAR;
          int kind = primitives[p * PRIMITIVE_STRIDE + 2];
          int frame = primitives[p * PRIMITIVE_STRIDE + 3];
          int c = p * CONE_STRIDE;
          double lx = ox;
          double ly = oy;
          double lz = oz;
          double ex = dx;
          double ey = dy;
          double ez = dz;
          if (nodesPerPrimitive > 0) {
            lx = cos * ox + sin * oy;
            ly = cos * oy - sin * ox;
            ex = cos * dx + sin * dy;
            ey = cos * dy - sin * dx;
          } else if (frame > -1) {
            int f = frame * FRAME_STRIDE;
            double tx = ox - frames[f];
            double ty = oy - frames[f + 1];
            double tz = oz - frames[f + 2];
            lx = frames[f + 3] * tx + frames[f + 4] * ty + frames[f + 5] * tz;
            ly = frames[f + 6] * tx + frames[f + 7] * ty + frames[f + 8] * tz;
            lz = frames[f + 9] * tx + frames[f + 10] * ty + frames[f + 11] * tz;
            ex = frames[f + 3] * dx + frames[f + 4] * dy + frames[f + 5] * dz;
            ey = frames[f + 6] * dx + frames[f + 7] * dy + frames[f + 8] * dz;
            ez = frames[f + 9] * dx + frames[f + 10] * dy + frames[f + 11] * dz;
          }
          if (kind > KIND_PLANES) {
            // most sections of a polycone end here: the ray passes elsewhere in z
            double iez = frame > -1 ? 1.0 / awayFromZero(ez) : iz;
            double z = lz;
            if (ez * ez < CommonFace.PARALLEL_SQUARE) {
              int inFace = CommonFace.near(cones[c] - lz) + CommonFace.near(cones[c + 1] - lz);
              double moved = CommonFace.moved(0.0, 0.0, 1.0, cos, sin, frame, frames);
              z = inFace > 0 ? lz + moved : lz;
              iez = inFace > 0 ? 1.0 / TINY : iez;
            }
            double s0 = (cones[c] - z) * iez;
            double s1 = (cones[c + 1] - z) * iez;
            lo = larger(lo, smaller(s0, s1));
            hi = larger(s0, s1);
          }
          double holeLo = hi;
          double holeHi = hi;
          if (lo < hi) {
            int q = primitives[p * PRIMITIVE_STRIDE];
            int qEnd = primitives[p * PRIMITIVE_STRIDE + 1];
            // of the planes that the ray begins outside it counts which is met last, of the others
            // which is met first: rates over rooms are compared by their products, so that two
            // quotients suffice
            double roomLo = 0.0;
            double alongLo = -1.0;
            double roomHi = FAR;
            double alongHi = 1.0;
            while (q < qEnd) {
              int k = q * PLANE_STRIDE;
              double nx = planes[k];
              double ny = planes[k + 1];
              double nz = planes[k + 2];
              double along = nx * ex + ny * ey + nz * ez;
              double room = planes[k + 3] - (nx * lx + ny * ly + nz * lz);
              if (along * along < CommonFace.PARALLEL_SQUARE) {
                int inFace = CommonFace.near(room);
                int own = nodesPerPrimitive > 0 ? -1 : frame;
                double moved = CommonFace.moved(nx, ny, nz, cos, sin, own, frames);
                room = inFace > 0 ? room - moved : room;
                along = inFace > 0 ? 0.0 : along;
              }
              if (room < 0.0) {
                if (along * roomLo < alongLo * room) {
                  roomLo = room;
                  alongLo = along;
                }
              } else {
                if (along * roomHi > alongHi * room) {
                  roomHi = room;
                  alongHi = along;
                }
              }
              q = q + 1;
            }
            if (alongLo > -TINY) {
              lo = FAR;
            } else {
              if (roomLo < 0.0) {
                lo = larger(lo, roomLo / alongLo);
              }
              if (roomHi < FAR) {
                hi = smaller(hi, roomHi / alongHi);
              }
            }
            if (kind > KIND_PLANES) {
              double flat = ex * ex + ey * ey;
              double half = lx * ex + ly * ey;
              double square = lx * lx + ly * ly;
              double radius = cones[c + 2] + cones[c + 3] * lz;
              double slope = cones[c + 3] * ez;
              double qa = flat - slope * slope;
              double qb = half - radius * slope;
              double qc = square - radius * radius;
              double discriminant = qb * qb - qa * qc;
              double sum = stableSum(qb, discriminant);
              double first = sum / awayFromZero(qa);
              double second = qc / awayFromZero(sum);
              lo = larger(lo, enter(qa, qb, qc, slope, discriminant, first, second));
              hi = smaller(hi, leave(qa, qb, qc, slope, discriminant, first, second));
            }
            holeLo = hi;
            holeHi = hi;
            if (kind > KIND_CONE) {
              double flat = ex * ex + ey * ey;
              double half = lx * ex + ly * ey;
              double square = lx * lx + ly * ly;
              double radius = cones[c + 4] + cones[c + 5] * lz;
              double slope = cones[c + 5] * ez;
              double qa = flat - slope * slope;
              double qb = half - radius * slope;
              double qc = square - radius * radius;
              double discriminant = qb * qb - qa * qc;
              double sum = stableSum(qb, discriminant);
              double first = sum / awayFromZero(qa);
              double second = qc / awayFromZero(sum);
              double innerLo = larger(enter(qa, qb, qc, slope, discriminant, first, second), lo);
              double innerHi = smaller(leave(qa, qb, qc, slope, discriminant, first, second), hi);
              boolean hole = innerLo < innerHi;
              holeLo = hole ? innerLo : holeLo;
              holeHi = hole ? innerHi : holeHi;
            }
          }
          if (lo < hi) {
            if (lo < holeLo) {
              if (count < capacity) {
                hitNode[count * stride + i] = node;
                hitEnds[2 * count * stride + i] = lo * perLength;
                hitEnds[(2 * count + 1) * stride + i] = holeLo * perLength;
              }
              count = count + 1;
            }
            if (holeHi < hi) {
              if (count < capacity) {
                hitNode[count * stride + i] = node;
                hitEnds[2 * count * stride + i] = holeHi * perLength;
                hitEnds[(2 * count + 1) * stride + i] = hi * perLength;
              }
              count = count + 1;
            }
          }
          p = p + 1;
        }
        at = count > before ? onHit : next;
      }
      level = level + 1;
    }
    hitCount[i] = count;
  }

  /** The sum of -b and a root of the discriminant that does not cancel; 0 under the root if < 0. */
  private static double stableSum(double b, double discriminant) {
    double root = Math.sqrt(discriminant > 0.0 ? discriminant : 0.0);
    return b > 0.0 ? -b - root : -b + root;
  }

  /**
   * Where the ray enters the solid a s^2 + 2 b s + c &lt;= 0 with roots first and second, limited
   * to the nappe on which the radius is positive; beyond every exit if it never does.
   */
  private static double enter(
      double a,
      double b,
      double c,
      double slope,
      double discriminant,
      double first,
      double second) {
    double convex = discriminant > 0.0 ? smaller(first, second) : FAR;
    double opening = discriminant > 0.0 ? larger(first, second) : -FAR;
    double steep = slope > 0.0 ? opening : -FAR;
    double parallel = b < 0.0 ? second : -FAR;
    double flat = b == 0.0 && c > 0.0 ? FAR : parallel;
    return a > 0.0 ? convex : (a < 0.0 ? steep : flat);
  }

  /** Where the ray leaves that solid; before every entry if it never meets it. */
  private static double leave(
      double a,
      double b,
      double c,
      double slope,
      double discriminant,
      double first,
      double second) {
    double convex = discriminant > 0.0 ? larger(first, second) : -FAR;
    double closing = discriminant > 0.0 ? smaller(first, second) : FAR;
    double steep = slope < 0.0 ? closing : FAR;
    double parallel = b > 0.0 ? second : FAR;
    double flat = b == 0.0 && c > 0.0 ? -FAR : parallel;
    return a > 0.0 ? convex : (a < 0.0 ? steep : flat);
  }

  static double awayFromZero(double x) {
    double tiny = x < 0.0 ? -TINY : TINY;
    return x > -TINY && x < TINY ? tiny : x;
  }

  static double smaller(double a, double b) {
    return a < b ? a : b;
  }

  static double larger(double a, double b) {
    return a > b ? a : b;
  }
}
