package io.addra.propagation.production;

import io.addra.propagation.production.ChainBuilder.Made;
import java.util.List;

/** e+ e- -> chi+ chi-, a pair of charged LLPs by a virtual photon. Immutable. */
public final class ChargedPair extends CollisionModel {
  /** Name of this process in scan files. */
  public static final String PROCESS = "charged-pair";

  /** What a scan does with the flights, for its results. */
  public static final String FLIGHTS =
      "regions: straight lines, without the field's bending and energy loss; signatures: in the"
          + " field and with the mean energy loss";

  private final boolean fermions;
  private final boolean radiates;

  ChargedPair(Settings settings, Collision collision) {
    super(PROCESS, settings, collision);
    fermions = settings.text("spin").equals("1/2");
    radiates = InitialRadiation.isOn(settings);
  }

  /** The process, for scan files and readers. */
  static ProductionProcess described() {
    return new ProductionProcess(
        PROCESS,
        "two charged LLPs",
        "e+ e- -> LLP+ LLP-",
        List.of(
            Parameter.option("spin", "spin of the LLP", List.of("1/2", "0")),
            InitialRadiation.PARAMETER),
        List.of(
            "dN/dcos ~ 1 + cos^2 + (4 m^2/s) sin^2 about the beam for spin 1/2, sin^2 for spin 0",
            "sigma = (4 pi alpha^2/(3 s)) beta (3 - beta^2)/2 for spin 1/2, (pi alpha^2/(3 s)) beta^3"
                + " for spin 0"),
        List.of("Review of Particle Physics, \"Cross-section formulae for specific processes\""),
        List.of(
            "flights in " + FLIGHTS,
            "a number is per LLP, two an event",
            "no energy spread of the beams"),
        ChargedPair::new);
  }

  @Override
  public String reaction(String llp) {
    return "e+ e- -> " + llp + "+ " + llp + "-";
  }

  /** The first LLP is the positive one. */
  @Override
  public int llpCharge() {
    return 1;
  }

  @Override
  public double maxMass() {
    return energy() / 2;
  }

  private double rate(double mass, double energy) {
    double beta = 2 * TwoBody.momentum(energy, mass, mass) / energy;
    double spin = fermions ? (3 - beta * beta) / 2 : beta * beta / 4;
    return beta * spin / (energy * energy);
  }

  @Override
  public EventModel event(double mass) {
    ChainBuilder chain = chain(mass);
    HardProcess hard =
        new HardProcess(
            energy -> rate(mass, energy),
            energy -> fermions ? PairDecay.ofFermions(mass, energy) : PairDecay.ofSpinless(),
            2 * mass);
    int first = chain.collide(Made.llp(mass), Made.llp(mass), hard, radiates);
    return chain.build(first, first + 1);
  }
}
