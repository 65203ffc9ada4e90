package io.addra.kernels.body;

/**
 * Which signatures a decay has, and what it adds to their proper-length spectra.
 *
 * <p>A signature asks for ranges of the features of a track, chooses two of the tracks that pass,
 * and asks for ranges of values of the event, the vertex, and the pair; see {@link
 * SignatureLayout}. What is accepted counts with the signature's factor and, where it has a table,
 * its efficiency.
 *
 * <p>A vertex at u with weight W = 1/q (cm), in a bin with centre c and width w, stands for W/w of
 * the bin's filling and (W/w) (u - c)/w of its first moment, times the weights of event and decay:
 * the mean over events is then the share of LLPs at u that are seen, as {@link DepositKernel} has
 * it for intervals. A vertex beyond the last edge adds nothing. W/w is up to (u + c)/w times the
 * logarithm Q of {@link VertexKernel}: the scale must leave room for it.
 *
 * <p>Precision: amounts are rounded to the plan's power of two. Angles are taken by the arc tangent
 * of the vector product over the scalar product, so that small ones are not lost; the mass of a
 * pair is good to an ulp times the square of the energy over that of the mass.
 */
public final class SignatureKernel {
  private SignatureKernel() {}

  /**
   * Judges one event.
   *
   * @param i event within the launch
   * @param rays {@link ProductionKernel#RAY_STRIDE} doubles per event
   * @param vertices {@link VertexKernel#VERTEX_STRIDE} doubles per event
   * @param weights weight of each event's decay
   * @param tracks {@link TrackTable#TRACK_STRIDE} doubles for each track of each event
   * @param features {@link TrackFeatureKernel#FEATURES} doubles for each track of each event
   * @param further further values for each signature of each event
   * @param signatures integers of {@link SignatureLayout}
   * @param requirements doubles of {@link SignatureLayout}
   * @param efficiencies tables of {@link Efficiency}
   * @param bins table of bins as for {@link DepositKernel}
   * @param binning {@link DepositKernel#BINNING_LENGTH} doubles
   * @param layout {@link TraceKernel#LAYOUT_LENGTH} ints
   * @param values output, the values of each event for each signature
   * @param accepted output, for each signature of each event 1 if it has it, else 0
   * @param pointBin output, the bin of each event; the number of bins where nothing is added
   * @param pointFilling output, the fixed-point filling for each signature of each event, of either
   *     sign
   * @param pointMoment output, the fixed-point first moment in the same order
   */
  public static void event(
      int i,
      double[] rays,
      double[] vertices,
      double[] weights,
      double[] tracks,
      double[] features,
      double[] further,
      int[] signatures,
      double[] requirements,
      double[] efficiencies,
      double[] bins,
      double[] binning,
      int[] layout,
      double[] values,
      int[] accepted,
      int[] pointBin,
      long[] pointFilling,
      long[] pointMoment) {
    int v = i * VertexKernel.VERTEX_STRIDE;
    double u = vertices[v + VertexKernel.VERTEX_LENGTH];
    double vertex = vertices[v + VertexKernel.VERTEX_WEIGHT];
    double event = rays[i * ProductionKernel.RAY_STRIDE + ProductionKernel.RAY_WEIGHT];
    double weight = (event < 0.0 ? -event : event) * weights[i];
    long sign = event < 0.0 ? -1L : 1L;
    int count = layout[TraceKernel.LAYOUT_BINS];
    int bin = DepositKernel.bin(u, bins, binning, count);
    int b = DepositKernel.BIN_STRIDE * (bin < count ? bin : count - 1);
    double perWidth = bins[b + DepositKernel.BIN_INVERSE_WIDTH];
    double t = (u - bins[b + DepositKernel.BIN_CENTRE]) * perWidth;
    double amount = weight * binning[DepositKernel.BINNING_SCALE] * (vertex * perWidth);
    int adds = vertex > 0.0 ? (bin < count ? 1 : 0) : 0;
    pointBin[i] = adds > 0 ? bin : count;

    int width = SignatureLayout.values(signatures);
    int number = signatures[SignatureLayout.SIGNATURES];
    int s = 0;
    while (s < number) {
      int row = SignatureLayout.REQUIREMENT_HEADER + s * SignatureLayout.row(width);
      int own = (i * number + s) * width;
      place(v, own, vertices, requirements, values);
      int k = 0;
      while (k < width - SignatureLayout.VALUES) {
        values[own + SignatureLayout.VALUES + k] =
            further[(i * number + s) * signatures[SignatureLayout.FURTHER] + k];
        k = k + 1;
      }
      choose(
          i, v, s, row, own, width, vertices, tracks, features, signatures, requirements, values);
      int seen = vertex > 0.0 ? within(own, row, width, requirements, values) : 0;
      double share = requirements[row + SignatureLayout.factor(width)];
      int table =
          signatures[
              SignatureLayout.HEADER
                  + s * SignatureLayout.SIGNATURE_INTS
                  + SignatureLayout.EFFICIENCY];
      int safe = table < 0 ? 0 : table;
      double first = values[own + (int) efficiencies[safe]];
      double second = values[own + (int) efficiencies[safe + 1]];
      double efficiency = Efficiency.at(safe, first, second, efficiencies);
      double part = table < 0 ? share : share * efficiency;
      double filling = (seen > 0 ? adds : 0) > 0 ? amount * part : 0.0;
      double moment = filling * t;
      accepted[i * number + s] = seen;
      pointFilling[i * number + s] = sign * DepositKernel.fixed(filling);
      long size = DepositKernel.fixed(moment < 0.0 ? -moment : moment);
      pointMoment[i * number + s] = sign * (moment < 0.0 ? -size : size);
      s = s + 1;
    }
  }

  /** The values of the vertex. */
  private static void place(
      int v, int own, double[] vertices, double[] requirements, double[] values) {
    double x = vertices[v];
    double y = vertices[v + 1];
    double z = vertices[v + 2];
    double radius = Math.sqrt(x * x + y * y);
    double dx = x - requirements[0];
    double dy = y - requirements[1];
    double dz = z - requirements[2];
    values[own + SignatureLayout.RADIUS] = radius;
    values[own + SignatureLayout.Z] = z;
    values[own + SignatureLayout.THETA] = Math.atan2(radius, z);
    values[own + SignatureLayout.DISTANCE] = Math.sqrt(dx * dx + dy * dy + dz * dz);
  }

  /** Counts the tracks that pass, chooses the pair and writes its values. */
  private static void choose(
      int i,
      int v,
      int s,
      int row,
      int own,
      int width,
      double[] vertices,
      double[] tracks,
      double[] features,
      int[] signatures,
      double[] requirements,
      double[] values) {
    int count = signatures[SignatureLayout.TRACKS];
    int mode =
        signatures[
            SignatureLayout.HEADER + s * SignatureLayout.SIGNATURE_INTS + SignatureLayout.PAIR];
    int passing = 0;
    int one = -1;
    int two = -1;
    double best = -1.0;
    double next = -1.0;
    int k = 0;
    while (k < count) {
      int f = (i * count + k) * TrackFeatureKernel.FEATURES;
      int good = passes(f, row, features, requirements);
      double pt = good > 0 ? features[f + TrackFeatureKernel.TRANSVERSE] : -2.0;
      double charge = features[f + TrackFeatureKernel.CHARGE];
      // opposite: the best of each charge; leading: the best and the next of all
      double forOne = mode == SignatureLayout.PAIR_OPPOSITE ? (charge > 0.0 ? pt : -2.0) : pt;
      int first = forOne > best ? 1 : 0;
      double left = first > 0 ? best : pt;
      int leftTrack = first > 0 ? one : k;
      double forTwo = mode == SignatureLayout.PAIR_OPPOSITE ? (charge < 0.0 ? pt : -2.0) : left;
      int twoTrack = mode == SignatureLayout.PAIR_OPPOSITE ? k : leftTrack;
      int second = forTwo > next ? 1 : 0;
      one = first > 0 ? k : one;
      best = first > 0 ? forOne : best;
      two = second > 0 ? twoTrack : two;
      next = second > 0 ? forTwo : next;
      passing = passing + good;
      k = k + 1;
    }
    values[own + SignatureLayout.PASSING] = passing;
    int both = one < 0 ? 0 : (two < 0 ? 0 : 1);
    int there = mode == SignatureLayout.PAIR_NONE ? 0 : both;
    int a = (i * count + (one < 0 ? 0 : one)) * TrackTable.TRACK_STRIDE;
    int b = (i * count + (two < 0 ? 0 : two)) * TrackTable.TRACK_STRIDE;
    pair(there, v, row, own, width, a, b, vertices, tracks, requirements, values);
  }

  private static int passes(int f, int row, double[] features, double[] requirements) {
    int good = features[f + TrackFeatureKernel.PRESENT] > 0.0 ? 1 : 0;
    int k = 0;
    while (k < TrackFeatureKernel.FEATURES) {
      double x = features[f + k];
      int inside = x < requirements[row + 2 * k] ? 0 : (x > requirements[row + 2 * k + 1] ? 0 : 1);
      good = inside > 0 ? good : 0;
      k = k + 1;
    }
    return good;
  }

  /** The values of the pair of tracks at the places a and b, -1 where there is none. */
  private static void pair(
      int there,
      int v,
      int row,
      int own,
      int width,
      int a,
      int b,
      double[] vertices,
      double[] tracks,
      double[] requirements,
      double[] values) {
    int p = a + TrackTable.TRACK_MOMENTUM;
    int k = b + TrackTable.TRACK_MOMENTUM;
    double px = tracks[p];
    double py = tracks[p + 1];
    double pz = tracks[p + 2];
    double kx = tracks[k];
    double ky = tracks[k + 1];
    double kz = tracks[k + 2];
    double m1 = requirements[row + SignatureLayout.masses(width)];
    double m2 = requirements[row + SignatureLayout.masses(width) + 1];
    double p2 = px * px + py * py + pz * pz;
    double k2 = kx * kx + ky * ky + kz * kz;
    double dot = px * kx + py * ky + pz * kz;
    double e1 = Math.sqrt(m1 * m1 + p2);
    double e2 = Math.sqrt(m2 * m2 + k2);
    double mass2 = m1 * m1 + m2 * m2 + 2.0 * (e1 * e2 - dot);
    double sx = px + kx;
    double sy = py + ky;
    double sz = pz + kz;
    double dx = vertices[v] - requirements[0];
    double dy = vertices[v + 1] - requirements[1];
    double dz = vertices[v + 2] - requirements[2];
    double pt1 = Math.sqrt(px * px + py * py);
    double pt2 = Math.sqrt(kx * kx + ky * ky);
    double sum = Math.atan2(pt1, pz) + Math.atan2(pt2, kz) - PI;
    double turn = Math.atan2(Math.abs(px * ky - py * kx), px * kx + py * ky) - PI;
    double polar = sum < 0.0 ? -sum : sum;
    double azimuth = -turn;
    double mass = Math.sqrt(mass2 > 0.0 ? mass2 : 0.0);
    double angle = angle(px, py, pz, kx, ky, kz);
    double pointing = angle(sx, sy, sz, dx, dy, dz);
    values[own + SignatureLayout.PAIR_MASS] = there > 0 ? mass : -1.0;
    values[own + SignatureLayout.PAIR_ANGLE] = there > 0 ? angle : -1.0;
    values[own + SignatureLayout.POINTING] = there > 0 ? pointing : -1.0;
    values[own + SignatureLayout.PAIR_MOMENTUM] =
        there > 0 ? Math.sqrt(sx * sx + sy * sy + sz * sz) : -1.0;
    values[own + SignatureLayout.PAIR_TRANSVERSE] = there > 0 ? Math.sqrt(sx * sx + sy * sy) : -1.0;
    values[own + SignatureLayout.BACK_TO_BACK] =
        there > 0 ? (polar > azimuth ? polar : azimuth) : -1.0;
  }

  private static final double PI = 3.141592653589793;

  private static double angle(double ax, double ay, double az, double bx, double by, double bz) {
    double cx = ay * bz - az * by;
    double cy = az * bx - ax * bz;
    double cz = ax * by - ay * bx;
    return Math.atan2(Math.sqrt(cx * cx + cy * cy + cz * cz), ax * bx + ay * by + az * bz);
  }

  /** 1 if all values of the event are where the signature wants them, else 0. */
  private static int within(int own, int row, int width, double[] requirements, double[] values) {
    int good = 1;
    int ranges = row + SignatureLayout.valueRanges();
    int vetoes = ranges + 2 * width;
    int k = 0;
    while (k < width) {
      double x = values[own + k];
      int inside =
          x < requirements[ranges + 2 * k] ? 0 : (x > requirements[ranges + 2 * k + 1] ? 0 : 1);
      int free =
          x < requirements[vetoes + 2 * k] ? 1 : (x > requirements[vetoes + 2 * k + 1] ? 1 : 0);
      good = inside > 0 ? (free > 0 ? good : 0) : 0;
      k = k + 1;
    }
    return good;
  }
}
