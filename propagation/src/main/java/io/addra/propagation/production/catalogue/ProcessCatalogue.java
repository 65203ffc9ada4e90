package io.addra.propagation.production.catalogue;

import io.addra.propagation.production.BMesonDecay;
import io.addra.propagation.production.PhotonAlp;
import io.addra.propagation.production.TauDecay;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The production processes of scan files; a further process is one entry more. */
public final class ProcessCatalogue {
  private static final List<ProcessEntry> ENTRIES = List.of(bMesonDecay(), photonAlp(), tauDecay());

  private ProcessCatalogue() {}

  /** All processes. */
  public static List<ProcessEntry> all() {
    return ENTRIES;
  }

  /** The names of all processes. */
  public static List<String> names() {
    return ENTRIES.stream().map(ProcessEntry::name).toList();
  }

  /**
   * A process.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static ProcessEntry get(String name) {
    return ENTRIES.stream()
        .filter(entry -> entry.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "unknown process '" + name + "', known: " + String.join(", ", names())));
  }

  private static ProcessEntry bMesonDecay() {
    Set<String> daughters = new LinkedHashSet<>();
    BMesonDecay.parents().forEach(parent -> daughters.addAll(BMesonDecay.daughtersOf(parent)));
    return new ProcessEntry(
        BMesonDecay.PROCESS,
        "B meson of the Y(4S) to a known meson and the LLP",
        "e+ e- -> Y(4S) -> B anti-B, B -> daughter LLP",
        List.of(
            new ProcessEntry.Key("parent", String.join(", ", BMesonDecay.parents())),
            new ProcessEntry.Key(
                "daughter", String.join(", ", daughters) + "; of the parent's charge")),
        List.of(
            "dN/dcos = 3/4 sin^2 of the B about the beam, centre-of-mass frame",
            "the B flies: c tau 491 um (B+), 455 um (B0)",
            "LLP isotropic in the B's rest frame, p* = sqrt(lambda(m_B^2, m_h^2, m^2))/(2 m_B)"),
        List.of("Review of Particle Physics 2022: kinematics, masses, lifetimes"),
        List.of(
            "no energy spread of the beams, no initial-state radiation",
            "one LLP an event; a number is per LLP, two B mesons an event may give one"));
  }

  private static ProcessEntry photonAlp() {
    return new ProcessEntry(
        PhotonAlp.PROCESS,
        "photon and an axion-like particle",
        "e+ e- -> gamma LLP",
        List.of(),
        List.of(
            "dN/dcos = 3/8 (1 + cos^2) of the LLP about the beam, p* = (s - m^2)/(2 sqrt(s))",
            "sigma = alpha g_agg^2/24 (1 - m^2/s)^3, all directions"),
        List.of("M. J. Dolan et al., JHEP 12 (2017) 094, arXiv:1709.00009"),
        List.of(
            "the photon need not be seen",
            "no energy spread, no initial-state radiation, no photon fusion"));
  }

  private static ProcessEntry tauDecay() {
    Set<String> daughters = new LinkedHashSet<>();
    TauDecay.parents().forEach(parent -> daughters.addAll(TauDecay.daughtersOf(parent)));
    return new ProcessEntry(
        TauDecay.PROCESS,
        "tau lepton to a pion or rho and the LLP",
        "e+ e- -> tau+ tau-, tau -> daughter LLP",
        List.of(
            new ProcessEntry.Key("parent", String.join(", ", TauDecay.parents())),
            new ProcessEntry.Key(
                "daughter", String.join(", ", daughters) + "; of the parent's charge")),
        List.of(
            "dN/dcos ~ 1 + cos^2 + (4 m^2/s) sin^2 of the tau about the beam",
            "the tau flies: c tau 87 um",
            "LLP isotropic in the tau's rest frame"),
        List.of("Review of Particle Physics 2022: cross-section formulae, masses, lifetimes"),
        List.of(
            "spins of the taus and their correlation are left out",
            "the rho has its pole mass",
            "no energy spread, no initial-state radiation"));
  }
}
