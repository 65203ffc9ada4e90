package io.addra.kernels.device;

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
import io.addra.kernels.scene.Scene;
import io.addra.kernels.track.FieldArrays;
import io.addra.kernels.track.MatterArrays;
import io.addra.kernels.track.SurfaceArrays;
import java.util.List;
import java.util.Locale;

/**
 * A kernel and the arrays that it reads and writes. The arrays are shared, not copied; their shapes
 * and units are those of the body's parameters of the same names. A layout is that of {@link
 * TraceKernel} for {@link Trace}, {@link Deposit}, {@link Exit} and {@link Amount}, and that of
 * {@link io.addra.kernels.body.SurfaceTables} for {@link Helix}, {@link Trajectory} and {@link
 * TrackFeature}.
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
public sealed interface KernelCall {
  /** Runs the body for event i, on the calling thread. */
  void event(int i);

  /** The arrays that the kernel writes: {@code int[]}, {@code long[]} or {@code double[]}. */
  List<Object> outputs();

  /** Runs the body for events from (inclusive) to (exclusive). */
  default void events(int from, int to) {
    for (int i = from; i < to; i++) {
      event(i);
    }
  }

  /** Name of the kernel, as {@code trace}. */
  default String kernel() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** See {@link PhiloxKernel}. */
  record Philox(long[] batch, double[] uniforms) implements KernelCall {
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
      implements KernelCall {
    @Override
    public void event(int i) {
      ProductionKernel.event(i, batch, uniforms, chain, source, particles, rays);
    }

    @Override
    public List<Object> outputs() {
      return List.of(particles, rays);
    }
  }

  /** See {@link TraceKernel}. */
  record Trace(
      double[] rays, Scene scene, int[] layout, int[] hitCount, int[] hitNode, double[] hitEnds)
      implements KernelCall {
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
      implements KernelCall {
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
      implements KernelCall {
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
      implements KernelCall {
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

  /** See {@link FlightKernel}. */
  record Flight(
      double[] rays,
      double[] uniforms,
      double[] parameters,
      FieldArrays field,
      MatterArrays matter,
      double[] states,
      double[] vertices,
      double[] decays,
      double[] tracks)
      implements KernelCall {
    @Override
    public void event(int i) {
      FlightKernel.event(
          i,
          rays,
          uniforms,
          parameters,
          field.grid(),
          field.field(),
          matter.grid(),
          matter.matter(),
          states,
          vertices,
          decays,
          tracks);
    }

    @Override
    public List<Object> outputs() {
      return List.of(states, vertices, decays, tracks);
    }
  }

  /** See {@link FlightValueKernel}. */
  record FlightValue(
      double[] rays,
      double[] decays,
      double[] flights,
      double[] flightFeatures,
      double[] tracks,
      double[] parameters,
      int[] choice,
      double[] further)
      implements KernelCall {
    @Override
    public void event(int i) {
      FlightValueKernel.event(
          i, rays, decays, flights, flightFeatures, tracks, parameters, choice, further);
    }

    @Override
    public List<Object> outputs() {
      return List.of(further);
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
      implements KernelCall {
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

  /** See {@link HelixKernel}. */
  record Helix(
      double[] tracks,
      double[] parameters,
      SurfaceArrays surfaces,
      int[] layout,
      int[] reached,
      int[] groupHits,
      int[] hitCount,
      int[] hitSurface,
      double[] hitArc)
      implements KernelCall {
    @Override
    public void event(int i) {
      HelixKernel.event(
          i,
          tracks,
          parameters,
          surfaces.layers(),
          surfaces.ladders(),
          surfaces.spans(),
          surfaces.tilted(),
          surfaces.groups(),
          layout,
          reached,
          groupHits,
          hitCount,
          hitSurface,
          hitArc);
    }

    @Override
    public List<Object> outputs() {
      return List.of(reached, groupHits, hitCount, hitSurface, hitArc);
    }
  }

  /** See {@link TrajectoryKernel}. */
  record Trajectory(
      double[] tracks,
      double[] parameters,
      FieldArrays field,
      SurfaceArrays surfaces,
      int[] layout,
      int[] reached,
      int[] groupHits,
      int[] hitCount,
      int[] hitSurface,
      double[] hitArc)
      implements KernelCall {
    @Override
    public void event(int i) {
      TrajectoryKernel.event(
          i,
          tracks,
          parameters,
          field.grid(),
          field.field(),
          surfaces.layers(),
          surfaces.ladders(),
          surfaces.spans(),
          surfaces.tilted(),
          surfaces.groups(),
          layout,
          reached,
          groupHits,
          hitCount,
          hitSurface,
          hitArc);
    }

    @Override
    public List<Object> outputs() {
      return List.of(reached, groupHits, hitCount, hitSurface, hitArc);
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
      implements KernelCall {
    @Override
    public void event(int i) {
      ProductKernel.event(i, particles, chosen, weights, products, charges, tracks);
    }

    @Override
    public List<Object> outputs() {
      return List.of(tracks);
    }
  }

  /** See {@link TrackFeatureKernel}. */
  record TrackFeature(
      double[] tracks,
      double[] field,
      int[] reached,
      int[] groupHits,
      int[] layout,
      int[] kinds,
      double[] features)
      implements KernelCall {
    @Override
    public void event(int i) {
      TrackFeatureKernel.event(i, tracks, field, reached, groupHits, layout, kinds, features);
    }

    @Override
    public List<Object> outputs() {
      return List.of(features);
    }
  }

  /** See {@link PartnerKernel}. */
  record Partner(double[] particles, int[] partners, double[] rows, double[] further)
      implements KernelCall {
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
      implements KernelCall {
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

  /** See {@link ExitKernel}. */
  record Exit(
      int[] hitCount,
      double[] hitEnds,
      double[] bins,
      double[] binning,
      int[] layout,
      double[] exits)
      implements KernelCall {
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
      implements KernelCall {
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

  /** See {@link PhotonRayKernel}. */
  record PhotonRay(double[] tracks, double[] rays) implements KernelCall {
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
      implements KernelCall {
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
      implements KernelCall {
    @Override
    public void event(int i) {
      ClusterKernel.event(i, tracks, photons, counts, rows, further);
    }

    @Override
    public List<Object> outputs() {
      return List.of(further);
    }
  }

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
      implements KernelCall {
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
      implements KernelCall {
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
      implements KernelCall {
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
