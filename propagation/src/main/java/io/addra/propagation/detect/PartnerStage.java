package io.addra.propagation.detect;

import io.addra.kernels.body.PartnerKernel;
import io.addra.kernels.device.DetectionCall;
import io.addra.propagation.signature.ValueBlock;

/** The kernel that looks at the prompt partners of the LLPs of a batch. */
final class PartnerStage {
  private PartnerStage() {}

  /**
   * Adds it.
   *
   * @param further values of the events, of which those of {@link ValueBlock#PARTNERS} are written
   */
  static void add(
      BatchAssembly batch,
      SignatureSetup setup,
      SignaturePoint point,
      FlightStages flights,
      double[] further) {
    Partners partners = point.partners();
    int count = partners.particles().size();
    int[] table = new int[PartnerKernel.HEADER + 2 * count];
    table[PartnerKernel.ROWS] = setup.rows().count();
    table[PartnerKernel.PARTNERS] = count;
    table[PartnerKernel.PARTICLES] = point.events().source().chain().particles();
    table[PartnerKernel.WIDTH] = ValueBlock.total();
    table[PartnerKernel.OFFSET] = ValueBlock.PARTNERS.offset();
    for (int k = 0; k < count; k++) {
      table[PartnerKernel.HEADER + 2 * k] = partners.particles().get(k);
      table[PartnerKernel.HEADER + 2 * k + 1] = partners.kinds().get(k);
    }
    double[] rows = FeatureRows.partners(setup.rows().selections());
    batch.add(new DetectionCall.Partner(flights.particles(), table, rows, further));
  }
}
