package io.addra.propagation.veto;

import io.addra.geometry.matter.MatterTracer;
import java.util.List;

/**
 * What is missed over directions from the origin, in bins of polar angle and cells of azimuth. The
 * same for any number of threads. Immutable once made.
 */
public final class VetoMap {
  private final MapPlan plan;
  private final CrystalGaps gaps;
  private final List<VetoRow> rows;

  private VetoMap(MapPlan plan, CrystalGaps gaps, List<VetoRow> rows) {
    this.plan = plan;
    this.gaps = gaps;
    this.rows = List.copyOf(rows);
  }

  /**
   * What a place loses. Immutable.
   *
   * @param place its name, as {@link CrystalGaps} has it, or a sum
   * @param solidAngle solid angle of its directions (sr)
   * @param ecl integral of what the crystals miss (sr)
   * @param eclAndKlm integral of what crystals and muon layers miss (sr)
   */
  public record Loss(String place, double solidAngle, double ecl, double eclAndKlm) {}

  /**
   * Makes a map.
   *
   * @param threads number of threads, 1 or more
   * @param rowDone called for each bin when it is done, by several threads
   */
  public static VetoMap of(VetoScene scene, MapPlan plan, int threads, Runnable rowDone) {
    List<Veto> vetoes =
        plan.energies().stream()
            .map(energy -> scene.veto(plan.particle(), energy, plan.settings()))
            .toList();
    RankOneLattice lattice = plan.lattice();
    RankOneLattice crystalLattice = plan.crystalLattice();
    List<VetoRow> rows =
        Workers.map(
            plan.rows(),
            threads,
            row -> {
              ThetaRow bin = plan.row(row, lattice);
              VetoRow result = new VetoRow(bin, plan.cells(), scene.gaps(), vetoes);
              follow(scene, bin.rays(plan.seed(), row), result);
              double[] more = plan.row(row, crystalLattice).rays(plan.seed(), row);
              result.setCrystalPaths(scene.crystals().lengthsCm(more));
              rowDone.run();
              return result;
            });
    return new VetoMap(plan, scene.gaps(), rows);
  }

  private static void follow(VetoScene scene, double[] rays, VetoRow row) {
    scene
        .tracer()
        .follow(
            rays,
            (ray, path) -> {
              int r = ray * MatterTracer.RAY_STRIDE + 3;
              double theta = Math.atan2(Math.hypot(rays[r], rays[r + 1]), rays[r + 2]);
              row.add(ray, Math.toDegrees(theta), path);
            });
  }

  /** What was asked for. */
  public MapPlan plan() {
    return plan;
  }

  /** The bins, by ascending polar angle. */
  public List<VetoRow> rows() {
    return rows;
  }

  /** What each place loses of an energy, by its index; places with no directions are left out. */
  public List<Loss> losses(int energy) {
    return gaps.places().stream()
        .map(place ->
            new Loss(
                place,
                rows.stream().mapToDouble(row -> row.solidAngle(energy, place)).sum(),
                rows.stream().mapToDouble(row -> row.lostEcl(energy, place)).sum(),
                rows.stream().mapToDouble(row -> row.lostEclAndKlm(energy, place)).sum()))
        .filter(loss -> loss.solidAngle() > 0)
        .toList();
  }
}
