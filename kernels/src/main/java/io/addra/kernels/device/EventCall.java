package io.addra.kernels.device;

import io.addra.kernels.body.CascadeKernel;
import io.addra.kernels.body.PhiloxKernel;
import io.addra.kernels.body.ProductKernel;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.VertexKernel;
import java.util.List;

/** Kernels that draw events and their decays. */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
public sealed interface EventCall extends KernelCall {
  /** See {@link PhiloxKernel}. */
  record Philox(long[] batch, double[] uniforms) implements EventCall {
    @Override
    public void event(int i) {
      PhiloxKernel.event(i, batch, uniforms);
    }

    @Override
    public List<Object> outputs() {
      return List.of(uniforms);
    }
  }

  /** See {@link ProductionKernel}. */
  record Production(
      long[] batch,
      double[] uniforms,
      int[] chain,
      double[] source,
      double[] particles,
      double[] rays)
      implements EventCall {
    @Override
    public void event(int i) {
      ProductionKernel.event(i, batch, uniforms, chain, source, particles, rays);
    }

    @Override
    public List<Object> outputs() {
      return List.of(particles, rays);
    }
  }

  /** See {@link CascadeKernel}. */
  record Cascade(
      long[] batch,
      double[] rays,
      double[] vertices,
      double[] uniforms,
      int[] channels,
      double[] decay,
      double[] particles,
      int[] chosen,
      double[] weights)
      implements EventCall {
    @Override
    public void event(int i) {
      CascadeKernel.event(
          i, batch, rays, vertices, uniforms, channels, decay, particles, chosen, weights);
    }

    @Override
    public List<Object> outputs() {
      return List.of(particles, chosen, weights);
    }
  }

  /** See {@link ProductKernel}. */
  record Product(
      double[] particles,
      int[] chosen,
      double[] weights,
      int[] products,
      double[] charges,
      double[] tracks)
      implements EventCall {
    @Override
    public void event(int i) {
      ProductKernel.event(i, particles, chosen, weights, products, charges, tracks);
    }

    @Override
    public List<Object> outputs() {
      return List.of(tracks);
    }
  }

  /** See {@link VertexKernel}. */
  record Vertex(
      double[] rays,
      double[] uniforms,
      int[] hitCount,
      int[] hitNode,
      double[] hitEnds,
      int[] nodes,
      int[] choice,
      double[] parameters,
      double[] vertices)
      implements EventCall {
    @Override
    public void event(int i) {
      VertexKernel.event(
          i, rays, uniforms, hitCount, hitNode, hitEnds, nodes, choice, parameters, vertices);
    }

    @Override
    public List<Object> outputs() {
      return List.of(vertices);
    }
  }
}
