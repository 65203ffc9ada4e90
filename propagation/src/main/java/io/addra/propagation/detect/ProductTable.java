package io.addra.propagation.detect;

import io.addra.kernels.body.ProductKernel;
import io.addra.propagation.decay.Branch;
import io.addra.propagation.decay.DecayModel;
import io.addra.propagation.decay.DecayTree;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Which products of an LLP's decay are tracks, in the arrays of {@link ProductKernel}.
 *
 * @param tracks tracks of an event, at most
 * @param products the integers
 * @param charges charge of each (e)
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
record ProductTable(int tracks, int[] products, double[] charges) {

  private static final String PHOTON = "gamma";

  /** The charged products of every branch. */
  static ProductTable charged(DecayModel decay) {
    return of(decay, DecayTree::chargedProducts);
  }

  /** The photons of every branch. */
  static ProductTable photons(DecayModel decay) {
    return of(decay, ProductTable::photons);
  }

  private static List<Integer> photons(DecayTree tree) {
    return tree.products().stream()
        .filter(p -> tree.particles().get(p).name().equals(PHOTON))
        .toList();
  }

  private static ProductTable of(DecayModel decay, Function<DecayTree, List<Integer>> which) {
    int most =
        decay.branches().stream()
            .mapToInt(branch -> which.apply(branch.tree()).size())
            .max()
            .orElse(0);
    // kernels want at least one track, which may be none
    int tracks = Math.max(1, most);
    int channels = decay.branches().size();
    int[] products = new int[ProductKernel.HEADER + channels * tracks];
    double[] charges = new double[channels * tracks];
    Arrays.fill(products, -1);
    products[ProductKernel.TRACKS] = tracks;
    products[ProductKernel.PARTICLES] = decay.table().particles();
    for (int c = 0; c < channels; c++) {
      Branch branch = decay.branches().get(c);
      List<Integer> charged = which.apply(branch.tree());
      for (int k = 0; k < charged.size(); k++) {
        products[ProductKernel.HEADER + c * tracks + k] = charged.get(k);
        charges[c * tracks + k] = branch.tree().particles().get(charged.get(k)).charge();
      }
    }
    return new ProductTable(tracks, products, charges);
  }
}
