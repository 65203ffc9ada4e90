package io.addra.kernels.body;

/**
 * The flight of a charged LLP through a field and matter, and one decay on it, drawn so that it
 * serves every lifetime.
 *
 * <p>The LLP is followed by {@link FlightStep} from where it is made until it moves away from the z
 * axis beyond a radius, or along it beyond a z, has turned fully about it, is as good as at rest
 * (&beta;&gamma; below {@value #SLOWEST}), or after {@value #MOST_STEPS} arcs. What it has left to
 * live then is not followed: decays at rest, on further turns, or outside are not there.
 *
 * <p>Let a and b be the proper lengths u at which the first arc begins and the last ends that may
 * touch the region asked for, a range of distances from the axis and of z; an arc of length h may
 * if no more than h/2 separates the region from the ranges of its ends. The proposal is that of
 * {@link VertexKernel} over [a, b], q(u) = 1/((u + c) Q) with Q = ln((b + c)/(a + c)), and the
 * weight 1/q. A second pass over the same arcs ends at u, by Newton's method in the last one.
 *
 * <p>Precision: u is met to 1e-12 of itself. In a field without matter place and direction are as
 * good as those of {@link TrajectoryKernel}. In matter the mean loss is what the arcs see of the
 * map; no straggling, no scattering.
 */
public final class FlightKernel {
  /** Parameter: mass of the LLP (GeV). */
  public static final int MASS = 0;

  /** Parameter: its charge (e). */
  public static final int CHARGE = 1;

  /** Parameter: the length c (cm), positive. */
  public static final int SOFTENING = 2;

  /** Parameter: proper length at which the flight is cut (cm). */
  public static final int LONGEST = 3;

  /** Parameter: region, least and greatest distance from the z axis, least and greatest z (cm). */
  public static final int REGION = 4;

  /** Parameter: distance from the z axis, least z and greatest z at which it leaves (cm). */
  public static final int WORLD = 8;

  /** Parameter: greatest length of an arc (cm). */
  public static final int LONGEST_ARC = 11;

  /** Parameter: what the error estimate of an arc is held to (cm). */
  public static final int TOLERANCE = 12;

  /** Number of parameters. */
  public static final int PARAMETERS = 13;

  /** Doubles of the state of a flight, which are no result. */
  public static final int STATE_STRIDE = FlightStep.STRIDE;

  private static final double SLOWEST = 0.05;
  private static final int MOST_STEPS = 20000;
  private static final double WHOLE = 6.283185307179586 - 1.0e-9;
  private static final double CLOSE = 1.0e-12;

  private FlightKernel() {}

  /**
   * Follows the LLP of one event.
   *
   * @param i event within the launch
   * @param rays {@link ProductionKernel#RAY_STRIDE} doubles per event
   * @param uniforms {@link PhiloxKernel#DRAWS} random numbers per event, not those of the ray
   * @param parameters {@link #PARAMETERS} parameters
   * @param grid {@link FieldTables#NODES} doubles, then the nodes of the field in r and z
   * @param field {@link FieldTables#NODE_STRIDE} doubles per node
   * @param matterGrid the same for the matter
   * @param matter {@link MatterTables#NODE_STRIDE} doubles per node
   * @param states output, {@link #STATE_STRIDE} doubles per event
   * @param vertices output, {@link VertexKernel#VERTEX_STRIDE} doubles per event; the ray's origin,
   *     0 and 0 if it does not come near the region
   * @param decays output, {@link ProductionKernel#RAY_STRIDE} doubles per event: the place of the
   *     decay, and direction and beta gamma of the LLP there, with the weight of the ray
   * @param tracks output, {@link TrackTable#TRACK_STRIDE} doubles per event: the LLP from its
   *     origin to its decay with its mean momentum, M times path over u, which turns as much in all
   *     in a uniform field; none where there is no weight
   */
  public static void event(
      int i,
      double[] rays,
      double[] uniforms,
      double[] parameters,
      double[] grid,
      double[] field,
      double[] matterGrid,
      double[] matter,
      double[] states,
      double[] vertices,
      double[] decays,
      double[] tracks) {
    int r = i * ProductionKernel.RAY_STRIDE;
    int a = i * FlightStep.STRIDE;
    double soft = parameters[SOFTENING];
    double longest = parameters[LONGEST];
    double begin = -1.0;
    double end = 0.0;
    double target = longest;
    double logarithm = 0.0;
    int pass = 0;
    while (pass < 2) {
      int k = 0;
      while (k < FlightStep.BETA_GAMMA + 1) {
        states[a + k] = rays[r + k];
        k = k + 1;
      }
      while (k < FlightStep.STRIDE) {
        states[a + k] = 0.0;
        k = k + 1;
      }
      states[a + FlightStep.WANTED] = parameters[LONGEST_ARC];
      int step = 0;
      boolean run = (target > 0.0 ? leaves(a, parameters, states) : 1.0) < 0.0;
      while (run && step < MOST_STEPS) {
        double x = states[a];
        double y = states[a + 1];
        double z = states[a + 2];
        double u = states[a + FlightStep.LENGTH];
        double ahead = ahead(a, target - u, parameters, matterGrid, matter, states);
        FlightStep.advance(a, ahead, parameters, grid, field, matterGrid, matter, states);
        if (pass < 1) {
          double arc = states[a + FlightStep.ARC];
          int near = near(a, x, y, z, arc, parameters, states);
          begin = near > 0 ? (begin < 0.0 ? u : begin) : begin;
          end = near > 0 ? states[a + FlightStep.LENGTH] : end;
        }
        double missing = target - states[a + FlightStep.LENGTH];
        double size = missing < 0.0 ? -missing : missing;
        run = (pass < 1 ? leaves(a, parameters, states) : -1.0) < 0.0;
        run = (size > CLOSE * target ? (run ? 1 : 0) : 0) > 0;
        step = step + 1;
      }
      if (pass < 1) {
        end = VertexKernel.smaller(end, longest);
        boolean some = begin < end;
        double from = begin < 0.0 ? 0.0 : begin;
        double ratio = some ? (end - from) / (from + soft) : 0.0;
        logarithm = VertexKernel.logOnePlus(ratio);
        double share = logarithm * uniforms[i * PhiloxKernel.DRAWS + VertexKernel.DRAW];
        double drawn = from + (from + soft) * VertexKernel.expMinusOne(share);
        target = logarithm > 0.0 ? VertexKernel.smaller(drawn, end) : 0.0;
      }
      pass = pass + 1;
    }
    write(i, target, logarithm, soft, rays, parameters, states, vertices, decays, tracks);
  }

  /** Length of the next arc, at most: that to a proper length, and the longest allowed (cm). */
  private static double ahead(
      int a,
      double missing,
      double[] parameters,
      double[] matterGrid,
      double[] matter,
      double[] states) {
    double w = states[a + FlightStep.BETA_GAMMA];
    double most = parameters[LONGEST_ARC];
    double straight = missing * w;
    double size = straight < 0.0 ? -straight : straight;
    double result = straight < 0.0 ? -most : most;
    if (size < most) {
      double x = states[a];
      double y = states[a + 1];
      double radius = Math.sqrt(x * x + y * y);
      double slowing =
          FlightStep.slowing(w, parameters[MASS], radius, states[a + 2], matterGrid, matter);
      double mean = w - 0.5 * slowing * straight;
      result = missing * (mean > 0.5 * w ? mean : 0.5 * w);
    }
    return result;
  }

  /** 1 if an arc may touch the region, else 0. */
  private static int near(
      int a, double x, double y, double z, double arc, double[] parameters, double[] states) {
    double half = 0.5 * arc;
    double before = Math.sqrt(x * x + y * y);
    double after = Math.sqrt(states[a] * states[a] + states[a + 1] * states[a + 1]);
    double last = states[a + 2];
    double out = (before < after ? after : before) + half;
    double in = (before < after ? before : after) - half;
    double up = (z < last ? last : z) + half;
    double down = (z < last ? z : last) - half;
    int inR = out < parameters[REGION] ? 0 : (in > parameters[REGION + 1] ? 0 : 1);
    int inZ = up < parameters[REGION + 2] ? 0 : (down > parameters[REGION + 3] ? 0 : 1);
    return arc > 0.0 ? inR * inZ : 0;
  }

  /** Below 0 while the flight goes on. */
  private static double leaves(int a, double[] parameters, double[] states) {
    double x = states[a];
    double y = states[a + 1];
    double z = states[a + 2];
    double tz = states[a + FlightStep.DIRECTION + 2];
    double largest = parameters[WORLD];
    double outward =
        x * states[a + FlightStep.DIRECTION] + y * states[a + FlightStep.DIRECTION + 1];
    double above =
        tz > 0.0 ? z - parameters[WORLD + 2] : (tz < 0.0 ? parameters[WORLD + 1] - z : -1.0);
    double beyond = outward > 0.0 ? x * x + y * y - largest * largest : -1.0;
    double slow = SLOWEST - states[a + FlightStep.BETA_GAMMA];
    double turned = states[a + FlightStep.TURNED] - WHOLE;
    double worst = above > beyond ? above : beyond;
    worst = slow > worst ? slow : worst;
    return turned > worst ? turned : worst;
  }

  /** Writes what came of it. */
  private static void write(
      int i,
      double u,
      double logarithm,
      double soft,
      double[] rays,
      double[] parameters,
      double[] states,
      double[] vertices,
      double[] decays,
      double[] tracks) {
    int r = i * ProductionKernel.RAY_STRIDE;
    int a = i * FlightStep.STRIDE;
    int v = i * VertexKernel.VERTEX_STRIDE;
    int t = i * TrackTable.TRACK_STRIDE;
    double path = states[a + FlightStep.PATH];
    double there = logarithm > 0.0 ? (path > 0.0 ? 1.0 : 0.0) : 0.0;
    double mean = there > 0.0 ? parameters[MASS] * path / u : 0.0;
    int axis = 0;
    while (axis < 3) {
      vertices[v + axis] = states[a + axis];
      decays[r + axis] = states[a + axis];
      decays[r + 3 + axis] = states[a + FlightStep.DIRECTION + axis];
      tracks[t + TrackTable.TRACK_ORIGIN + axis] = rays[r + axis];
      tracks[t + TrackTable.TRACK_MOMENTUM + axis] = mean * rays[r + 3 + axis];
      axis = axis + 1;
    }
    vertices[v + VertexKernel.VERTEX_LENGTH] = u;
    vertices[v + VertexKernel.VERTEX_WEIGHT] = (u + soft) * logarithm;
    decays[r + ProductionKernel.RAY_BETA_GAMMA] = states[a + FlightStep.BETA_GAMMA];
    decays[r + ProductionKernel.RAY_WEIGHT] = rays[r + ProductionKernel.RAY_WEIGHT];
    tracks[t + TrackTable.TRACK_CHARGE] = parameters[CHARGE];
    tracks[t + TrackTable.TRACK_TIME] = 0.0;
    tracks[t + TrackTable.TRACK_LENGTH] = there * path;
  }
}
