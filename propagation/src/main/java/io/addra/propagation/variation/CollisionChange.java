package io.addra.propagation.variation;

import io.addra.propagation.beam.Beams;
import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.production.Collision;
import io.addra.propagation.production.ProductionModel;
import io.addra.propagation.production.ProductionProcesses;
import io.addra.propagation.production.SettingException;
import io.addra.propagation.scan.ScanConfig;
import io.addra.propagation.scan.ScanPlan;
import java.util.Optional;

/**
 * Another place, size or energy of the collisions. What a search takes them for is as before: the
 * angles and distances of signatures are still from the point that the scan names. Immutable.
 *
 * @param kind what is changed
 * @param amount by how much, in the unit of the kind
 */
public record CollisionChange(Kind kind, double amount) implements Change {
  private static final double RAD_PER_MRAD = 1e-3;

  /** What is changed of a collision. */
  public enum Kind {
    /** Mean collision point along x (cm). */
    SPOT_X,
    /** Mean collision point along y (cm). */
    SPOT_Y,
    /** Mean collision point along z (cm). */
    SPOT_Z,
    /** Widths of the nominal bunches; without an amount. */
    REGION_NOMINAL,
    /** Widths in operation; without an amount. */
    REGION_OPERATION,
    /**
     * The electrons' energy times 1 + amount, the positrons' divided by it: boost at the same
     * energy of the collision.
     */
    BOOST,
    /** Both energies times 1 + amount. */
    ENERGY,
    /** Angle by which each beam is turned towards +x (mrad). */
    CROSSING
  }

  @Override
  public Optional<String> obstacle(ScanPlan plan) {
    ScanConfig config = plan.config();
    if (!(config.production() instanceof ProductionModel model)) {
      return Optional.of("the LLPs come from an event file");
    }
    if (preset().filter(config.luminousRegion()::equals).isPresent()) {
      return Optional.of("the scan has this luminous region");
    }
    try {
      ProductionModel changed = model(config, model);
      return config.masses().stream()
          .filter(mass -> !(mass > changed.minMass() && mass < changed.maxMass()))
          .findFirst()
          .map(mass -> "the beams cannot make a mass of " + mass + " GeV any more");
    } catch (SettingException e) {
      return Optional.of(e.problem());
    }
  }

  @Override
  public VariedPlan apply(ScanPlan plan) {
    ScanConfig config = plan.config();
    ProductionModel changed = model(config, (ProductionModel) config.production());
    return new VariedPlan(
        ScanPlan.of(config.withProduction(changed), plan.geometry()),
        true,
        !config.signatures().isEmpty());
  }

  private ProductionModel model(ScanConfig config, ProductionModel model) {
    return ProductionProcesses.get(model.process())
        .model(model.settings(), new Collision(beams(model.beams()), region(config)));
  }

  private LuminousRegion region(ScanConfig config) {
    LuminousRegion region = LuminousRegion.named(preset().orElse(config.luminousRegion()));
    return switch (kind) {
      case SPOT_X -> region.shifted(new double[] {amount, 0, 0});
      case SPOT_Y -> region.shifted(new double[] {0, amount, 0});
      case SPOT_Z -> region.shifted(new double[] {0, 0, amount});
      default -> region;
    };
  }

  private Beams beams(Beams beams) {
    return switch (kind) {
      case BOOST -> beams.changed(1 + amount, 1 / (1 + amount), 0);
      case ENERGY -> beams.changed(1 + amount, 1 + amount, 0);
      case CROSSING -> beams.changed(1, 1, RAD_PER_MRAD * amount);
      default -> beams;
    };
  }

  private Optional<String> preset() {
    return switch (kind) {
      case REGION_NOMINAL -> Optional.of("nominal");
      case REGION_OPERATION -> Optional.of("operation");
      default -> Optional.empty();
    };
  }
}
