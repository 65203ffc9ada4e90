package io.addra.propagation.result;

import io.addra.propagation.spectrum.JointBlock;
import io.addra.propagation.spectrum.JointPoints;
import io.addra.propagation.spectrum.JointQuantity;
import io.addra.propagation.spectrum.MassPointSpectra;
import io.addra.propagation.spectrum.ProperLengthBins;
import io.addra.propagation.spectrum.Quantity;
import io.addra.propagation.spectrum.RegionSpectra;
import io.addra.propagation.spectrum.ScanSpectra;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Spectra of events with two LLPs on fixed flights, each inside a volume from {@link #NEAR} to
 * {@link #FAR} of proper length (cm): fractions are known in closed form.
 */
final class JointSpectra {
  static final double NEAR = 1;
  static final double FAR = 2;
  static final int BLOCKS = 4;
  static final int EVENTS = 10;
  static final double PARTNER = 0.9;
  private static final int BITS = 20;
  private static final int CELLS = 100;

  private JointSpectra() {}

  /** The fraction of one LLP. */
  static double fraction(double ctau) {
    return Math.exp(-NEAR / ctau) - Math.exp(-FAR / ctau);
  }

  /** At least one, both, and both with a partner of its own lifetime. */
  static ScanSpectra spectra() {
    long[] events = new long[BLOCKS];
    Arrays.fill(events, 2L * EVENTS);
    long[] weights = Arrays.stream(events).map(n -> n << BITS).toArray();
    RegionSpectra single = RegionSpectra.of(false, 1, weights, new long[BLOCKS], new long[BLOCKS]);
    MassPointSpectra point =
        MassPointSpectra.of(0.5, events, weights, List.of(single))
            .withJoint(
                List.of(
                    points(2, 0, -1),
                    points(2, 0, 1),
                    points(1, 1, 1),
                    new JointPoints(java.util.Collections.nCopies(BLOCKS, JointBlock.empty()))));
    return new ScanSpectra(
        "test",
        "S",
        ProperLengthBins.of(new double[] {0, NEAR, FAR}),
        BITS,
        1,
        List.of("one"),
        List.of(new Quantity("signature:one", List.of(0))),
        List.of(
            JointQuantity.ofOneKind("signature:at-least-one", List.of(0), 0, 2),
            JointQuantity.ofOneKind("signature:both", List.of(), 1, 2),
            new JointQuantity("signature:both/partner", List.of(), List.of(), 2, 2, PARTNER),
            JointQuantity.ofOneKind("signature:never", List.of(), 3, 2)),
        List.of(point),
        "{}");
  }

  /** The same without a quantity of single LLPs. */
  static ScanSpectra jointAlone() {
    ScanSpectra all = spectra();
    return new ScanSpectra(
        all.process(),
        all.llp(),
        all.bins(),
        all.scaleBits(),
        all.maxWeight(),
        all.slotNames(),
        List.of(),
        all.joint(),
        all.masses(),
        all.config());
  }

  private static JointPoints points(int first, int second, int sign) {
    double step = (FAR - NEAR) / CELLS;
    List<JointBlock> blocks = new ArrayList<>();
    for (int b = 0; b < BLOCKS; b++) {
      JointBlock.Builder builder = new JointBlock.Builder();
      for (int i = 0; i < CELLS; i++) {
        for (int j = 0; j < CELLS; j++) {
          double one = NEAR + (i + 0.5) * step;
          double other = NEAR + (j + 0.5) * step;
          double weight = sign * EVENTS * step * step;
          if (second == 0) {
            builder.add(first, one + other, 0, 0, weight);
          } else {
            builder.add(first, one, second, other, weight);
          }
        }
      }
      blocks.add(builder.build());
    }
    return new JointPoints(blocks);
  }
}
