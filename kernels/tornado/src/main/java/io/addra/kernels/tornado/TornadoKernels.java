package io.addra.kernels.tornado;

import io.addra.kernels.body.AmountKernel;
import io.addra.kernels.body.CascadeKernel;
import io.addra.kernels.body.ClusterKernel;
import io.addra.kernels.body.CrossingKernel;
import io.addra.kernels.body.DepositKernel;
import io.addra.kernels.body.DepthKernel;
import io.addra.kernels.body.ExitKernel;
import io.addra.kernels.body.FlightKernel;
import io.addra.kernels.body.FlightValueKernel;
import io.addra.kernels.body.HelixKernel;
import io.addra.kernels.body.LayerKernel;
import io.addra.kernels.body.MaterialKernel;
import io.addra.kernels.body.PartnerKernel;
import io.addra.kernels.body.PhiloxKernel;
import io.addra.kernels.body.PhotonKernel;
import io.addra.kernels.body.PhotonRayKernel;
import io.addra.kernels.body.ProductKernel;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.SignatureKernel;
import io.addra.kernels.body.TraceKernel;
import io.addra.kernels.body.TrackFeatureKernel;
import io.addra.kernels.body.TrajectoryKernel;
import io.addra.kernels.body.VertexKernel;
import uk.ac.manchester.tornado.api.annotations.Parallel;

/**
 * A parallel loop around each kernel body. The first argument holds the number of events, so that a
 * new number needs no new compilation.
 */
final class TornadoKernels {
  private TornadoKernels() {}

  static void philox(int[] head, long[] batch, double[] uniforms) {
    for (@Parallel int i = 0; i < head[0]; i++) {
      PhiloxKernel.event(i, batch, uniforms);
    }
  }

  static void production(
      int[] head,
      long[] batch,
      double[] uniforms,
      int[] chain,
      double[] source,
      double[] particles,
      double[] rays) {
    for (@Parallel int i = 0; i < head[0]; i++) {
      ProductionKernel.event(i, batch, uniforms, chain, source, particles, rays);
    }
  }

  static void trace(
      int[] head,
      double[] rays,
      float[] boxes,
      int[] nodes,
      int[] primitives,
      double[] cones,
      double[] planes,
      double[] frames,
      int[] lattices,
      double[] wedges,
      int[] cells,
      int[] layout,
      int[] hitCount,
      int[] hitNode,
      double[] hitEnds) {
    for (@Parallel int i = 0; i < head[0]; i++) {
      TraceKernel.event(
          i,
          rays,
          boxes,
          nodes,
          primitives,
          cones,
          planes,
          frames,
          lattices,
          wedges,
          cells,
          layout,
          hitCount,
          hitNode,
          hitEnds);
    }
  }

  static void deposit(
      int[] head,
      double[] rays,
      int[] hitCount,
      double[] hitEnds,
      double[] bins,
      double[] binning,
      int[] layout,
      int[] endBin,
      long[] endFilling,
      long[] endMoment,
      long[] eventWeight) {
    for (@Parallel int i = 0; i < head[0]; i++) {
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
  }

  static void material(
      int[] head,
      int[] hitCount,
      int[] hitNode,
      double[] hitEnds,
      double[] excess,
      int[] kinds,
      int[] choice,
      int[] markCount,
      int[] markKind,
      double[] markDepths,
      double[] total) {
    for (@Parallel int i = 0; i < head[0]; i++) {
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
  }

  static void vertex(
      int[] head,
      double[] rays,
      double[] uniforms,
      int[] hitCount,
      int[] hitNode,
      double[] hitEnds,
      int[] nodes,
      int[] choice,
      double[] parameters,
      double[] vertices) {
    for (@Parallel int i = 0; i < head[0]; i++) {
      VertexKernel.event(
          i, rays, uniforms, hitCount, hitNode, hitEnds, nodes, choice, parameters, vertices);
    }
  }

  static void flight(
      int[] head, double[] rays, double[] uniforms, double[] parameters, double[] grid, double[] field, double[] matterGrid, double[] matter, double[] states, double[] vertices, double[] decays, double[] tracks) {
    for (@Parallel int i = 0; i < head[0]; i++) {
      FlightKernel.event(i, rays, uniforms, parameters, grid, field, matterGrid, matter, states, vertices, decays, tracks);
    }
  }

  static void flightValue(
      int[] head, double[] rays, double[] decays, double[] flights, double[] flightFeatures, double[] tracks, double[] parameters, int[] choice, double[] further) {
    for (@Parallel int i = 0; i < head[0]; i++) {
      FlightValueKernel.event(i, rays, decays, flights, flightFeatures, tracks, parameters, choice, further);
    }
  }

  static void cascade(
      int[] head,
      long[] batch,
      double[] rays,
      double[] vertices,
      double[] uniforms,
      int[] channels,
      double[] decay,
      double[] particles,
      int[] chosen,
      double[] weights) {
    for (@Parallel int i = 0; i < head[0]; i++) {
      CascadeKernel.event(
          i, batch, rays, vertices, uniforms, channels, decay, particles, chosen, weights);
    }
  }

  static void helix(
      int[] head,
      double[] tracks,
      double[] parameters,
      double[] layers,
      double[] ladders,
      double[] spans,
      double[] tilted,
      double[] groups,
      int[] layout,
      int[] reached,
      int[] groupHits,
      int[] hitCount,
      int[] hitSurface,
      double[] hitArc) {
    for (@Parallel int i = 0; i < head[0]; i++) {
      HelixKernel.event(
          i,
          tracks,
          parameters,
          layers,
          ladders,
          spans,
          tilted,
          groups,
          layout,
          reached,
          groupHits,
          hitCount,
          hitSurface,
          hitArc);
    }
  }

  static void trajectory(
      int[] head,
      double[] tracks,
      double[] parameters,
      double[] grid,
      double[] field,
      double[] layers,
      double[] ladders,
      double[] spans,
      double[] tilted,
      double[] groups,
      int[] layout,
      int[] reached,
      int[] groupHits,
      int[] hitCount,
      int[] hitSurface,
      double[] hitArc) {
    for (@Parallel int i = 0; i < head[0]; i++) {
      TrajectoryKernel.event(
          i,
          tracks,
          parameters,
          grid,
          field,
          layers,
          ladders,
          spans,
          tilted,
          groups,
          layout,
          reached,
          groupHits,
          hitCount,
          hitSurface,
          hitArc);
    }
  }

  static void product(
      int[] head, double[] particles, int[] chosen, double[] weights, int[] products, double[] charges, double[] tracks) {
    for (@Parallel int i = 0; i < head[0]; i++) {
      ProductKernel.event(i, particles, chosen, weights, products, charges, tracks);
    }
  }

  static void trackFeature(
      int[] head, double[] tracks, double[] field, int[] reached, int[] groupHits, int[] layout, int[] kinds, double[] features) {
    for (@Parallel int i = 0; i < head[0]; i++) {
      TrackFeatureKernel.event(i, tracks, field, reached, groupHits, layout, kinds, features);
    }
  }

  static void partner(int[] head, double[] particles, int[] partners, double[] rows, double[] further) {
    for (@Parallel int i = 0; i < head[0]; i++) {
      PartnerKernel.event(i, particles, partners, rows, further);
    }
  }

  static void signature(
      int[] head, double[] vertices, double[] tracks, double[] features, double[] further, int[] signatures, double[] requirements, double[] values, int[] accepted, int[] unseen) {
    for (@Parallel int i = 0; i < head[0]; i++) {
      SignatureKernel.event(i, vertices, tracks, features, further, signatures, requirements, values, accepted, unseen);
    }
  }

  static void exit(int[] head, int[] hitCount, double[] hitEnds, double[] bins, double[] binning, int[] layout, double[] exits) {
    for (@Parallel int i = 0; i < head[0]; i++) {
      ExitKernel.event(i, hitCount, hitEnds, bins, binning, layout, exits);
    }
  }

  static void amount(
      int[] head, double[] rays, double[] vertices, double[] weights, double[] exits, int[] signatures, double[] requirements, double[] efficiencies, double[] values, int[] accepted, int[] unseen, double[] bins, double[] binning, int[] layout, int[] pointBin, long[] pointFilling, long[] pointMoment, long[] exitAmounts) {
    for (@Parallel int i = 0; i < head[0]; i++) {
      AmountKernel.event(i, rays, vertices, weights, exits, signatures, requirements, efficiencies, values, accepted, unseen, bins, binning, layout, pointBin, pointFilling, pointMoment, exitAmounts);
    }
  }

  static void photonRay(int[] head, double[] tracks, double[] rays) {
    for (@Parallel int i = 0; i < head[0]; i++) {
      PhotonRayKernel.event(i, tracks, rays);
    }
  }

  static void photon(int[] head, double[] tracks, double[] uniforms, int[] hitCount, int[] hitNode, double[] hitEnds, double[] excess, int[] kinds, int[] choice, double[] reference, double[] photons) {
    for (@Parallel int i = 0; i < head[0]; i++) {
      PhotonKernel.event(i, tracks, uniforms, hitCount, hitNode, hitEnds, excess, kinds, choice, reference, photons);
    }
  }

  static void cluster(int[] head, double[] tracks, double[] photons, int[] counts, double[] rows, double[] further) {
    for (@Parallel int i = 0; i < head[0]; i++) {
      ClusterKernel.event(i, tracks, photons, counts, rows, further);
    }
  }

  static void layer(
      int[] head, double[] tracks, int[] chosen, double[] uniforms, int[] hitCount, int[] hitNode, double[] hitEnds, double[] matter, int[] kinds, int[] species, double[] masses, double[] reach, int[] choice, double[] reference, double[] products, long[] layers) {
    for (@Parallel int i = 0; i < head[0]; i++) {
      LayerKernel.event(i, tracks, chosen, uniforms, hitCount, hitNode, hitEnds, matter, kinds, species, masses, reach, choice, reference, products, layers);
    }
  }

  static void crossing(
      int[] head, double[] rays, double[] vertices, double[] tracks, double[] uniforms, double[] products, long[] layers, int[] counts, double[] rows, double[] settings, double[] further) {
    for (@Parallel int i = 0; i < head[0]; i++) {
      CrossingKernel.event(i, rays, vertices, tracks, uniforms, products, layers, counts, rows, settings, further);
    }
  }

  static void depth(
      int[] head, double[] rays, double[] vertices, int[] hitCount, int[] hitNode, double[] hitEnds, double[] matter, int[] choice, double[] further) {
    for (@Parallel int i = 0; i < head[0]; i++) {
      DepthKernel.event(i, rays, vertices, hitCount, hitNode, hitEnds, matter, choice, further);
    }
  }
}
