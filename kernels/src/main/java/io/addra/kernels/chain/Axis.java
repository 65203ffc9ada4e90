package io.addra.kernels.chain;

import io.addra.kernels.body.ChainLayout;

/** What a polar angle is measured from, in the rest frame of what decays. */
public enum Axis {
  /** The beam, in the frame of the collision; for its own decay only. */
  COLLISION(ChainLayout.AXIS_BASIS),

  /** Any direction, for laws that prefer none. */
  ANY(ChainLayout.AXIS_ANY),

  /** The direction of flight, as seen from the rest frame of what made it. */
  HELICITY(ChainLayout.AXIS_HELICITY),

  /** The electrons' direction. */
  BEAM(ChainLayout.AXIS_BEAM);

  private final int code;

  Axis(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
