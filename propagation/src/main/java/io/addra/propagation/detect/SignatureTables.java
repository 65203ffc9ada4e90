package io.addra.propagation.detect;

import io.addra.kernels.body.ClusterKernel;
import io.addra.kernels.body.Efficiency;
import io.addra.kernels.body.PartnerKernel;
import io.addra.kernels.body.SignatureLayout;
import io.addra.kernels.body.TrackFeatureKernel;
import io.addra.propagation.efficiency.EfficiencyModel;
import io.addra.propagation.signature.EventValue;
import io.addra.propagation.signature.Range;
import io.addra.propagation.signature.Selection;
import io.addra.propagation.signature.Signature;
import io.addra.propagation.signature.TrackFeature;
import io.addra.propagation.signature.ValueBlock;
import io.addra.propagation.signature.VertexBox;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Signatures in the arrays of {@link SignatureLayout}.
 *
 * @param integers the integers
 * @param requirements the doubles
 * @param efficiencies tables of {@link Efficiency}, at least one value
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
record SignatureTables(int[] integers, double[] requirements, double[] efficiencies) {
  /** Values of an event: those of vertex and pair, and further ones. */
  static final int WIDTH = SignatureLayout.VALUES + ValueBlock.total();

  /**
   * The arrays.
   *
   * @param rows signatures and lines of trigger menus
   * @param tracks tracks of an event, at most
   * @param collision mean collision point (cm)
   * @param meanWeight mean weight of the LLP's decays, by which all are divided
   */
  static SignatureTables of(RowPlan rows, int tracks, double[] collision, double meanWeight) {
    // what a signature without a table looks up in vain
    double[] tables = new double[Efficiency.HEADER + 3];
    int fixed = SignatureLayout.HEADER + rows.count() * SignatureLayout.SIGNATURE_INTS;
    List<Integer> menus = new ArrayList<>();
    int[] integers = new int[fixed];
    header(integers, rows, tracks);
    for (int s = 0; s < rows.count(); s++) {
      int own = SignatureLayout.HEADER + s * SignatureLayout.SIGNATURE_INTS;
      Selection selection = rows.selections().get(s);
      integers[own + SignatureLayout.PAIR] = selection.pair().code();
      integers[own + SignatureLayout.EVERYWHERE] = selection.everywhere() ? 1 : 0;
      integers[own + SignatureLayout.EFFICIENCY] = -1;
      integers[own + SignatureLayout.TRIGGERS] = -1;
      if (s < rows.signatures().size()) {
        Signature signature = rows.signatures().get(s);
        if (signature.factors().efficiency().isPresent()) {
          double[] model = signature.factors().efficiency().map(EfficiencyModel::table).get();
          integers[own + SignatureLayout.EFFICIENCY] = tables.length;
          double[] longer = Arrays.copyOf(tables, tables.length + model.length);
          System.arraycopy(model, 0, longer, tables.length, model.length);
          tables = longer;
        }
        List<int[]> uses = rows.uses(signature);
        if (!uses.isEmpty()) {
          integers[own + SignatureLayout.TRIGGERS] = fixed + menus.size();
          menus.add(uses.size());
          uses.forEach(use -> Arrays.stream(use).forEach(menus::add));
        }
      }
    }
    int[] whole = Arrays.copyOf(integers, fixed + menus.size());
    for (int k = 0; k < menus.size(); k++) {
      whole[fixed + k] = menus.get(k);
    }
    return new SignatureTables(whole, doubles(rows, collision, meanWeight), tables);
  }

  private static void header(int[] integers, RowPlan rows, int tracks) {
    integers[SignatureLayout.SIGNATURES] = rows.count();
    integers[SignatureLayout.TRACKS] = tracks;
    integers[SignatureLayout.FURTHER] = ValueBlock.total();
    integers[SignatureLayout.SPECTRA] = rows.signatures().size();
    integers[SignatureLayout.CLUSTERS_AT] = ValueBlock.PHOTONS.offset() + ClusterKernel.CLUSTERS;
    int partners = ValueBlock.PARTNERS.offset();
    integers[SignatureLayout.PARTNER_PHOTONS_AT] = partners + PartnerKernel.PHOTONS;
    integers[SignatureLayout.PARTNER_CHARGED_AT] = partners + PartnerKernel.TRACKS;
  }

  private static double[] doubles(RowPlan rows, double[] collision, double meanWeight) {
    int row = SignatureLayout.row(WIDTH);
    double[] doubles = new double[SignatureLayout.rows(WIDTH) + rows.count() * row];
    System.arraycopy(collision, 0, doubles, SignatureLayout.REFERENCE, collision.length);
    doubles[SignatureLayout.MEAN_WEIGHT] = meanWeight;
    for (int k = 0; k < WIDTH; k++) {
      doubles[SignatureLayout.UNSEEN + 2 * k] = 1;
    }
    for (EventValue value : EventValue.values()) {
      if (!Double.isNaN(value.unseen())) {
        put(doubles, SignatureLayout.UNSEEN + 2 * value.index(), 0, value.unseen());
      }
    }
    for (int s = 0; s < rows.count(); s++) {
      int at = SignatureLayout.rows(WIDTH) + s * row;
      fill(rows.selections().get(s), doubles, at);
      doubles[at + SignatureLayout.factor(WIDTH)] = rows.factors().get(s);
    }
    return doubles;
  }

  private static void fill(Selection selection, double[] doubles, int at) {
    int ranges = at + SignatureLayout.valueRanges();
    int vetoes = ranges + 2 * WIDTH;
    FeatureRows.any(doubles, at, TrackFeatureKernel.FEATURES);
    FeatureRows.any(doubles, ranges, WIDTH);
    for (int k = 0; k < WIDTH; k++) {
      put(doubles, vetoes + 2 * k, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }
    for (Map.Entry<TrackFeature, Range> each : selection.tracks().entrySet()) {
      TrackFeature feature = each.getKey();
      Range range = each.getValue();
      put(
          doubles,
          at + 2 * feature.index(),
          feature.internal(range.least()),
          feature.internal(range.most()));
    }
    values(selection.ranges(), doubles, ranges);
    values(selection.vetoes(), doubles, vetoes);
    int masses = at + SignatureLayout.masses(WIDTH);
    doubles[masses] = selection.masses().get(0).mass();
    doubles[masses + 1] = selection.masses().get(1).mass();
    for (int b = 0; b < SignatureLayout.BOXES; b++) {
      int box = at + SignatureLayout.boxes(WIDTH) + b * SignatureLayout.BOX_DOUBLES;
      if (b < selection.boxes().size()) {
        VertexBox region = selection.boxes().get(b);
        put(doubles, box, region.r().least(), region.r().most());
        put(doubles, box + 2, region.z().least(), region.z().most());
        Range theta = region.theta();
        put(doubles, box + 4, Math.toRadians(theta.least()), Math.toRadians(theta.most()));
      } else {
        put(doubles, box, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
      }
    }
  }

  private static void values(Map<EventValue, Range> ranges, double[] doubles, int at) {
    for (Map.Entry<EventValue, Range> each : ranges.entrySet()) {
      EventValue value = each.getKey();
      Range range = each.getValue();
      put(
          doubles,
          at + 2 * value.index(),
          value.internal(range.least()),
          value.internal(range.most()));
    }
  }

  private static void put(double[] doubles, int at, double least, double most) {
    doubles[at] = least;
    doubles[at + 1] = most;
  }
}
