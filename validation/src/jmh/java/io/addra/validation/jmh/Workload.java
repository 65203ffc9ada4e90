package io.addra.validation.jmh;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.DetectorChoice;
import io.addra.geometry.detector.Detectors;
import io.addra.geometry.track.TrackingField;
import io.addra.geometry.track.TrackingSurfaces;
import io.addra.kernels.body.BatchLayout;
import io.addra.kernels.body.VertexKernel;
import io.addra.kernels.chain.DecayTable;
import io.addra.kernels.device.EventCall;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.KernelCall;
import io.addra.kernels.device.LlpSource;
import io.addra.kernels.device.PipelinePlan;
import io.addra.kernels.device.RayCall;
import io.addra.kernels.device.TrackCall;
import io.addra.kernels.track.FieldArrays;
import io.addra.kernels.track.SurfaceArrays;
import io.addra.kernels.track.TrackParameters;
import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.decay.DecayModes;
import io.addra.propagation.production.BMesonDecay;
import io.addra.propagation.scan.OverlayRegion;
import io.addra.propagation.scan.Overrides;
import io.addra.propagation.scan.ScanConfig;
import io.addra.propagation.scan.ScanPlan;
import io.addra.validation.benchmark.MuonTracks;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * What the benchmarks run on: the scan of {@code examples/b-to-k-scalar.yaml} at 1 GeV (B+ to K+ S
 * through all built-in detectors and a fiducial region), its plan, and batches of its events as
 * they stand after each kernel. The S decays to a muon pair. Immutable: a kernel that is timed
 * reads the batches and writes to buffers of its own, the same for all batches, as those of the CPU
 * device are.
 */
final class Workload {
  /** Events of a batch: as many as the CPU device takes through all stages together. */
  static final int EVENTS = 64;

  private static final int BATCHES = 16;
  private static final double MASS_GEV = 1;
  private static final DecayTable MUON_PAIR = MuonTracks.decay(MASS_GEV);
  private static final String FIDUCIAL = "fiducial";

  /** Far below the shortest lifetime of the example, 1e-3 cm. */
  private static final double SOFTENING_CM = 1e-5;

  private static final double LONGEST_CM = 1e7;
  private static final int CROSSINGS = 256;
  private static final double FIELD_TESLA = 1.5;

  /** Just outside the drift chamber's outer wall. */
  private static final double LARGEST_RADIUS_CM = 113;

  private final PipelinePlan plan;
  private final int[] layout;
  private final int fiducialSlot;
  private final SurfaceArrays surfaces;
  private final FieldArrays field;
  private final EventStream mesonEvents;
  private final List<BatchData> meson;
  private final List<BatchData> isotropic;

  private Workload(ScanPlan scan) {
    Detector belle2 = Detectors.load("belle2");
    surfaces = TrackingSurfaces.of(belle2).arrays();
    field = TrackingField.of(belle2.field());
    plan = scan.pipeline();
    layout = plan.layoutArray(plan.hitCapacity(), EVENTS);
    fiducialSlot = scan.geometry().slotNames().indexOf(FIDUCIAL);
    mesonEvents = scan.events(MASS_GEV);
    meson = batches(mesonEvents);
    isotropic = batches(new EventStream(LlpSource.isotropic(1), mesonEvents.seed(), 1));
  }

  /** Loads and compiles the detectors and makes the events, always the same. */
  static Workload standard() {
    ScanConfig config =
        new ScanConfig(
            "benchmark",
            "",
            20261122,
            (long) BATCHES * EVENTS,
            BMesonDecay.of("B+", "K+", LuminousRegion.operation()),
            "operation",
            "S",
            List.of(MASS_GEV),
            List.of(1.0),
            DecayModes.of("mu+ mu-").modes(),
            Detectors.names().stream().map(DetectorChoice::of).toList(),
            List.of(
                new OverlayRegion(
                    FIDUCIAL, List.of(0.05, 60.0), List.of(-55.0, 140.0), List.of(17.0, 150.0))));
    return new Workload(ScanPlan.of(config, Overrides.none()));
  }

  /** Random numbers of the rays. */
  Turns philox() {
    return turns(meson, this::philox);
  }

  /** Rays of B+ to K+ S. */
  Turns production() {
    return turns(meson, (in, out) -> production(mesonEvents, in, out));
  }

  /** Rays of B+ to K+ S through the scene. */
  Turns traceMeson() {
    return turns(meson, this::trace);
  }

  /** Rays from the origin in all directions alike through the scene. */
  Turns traceIsotropic() {
    return turns(isotropic, this::trace);
  }

  /** Intervals of the rays of B+ to K+ S. */
  Turns deposit() {
    int ends = 2 * EVENTS * plan.hitCapacity();
    double[] bins = plan.binTable();
    double[] binning = plan.binningArray();
    int[] endBin = new int[ends];
    long[] endFilling = new long[ends];
    long[] endMoment = new long[ends];
    long[] eventWeight = new long[EVENTS];
    return turns(
        meson,
        (in, _) ->
            new RayCall.Deposit(
                in.rays(),
                in.hitCount(),
                in.hitEnds(),
                bins,
                binning,
                layout,
                endBin,
                endFilling,
                endMoment,
                eventWeight));
  }

  /** Vertices in the fiducial region. */
  Turns vertex() {
    return turns(meson, this::vertex);
  }

  /** Muon pairs. */
  Turns cascade() {
    return turns(meson, this::cascade);
  }

  /** Tracks of the positive muons in a uniform field. */
  Turns helix() {
    return turns(meson, this::helix);
  }

  /** Tracks of the positive muons in Belle II's field. */
  Turns trajectory() {
    return turns(meson, this::trajectory);
  }

  private Turns turns(
      List<BatchData> batches, BiFunction<BatchData, BatchData, KernelCall> kernel) {
    BatchData out = empty(new long[0], new long[0]);
    return new Turns(batches.stream().map(in -> kernel.apply(in, out)).toList());
  }

  private List<BatchData> batches(EventStream events) {
    return IntStream.range(0, BATCHES).mapToObj(b -> batch(events, (long) b * EVENTS)).toList();
  }

  private BatchData empty(long[] batch, long[] decayBatch) {
    return BatchData.empty(batch, decayBatch, MUON_PAIR, EVENTS, plan.hitCapacity());
  }

  private BatchData batch(EventStream events, long first) {
    int stream = events.stream();
    long[] vertices =
        new EventStream(events.source(), events.seed(), stream + 1).batch(first, EVENTS);
    long[] decays =
        new EventStream(events.source(), events.seed(), stream + 2).batch(first, EVENTS);
    decays[BatchLayout.DRAWS] = MUON_PAIR.draws();
    BatchData data = empty(events.batch(first, EVENTS), decays);
    List.of(
            philox(data, data),
            new EventCall.Philox(vertices, data.vertexUniforms()),
            new EventCall.Philox(decays, data.decayUniforms()),
            production(events, data, data),
            trace(data, data),
            vertex(data, data),
            cascade(data, data))
        .forEach(stage -> stage.events(0, EVENTS));
    double[] tracks = MuonTracks.tracks(data.products(), MUON_PAIR.particles());
    System.arraycopy(tracks, 0, data.tracks(), 0, tracks.length);
    return data.trimmed();
  }

  private KernelCall philox(BatchData in, BatchData out) {
    return new EventCall.Philox(in.batch(), out.uniforms());
  }

  private KernelCall production(EventStream events, BatchData in, BatchData out) {
    return new EventCall.Production(
        in.batch(),
        in.uniforms(),
        events.source().integers(),
        events.source().parameters(),
        out.particles(),
        out.rays());
  }

  private KernelCall trace(BatchData in, BatchData out) {
    return new RayCall.Trace(
        in.rays(), plan.scene(), layout, out.hitCount(), out.hitNode(), out.hitEnds());
  }

  private KernelCall vertex(BatchData in, BatchData out) {
    int[] choice = new int[VertexKernel.CHOICE_LENGTH];
    choice[VertexKernel.CHOICE_STRIDE] = EVENTS;
    choice[VertexKernel.CHOICE_CAPACITY] = plan.hitCapacity();
    choice[VertexKernel.CHOICE_SLOT] = fiducialSlot;
    double[] parameters = new double[VertexKernel.PARAMETERS];
    parameters[VertexKernel.SOFTENING] = SOFTENING_CM;
    parameters[VertexKernel.LONGEST] = LONGEST_CM;
    return new EventCall.Vertex(
        in.rays(),
        in.vertexUniforms(),
        in.hitCount(),
        in.hitNode(),
        in.hitEnds(),
        plan.scene().nodes(),
        choice,
        parameters,
        out.vertices());
  }

  private KernelCall cascade(BatchData in, BatchData out) {
    return new EventCall.Cascade(
        in.decayBatch(),
        in.rays(),
        in.vertices(),
        in.decayUniforms(),
        MUON_PAIR.integers(),
        MUON_PAIR.doubles(),
        out.products(),
        new int[EVENTS],
        new double[EVENTS]);
  }

  private KernelCall helix(BatchData in, BatchData out) {
    return new TrackCall.Helix(
        in.tracks(),
        TrackParameters.helix(FIELD_TESLA),
        surfaces,
        surfaces.layout(EVENTS, CROSSINGS),
        new int[EVENTS],
        new int[EVENTS * surfaces.groupCount()],
        new int[EVENTS],
        new int[EVENTS * CROSSINGS],
        new double[EVENTS * CROSSINGS]);
  }

  private KernelCall trajectory(BatchData in, BatchData out) {
    return new TrackCall.Trajectory(
        in.tracks(),
        TrackParameters.trajectory(LARGEST_RADIUS_CM),
        field,
        surfaces,
        surfaces.layout(EVENTS, CROSSINGS),
        new int[EVENTS],
        new int[EVENTS * surfaces.groupCount()],
        new int[EVENTS],
        new int[EVENTS * CROSSINGS],
        new double[EVENTS * CROSSINGS]);
  }
}
