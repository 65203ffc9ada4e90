package io.addra.propagation.decay;

import io.addra.propagation.particle.Particle;
import io.addra.propagation.particle.Particles;
import io.addra.propagation.production.Parameter;
import java.util.ArrayList;
import java.util.List;

/** Channels that know of nothing but phase space: two to six particles that are known by name. */
final class PhaseSpaceChannel {
  /** Name of something neutral that no detector sees. */
  static final String INVISIBLE = "invisible";

  private static final int MOST = 6;
  private static final String MASS = "invisible_mass_GeV";
  private static final List<String> DECAYING = List.of("tau", "D0", "anti-D0", "D+", "D-", "rho");

  private PhaseSpaceChannel() {}

  /**
   * A channel.
   *
   * @param title the channel in a line
   * @param products names of known particles, or {@value #INVISIBLE}
   * @param sources where what is special about it comes from
   * @param caveats what is left out beside what all channels of phase space leave out
   * @throws IllegalArgumentException if a name is not known, or there are too few or too many
   */
  static DecayChannel of(
      String title, List<String> products, List<String> sources, List<String> caveats) {
    if (products.size() < 2 || products.size() > MOST) {
      throw new IllegalArgumentException(
          "expected 2 to %d decay products, found '%s'"
              .formatted(MOST, String.join(" ", products)));
    }
    products.forEach(PhaseSpaceChannel::check);
    boolean hidden = products.contains(INVISIBLE);
    List<String> all = new ArrayList<>(List.of("Review of Particle Physics 2022, \"Kinematics\""));
    if (products.size() > 3) {
      all.add("weights: F. James, CERN 68-15 (1968)");
    }
    all.addAll(sources);
    return new DecayChannel(
        title,
        products,
        hidden
            ? List.of(Parameter.number(MASS, "mass of what is not seen (GeV)", 0, 100, 0))
            : List.of(),
        formulae(products),
        all,
        caveats(products, caveats),
        settings -> model(products, hidden ? settings.number(MASS) : 0));
  }

  private static List<String> formulae(List<String> products) {
    List<String> lines = new ArrayList<>();
    lines.add(
        products.size() == 2
            ? "two bodies, isotropic in the LLP's rest frame"
            : "phase space, evenly in all momenta");
    for (String name : products.stream().distinct().toList()) {
      List<String> modes =
          DaughterDecays.standard().of(name).stream()
              .map(mode ->
                  "%.1f %% %s"
                      .formatted(
                          100 * mode.fraction(),
                          String.join(" ", mode.products().stream().map(Particle::name).toList())))
              .toList();
      if (!modes.isEmpty()) {
        lines.add(name + ": " + String.join(", ", modes));
      }
    }
    return lines;
  }

  private static List<String> caveats(List<String> products, List<String> others) {
    List<String> lines = new ArrayList<>(List.of("an LLP with spin is not polarised"));
    if (products.size() > 2) {
      lines.add("no resonances, no matrix element");
    }
    if (products.stream().anyMatch(name -> DECAYING.stream().anyMatch(name::startsWith))) {
      lines.add("decays that the list does not have are left out, the rest is divided by its sum");
    }
    lines.addAll(others);
    return lines;
  }

  private static void check(String name) {
    if (!name.equals(INVISIBLE)) {
      Particles known = Particles.standard();
      if (known.find(name).isEmpty()) {
        throw new IllegalArgumentException(
            "unknown particle '%s', known: %s, %s"
                .formatted(name, String.join(", ", known.names()), INVISIBLE));
      }
    }
  }

  private static ChannelModel model(List<String> names, double invisibleMass) {
    List<Particle> products = names.stream().map(name -> named(name, invisibleMass)).toList();
    double threshold = products.stream().mapToDouble(Particle::mass).sum();
    return new TreeModel(
        threshold,
        llp -> {
          TreeBuilder tree = new TreeBuilder(llp);
          tree.phaseSpace(0, products);
          return tree;
        });
  }

  private static Particle named(String name, double invisibleMass) {
    return name.equals(INVISIBLE)
        ? new Particle(INVISIBLE, 0, invisibleMass, 0, Double.POSITIVE_INFINITY)
        : Particles.standard().get(name);
  }
}
