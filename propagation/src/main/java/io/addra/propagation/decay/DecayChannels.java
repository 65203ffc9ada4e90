package io.addra.propagation.decay;

import java.util.Arrays;
import java.util.List;

/** The channels that have a name; a further one is one entry more. */
public final class DecayChannels {
  private static final List<DecayChannel> ALL =
      List.of(
          phaseSpace("e+ e-", "an electron pair"),
          phaseSpace("mu+ mu-", "a muon pair"),
          phaseSpace("pi+ pi-", "two charged pions"),
          phaseSpace("pi0 pi0", "two neutral pions, four photons", "pi0 -> e e gamma is left out"),
          phaseSpace("K+ K-", "two charged kaons"),
          phaseSpace("gamma gamma", "two photons"),
          phaseSpace("gamma gamma gamma", "three photons", "law of a spin-1 LLP is left out"),
          phaseSpace("pi+ pi- pi+ pi-", "four charged pions"),
          phaseSpace("D0 anti-D0", "neutral D mesons as hadrons", "no mixing of D0 and anti-D0"),
          phaseSpace("D+ D-", "charged D mesons as hadrons"),
          phaseSpace(
              "tau+ tau-",
              "tau leptons with one charged particle each",
              "spins of the taus and their correlation, transverse and longitudinal, are left out",
              "of the rho's excitations none"),
          DarkChannels.inelastic("e"),
          DarkChannels.inelastic("mu"),
          DarkChannels.inelastic("tau"),
          DarkChannels.neutral("e", "e"),
          DarkChannels.neutral("mu", "mu"),
          DarkChannels.neutral("e", "mu"),
          DarkChannels.neutral("mu", "e"),
          leptonPion("e- pi+"),
          leptonPion("e+ pi-"),
          leptonPion("mu- pi+"),
          leptonPion("mu+ pi-"),
          charged("e-"),
          charged("e+"),
          charged("mu-"),
          charged("mu+"),
          charged("tau-"),
          charged("tau+"),
          charged("pi-"),
          charged("pi+"));

  private DecayChannels() {}

  private static DecayChannel phaseSpace(String mode, String title, String... caveats) {
    return PhaseSpaceChannel.of(title, split(mode), List.of(), List.of(caveats));
  }

  private static DecayChannel leptonPion(String mode) {
    return PhaseSpaceChannel.of(
        "heavy neutral lepton to a lepton and a pion",
        split(mode),
        List.of("D. Gorbunov, M. Shaposhnikov, JHEP 10 (2007) 015"),
        List.of());
  }

  private static DecayChannel charged(String product) {
    return PhaseSpaceChannel.of(
        "charged LLP to a lepton or pion and something that is not seen",
        List.of(product, PhaseSpaceChannel.INVISIBLE),
        List.of(),
        List.of());
  }

  /** All channels that have a name. */
  public static List<DecayChannel> all() {
    return ALL;
  }

  /** The names of all channels. */
  public static List<String> names() {
    return ALL.stream().map(DecayChannel::name).toList();
  }

  /**
   * The channel to some products: the one of that name, whatever the order of its words, or else
   * phase space.
   *
   * @param mode names of two to six products with blanks between
   * @throws IllegalArgumentException if a particle is unknown, or there are too few or too many
   */
  public static DecayChannel get(String mode) {
    List<String> products = split(mode);
    List<String> sorted = products.stream().sorted().toList();
    return ALL.stream()
        .filter(channel -> channel.products().stream().sorted().toList().equals(sorted))
        .findFirst()
        .orElseGet(() -> PhaseSpaceChannel.of("phase space", products, List.of(), List.of()));
  }

  private static List<String> split(String mode) {
    String stripped = mode.strip();
    return stripped.isEmpty() ? List.of() : Arrays.asList(stripped.split("\\s+"));
  }
}
