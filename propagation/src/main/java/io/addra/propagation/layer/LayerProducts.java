package io.addra.propagation.layer;

import io.addra.kernels.body.LayerKernel;
import io.addra.kernels.body.ProductKernel;
import io.addra.propagation.decay.Branch;
import io.addra.propagation.decay.DecayModel;
import io.addra.propagation.decay.DecayTree;
import io.addra.propagation.particle.Particle;
import java.util.Arrays;
import java.util.List;

/**
 * Which products of an LLP's decay may signal in layers, in the arrays of {@link ProductKernel} and
 * {@link LayerKernel}. Immutable, but for the arrays.
 *
 * @param each products of an event, at most
 * @param products the integers of {@link ProductKernel}
 * @param charges charge of each product of each channel (e)
 * @param species their species, in the same order
 * @param masses their masses (GeV)
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
public record LayerProducts(
    int each, int[] products, double[] charges, int[] species, double[] masses) {

  /** The products of every branch but those without a signal. */
  public static LayerProducts of(DecayModel decay) {
    int most = decay.branches().stream().mapToInt(b -> visible(b.tree()).size()).max().orElse(0);
    // kernels want at least one product, which may be none
    int each = Math.max(1, most);
    int channels = decay.branches().size();
    int[] products = new int[ProductKernel.HEADER + channels * each];
    double[] charges = new double[channels * each];
    int[] species = new int[channels * each];
    double[] masses = new double[channels * each];
    Arrays.fill(products, -1);
    products[ProductKernel.TRACKS] = each;
    products[ProductKernel.PARTICLES] = decay.table().particles();
    for (int c = 0; c < channels; c++) {
      Branch branch = decay.branches().get(c);
      List<Integer> found = visible(branch.tree());
      for (int k = 0; k < found.size(); k++) {
        Particle particle = branch.tree().particles().get(found.get(k));
        products[ProductKernel.HEADER + c * each + k] = found.get(k);
        charges[c * each + k] = particle.charge();
        species[c * each + k] = Species.of(particle).code();
        masses[c * each + k] = particle.mass();
      }
    }
    return new LayerProducts(each, products, charges, species, masses);
  }

  private static List<Integer> visible(DecayTree tree) {
    return tree.products().stream()
        .filter(p -> Species.of(tree.particles().get(p)) != Species.INVISIBLE)
        .toList();
  }
}
