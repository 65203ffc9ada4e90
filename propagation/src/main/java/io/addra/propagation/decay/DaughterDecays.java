package io.addra.propagation.decay;

import io.addra.propagation.particle.Particle;
import io.addra.propagation.particle.Particles;
import io.addra.propagation.table.ResourceTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the products of an LLP decay themselves: the table {@code branching.csv}, the fractions of a
 * parent divided by their sum, and the same for antiparticles. Immutable.
 */
final class DaughterDecays {
  private static final DaughterDecays STANDARD = read();

  private final Map<String, List<Mode>> modes;

  private DaughterDecays(Map<String, List<Mode>> modes) {
    this.modes = modes;
  }

  /**
   * A way to decay.
   *
   * @param products what it gives
   * @param fraction share of the parent's listed decays
   */
  record Mode(List<Particle> products, double fraction) {
    Mode {
      products = List.copyOf(products);
    }
  }

  /** The table that ships with the program. */
  static DaughterDecays standard() {
    return STANDARD;
  }

  /** How a particle decays; empty where it is left as it is. */
  List<Mode> of(String name) {
    return modes.getOrDefault(name, List.of());
  }

  /** Every way in which the products of a tree decay. */
  List<Branch> expand(TreeBuilder tree) {
    List<Branch> branches = new ArrayList<>();
    expand(tree, 1, 1, branches);
    return branches;
  }

  private void expand(TreeBuilder tree, int from, double fraction, List<Branch> branches) {
    int index = tree.nextProduct(from);
    while (index > 0 && of(tree.particle(index).name()).isEmpty()) {
      index = tree.nextProduct(index + 1);
    }
    if (index < 0) {
      branches.add(new Branch(tree.build(), fraction));
      return;
    }
    for (Mode mode : of(tree.particle(index).name())) {
      TreeBuilder one = tree.copy();
      decay(one, index, mode.products());
      expand(one, index + 1, fraction * mode.fraction(), branches);
    }
  }

  /** Three products of a tau have spectra of their own; all others have phase space. */
  private static void decay(TreeBuilder tree, int parent, List<Particle> products) {
    boolean tau = tree.particle(parent).name().startsWith("tau");
    if (tau && products.size() == 3) {
      Particle charged = products.get(0);
      Particle second = products.get(1);
      Particle neutrino = products.get(2);
      if (second.name().equals("pi0")) {
        tree.threeBody(parent, neutrino, charged, second, TauSpectra.pions());
      } else {
        tree.threeBody(parent, second, charged, neutrino, TauSpectra.lepton(charged.mass()));
      }
    } else {
      tree.phaseSpace(parent, products);
    }
  }

  private static DaughterDecays read() {
    Particles particles = Particles.standard();
    Map<String, List<Mode>> listed = new LinkedHashMap<>();
    ResourceTable table = ResourceTable.read("branching.csv");
    for (Map<String, String> row : table.rows()) {
      List<Particle> products = new ArrayList<>();
      for (String name : table.cell(row, "products").split(" ", -1)) {
        products.add(particles.get(name));
      }
      Mode mode = new Mode(products, Double.parseDouble(table.cell(row, "fraction")));
      String parent = particles.get(table.cell(row, "parent")).name();
      listed.computeIfAbsent(parent, _ -> new ArrayList<>()).add(mode);
    }
    Map<String, List<Mode>> all = new LinkedHashMap<>();
    listed.forEach((parent, modes) -> {
      double sum = modes.stream().mapToDouble(Mode::fraction).sum();
      List<Mode> shares =
          modes.stream().map(m -> new Mode(m.products(), m.fraction() / sum)).toList();
      all.put(parent, shares);
      List<Mode> mirrored =
          shares.stream()
              .map(m -> new Mode(m.products().stream().map(particles::anti).toList(), m.fraction()))
              .toList();
      all.putIfAbsent(particles.anti(particles.get(parent)).name(), mirrored);
    });
    return new DaughterDecays(all);
  }
}
