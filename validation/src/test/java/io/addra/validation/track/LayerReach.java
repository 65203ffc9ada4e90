package io.addra.validation.track;

import io.addra.kernels.track.CoaxialLayer;
import java.util.List;

/**
 * The layers that a track surely reaches, and those that it may: a track that grazes no layer has
 * the same of both. A bit for each layer.
 *
 * <p>A track grazes a layer where moving it by the margin could change whether it reaches it: where
 * it crosses the cylinder within the margin of an end in z, measured along the cylinder; where its
 * distance from the axis has an extreme within the margin of the radius; where it crosses within
 * {@value #TURN_MARGIN} rad of a full turn; or after it has left through the radius at which a
 * kernel ends a track with the next of its arcs.
 */
record LayerReach(long sure, long possible) {
  private static final double TURN_MARGIN = 0.02;
  private static final double TURN = 2 * Math.PI;

  boolean grazes() {
    return sure != possible;
  }

  /** Whether a place is beyond the first turn. */
  static boolean afterFirstTurn(IntegratedTrack.Place place) {
    return place.turned() > TURN + TURN_MARGIN;
  }

  /**
   * Judges a track.
   *
   * @param layers the layers
   * @param track the track through their radii and, as the last, that at which it ends
   * @param margin distance (cm)
   * @param arc path length outward beyond that radius after which it has ended (cm)
   */
  static LayerReach of(
      List<CoaxialLayer> layers, IntegratedTrack track, double margin, double arc) {
    double exit =
        track.crossings().stream()
            .filter(c -> c.layer() == layers.size() && c.place().outward() > 0)
            .mapToDouble(c -> c.place().path())
            .min()
            .orElse(Double.POSITIVE_INFINITY);
    boolean ended =
        track.extremes().stream().noneMatch(e -> e.path() > exit && e.path() < exit + arc);
    long sure = 0;
    long possible = 0;
    for (IntegratedTrack.Crossing crossing : track.crossings()) {
      IntegratedTrack.Place place = crossing.place();
      boolean after = place.path() > exit;
      if (crossing.layer() < layers.size() && !afterFirstTurn(place) && !(after && ended)) {
        CoaxialLayer layer = layers.get(crossing.layer());
        double slope = Math.abs(place.tz()) * place.rho() / Math.abs(place.outward());
        double inside = Math.min(place.z() - layer.zMin(), layer.zMax() - place.z());
        double along = margin * (1 + slope);
        boolean clear = !after && place.turned() < TURN - TURN_MARGIN;
        long bit = 1L << crossing.layer();
        sure |= clear && inside > along ? bit : 0;
        possible |= inside > -along ? bit : 0;
      }
    }
    for (IntegratedTrack.Place extreme : track.extremes()) {
      for (int k = 0; k < layers.size(); k++) {
        if (Math.abs(extreme.rho() - layers.get(k).radius()) < margin) {
          sure &= ~(1L << k);
          possible |= 1L << k;
        }
      }
    }
    return new LayerReach(sure, possible);
  }
}
