package io.addra.kernels.conformance;

import io.addra.kernels.body.LocatorLayout;
import io.addra.kernels.scene.DirectionRange;
import io.addra.kernels.scene.RingLattice;
import io.addra.kernels.scene.SceneBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * A lattice of blocks that point at the origin: between x = 20 cm and 28 to 30 cm along the middle
 * of their column, with gaps between them. Immutable.
 *
 * @param columns columns in phi
 * @param rings rings, from z = -x to z = x
 * @param period columns after which the blocks repeat, a divisor of their number
 */
public record BlockRings(int columns, int rings, int period) {
  private static final double INNER_CM = 20;
  private static final double OUTER_CM = 28;

  /** Share of a column and of a ring that a block fills. */
  private static final double FILLED = 0.96;

  private static final double PAD = 1e-5;

  /** A box around all (cm). */
  public double[] box() {
    return new double[] {-40, -40, -40, 40, 40, 40};
  }

  /** Adds the lattice to a scene, all blocks in one slot. */
  public SceneBuilder addTo(SceneBuilder builder, int plus, int minus) {
    List<Block> blocks = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      for (int ring = 0; ring < rings; ring++) {
        blocks.add(new Block(this, column, ring, plus, minus));
      }
    }
    return builder.addLattice(box(), lattice(), blocks);
  }

  /** Adds the same blocks as so many single nodes below a group, in the same order. */
  public SceneBuilder addSinglyTo(SceneBuilder builder, int plus, int minus) {
    builder.openGroup(box());
    for (int column = 0; column < columns; column++) {
      for (int ring = 0; ring < rings; ring++) {
        Block block = new Block(this, column, ring, plus, minus);
        builder.open(block.box(), plus, minus).addPolyhedron(block.halfSpaces()).close();
      }
    }
    return builder.close();
  }

  private RingLattice lattice() {
    double[] least = new double[rings];
    double[] largest = new double[rings];
    for (int ring = 0; ring < rings; ring++) {
      least[ring] = slope(ring, -1) - PAD;
      largest[ring] = slope(ring, 1) + PAD;
    }
    double width = FILLED / columns + 2 * PAD;
    double first = 0.5 / columns - 0.5 * width;
    double outer = (OUTER_CM + period) / Math.cos(half());
    double[] z = {-OUTER_CM - period, OUTER_CM + period};
    return new RingLattice(
        columns, period, first, width, z, new double[] {INNER_CM - PAD, outer}, least, largest);
  }

  /** Half of a block's width in phi. */
  private double half() {
    return Math.PI * FILLED / columns;
  }

  /** Slope z/x at which a ring begins (side -1) or ends (side 1). */
  private double slope(int ring, int side) {
    return (2 * ring + 1 + side * FILLED) / rings - 1;
  }

  private record Block(BlockRings all, int column, int ring, int plus, int minus)
      implements SceneBuilder.LatticePiece {
    private double outer() {
      return OUTER_CM + column % all.period;
    }

    private double middle() {
      return 2 * Math.PI * (column + 0.5) / all.columns;
    }

    @Override
    public double[] halfSpaces() {
      double[] result = new double[24];
      double cos = Math.cos(middle());
      double sin = Math.sin(middle());
      set(result, 0, -cos, -sin, 0, -INNER_CM);
      set(result, 1, cos, sin, 0, outer());
      double from = middle() - all.half();
      double to = middle() + all.half();
      set(result, 2, Math.sin(from), -Math.cos(from), 0, 0);
      set(result, 3, -Math.sin(to), Math.cos(to), 0, 0);
      double low = all.slope(ring, -1);
      double high = all.slope(ring, 1);
      double below = Math.sqrt(1 + low * low);
      double above = Math.sqrt(1 + high * high);
      set(result, 4, low * cos / below, low * sin / below, -1 / below, 0);
      set(result, 5, -high * cos / above, -high * sin / above, 1 / above, 0);
      return result;
    }

    private static void set(double[] planes, int k, double x, double y, double z, double d) {
      planes[4 * k] = x;
      planes[4 * k + 1] = y;
      planes[4 * k + 2] = z;
      planes[4 * k + 3] = d;
    }

    @Override
    public double[] box() {
      double[] box = {1e9, 1e9, 1e9, -1e9, -1e9, -1e9};
      for (int corner = 0; corner < 8; corner++) {
        double x = (corner & 1) == 0 ? INNER_CM : outer();
        double phi = middle() + ((corner & 2) == 0 ? -all.half() : all.half());
        double r = x / Math.cos(all.half());
        double[] at = {
          r * Math.cos(phi), r * Math.sin(phi), x * all.slope(ring, (corner & 4) == 0 ? -1 : 1)
        };
        for (int axis = 0; axis < 3; axis++) {
          box[axis] = Math.min(box[axis], at[axis]);
          box[axis + 3] = Math.max(box[axis + 3], at[axis]);
        }
      }
      return box;
    }

    @Override
    public DirectionRange seen() {
      double ball = Math.asin(LocatorLayout.BALL_CM / INNER_CM);
      double flat = Math.cos(all.half());
      double low = all.slope(ring, -1);
      double high = all.slope(ring, 1);
      double least = Math.atan(Math.min(low, low * flat)) - ball;
      double most = Math.atan(Math.max(high, high * flat)) + ball;
      double half = (all.half() + ball) / (2 * Math.PI);
      double turn = (column + 0.5) / all.columns;
      return new DirectionRange(Math.sin(least), Math.sin(most), turn - half, 2 * half);
    }
  }
}
