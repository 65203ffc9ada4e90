package io.addra.kernels.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterKernelTest {
  private final List<double[]> photons = new ArrayList<>();
  private final List<double[]> tracks = new ArrayList<>();

  private void photon(double energy, double x, double y, boolean converts) {
    double[] photon = new double[PhotonKernel.PHOTON_STRIDE];
    photon[PhotonKernel.PRESENT] = 1;
    photon[PhotonKernel.ENERGY] = energy;
    photon[PhotonKernel.CONVERTED] = converts ? 1 : 0;
    photon[PhotonKernel.PLACE] = x;
    photon[PhotonKernel.PLACE + 1] = y;
    photons.add(photon);
    double[] track = new double[TrackTable.TRACK_STRIDE];
    track[TrackTable.TRACK_MOMENTUM] = x;
    track[TrackTable.TRACK_MOMENTUM + 1] = y;
    track[TrackTable.TRACK_MOMENTUM + 2] = 10;
    tracks.add(track);
  }

  private double[] values(double leastEnergy, double merge) {
    double[] rows = new double[ClusterKernel.ROW];
    for (int k = 0; k < PhotonKernel.FEATURES; k++) {
      rows[2 * k] = Double.NEGATIVE_INFINITY;
      rows[2 * k + 1] = Double.POSITIVE_INFINITY;
    }
    rows[2 * PhotonKernel.ENERGY] = leastEnergy;
    rows[ClusterKernel.ROW - 1] = merge;
    double[] further = new double[ClusterKernel.VALUES];
    ClusterKernel.event(
        0,
        tracks.stream().flatMapToDouble(Arrays::stream).toArray(),
        photons.stream().flatMapToDouble(Arrays::stream).toArray(),
        new int[] {1, photons.size(), ClusterKernel.VALUES, 0},
        rows,
        further);
    return further;
  }

  @Test
  void event_twoApart_areTwoClusters() {
    photon(1, 0, 0, false);
    photon(2, 10, 0, false);
    double[] apart = values(0, 9.99);
    assertThat(apart[ClusterKernel.PASSING]).isEqualTo(2);
    assertThat(apart[ClusterKernel.CLUSTERS]).isEqualTo(2);
    assertThat(apart[ClusterKernel.ENERGY]).isEqualTo(3);
    assertThat(apart[ClusterKernel.DISTANCE]).isEqualTo(10);
    assertThat(apart[ClusterKernel.ANGLE]).isCloseTo(Math.PI / 4, within(1e-15));
    assertThat(values(0, 10.01)[ClusterKernel.CLUSTERS]).isEqualTo(1);
  }

  /** The ends of a row touch by way of the middle, in whatever order they stand. */
  @Test
  void event_aRow_isOneCluster() {
    photon(1, 0, 0, false);
    photon(1, 30, 0, false);
    photon(1, 20, 0, false);
    photon(1, 10, 0, false);
    assertThat(values(0, 11)[ClusterKernel.CLUSTERS]).isEqualTo(1);
    assertThat(values(0, 9)[ClusterKernel.CLUSTERS]).isEqualTo(4);
  }

  @Test
  void event_weakInTheMiddle_doesNotJoin() {
    photon(1, 0, 0, false);
    photon(0.05, 10, 0, false);
    photon(1, 20, 0, false);
    double[] found = values(0.1, 11);
    assertThat(found[ClusterKernel.PASSING]).isEqualTo(2);
    assertThat(found[ClusterKernel.CLUSTERS]).isEqualTo(2);
    assertThat(found[ClusterKernel.DISTANCE]).isEqualTo(20);
  }

  @Test
  void event_converted_countsAsThatAlone() {
    photon(1, 0, 0, true);
    photon(1, 10, 0, false);
    photon(0.05, 5, 5, true);
    double[] found = values(0.1, 100);
    assertThat(found[ClusterKernel.CONVERSIONS]).isEqualTo(1);
    assertThat(found[ClusterKernel.PASSING]).isEqualTo(1);
    assertThat(found[ClusterKernel.CLUSTERS]).isEqualTo(1);
    assertThat(found[ClusterKernel.DISTANCE]).isEqualTo(-1);
    assertThat(found[ClusterKernel.ANGLE]).isEqualTo(-1);
  }
}
