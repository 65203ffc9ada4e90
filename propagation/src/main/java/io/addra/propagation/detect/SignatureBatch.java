package io.addra.propagation.detect;

import io.addra.kernels.body.BatchLayout;
import io.addra.kernels.body.ChainLayout;
import io.addra.kernels.body.ClusterKernel;
import io.addra.kernels.body.PhiloxKernel;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.TraceKernel;
import io.addra.kernels.body.TrackFeatureKernel;
import io.addra.kernels.body.TrackTable;
import io.addra.kernels.body.VertexKernel;
import io.addra.kernels.chain.DecayTable;
import io.addra.kernels.device.KernelCall;
import io.addra.kernels.device.KernelStage;
import io.addra.kernels.device.LlpSource;
import io.addra.kernels.device.PipelinePlan;
import io.addra.kernels.device.SequencePlan;
import io.addra.propagation.signature.Signature;
import java.util.ArrayList;
import java.util.List;

/**
 * The arrays of a batch of events and the kernels that take them from random numbers to amounts for
 * the signatures' spectra.
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
record SignatureBatch(
    SequencePlan sequence,
    long[] production,
    long[] flight,
    long[] decay,
    long[] photons,
    int[] photonHits,
    double[] rays,
    double[] vertices,
    double[] weights,
    double[] values,
    int[] accepted,
    int[] pointBin,
    long[] pointFilling,
    long[] pointMoment) {
  private static final int INTERVALS = 8;

  /**
   * Arrays and kernels.
   *
   * @param room room for events
   * @param setup the signatures
   * @param point one mass
   */
  static SignatureBatch of(int room, SignatureSetup setup, SignaturePoint point) {
    int batch = BatchLayout.HEADER + BatchLayout.STRIDE;
    LlpSource source = point.events().source();
    DecayTable table = point.decay().table();
    ProductTable products = ProductTable.charged(point.decay());
    int tracks = products.tracks();
    int signatures = setup.signatures().size();
    SignatureTables tables =
        SignatureTables.of(
            setup.signatures(), tracks, setup.collision(), point.decay().meanWeight());

    long[] production = new long[batch];
    double[] uniforms = new double[room * source.draws()];
    double[] particles =
        new double[room * source.chain().particles() * ChainLayout.PARTICLE_STRIDE];
    double[] rays = new double[room * ProductionKernel.RAY_STRIDE];
    List<KernelStage> stages = new ArrayList<>();
    stages.add(KernelStage.of(new KernelCall.Philox(production, uniforms)));
    stages.add(
        KernelStage.of(
            new KernelCall.Production(
                production, uniforms, source.integers(), source.parameters(), particles, rays)));

    int[] hitCount = new int[room];
    int[] hitNode = new int[room * INTERVALS];
    double[] hitEnds = new double[2 * room * INTERVALS];
    int[] trace = new int[TraceKernel.LAYOUT_LENGTH];
    trace[TraceKernel.LAYOUT_NODES] = setup.fiducial().scene().nodeCount();
    trace[TraceKernel.LAYOUT_CAPACITY] = INTERVALS;
    trace[TraceKernel.LAYOUT_BINS] = setup.bins().count() - 1;
    trace[TraceKernel.LAYOUT_STRIDE] = room;
    stages.add(
        KernelStage.of(
            new KernelCall.Trace(
                rays, setup.fiducial().scene(), trace, hitCount, hitNode, hitEnds)));

    long[] flight = new long[batch];
    double[] flightUniforms = new double[room * PhiloxKernel.DRAWS];
    double[] vertices = new double[room * VertexKernel.VERTEX_STRIDE];
    stages.add(KernelStage.of(new KernelCall.Philox(flight, flightUniforms)));
    stages.add(
        KernelStage.of(
            new KernelCall.Vertex(
                rays,
                flightUniforms,
                hitCount,
                hitNode,
                hitEnds,
                setup.fiducial().scene().nodes(),
                new int[] {room, INTERVALS, setup.fiducial().slot()},
                new double[] {SignatureSetup.SOFTENING_CM, SignatureSetup.LONGEST_CM},
                vertices)));

    long[] decay = new long[batch];
    double[] decayUniforms = new double[room * table.draws()];
    double[] decayed = new double[room * table.particles() * ChainLayout.PARTICLE_STRIDE];
    int[] chosen = new int[room];
    double[] weights = new double[room];
    double[] followed = new double[room * tracks * TrackTable.TRACK_STRIDE];
    stages.add(KernelStage.of(new KernelCall.Philox(decay, decayUniforms)));
    stages.add(
        KernelStage.of(
            new KernelCall.Cascade(
                decay,
                rays,
                vertices,
                decayUniforms,
                table.integers(),
                table.doubles(),
                decayed,
                chosen,
                weights)));
    stages.add(
        KernelStage.of(
            new KernelCall.Product(
                decayed, chosen, weights, products.products(), products.charges(), followed)));

    int[] reached = new int[room * tracks];
    int[] groupHits = new int[room * tracks * Math.max(1, setup.tracker().surfaces().groupCount())];
    double[] features = new double[room * tracks * TrackFeatureKernel.FEATURES];
    if (setup.signatures().stream().anyMatch(Signature::asksTracks)) {
      stages.add(
          new KernelStage(
              setup.tracker().follow(room * tracks, followed, reached, groupHits), tracks));
    }
    stages.add(
        new KernelStage(
            new KernelCall.TrackFeature(
                followed,
                new double[] {setup.tracker().centralField()},
                reached,
                groupHits,
                setup.tracker().surfaces().layout(room * tracks, 1),
                setup.tracker().kinds(),
                features),
            tracks));

    long[] photons = new long[batch];
    double[] further = new double[room * signatures * ClusterKernel.VALUES];
    int[] photonHits = new int[1];
    ProductTable photonProducts = ProductTable.photons(point.decay());
    if (setup.calorimeter().isPresent()) {
      PhotonStages followedPhotons =
          PhotonStages.of(
              room,
              setup,
              setup.calorimeter().get(),
              photonProducts,
              tables.photons(),
              photons,
              new PhotonStages.Decayed(decayed, chosen, weights),
              further);
      stages.addAll(followedPhotons.stages());
      photonHits = followedPhotons.hitCount();
      photons[BatchLayout.DRAWS] = followedPhotons.draws();
    }

    int[] layout = new int[TraceKernel.LAYOUT_LENGTH];
    layout[TraceKernel.LAYOUT_BINS] = setup.bins().count() - 1;
    layout[TraceKernel.LAYOUT_STRIDE] = room;
    double[] values = new double[room * signatures * SignatureTables.WIDTH];
    int[] accepted = new int[room * signatures];
    int[] pointBin = new int[room];
    long[] pointFilling = new long[room * signatures];
    long[] pointMoment = new long[room * signatures];
    double[] edges = setup.bins().edges();
    stages.add(
        KernelStage.of(
            new KernelCall.Signature(
                rays,
                vertices,
                weights,
                followed,
                features,
                further,
                tables.integers(),
                tables.requirements(),
                tables.efficiencies(),
                PipelinePlan.binTable(edges),
                PipelinePlan.binningArray(edges, point.scaleBits()),
                layout,
                values,
                accepted,
                pointBin,
                pointFilling,
                pointMoment)));
    SequencePlan sequence =
        new SequencePlan(
            stages,
            List.of(production, flight, decay, photons),
            List.of(
                photonHits,
                rays,
                vertices,
                weights,
                values,
                accepted,
                pointBin,
                pointFilling,
                pointMoment));
    return new SignatureBatch(
        sequence,
        production,
        flight,
        decay,
        photons,
        photonHits,
        rays,
        vertices,
        weights,
        values,
        accepted,
        pointBin,
        pointFilling,
        pointMoment);
  }
}
