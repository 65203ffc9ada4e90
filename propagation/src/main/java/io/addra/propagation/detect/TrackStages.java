package io.addra.propagation.detect;

import io.addra.kernels.body.TrackFeatureKernel;
import io.addra.kernels.body.TrackTable;
import io.addra.kernels.device.TrackCall;
import io.addra.propagation.signature.Selection;

/**
 * The charged products of the decays of a batch and what they cross.
 *
 * @param each tracks of an event, at most
 * @param tracks {@link TrackTable#TRACK_STRIDE} doubles for each track of each event
 * @param features {@link TrackFeatureKernel#FEATURES} doubles for each track of each event
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
record TrackStages(int each, double[] tracks, double[] features) {

  /** Follows the tracks where a signature asks for them. */
  static TrackStages of(
      BatchAssembly batch, SignatureSetup setup, ProductTable products, DecayStages decays) {
    int each = products.tracks();
    int all = batch.room() * each;
    double[] tracks = new double[all * TrackTable.TRACK_STRIDE];
    decays.copy(batch, products, tracks);
    int[] reached = new int[all];
    int[] groupHits = new int[all * Math.max(1, setup.tracker().surfaces().groupCount())];
    double[] features = new double[all * TrackFeatureKernel.FEATURES];
    if (setup.rows().selections().stream().anyMatch(Selection::asksTracks)) {
      batch.add(setup.tracker().follow(all, tracks, reached, groupHits), each);
    }
    batch.add(
        new TrackCall.TrackFeature(
            tracks,
            new double[] {setup.tracker().centralField()},
            reached,
            groupHits,
            setup.tracker().surfaces().layout(all, 1),
            setup.tracker().kinds(),
            features),
        each);
    return new TrackStages(each, tracks, features);
  }
}
