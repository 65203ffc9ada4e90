package io.addra.kernels.device;

import io.addra.kernels.body.ClusterKernel;
import io.addra.kernels.body.CrossingKernel;
import io.addra.kernels.body.LayerKernel;
import io.addra.kernels.body.PartnerKernel;
import io.addra.kernels.body.PhotonKernel;
import io.addra.kernels.body.PhotonRayKernel;
import io.addra.kernels.body.SignatureKernel;
import java.util.List;

/** Kernels that say what a detector sees of decays and what a signature asks of it. */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
public sealed interface DetectionCall extends KernelCall {
  /** See {@link LayerKernel}. */
  record Layer(
      double[] tracks,
      int[] chosen,
      double[] uniforms,
      int[] hitCount,
      int[] hitNode,
      double[] hitEnds,
      double[] matter,
      int[] kinds,
      int[] species,
      double[] masses,
      double[] reach,
      int[] choice,
      double[] reference,
      double[] products,
      long[] layers)
      implements DetectionCall {
    @Override
    public void event(int i) {
      LayerKernel.event(
          i, tracks, chosen, uniforms, hitCount, hitNode, hitEnds, matter, kinds, species, masses,
          reach, choice, reference, products, layers);
    }

    @Override
    public List<Object> outputs() {
      return List.of(products, layers);
    }
  }

  /** See {@link CrossingKernel}. */
  record Crossing(
      double[] rays,
      double[] vertices,
      double[] tracks,
      double[] uniforms,
      double[] products,
      long[] layers,
      int[] counts,
      double[] rows,
      double[] settings,
      double[] further)
      implements DetectionCall {
    @Override
    public void event(int i) {
      CrossingKernel.event(
          i, rays, vertices, tracks, uniforms, products, layers, counts, rows, settings, further);
    }

    @Override
    public List<Object> outputs() {
      return List.of(further);
    }
  }

  /** See {@link PhotonRayKernel}. */
  record PhotonRay(double[] tracks, double[] rays) implements DetectionCall {
    @Override
    public void event(int i) {
      PhotonRayKernel.event(i, tracks, rays);
    }

    @Override
    public List<Object> outputs() {
      return List.of(rays);
    }
  }

  /** See {@link PhotonKernel}. */
  record Photon(
      double[] tracks,
      double[] uniforms,
      int[] hitCount,
      int[] hitNode,
      double[] hitEnds,
      double[] excess,
      int[] kinds,
      int[] choice,
      double[] reference,
      double[] photons)
      implements DetectionCall {
    @Override
    public void event(int i) {
      PhotonKernel.event(
          i, tracks, uniforms, hitCount, hitNode, hitEnds, excess, kinds, choice, reference,
          photons);
    }

    @Override
    public List<Object> outputs() {
      return List.of(photons);
    }
  }

  /** See {@link ClusterKernel}. */
  record Cluster(double[] tracks, double[] photons, int[] counts, double[] rows, double[] further)
      implements DetectionCall {
    @Override
    public void event(int i) {
      ClusterKernel.event(i, tracks, photons, counts, rows, further);
    }

    @Override
    public List<Object> outputs() {
      return List.of(further);
    }
  }

  /** See {@link PartnerKernel}. */
  record Partner(double[] particles, int[] partners, double[] rows, double[] further)
      implements DetectionCall {
    @Override
    public void event(int i) {
      PartnerKernel.event(i, particles, partners, rows, further);
    }

    @Override
    public List<Object> outputs() {
      return List.of(further);
    }
  }

  /** See {@link SignatureKernel}. */
  record Signature(
      double[] vertices,
      double[] tracks,
      double[] features,
      double[] further,
      int[] signatures,
      double[] requirements,
      double[] values,
      int[] accepted,
      int[] unseen)
      implements DetectionCall {
    @Override
    public void event(int i) {
      SignatureKernel.event(
          i,
          vertices,
          tracks,
          features,
          further,
          signatures,
          requirements,
          values,
          accepted,
          unseen);
    }

    @Override
    public List<Object> outputs() {
      return List.of(values, accepted, unseen);
    }
  }
}
