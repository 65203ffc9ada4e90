package io.addra.kernels.conformance;

import io.addra.kernels.body.ClusterKernel;
import io.addra.kernels.body.PhotonKernel;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.TrackTable;
import io.addra.kernels.device.DetectionCall;
import java.util.List;
import java.util.SplittableRandom;

/** Cases of the kernels of photons. */
final class PhotonCases {
  private static final int EVENTS = 2048;
  private static final int PHOTONS = 3;
  private static final int SIGNATURES = 2;
  private static final int HITS = 12;
  private static final int NODES = 6;

  private PhotonCases() {}

  /** All of them. */
  static List<ConformanceCase> all() {
    return List.of(rays(), photons(), clusters());
  }

  private static ConformanceCase rays() {
    double[] tracks = tracks(new SplittableRandom(41), EVENTS);
    return new KernelCase(
        "photons and missing ones",
        EVENTS,
        () -> new DetectionCall.PhotonRay(tracks, new double[EVENTS * ProductionKernel.RAY_STRIDE]),
        List.of(Tolerance.EXACT),
        "nothing");
  }

  /** Arc tangent and logarithm may differ by an ulp. */
  private static ConformanceCase photons() {
    SplittableRandom random = new SplittableRandom(42);
    double[] tracks = tracks(random, EVENTS);
    double[] uniforms = random.doubles(10L * EVENTS, 0x1p-53, 1).toArray();
    int[] count = new int[EVENTS];
    int[] node = random.ints((long) EVENTS * HITS, 0, NODES).toArray();
    double[] ends = new double[2 * EVENTS * HITS];
    for (int i = 0; i < EVENTS; i++) {
      count[i] = random.nextInt(HITS + 3);
      for (int h = 0; h < HITS; h++) {
        double from = random.nextDouble(0, 200);
        ends[2 * h * EVENTS + i] = from;
        ends[(2 * h + 1) * EVENTS + i] = from + Math.exp(random.nextDouble(-6, 3));
      }
    }
    double[] excess = {0.001, -0.001, 0.53, 0.538, 0.05, 0};
    int[] kinds = {0, 0, 1, 1, 0, 0};
    return new KernelCase(
        "photons through crystals, through others and through nothing",
        EVENTS,
        () ->
            new DetectionCall.Photon(
                tracks,
                uniforms,
                count,
                node,
                ends,
                excess,
                kinds,
                new int[] {EVENTS, HITS, 10},
                new double[] {0.05, 0, -0.03, 25, 0.01, 0, 0.28, 1.04},
                new double[EVENTS * PhotonKernel.PHOTON_STRIDE]),
        List.of(new Tolerance(1e-13, 1e-13)),
        "1e-13 of a feature, or of 1 cm");
  }

  private static ConformanceCase clusters() {
    SplittableRandom random = new SplittableRandom(43);
    int all = EVENTS * PHOTONS;
    double[] tracks = tracks(random, all);
    double[] photons = new double[all * PhotonKernel.PHOTON_STRIDE];
    for (int k = 0; k < all; k++) {
      int f = k * PhotonKernel.PHOTON_STRIDE;
      photons[f + PhotonKernel.PRESENT] = k % 7 == 0 ? 0 : 1;
      photons[f + PhotonKernel.ENERGY] = Math.exp(random.nextDouble(-4, 2));
      photons[f + PhotonKernel.CONVERTED] = random.nextInt(4) == 0 ? 1 : 0;
      for (int axis = 0; axis < 3; axis++) {
        photons[f + PhotonKernel.PLACE + axis] = random.nextDouble(0, 20);
      }
    }
    double[] rows = new double[SIGNATURES * ClusterKernel.ROW];
    for (int s = 0; s < SIGNATURES; s++) {
      for (int k = 0; k < PhotonKernel.FEATURES; k++) {
        rows[s * ClusterKernel.ROW + 2 * k] = Double.NEGATIVE_INFINITY;
        rows[s * ClusterKernel.ROW + 2 * k + 1] = Double.POSITIVE_INFINITY;
      }
      rows[s * ClusterKernel.ROW + 2 * PhotonKernel.ENERGY] = 0.1 * s;
      rows[(s + 1) * ClusterKernel.ROW - 1] = 12;
    }
    return new KernelCase(
        "photons near each other, converted, missing",
        EVENTS,
        () ->
            new DetectionCall.Cluster(
                tracks,
                photons,
                new int[] {SIGNATURES, PHOTONS, ClusterKernel.VALUES, 0},
                rows,
                new double[EVENTS * SIGNATURES * ClusterKernel.VALUES]),
        List.of(new Tolerance(1e-13, 1e-14)),
        "1e-14 of a value");
  }

  private static double[] tracks(SplittableRandom random, int count) {
    double[] tracks = new double[count * TrackTable.TRACK_STRIDE];
    for (int t = 0; t < count; t++) {
      int at = t * TrackTable.TRACK_STRIDE;
      for (int k = 0; k < 3; k++) {
        tracks[at + k] = random.nextDouble(-50, 50);
        tracks[at + 3 + k] = t % 7 == 0 ? 0 : random.nextDouble(-3, 3);
      }
      tracks[at + TrackTable.TRACK_TIME] = random.nextDouble(0, 90);
    }
    return tracks;
  }
}
