package io.addra.propagation.detect;

import io.addra.kernels.body.ClusterKernel;
import io.addra.kernels.body.CrossingKernel;
import io.addra.kernels.body.LayerKernel;
import io.addra.kernels.body.PartnerKernel;
import io.addra.kernels.body.PhotonKernel;
import io.addra.propagation.signature.LayerFeature;
import io.addra.propagation.signature.LayerSelection;
import io.addra.propagation.signature.PartnerFeature;
import io.addra.propagation.signature.PartnerSelection;
import io.addra.propagation.signature.PhotonFeature;
import io.addra.propagation.signature.PhotonSelection;
import io.addra.propagation.signature.Range;
import io.addra.propagation.signature.Selection;
import java.util.List;
import java.util.Map;

/** Ranges of the features of photons and partners, in the rows that their kernels take. */
final class FeatureRows {
  private FeatureRows() {}

  /** {@link ClusterKernel#ROW} doubles for each row. */
  static double[] photons(List<Selection> selections) {
    double[] rows = new double[selections.size() * ClusterKernel.ROW];
    for (int s = 0; s < selections.size(); s++) {
      int at = s * ClusterKernel.ROW;
      any(rows, at, PhotonKernel.FEATURES);
      PhotonSelection photons = selections.get(s).photons();
      for (Map.Entry<PhotonFeature, Range> each : photons.each().entrySet()) {
        PhotonFeature feature = each.getKey();
        Range range = each.getValue();
        rows[at + 2 * feature.index()] = feature.internal(range.least());
        rows[at + 2 * feature.index() + 1] = feature.internal(range.most());
      }
      rows[at + ClusterKernel.ROW - 1] = photons.mergeCm();
    }
    return rows;
  }

  /** {@link PartnerKernel#ROW} doubles for each row. */
  static double[] partners(List<Selection> selections) {
    double[] rows = new double[selections.size() * PartnerKernel.ROW];
    for (int s = 0; s < selections.size(); s++) {
      int at = s * PartnerKernel.ROW;
      PartnerSelection partners = selections.get(s).partners();
      rows[at] = partners.kind().code();
      any(rows, at + 1, PartnerKernel.FEATURES);
      for (Map.Entry<PartnerFeature, Range> each : partners.each().entrySet()) {
        PartnerFeature feature = each.getKey();
        Range range = each.getValue();
        rows[at + 1 + 2 * feature.index()] = feature.internal(range.least());
        rows[at + 2 + 2 * feature.index()] = feature.internal(range.most());
      }
    }
    return rows;
  }

  /** {@link CrossingKernel#ROW} doubles for each row. */
  static double[] layers(List<Selection> selections) {
    double[] rows = new double[selections.size() * CrossingKernel.ROW];
    for (int s = 0; s < selections.size(); s++) {
      int at = s * CrossingKernel.ROW;
      any(rows, at, LayerKernel.FEATURES);
      LayerSelection layers = selections.get(s).layers();
      for (Map.Entry<LayerFeature, Range> each : layers.each().entrySet()) {
        LayerFeature feature = each.getKey();
        Range range = each.getValue();
        rows[at + 2 * feature.index()] = feature.internal(range.least());
        rows[at + 2 * feature.index() + 1] = feature.internal(range.most());
      }
      rows[at + CrossingKernel.ROW_SPECIES] =
          layers.of().stream().mapToInt(species -> 1 << species.code()).sum();
    }
    return rows;
  }

  /** Lets every value pass. */
  static void any(double[] rows, int at, int features) {
    for (int k = 0; k < features; k++) {
      rows[at + 2 * k] = Double.NEGATIVE_INFINITY;
      rows[at + 2 * k + 1] = Double.POSITIVE_INFINITY;
    }
  }
}
