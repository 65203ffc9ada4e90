package io.addra.propagation.detect;

import io.addra.kernels.body.PhotonKernel;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.TraceKernel;
import io.addra.kernels.body.TrackTable;
import io.addra.kernels.device.KernelCall;
import io.addra.kernels.device.KernelStage;
import java.util.List;

/**
 * The kernels that follow the photons of a batch to the crystals.
 *
 * @param draws random numbers of an event
 * @param hitCount intervals of each photon, no more than {@link #INTERVALS} are stored
 * @param stages the kernels
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
record PhotonStages(int draws, int[] hitCount, List<KernelStage> stages) {
  /** Intervals of a photon that are stored. */
  static final int INTERVALS = 512;

  private static final int DRAWS = 2;

  /**
   * A photon that converts within this of a crystal (cm), as in the bars of the TOP, still makes
   * one cluster there.
   */
  private static final double MARGIN_CM = 25;

  /** The mean collision point, then the margin (cm). */
  static double[] reference(double[] collision) {
    return new double[] {collision[0], collision[1], collision[2], MARGIN_CM};
  }

  /**
   * What comes out of a decay.
   *
   * @param particles particles of each event
   * @param chosen channel of each event
   * @param weights weight of each event's decay
   */
  record Decayed(double[] particles, int[] chosen, double[] weights) {}

  /**
   * The kernels.
   *
   * @param room room for events
   * @param table which products are photons
   * @param rows what signatures ask of photons
   * @param batch the events, with random numbers of their own
   * @param decayed the decays
   * @param further output of the last kernel
   */
  static PhotonStages of(
      int room,
      SignatureSetup setup,
      Calorimeter calorimeter,
      ProductTable table,
      double[] rows,
      long[] batch,
      Decayed decayed,
      double[] further) {
    int each = table.tracks();
    int all = room * each;
    double[] uniforms = new double[all * DRAWS];
    double[] tracks = new double[all * TrackTable.TRACK_STRIDE];
    double[] rays = new double[all * ProductionKernel.RAY_STRIDE];
    double[] photons = new double[all * PhotonKernel.PHOTON_STRIDE];
    int[] hitCount = new int[all];
    int[] hitNode = new int[all * INTERVALS];
    double[] hitEnds = new double[2 * all * INTERVALS];
    int[] layout = new int[TraceKernel.LAYOUT_LENGTH];
    layout[TraceKernel.LAYOUT_NODES] = calorimeter.scene().nodeCount();
    layout[TraceKernel.LAYOUT_CAPACITY] = INTERVALS;
    layout[TraceKernel.LAYOUT_STRIDE] = all;
    int signatures = setup.signatures().size();
    return new PhotonStages(
        each * DRAWS,
        hitCount,
        List.of(
            KernelStage.of(new KernelCall.Philox(batch, uniforms)),
            KernelStage.of(
                new KernelCall.Product(
                    decayed.particles(),
                    decayed.chosen(),
                    decayed.weights(),
                    table.products(),
                    table.charges(),
                    tracks)),
            new KernelStage(new KernelCall.PhotonRay(tracks, rays), each),
            new KernelStage(
                new KernelCall.Trace(rays, calorimeter.scene(), layout, hitCount, hitNode, hitEnds),
                each),
            new KernelStage(
                new KernelCall.Photon(
                    tracks,
                    uniforms,
                    hitCount,
                    hitNode,
                    hitEnds,
                    calorimeter.excess(),
                    calorimeter.kinds(),
                    new int[] {all, INTERVALS, DRAWS},
                    reference(setup.collision()),
                    photons),
                each),
            KernelStage.of(
                new KernelCall.Cluster(
                    tracks, photons, new int[] {signatures, each}, rows, further))));
  }
}
