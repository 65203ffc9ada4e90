package io.addra.propagation.detect;

import io.addra.geometry.space.Vector3;
import io.addra.kernels.body.PartnerKernel;
import io.addra.propagation.signature.PartnerFeature;
import io.addra.propagation.signature.PartnerSelection;

/**
 * A prompt particle beside the LLPs, and what a signature asks of it, in plain words of Java.
 *
 * @param p momentum (GeV)
 * @param energy energy (GeV)
 * @param cms energy in the frame of the collision (GeV)
 * @param kind its kind
 */
record PlainPartner(Vector3 p, double energy, double cms, int kind) {

  /** Energy in a frame that moves along z and x with beta gamma, 3 values, and gamma. */
  static double boosted(Vector3 p, double energy, double[] frame) {
    double betaX = frame[0] / frame[3];
    double betaY = frame[1] / frame[3];
    double betaZ = frame[2] / frame[3];
    double gamma = 1 / Math.sqrt(1 - betaX * betaX - betaY * betaY - betaZ * betaZ);
    return gamma * (energy - betaX * p.x() - betaY * p.y() - betaZ * p.z());
  }

  private double feature(PartnerFeature feature) {
    return switch (feature) {
      case ENERGY -> energy;
      case CMS_ENERGY -> cms;
      case MOMENTUM -> p.norm();
      case TRANSVERSE -> Math.hypot(p.x(), p.y());
      case THETA -> Math.toDegrees(Math.acos(p.z() / p.norm()));
    };
  }

  boolean passes(PartnerSelection asked) {
    boolean rightKind =
        switch (asked.kind()) {
          case ANY -> true;
          case PHOTON -> photon();
          case CHARGED -> charged();
          case VISIBLE -> photon() || charged();
        };
    return rightKind
        && asked.each().entrySet().stream().allMatch(r -> r.getValue().holds(feature(r.getKey())));
  }

  boolean photon() {
    return kind == PartnerKernel.PHOTON;
  }

  boolean charged() {
    return kind == PartnerKernel.CHARGED;
  }
}
