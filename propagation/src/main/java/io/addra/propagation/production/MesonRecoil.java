package io.addra.propagation.production;

import io.addra.kernels.chain.AngularLaw;
import io.addra.propagation.particle.Particle;
import io.addra.propagation.particle.Particles;
import io.addra.propagation.production.ChainBuilder.Made;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One particle of a pair decays to a known meson and the LLP, which is isotropic in the parent's
 * rest frame. Immutable.
 */
public abstract class MesonRecoil extends PairDecay {
  /** The commonest decay to two mesons, by isospin 2/3 of the K*'s, all of the rho's. */
  private static final Map<String, List<String>> DECAYS =
      Map.of(
          "K*+", List.of("K0", "pi+"),
          "K*-", List.of("anti-K0", "pi-"),
          "K*0", List.of("K+", "pi-"),
          "anti-K*0", List.of("K-", "pi+"),
          "rho+", List.of("pi+", "pi0"),
          "rho-", List.of("pi-", "pi0"),
          "rho0", List.of("pi+", "pi-"));

  private final Particle daughter;

  MesonRecoil(String process, Settings settings, Collision collision) {
    super(process, settings, collision);
    daughter = Particles.standard().get(settings.text("daughter"));
    if (daughter.charge() != parent().charge()) {
      throw new SettingException(
          "daughter",
          "expected a daughter of the charge of %s (%s), found '%s'"
              .formatted(
                  parent().name(),
                  String.join(", ", Names.ofCharge(daughters(), parent().name())),
                  daughter.name()));
    }
  }

  /** All daughters that the process knows. */
  abstract List<String> daughters();

  /** Law of the angle of what the daughter decays to, about its flight. */
  abstract AngularLaw daughterLaw();

  /** The meson beside the LLP. */
  public final Particle daughter() {
    return daughter;
  }

  @Override
  public final String reaction(String llp) {
    return parent().name() + " -> " + daughter.name() + " " + llp;
  }

  @Override
  public final double maxMass() {
    return parent().mass() - daughter.mass();
  }

  /** Momentum of an LLP of the given mass (GeV) in the parent's rest frame (GeV). */
  public final double llpMomentum(double mass) {
    return TwoBody.momentum(parent().mass(), daughter.mass(), mass);
  }

  @Override
  public final Map<String, Object> constants() {
    Map<String, Object> constants = new LinkedHashMap<>(super.constants());
    constants.put("daughter_mass_GeV", daughter.mass());
    return constants;
  }

  @Override
  public final EventModel event(double mass) {
    ChainBuilder chain = chain(mass);
    int llp = chain.split(pair(chain), Made.llp(mass), Made.of(daughter));
    @Nullable List<String> products = DECAYS.get(daughter.name());
    if (products != null) {
      Particles particles = Particles.standard();
      chain.split(
          llp + 1,
          Made.of(particles.get(products.getFirst())),
          Made.of(particles.get(products.getLast())),
          daughterLaw());
    }
    return chain.build(llp);
  }
}
