package io.addra.kernels.body;

/**
 * What an event adds to the proper-length spectra of the signatures that {@link SignatureKernel}
 * has found.
 *
 * <p>What is accepted counts with the row's factor, its efficiency where it has a table, and the
 * probability that its trigger menus take the event: for a menu of which one line must, 1 - &prod;
 * (1 - &epsilon;) over its lines that hold, with their factors &epsilon;; for one of which none
 * may, the product.
 *
 * <p>A vertex at u with weight W = 1/q (cm), in a bin with centre c and width w, stands for W/w of
 * the bin's filling and (W/w) (u - c)/w of its first moment, times the weights of event and decay:
 * the mean over events is then the share of LLPs at u that are seen, as {@link DepositKernel} has
 * it for intervals. A vertex beyond the last edge adds nothing. W/w is up to (u + c)/w times the
 * logarithm Q of {@link VertexKernel}: the scale must leave room for it.
 *
 * <p>A row that counts decays everywhere has, beside what its vertices give, the share
 * p<sub>0</sub> of an event of which no product of the decay is seen, at every u from where the LLP
 * leaves the region of vertices: {@link ExitKernel}. All its rows have that one region.
 *
 * <p>Precision: amounts are rounded to the plan's power of two.
 */
public final class AmountKernel {
  /** Amounts of an exit. */
  public static final int EXIT_AMOUNTS = 3;

  private AmountKernel() {}

  /**
   * Adds up one event.
   *
   * @param i event within the launch
   * @param rays {@link ProductionKernel#RAY_STRIDE} doubles per event
   * @param vertices {@link VertexKernel#VERTEX_STRIDE} doubles per event
   * @param weights weight of each event's decay
   * @param exits {@link ExitKernel#EXIT_STRIDE} doubles per event
   * @param signatures integers of {@link SignatureLayout}
   * @param requirements doubles of {@link SignatureLayout}
   * @param efficiencies tables of {@link Efficiency}
   * @param values values of each event for each row
   * @param accepted for each row of each event 1 if it has it, else 0
   * @param unseen for each row of each event 1 if it has it without the decay, else 0
   * @param bins table of bins as for {@link DepositKernel}
   * @param binning {@link DepositKernel#BINNING_LENGTH} doubles
   * @param layout {@link TraceKernel#LAYOUT_LENGTH} ints
   * @param pointBin output, the bin of each event; the number of bins where nothing is added
   * @param pointFilling output, the fixed-point filling for each signature of each event, of either
   *     sign
   * @param pointMoment output, the fixed-point first moment in the same order
   * @param exitAmounts output, {@link #EXIT_AMOUNTS} fixed-point amounts for each signature of each
   *     event: filling and first moment of the exit's bin, filling of every bin behind it
   */
  public static void event(
      int i,
      double[] rays,
      double[] vertices,
      double[] weights,
      double[] exits,
      int[] signatures,
      double[] requirements,
      double[] efficiencies,
      double[] values,
      int[] accepted,
      int[] unseen,
      double[] bins,
      double[] binning,
      int[] layout,
      int[] pointBin,
      long[] pointFilling,
      long[] pointMoment,
      long[] exitAmounts) {
    int v = i * VertexKernel.VERTEX_STRIDE;
    double u = vertices[v + VertexKernel.VERTEX_LENGTH];
    double vertex = vertices[v + VertexKernel.VERTEX_WEIGHT];
    double event = rays[i * ProductionKernel.RAY_STRIDE + ProductionKernel.RAY_WEIGHT];
    double scaled = event * binning[DepositKernel.BINNING_SCALE];
    double decay = weights[i] / requirements[SignatureLayout.MEAN_WEIGHT];
    int count = layout[TraceKernel.LAYOUT_BINS];
    int bin = DepositKernel.bin(u, bins, binning, count);
    int b = DepositKernel.BIN_STRIDE * (bin < count ? bin : count - 1);
    double perWidth = bins[b + DepositKernel.BIN_INVERSE_WIDTH];
    double t = (u - bins[b + DepositKernel.BIN_CENTRE]) * perWidth;
    double amount = scaled * (vertex * perWidth);
    int adds = vertex > 0.0 ? (bin < count ? 1 : 0) : 0;
    pointBin[i] = adds > 0 ? bin : count;

    int width = SignatureLayout.values(signatures);
    int number = signatures[SignatureLayout.SIGNATURES];
    int spectra = signatures[SignatureLayout.SPECTRA];
    int s = 0;
    while (s < spectra) {
      int own = (i * number + s) * width;
      int ints = SignatureLayout.HEADER + s * SignatureLayout.SIGNATURE_INTS;
      int row = SignatureLayout.rows(width) + s * SignatureLayout.row(width);
      double share = requirements[row + SignatureLayout.factor(width)];
      int table = signatures[ints + SignatureLayout.EFFICIENCY];
      int safe = table < 0 ? 0 : table;
      double first = values[own + (int) efficiencies[safe]];
      double second = values[own + (int) efficiencies[safe + 1]];
      double efficiency = Efficiency.at(safe, first, second, efficiencies);
      int menus = signatures[ints + SignatureLayout.TRIGGERS];
      double takes = taken(i, menus, number, width, signatures, requirements, accepted);
      double takesAnyway = taken(i, menus, number, width, signatures, requirements, unseen);

      int seen = accepted[i * number + s];
      int everywhere = signatures[ints + SignatureLayout.EVERYWHERE];
      int holds = everywhere > 0 ? unseen[i * number + s] : 0;
      double part = seen > 0 ? share * takes * decay : 0.0;
      part = table < 0 ? part : part * efficiency;
      double anyway = holds > 0 ? share * takesAnyway : 0.0;
      double filling = adds > 0 ? amount * part : 0.0;
      double moment = filling * t;
      double ever = scaled * anyway;
      pointFilling[i * spectra + s] = rounded(filling);
      pointMoment[i * spectra + s] = rounded(moment);
      int x = i * ExitKernel.EXIT_STRIDE;
      int e = (i * spectra + s) * EXIT_AMOUNTS;
      exitAmounts[e] = rounded(ever * exits[x + ExitKernel.FILLING]);
      exitAmounts[e + 1] = rounded(ever * exits[x + ExitKernel.MOMENT]);
      exitAmounts[e + 2] = rounded(ever);
      s = s + 1;
    }
  }

  private static long rounded(double x) {
    long size = DepositKernel.fixed(x < 0.0 ? -x : x);
    return x < 0.0 ? -size : size;
  }

  /** Probability that the menus of a list take the event; a line holds where its value is 1. */
  private static double taken(
      int i,
      int menus,
      int number,
      int width,
      int[] signatures,
      double[] requirements,
      int[] rows) {
    int count = menus < 0 ? 0 : signatures[menus < 0 ? 0 : menus];
    double chance = 1.0;
    int m = 0;
    while (m < count) {
      int menu = menus + 1 + m * SignatureLayout.MENU_INTS;
      int line = signatures[menu + SignatureLayout.MENU_FIRST];
      double lost = 1.0;
      while (line < signatures[menu + SignatureLayout.MENU_END]) {
        int row = SignatureLayout.rows(width) + line * SignatureLayout.row(width);
        double takes = requirements[row + SignatureLayout.factor(width)];
        int holds = rows[i * number + line];
        lost = holds > 0 ? lost * (1.0 - takes) : lost;
        line = line + 1;
      }
      chance =
          signatures[menu + SignatureLayout.MENU_MODE] > 0 ? chance * (1.0 - lost) : chance * lost;
      m = m + 1;
    }
    return chance;
  }
}
