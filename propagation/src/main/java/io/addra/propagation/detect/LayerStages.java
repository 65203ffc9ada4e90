package io.addra.propagation.detect;

import io.addra.kernels.body.CrossingKernel;
import io.addra.kernels.body.LayerKernel;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.TrackTable;
import io.addra.kernels.device.DetectionCall;
import io.addra.kernels.device.EventCall;
import io.addra.kernels.device.RayCall;
import io.addra.materials.Materials;
import io.addra.propagation.layer.LayerProducts;
import io.addra.propagation.layer.LayerScene;
import io.addra.propagation.layer.Reach;
import io.addra.propagation.signature.ValueBlock;

/** The kernels that follow the products of a batch through layers, and its LLPs to them. */
final class LayerStages {
  /** Intervals of a product that are stored. */
  static final int INTERVALS = 512;

  /** What ranges and showers are tabulated for: most of what stops anything. */
  static final String MATERIAL = "iron";

  /** Added to the stream of the events for what happens to products. */
  private static final int STREAM = 0x74000000;

  private static final double CM_PER_NS = 29.9792458;

  private LayerStages() {}

  /** The settings of {@link CrossingKernel}. */
  static double[] settings(LayerScene scene, double[] collision) {
    double[] settings = new double[CrossingKernel.SETTINGS];
    System.arraycopy(collision, 0, settings, CrossingKernel.REFERENCE, 3);
    settings[CrossingKernel.PLACE_RESOLUTION] = scene.placeCm();
    settings[CrossingKernel.TIME_RESOLUTION] = CM_PER_NS * scene.timeNs();
    return settings;
  }

  /**
   * Adds them.
   *
   * @param further values of the events, of which those of {@link ValueBlock#LAYERS} are written,
   *     and those of {@link ValueBlock#DEPTH} where a signature asks for one
   */
  static void add(
      BatchAssembly batch,
      SignatureSetup setup,
      LayerScene scene,
      SignaturePoint point,
      FlightStages flights,
      DecayStages decays,
      double[] further) {
    LayerProducts table = LayerProducts.of(point.decay());
    double[] rows = FeatureRows.layers(setup.rows().selections());
    int each = table.each();
    int all = batch.room() * each;
    int signatures = setup.rows().count();
    BatchAssembly.Uniforms uniforms = batch.uniforms(each * LayerKernel.DRAWS, STREAM);
    double[] tracks = new double[all * TrackTable.TRACK_STRIDE];
    double[] rays = new double[all * ProductionKernel.RAY_STRIDE];
    double[] products = new double[all * LayerKernel.PRODUCT_STRIDE];
    long[] layers = new long[all];
    batch.add(
        new EventCall.Product(
            decays.particles(),
            decays.chosen(),
            decays.weights(),
            table.products(),
            table.charges(),
            tracks));
    batch.add(new DetectionCall.PhotonRay(tracks, rays), each);
    BatchAssembly.Hits hits = batch.trace(rays, scene.scene(), each, INTERVALS, "a product");
    batch.add(
        new DetectionCall.Layer(
            tracks,
            decays.chosen(),
            uniforms.values(),
            hits.count(),
            hits.node(),
            hits.ends(),
            scene.matter(),
            scene.kinds(),
            table.species(),
            table.masses(),
            Reach.tables(Materials.standard().get(MATERIAL)),
            new int[] {all, INTERVALS, each},
            setup.collision(),
            products,
            layers),
        each);
    batch.add(
        new DetectionCall.Crossing(
            flights.rays(),
            flights.vertices(),
            tracks,
            uniforms.values(),
            products,
            layers,
            new int[] {signatures, each, ValueBlock.total(), ValueBlock.LAYERS.offset()},
            rows,
            settings(scene, setup.collision()),
            further));
    if (setup.rows().selections().stream().anyMatch(s -> s.asks(ValueBlock.DEPTH))) {
      BatchAssembly.Hits flown =
          batch.trace(flights.rays(), scene.scene(), 1, INTERVALS, "the flight of an LLP");
      batch.add(
          new RayCall.Depth(
              flights.rays(),
              flights.vertices(),
              flown.count(),
              flown.node(),
              flown.ends(),
              scene.flight(),
              new int[] {
                batch.room(), INTERVALS, signatures, ValueBlock.total(), ValueBlock.DEPTH.offset()
              },
              further));
    }
  }
}
