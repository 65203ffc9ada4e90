package io.addra.propagation.detect;

import io.addra.kernels.body.PhotonKernel;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.TrackTable;
import io.addra.kernels.device.KernelCall;
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

  /** The mean collision point, then the margin (cm). */
  static double[] reference(double[] collision) {
    return new double[] {collision[0], collision[1], collision[2], MARGIN_CM};
  }

  /**
   * Adds them.
   *
   * @param table which products are photons
   * @param rows what signatures ask of photons
   * @param further values of the events, of which those of {@link ValueBlock#PHOTONS} are written
   */
  static void add(
      BatchAssembly batch,
      SignatureSetup setup,
      Calorimeter calorimeter,
      ProductTable table,
      double[] rows,
      DecayStages decays,
      double[] further) {
    int each = table.tracks();
    int all = batch.room() * each;
    BatchAssembly.Uniforms uniforms = batch.uniforms(each * DRAWS, STREAM);
    double[] tracks = new double[all * TrackTable.TRACK_STRIDE];
    double[] rays = new double[all * ProductionKernel.RAY_STRIDE];
    double[] photons = new double[all * PhotonKernel.PHOTON_STRIDE];
    decays.copy(batch, table, tracks);
    batch.add(new KernelCall.PhotonRay(tracks, rays), each);
    BatchAssembly.Hits hits = batch.trace(rays, calorimeter.scene(), each, INTERVALS, "a photon");
    batch.add(
        new KernelCall.Photon(
            tracks,
            uniforms.values(),
            hits.count(),
            hits.node(),
            hits.ends(),
            calorimeter.excess(),
            calorimeter.kinds(),
            new int[] {all, INTERVALS, DRAWS},
            reference(setup.collision()),
            photons),
        each);
    int signatures = setup.signatures().size();
    int[] counts = {signatures, each, ValueBlock.total(), ValueBlock.PHOTONS.offset()};
    batch.add(new KernelCall.Cluster(tracks, photons, counts, rows, further));
  }
}
