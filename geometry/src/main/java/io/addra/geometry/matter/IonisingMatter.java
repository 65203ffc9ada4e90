package io.addra.geometry.matter;

import io.addra.geometry.detector.Detector;
import io.addra.kernels.body.MatterTables;
import io.addra.kernels.track.MatterArrays;
import io.addra.materials.Material;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A detector's matter as a mean loss by ionisation sees it, averaged over azimuth on a grid in r
 * and z: the arrays of {@link MatterTables}.
 *
 * <p>Nodes are 1 cm apart in r, up to 200 cm, and 5 cm in z, from -200 to 250 cm. Rays at right
 * angles to the axis, {@value #RAYS} at each z, {@value #PER_CM} z per cm, are traced; each node
 * has the mean of what they pass, weighted by its own share of what is interpolated. So a line from
 * the axis at right angles to it passes as much in the map as in the detector on the average over
 * azimuth and 5 cm of z, wherever in a cell a thin layer stands.
 *
 * <p>Limits: single rays near gaps and edges in azimuth see more or less, and layers are smeared
 * over a cell. 16 azimuths for each cm of z are taken at equal steps of the golden angle.
 */
public final class IonisingMatter {
  private static final int RADII = 201;
  private static final double LEAST_Z = -200;
  private static final int SLICES = 91;
  private static final double SLICE_CM = 5;
  private static final int PER_CM = 2;
  private static final int RAYS = 8;
  private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

  /** A thousandth of what air has (mol/cm^3). */
  private static final double LEAST_ELECTRONS = 6e-7;

  /** Plasma energy of 1 mol of electrons in 1 cm^3 (eV), PDG. */
  private static final double PLASMA_EV = 28.816;

  private static final List<ToDoubleFunction<Material>> NUMBERS =
      List.of(
          IonisingMatter::electrons,
          material -> weighted(material, Math.log(material.meanExcitationEv())),
          material -> weighted(material, Math.log(PLASMA_EV * Math.sqrt(electrons(material)))));

  private final double[] sums = new double[MatterTables.NODE_STRIDE * RADII * SLICES];
  private final double[] weights = new double[SLICES];
  private final double[][] excess;

  private IonisingMatter(MatterScene scene) {
    excess = NUMBERS.stream().map(scene::excess).toArray(double[][]::new);
  }

  private static double electrons(Material material) {
    return material.densityGcm3() * material.zOverA();
  }

  private static double weighted(Material material, double value) {
    return electrons(material) > 0 ? electrons(material) * value : 0;
  }

  /** The map of a detector; takes about a second for Belle II. */
  public static MatterArrays of(Detector detector) {
    MatterScene scene = MatterScene.of(detector, _ -> 0);
    IonisingMatter map = new IonisingMatter(scene);
    double[] rays = rays();
    RayChunk.each(
        scene.scene(),
        rays,
        chunk -> {
          for (int i = 0; i < chunk.count(); i++) {
            map.add(rays[MatterTracer.RAY_STRIDE * (chunk.first() + i) + 2], chunk, i);
          }
        });
    return map.arrays();
  }

  private static double[] rays() {
    int count = (int) Math.round(PER_CM * SLICE_CM * (SLICES - 1)) * RAYS;
    double[] rays = new double[MatterTracer.RAY_STRIDE * count];
    for (int k = 0; k < count; k++) {
      int r = MatterTracer.RAY_STRIDE * k;
      double phi = k * GOLDEN_ANGLE;
      int level = k / RAYS;
      rays[r + 2] = LEAST_Z + (level + 0.5) / PER_CM;
      rays[r + 3] = Math.cos(phi);
      rays[r + 4] = Math.sin(phi);
    }
    return rays;
  }

  private void add(double z, RayChunk chunk, int i) {
    int slice = (int) ((z - LEAST_Z) / SLICE_CM);
    double upper = (z - LEAST_Z) / SLICE_CM - slice;
    weights[slice] += 1 - upper;
    weights[slice + 1] += upper;
    chunk.intervals(
        i,
        (node, begin, end) -> {
          int last = (int) Math.min(RADII - 1.0, Math.ceil(end));
          for (int cell = (int) begin; cell < last; cell++) {
            double from = Math.max(begin, cell) - cell;
            double to = Math.min(end, cell + 1.0) - cell;
            double outer = 0.5 * (to * to - from * from);
            double inner = to - from - outer;
            add(node, cell, slice, inner * (1 - upper));
            add(node, cell, slice + 1, inner * upper);
            add(node, cell + 1, slice, outer * (1 - upper));
            add(node, cell + 1, slice + 1, outer * upper);
          }
        });
  }

  private void add(int node, int radius, int slice, double share) {
    int at = MatterTables.NODE_STRIDE * (radius * SLICES + slice);
    for (int k = 0; k < MatterTables.NODE_STRIDE; k++) {
      sums[at + k] += share * excess[k][node];
    }
  }

  private MatterArrays arrays() {
    double[] r = new double[RADII];
    double[] z = new double[SLICES];
    for (int i = 0; i < RADII; i++) {
      r[i] = i;
    }
    for (int j = 0; j < SLICES; j++) {
      z[j] = LEAST_Z + SLICE_CM * j;
    }
    for (int i = 0; i < RADII; i++) {
      double width = i == 0 || i == RADII - 1 ? 0.5 : 1;
      for (int j = 0; j < SLICES; j++) {
        int at = MatterTables.NODE_STRIDE * (i * SLICES + j);
        for (int k = 0; k < MatterTables.NODE_STRIDE; k++) {
          sums[at + k] /= width * weights[j];
        }
        // what is left of sums of mothers less daughters is not matter
        if (sums[at] < LEAST_ELECTRONS) {
          sums[at] = 0;
          sums[at + MatterTables.EXCITATION] = 0;
          sums[at + MatterTables.PLASMA] = 0;
        }
      }
    }
    return MatterArrays.of(r, z, sums);
  }
}
