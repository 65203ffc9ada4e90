package io.addra.cli.command;

import io.addra.geometry.detector.Detectors;
import io.addra.materials.Materials;
import io.addra.propagation.coupling.CouplingModels;
import io.addra.propagation.joint.JointSignatures;
import io.addra.propagation.production.ProductionProcesses;
import io.addra.propagation.signature.Signatures;
import io.addra.propagation.signature.TriggerMenus;
import io.addra.propagation.variation.Variations;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Names that a shell offers for an option or a parameter. They are looked up only where a
 * completion script or a help text is written; an option takes other values too, as paths of files.
 */
final class Candidates {
  private Candidates() {}

  /** Names, each without a blank, in their order. */
  private interface Names extends Iterable<String> {
    /** The names. */
    Collection<String> names();

    @Override
    default Iterator<String> iterator() {
      return names().stream().filter(name -> name.indexOf(' ') < 0).iterator();
    }
  }

  /** Detectors that ship with the program. */
  static final class DetectorNames implements Names {
    @Override
    public Collection<String> names() {
      return Detectors.all();
    }
  }

  /** Materials. */
  static final class MaterialNames implements Names {
    @Override
    public Collection<String> names() {
      return Materials.standard().names();
    }
  }

  /** Production processes and coupling models. */
  static final class ModelNames implements Names {
    @Override
    public Collection<String> names() {
      return Stream.concat(ProductionProcesses.names().stream(), CouplingModels.names().stream())
          .toList();
    }
  }

  /** Coupling models. */
  static final class CouplingNames implements Names {
    @Override
    public Collection<String> names() {
      return CouplingModels.names();
    }
  }

  /** Signatures of single LLPs and of events. */
  static final class SignatureNames implements Names {
    @Override
    public Collection<String> names() {
      return Stream.concat(Signatures.names().stream(), JointSignatures.names().stream()).toList();
    }
  }

  /** Trigger menus. */
  static final class TriggerNames implements Names {
    @Override
    public Collection<String> names() {
      return TriggerMenus.names();
    }
  }

  /** Variations of systematics. */
  static final class VariationNames implements Names {
    @Override
    public Collection<String> names() {
      return Variations.names();
    }
  }

  /** Devices of every machine; those of this one are listed by {@code addra devices}. */
  static final class DeviceNames implements Names {
    @Override
    public Collection<String> names() {
      return List.of("auto", "cpu");
    }
  }

  /** What a map of directions shows. */
  static final class DirectionQuantities implements Names {
    @Override
    public Collection<String> names() {
      return List.of("x0", "lambda", "material", "first-hit");
    }
  }

  /** What a map of directions is added up by. */
  static final class DirectionGroups implements Names {
    @Override
    public Collection<String> names() {
      return List.of("region", "material");
    }
  }

  /** Particles whose veto is known. */
  static final class VetoParticles implements Names {
    @Override
    public Collection<String> names() {
      return List.of("gamma", "e-");
    }
  }
}
