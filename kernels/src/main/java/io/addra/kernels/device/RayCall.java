package io.addra.kernels.device;

import io.addra.kernels.body.AmountKernel;
import io.addra.kernels.body.DepositKernel;
import io.addra.kernels.body.DepthKernel;
import io.addra.kernels.body.ExitKernel;
import io.addra.kernels.body.MaterialKernel;
import io.addra.kernels.body.TraceKernel;
import io.addra.kernels.scene.Scene;
import java.util.List;

/**
 * Kernels that follow straight rays through a scene and fill spectra with what they meet. A layout
 * is that of {@link TraceKernel} for {@link Trace}, {@link Deposit}, {@link Exit} and {@link
 * Amount}.
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
public sealed interface RayCall extends KernelCall {
  /** See {@link TraceKernel}. */
  record Trace(
      double[] rays, Scene scene, int[] layout, int[] hitCount, int[] hitNode, double[] hitEnds)
      implements RayCall {
    @Override
    public void event(int i) {
      TraceKernel.event(
          i,
          rays,
          scene.boxes(),
          scene.nodes(),
          scene.primitives(),
          scene.cones(),
          scene.planes(),
          scene.frames(),
          scene.lattices(),
          scene.wedges(),
          scene.cells(),
          layout,
          hitCount,
          hitNode,
          hitEnds);
    }

    @Override
    public List<Object> outputs() {
      return List.of(hitCount, hitNode, hitEnds);
    }
  }

  /** See {@link DepositKernel}. */
  record Deposit(
      double[] rays,
      int[] hitCount,
      double[] hitEnds,
      double[] bins,
      double[] binning,
      int[] layout,
      int[] endBin,
      long[] endFilling,
      long[] endMoment,
      long[] eventWeight)
      implements RayCall {
    @Override
    public void event(int i) {
      DepositKernel.event(
          i,
          rays,
          hitCount,
          hitEnds,
          bins,
          binning,
          layout,
          endBin,
          endFilling,
          endMoment,
          eventWeight);
    }

    @Override
    public List<Object> outputs() {
      return List.of(endBin, endFilling, endMoment, eventWeight);
    }
  }

  /** See {@link ExitKernel}. */
  record Exit(
      int[] hitCount,
      double[] hitEnds,
      double[] bins,
      double[] binning,
      int[] layout,
      double[] exits)
      implements RayCall {
    @Override
    public void event(int i) {
      ExitKernel.event(i, hitCount, hitEnds, bins, binning, layout, exits);
    }

    @Override
    public List<Object> outputs() {
      return List.of(exits);
    }
  }

  /** See {@link AmountKernel}. */
  record Amount(
      double[] rays,
      double[] vertices,
      double[] weights,
      double[] exits,
      int[] signatures,
      double[] requirements,
      double[] efficiencies,
      double[] values,
      int[] accepted,
      int[] unseen,
      double[] bins,
      double[] binning,
      int[] layout,
      int[] pointBin,
      long[] pointFilling,
      long[] pointMoment,
      long[] exitAmounts)
      implements RayCall {
    @Override
    public void event(int i) {
      AmountKernel.event(
          i,
          rays,
          vertices,
          weights,
          exits,
          signatures,
          requirements,
          efficiencies,
          values,
          accepted,
          unseen,
          bins,
          binning,
          layout,
          pointBin,
          pointFilling,
          pointMoment,
          exitAmounts);
    }

    @Override
    public List<Object> outputs() {
      return List.of(pointBin, pointFilling, pointMoment, exitAmounts);
    }
  }

  /** See {@link MaterialKernel}. */
  record Material(
      int[] hitCount,
      int[] hitNode,
      double[] hitEnds,
      double[] excess,
      int[] kinds,
      int[] choice,
      int[] markCount,
      int[] markKind,
      double[] markDepths,
      double[] total)
      implements RayCall {
    @Override
    public void event(int i) {
      MaterialKernel.event(
          i,
          hitCount,
          hitNode,
          hitEnds,
          excess,
          kinds,
          choice,
          markCount,
          markKind,
          markDepths,
          total);
    }

    @Override
    public List<Object> outputs() {
      return List.of(markCount, markKind, markDepths, total);
    }
  }

  /** See {@link DepthKernel}. */
  record Depth(
      double[] rays,
      double[] vertices,
      int[] hitCount,
      int[] hitNode,
      double[] hitEnds,
      double[] matter,
      int[] choice,
      double[] further)
      implements RayCall {
    @Override
    public void event(int i) {
      DepthKernel.event(i, rays, vertices, hitCount, hitNode, hitEnds, matter, choice, further);
    }

    @Override
    public List<Object> outputs() {
      return List.of(further);
    }
  }
}
