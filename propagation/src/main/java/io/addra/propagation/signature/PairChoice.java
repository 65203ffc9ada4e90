package io.addra.propagation.signature;

import io.addra.kernels.body.SignatureLayout;

/** Which two of the tracks that pass are looked at together. */
public enum PairChoice {
  /** No pair is needed. */
  NONE(SignatureLayout.PAIR_NONE),
  /** The two of the largest transverse momenta. */
  LEADING(SignatureLayout.PAIR_LEADING),
  /** The positive and the negative one of the largest transverse momenta. */
  OPPOSITE(SignatureLayout.PAIR_OPPOSITE);

  private final int code;

  PairChoice(int code) {
    this.code = code;
  }

  /** The kernel's number. */
  public int code() {
    return code;
  }
}
