package io.addra.propagation.veto;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.document.InputException;
import io.addra.geometry.matter.MatterScene;
import io.addra.geometry.matter.MatterTracer;
import io.addra.materials.Material;
import io.addra.materials.Materials;

/**
 * A detector as vetoes see it: its matter, what is sensitive, and where crystals end. Immutable.
 */
public final class VetoScene {
  private static final double GEV_PER_MEV = 1e-3;

  private final MatterTracer tracer;
  private final MatterTracer crystals;
  private final Material crystal;
  private final double ironZ;
  private final CrystalGaps gaps;

  private VetoScene(
      MatterTracer tracer,
      MatterTracer crystals,
      Material crystal,
      double ironZ,
      CrystalGaps gaps) {
    this.tracer = tracer;
    this.crystals = crystals;
    this.crystal = crystal;
    this.ironZ = ironZ;
    this.gaps = gaps;
  }

  /**
   * A detector.
   *
   * @throws InputException if it has no crystals
   */
  public static VetoScene of(Detector detector) {
    VetoMarks marks = VetoMarks.of(detector);
    MatterScene matter = marks.scene(detector);
    return new VetoScene(
        new MatterTracer(matter),
        new MatterTracer(marks.crystals(detector)),
        matter.materials(VetoMarks.CRYSTAL).getFirst(),
        Materials.standard().get("iron").zEff(),
        CrystalGaps.of(detector, marks));
  }

  /** Follows rays. */
  MatterTracer tracer() {
    return tracer;
  }

  /** Follows rays through the crystals alone. */
  MatterTracer crystals() {
    return crystals;
  }

  /** Where the crystals end and have gaps. */
  public CrystalGaps gaps() {
    return gaps;
  }

  /**
   * A veto for one energy.
   *
   * @param energy energy of the particle (GeV), above 0
   */
  public Veto veto(VetoParticle particle, double energy, VetoSettings settings) {
    return switch (particle) {
      case PHOTON -> new PhotonVeto(energy, settings, crystal.zEff(), ironZ);
      case ELECTRON ->
          new ElectronVeto(
              energy,
              settings,
              crystal.zEff(),
              crystal.x0Cm(),
              GEV_PER_MEV * crystal.dedxMinMevCm(),
              ironZ);
    };
  }
}
