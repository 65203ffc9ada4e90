package io.addra.propagation.detect;

import io.addra.geometry.detector.Detector;
import io.addra.kernels.device.PipelinePlan;
import io.addra.propagation.signature.Signature;
import io.addra.propagation.spectrum.ProperLengthBins;
import java.util.List;
import java.util.Optional;

/**
 * What signatures of a scan are evaluated with, the same for all masses. Immutable, but for arrays.
 *
 * @param signatures the signatures
 * @param tracker what tracks are seen by
 * @param calorimeter where photons go, if any signature asks for them
 * @param fiducial where decays are drawn
 * @param collision mean collision point (cm)
 * @param bins bins of the proper length
 */
@SuppressWarnings("ArrayRecordComponent") // a point
public record SignatureSetup(
    List<Signature> signatures,
    Tracker tracker,
    Optional<Calorimeter> calorimeter,
    FiducialVolume fiducial,
    double[] collision,
    ProperLengthBins bins) {

  /** Length c of the proposal (cm), see {@link io.addra.kernels.body.VertexKernel}. */
  static final double SOFTENING_CM = 1e-5;

  /** Longest proper length at which a decay is drawn (cm). */
  static final double LONGEST_CM = 1e7;

  private static final int FINEST_SCALE_BITS = 32;

  /** Copies the list. */
  public SignatureSetup {
    signatures = List.copyOf(signatures);
  }

  /**
   * Sets up signatures.
   *
   * @param detector what sees the decays
   * @param collision mean collision point, 3 values (cm)
   */
  public static SignatureSetup of(
      List<Signature> signatures, Detector detector, double[] collision, ProperLengthBins bins) {
    Optional<Calorimeter> calorimeter =
        signatures.stream().anyMatch(signature -> signature.selection().asks("photons"))
            ? Calorimeter.of(detector)
            : Optional.empty();
    return new SignatureSetup(
        signatures,
        Tracker.of(detector),
        calorimeter,
        FiducialVolume.of(signatures),
        collision.clone(),
        bins);
  }

  /** Names of the signatures' quantities in maps. */
  public List<String> quantities() {
    return signatures.stream().map(Signature::quantity).toList();
  }

  /** The largest that the logarithm Q of the proposal can be. */
  private static double mostLogarithm() {
    return Math.log((LONGEST_CM + SOFTENING_CM) / SOFTENING_CM);
  }

  /**
   * Largest weight that an event can have at any lifetime: Q (1/e + c/ctau) for lifetimes well
   * above c.
   */
  static double largestWeight() {
    return mostLogarithm() / Math.E;
  }

  /**
   * The finest fixed-point scale that leaves room for the amounts of a block.
   *
   * @param events events of the largest block
   * @param meanWeight mean weight of the LLP's decays
   */
  int scaleBits(long events, double meanWeight) {
    double[] edges = bins.edges();
    double most = (edges[1] + SOFTENING_CM) / edges[1];
    for (int k = 1; k + 1 < edges.length; k++) {
      most = Math.max(most, (edges[k + 1] + SOFTENING_CM) / (edges[k + 1] - edges[k]));
    }
    double amount = most * mostLogarithm() / meanWeight;
    return Math.min(FINEST_SCALE_BITS, PipelinePlan.safeScaleBits(events, amount));
  }
}
