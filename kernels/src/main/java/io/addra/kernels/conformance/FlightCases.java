package io.addra.kernels.conformance;

import io.addra.kernels.body.FlightKernel;
import io.addra.kernels.body.FlightValueKernel;
import io.addra.kernels.body.MatterTables;
import io.addra.kernels.body.PhiloxKernel;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.TrackFeatureKernel;
import io.addra.kernels.body.TrackTable;
import io.addra.kernels.body.VertexKernel;
import io.addra.kernels.device.TrackCall;
import io.addra.kernels.track.FieldArrays;
import io.addra.kernels.track.MatterArrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Cases of the kernels of charged LLPs: fast, slow, curling, stopping and axial ones, some without
 * a way through the region.
 */
final class FlightCases {
  private static final int EVENTS = 2048;
  private static final int SIGNATURES = 3;
  private static final int TRACKS = 2;
  private static final int BEFORE = 2;
  private static final int FURTHER = BEFORE + FlightValueKernel.VALUES + 1;

  private FlightCases() {}

  /** All of them. */
  static List<ConformanceCase> all() {
    return List.of(flights(), values());
  }

  private static double[] parameters() {
    double[] parameters = new double[FlightKernel.PARAMETERS];
    parameters[FlightKernel.MASS] = 0.7;
    parameters[FlightKernel.CHARGE] = -1;
    parameters[FlightKernel.SOFTENING] = 1e-4;
    parameters[FlightKernel.LONGEST] = 1e4;
    double[] region = {2, 90, -60, 120};
    double[] world = {140, -150, 200};
    System.arraycopy(region, 0, parameters, FlightKernel.REGION, region.length);
    System.arraycopy(world, 0, parameters, FlightKernel.WORLD, world.length);
    parameters[FlightKernel.LONGEST_ARC] = 4;
    parameters[FlightKernel.TOLERANCE] = 1e-3;
    return parameters;
  }

  /**
   * A logarithm may differ by an ulp in each arc, and u is met to 1e-12 of itself; the state is no
   * result.
   */
  private static ConformanceCase flights() {
    SplittableRandom random = new SplittableRandom(51);
    double[] rays = rays(random);
    double[] uniforms = random.doubles((long) EVENTS * PhiloxKernel.DRAWS).toArray();
    FieldArrays field = SampleSurfaces.field();
    MatterArrays matter = matter(random);
    return new KernelCase(
        "charged LLPs in and out of a map, through matter and into it",
        EVENTS,
        () ->
            new TrackCall.Flight(
                rays,
                uniforms,
                parameters(),
                field,
                matter,
                new double[EVENTS * FlightKernel.STATE_STRIDE],
                new double[EVENTS * VertexKernel.VERTEX_STRIDE],
                new double[EVENTS * ProductionKernel.RAY_STRIDE],
                new double[EVENTS * TrackTable.TRACK_STRIDE]),
        Collections.nCopies(4, new Tolerance(1e-8, 1e-9)),
        "1e-8 or 1e-9 of a value; cm, GeV",
        (output, _) -> output > 0);
  }

  /** An arc tangent may differ by an ulp. */
  private static ConformanceCase values() {
    SplittableRandom random = new SplittableRandom(52);
    double[] rays = rays(random);
    double[] decays = rays(random);
    double[] flights = random.doubles((long) EVENTS * TrackTable.TRACK_STRIDE, -2, 2).toArray();
    double[] features = random.doubles((long) EVENTS * TrackFeatureKernel.FEATURES, 0, 9).toArray();
    double[] tracks =
        random.doubles((long) EVENTS * TRACKS * TrackTable.TRACK_STRIDE, -2, 2).toArray();
    for (int i = 0; i < EVENTS * TRACKS; i++) {
      double some = i % 3 == 0 || i % 10 > 7 ? 0 : 1;
      for (int axis = 0; axis < 3; axis++) {
        tracks[i * TrackTable.TRACK_STRIDE + TrackTable.TRACK_MOMENTUM + axis] *= some;
      }
    }
    int[] choice = {SIGNATURES, TRACKS, FURTHER, BEFORE};
    return new KernelCase(
        "kinks of two, one and no charged products",
        EVENTS,
        () ->
            new TrackCall.FlightValue(
                rays,
                decays,
                flights,
                features,
                tracks,
                parameters(),
                choice,
                new double[EVENTS * SIGNATURES * FURTHER]),
        List.of(new Tolerance(1e-15, 1e-14)),
        "1e-14 of a value",
        (_, e) -> e % FURTHER >= BEFORE && e % FURTHER < BEFORE + FlightValueKernel.VALUES);
  }

  private static double[] rays(SplittableRandom random) {
    double[] rays = new double[EVENTS * ProductionKernel.RAY_STRIDE];
    for (int i = 0; i < EVENTS; i++) {
      double cos = i % 11 == 0 ? random.nextInt(-1, 2) : random.nextDouble(-1, 1);
      double sin = Math.sqrt(1 - cos * cos);
      double phi = random.nextDouble(0, 2 * Math.PI);
      int r = i * ProductionKernel.RAY_STRIDE;
      rays[r] = random.nextDouble(-0.1, 0.1);
      rays[r + 1] = random.nextDouble(-0.1, 0.1);
      rays[r + 2] = random.nextDouble(-1, 1);
      rays[r + 3] = sin * Math.cos(phi);
      rays[r + 4] = sin * Math.sin(phi);
      rays[r + 5] = cos;
      rays[r + ProductionKernel.RAY_BETA_GAMMA] = Math.exp(random.nextDouble(-3.5, 3));
      rays[r + ProductionKernel.RAY_WEIGHT] = random.nextDouble();
    }
    return rays;
  }

  /** Thin and thick matter of light and heavy elements, and nothing beyond 130 cm. */
  private static MatterArrays matter(SplittableRandom random) {
    double[] r = new double[27];
    double[] z = new double[31];
    for (int k = 0; k < r.length; k++) {
      r[k] = 5 * k;
    }
    for (int k = 0; k < z.length; k++) {
      z[k] = -150 + 10 * k;
    }
    double[] matter = new double[MatterTables.NODE_STRIDE * r.length * z.length];
    for (int node = 0; node < matter.length; node += MatterTables.NODE_STRIDE) {
      double electrons = random.nextInt(4) == 0 ? 0 : Math.exp(random.nextDouble(-9, 0.7));
      double plasma = 28.816 * Math.sqrt(electrons);
      double excitation = Math.exp(random.nextDouble(Math.log(60), Math.log(600)));
      matter[node + MatterTables.ELECTRONS] = electrons;
      matter[node + MatterTables.EXCITATION] = electrons * Math.log(excitation);
      matter[node + MatterTables.PLASMA] = electrons > 0 ? electrons * Math.log(plasma) : 0;
    }
    return MatterArrays.of(r, z, matter);
  }
}
