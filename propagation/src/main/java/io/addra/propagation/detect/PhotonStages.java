package io.addra.propagation.detect;

import io.addra.kernels.body.PhotonKernel;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.TrackTable;
import io.addra.kernels.device.DetectionCall;
import io.addra.propagation.signature.ValueBlock;

/** The kernels that follow the photons of a batch to the crystals. */
final class PhotonStages {
  /** Intervals of a photon that are stored. */
  static final int INTERVALS = 512;

  /** Added to the stream of the events for what happens to photons. */
  private static final int STREAM = 0x73000000;

  private static final int DRAWS = 2;

  /**
   * A photon that converts within this of a crystal (cm), as in the bars of the TOP, still makes
   * one cluster there.
   */
  private static final double MARGIN_CM = 25;

  private PhotonStages() {}

  /**
   * What {@link PhotonKernel} refers to.
   *
   * @param collision mean collision point (cm)
   * @param frame beta gamma, 3 values, and gamma of the collision's frame
   */
  static double[] reference(double[] collision, double[] frame) {
    double[] reference = new double[PhotonKernel.REFERENCE_LENGTH];
    System.arraycopy(collision, 0, reference, PhotonKernel.ORIGIN, 3);
    reference[PhotonKernel.MARGIN] = MARGIN_CM;
    System.arraycopy(frame, 0, reference, PhotonKernel.FRAME, frame.length);
    return reference;
  }

  /**
   * Adds them.
   *
   * @param further values of the events, of which those of {@link ValueBlock#PHOTONS} are written
   */
  static void add(
      BatchAssembly batch,
      SignatureSetup setup,
      Calorimeter calorimeter,
      SignaturePoint point,
      DecayStages decays,
      double[] further) {
    ProductTable table = ProductTable.photons(point.decay());
    int each = table.tracks();
    int all = batch.room() * each;
    BatchAssembly.Uniforms uniforms = batch.uniforms(each * DRAWS, STREAM);
    double[] tracks = new double[all * TrackTable.TRACK_STRIDE];
    double[] rays = new double[all * ProductionKernel.RAY_STRIDE];
    double[] photons = new double[all * PhotonKernel.PHOTON_STRIDE];
    decays.copy(batch, table, tracks);
    batch.add(new DetectionCall.PhotonRay(tracks, rays), each);
    BatchAssembly.Hits hits = batch.trace(rays, calorimeter.scene(), each, INTERVALS, "a photon");
    batch.add(
        new DetectionCall.Photon(
            tracks,
            uniforms.values(),
            hits.count(),
            hits.node(),
            hits.ends(),
            calorimeter.excess(),
            calorimeter.kinds(),
            new int[] {all, INTERVALS, DRAWS},
            reference(setup.collision(), point.events().source().frame()),
            photons),
        each);
    double[] rows = FeatureRows.photons(setup.rows().selections());
    int[] counts = {setup.rows().count(), each, ValueBlock.total(), ValueBlock.PHOTONS.offset()};
    batch.add(new DetectionCall.Cluster(tracks, photons, counts, rows, further));
  }
}
