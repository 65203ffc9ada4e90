package io.addra.propagation.production;

/**
 * What a process of the Standard Model shares that makes photons and no LLP, for what vetoes and
 * shields see of it. Immutable. Its only event is that of the mass 0, and no scan can be made of
 * it.
 */
abstract class StandardModelSource extends CollisionModel {

  StandardModelSource(String process, Settings settings, Collision collision) {
    super(process, settings, collision);
  }

  /** What is made, as {@code gamma gamma}. */
  abstract String products();

  /** Adds the particles of an event to an empty chain. */
  abstract EventModel event(ChainBuilder chain);

  @Override
  public final String reaction(String llp) {
    return "e+ e- -> " + products() + " (photons to be seen, no LLP)";
  }

  @Override
  public final boolean followsPhotons() {
    return true;
  }

  @Override
  public final double maxMass() {
    return 0;
  }

  @Override
  public final EventModel event(double mass) {
    if (mass != 0) {
      throw new IllegalArgumentException(process() + " makes no LLP, found a mass of " + mass);
    }
    return event(empty());
  }

  /** Throws where a smallest energy (GeV) leaves no event. */
  final void checkEnergy(String key, double least, double most) {
    if (!(least < most)) {
      throw new SettingException(
          key, "expected less than %.4f GeV, found %s".formatted(most, least));
    }
  }
}
