package io.addra.kernels.body;

/** Photons as rays that {@link TraceKernel} follows; their lengths are paths (cm). */
public final class PhotonRayKernel {
  private PhotonRayKernel() {}

  /**
   * Makes the ray of one photon.
   *
   * @param i photon within the launch
   * @param tracks {@link TrackTable#TRACK_STRIDE} doubles per photon
   * @param rays output, {@link ProductionKernel#RAY_STRIDE} doubles per photon, with beta gamma 1
   *     and the energy (GeV) as weight; along z from far outside where there is none
   */
  public static void event(int i, double[] tracks, double[] rays) {
    int t = i * TrackTable.TRACK_STRIDE;
    int r = i * ProductionKernel.RAY_STRIDE;
    double px = tracks[t + TrackTable.TRACK_MOMENTUM];
    double py = tracks[t + TrackTable.TRACK_MOMENTUM + 1];
    double pz = tracks[t + TrackTable.TRACK_MOMENTUM + 2];
    double energy = Momentum.size(px, py, pz);
    int some = energy > 0.0 ? 1 : 0;
    double unit = 1.0 / (some > 0 ? energy : 1.0);
    rays[r] = some > 0 ? tracks[t] : FAR;
    rays[r + 1] = some > 0 ? tracks[t + 1] : FAR;
    rays[r + 2] = some > 0 ? tracks[t + 2] : FAR;
    rays[r + 3] = some > 0 ? unit * px : 0.0;
    rays[r + 4] = some > 0 ? unit * py : 0.0;
    rays[r + 5] = some > 0 ? unit * pz : 1.0;
    rays[r + ProductionKernel.RAY_BETA_GAMMA] = 1.0;
    rays[r + ProductionKernel.RAY_WEIGHT] = energy;
  }

  private static final double FAR = 1.0e6;
}
