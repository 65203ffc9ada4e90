package io.addra.validation.reference.prediction;

import java.util.OptionalLong;

/**
 * How many events predictions take. Immutable.
 *
 * @param mostEvents events of each mass for regions, at most
 * @param mostSignatureEvents events of each mass for signatures, at most
 * @param seed seed in place of the scans' own; none to keep those
 */
public record PredictionOptions(long mostEvents, long mostSignatureEvents, OptionalLong seed) {

  /** Events as the scans ask for them. */
  public static final PredictionOptions FULL =
      new PredictionOptions(Long.MAX_VALUE, Long.MAX_VALUE, OptionalLong.empty());

  /** Fewer events, for a look. */
  public static final PredictionOptions QUICK =
      new PredictionOptions(50_000, 3_000, OptionalLong.empty());
}
