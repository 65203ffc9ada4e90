package io.addra.kernels.device;

import io.addra.kernels.body.FlightKernel;
import io.addra.kernels.body.FlightValueKernel;
import io.addra.kernels.body.HelixKernel;
import io.addra.kernels.body.TrackFeatureKernel;
import io.addra.kernels.body.TrajectoryKernel;
import io.addra.kernels.track.FieldArrays;
import io.addra.kernels.track.MatterArrays;
import io.addra.kernels.track.SurfaceArrays;
import java.util.List;

/**
 * Kernels that follow charged particles through surfaces, fields and matter. A layout is that of
 * {@link io.addra.kernels.body.SurfaceTables} for {@link Helix}, {@link Trajectory} and {@link
 * TrackFeature}.
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
public sealed interface TrackCall extends KernelCall {
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
      implements TrackCall {
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
      implements TrackCall {
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
      implements TrackCall {
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
      implements TrackCall {
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

  /** See {@link TrackFeatureKernel}. */
  record TrackFeature(
      double[] tracks,
      double[] field,
      int[] reached,
      int[] groupHits,
      int[] layout,
      int[] kinds,
      double[] features)
      implements TrackCall {
    @Override
    public void event(int i) {
      TrackFeatureKernel.event(i, tracks, field, reached, groupHits, layout, kinds, features);
    }

    @Override
    public List<Object> outputs() {
      return List.of(features);
    }
  }
}
