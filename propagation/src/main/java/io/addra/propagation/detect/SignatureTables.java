package io.addra.propagation.detect;

import io.addra.kernels.body.ClusterKernel;
import io.addra.kernels.body.Efficiency;
import io.addra.kernels.body.PhotonKernel;
import io.addra.kernels.body.SignatureLayout;
import io.addra.kernels.body.TrackFeatureKernel;
import io.addra.propagation.efficiency.EfficiencyModel;
import io.addra.propagation.signature.EventValue;
import io.addra.propagation.signature.PhotonFeature;
import io.addra.propagation.signature.Range;
import io.addra.propagation.signature.Signature;
import io.addra.propagation.signature.TrackFeature;
import io.addra.propagation.signature.ValueBlock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Signatures in the arrays of {@link SignatureLayout}.
 *
 * @param integers the integers
 * @param requirements the doubles
 * @param photons rows of {@link ClusterKernel}
 * @param efficiencies tables of {@link Efficiency}, at least one value
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
record SignatureTables(
    int[] integers, double[] requirements, double[] efficiencies, double[] photons) {
  /** Values of an event: those of vertex and pair, and further ones. */
  static final int WIDTH = SignatureLayout.VALUES + ValueBlock.total();

  /**
   * The arrays.
   *
   * @param signatures the signatures
   * @param tracks tracks of an event, at most
   * @param collision mean collision point (cm)
   * @param meanWeight mean weight of the LLP's decays, by which all are divided
   */
  static SignatureTables of(
      List<Signature> signatures, int tracks, double[] collision, double meanWeight) {
    int row = SignatureLayout.row(WIDTH);
    int[] integers =
        new int[SignatureLayout.HEADER + signatures.size() * SignatureLayout.SIGNATURE_INTS];
    integers[SignatureLayout.SIGNATURES] = signatures.size();
    integers[SignatureLayout.TRACKS] = tracks;
    integers[SignatureLayout.FURTHER] = ValueBlock.total();
    double[] photons = new double[signatures.size() * ClusterKernel.ROW];
    double[] doubles = new double[SignatureLayout.REQUIREMENT_HEADER + signatures.size() * row];
    System.arraycopy(collision, 0, doubles, 0, SignatureLayout.REQUIREMENT_HEADER);
    // what a signature without a table looks up in vain
    double[] tables = new double[Efficiency.HEADER + 3];
    for (int s = 0; s < signatures.size(); s++) {
      Signature signature = signatures.get(s);
      int own = SignatureLayout.HEADER + s * SignatureLayout.SIGNATURE_INTS;
      integers[own + SignatureLayout.PAIR] = signature.selection().pair().code();
      double[] model =
          signature.factors().efficiency().map(EfficiencyModel::table).orElse(new double[0]);
      integers[own + SignatureLayout.EFFICIENCY] = model.length == 0 ? -1 : tables.length;
      double[] longer = Arrays.copyOf(tables, tables.length + model.length);
      System.arraycopy(model, 0, longer, tables.length, model.length);
      tables = longer;
      photons(signature, photons, s * ClusterKernel.ROW);
      fill(signature, doubles, SignatureLayout.REQUIREMENT_HEADER + s * row, meanWeight);
    }
    return new SignatureTables(integers, doubles, tables, photons);
  }

  private static void fill(Signature signature, double[] doubles, int at, double meanWeight) {
    int width = WIDTH;
    int ranges = at + SignatureLayout.valueRanges();
    int vetoes = ranges + 2 * width;
    for (int k = 0; k < TrackFeatureKernel.FEATURES; k++) {
      put(doubles, at + 2 * k, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    for (int k = 0; k < width; k++) {
      put(doubles, ranges + 2 * k, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
      put(doubles, vetoes + 2 * k, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }
    for (Map.Entry<TrackFeature, Range> each : signature.selection().tracks().entrySet()) {
      TrackFeature feature = each.getKey();
      Range range = each.getValue();
      put(
          doubles,
          at + 2 * feature.index(),
          feature.internal(range.least()),
          feature.internal(range.most()));
    }
    values(signature.selection().ranges(), doubles, ranges);
    values(signature.selection().vetoes(), doubles, vetoes);
    int masses = at + SignatureLayout.masses(width);
    doubles[masses] = signature.selection().masses().get(0).mass();
    doubles[masses + 1] = signature.selection().masses().get(1).mass();
    doubles[at + SignatureLayout.factor(width)] = signature.factors().factor() / meanWeight;
  }

  private static void photons(Signature signature, double[] rows, int at) {
    for (int k = 0; k < PhotonKernel.FEATURES; k++) {
      put(rows, at + 2 * k, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    for (Map.Entry<PhotonFeature, Range> each : signature.selection().photons().each().entrySet()) {
      PhotonFeature feature = each.getKey();
      Range range = each.getValue();
      put(
          rows,
          at + 2 * feature.index(),
          feature.internal(range.least()),
          feature.internal(range.most()));
    }
    rows[at + ClusterKernel.ROW - 1] = signature.selection().photons().mergeCm();
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
