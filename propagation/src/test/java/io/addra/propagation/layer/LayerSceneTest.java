package io.addra.propagation.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.DetectorChoice;
import io.addra.kernels.body.DepthKernel;
import io.addra.kernels.body.LayerKernel;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.TraceKernel;
import io.addra.kernels.body.TrackTable;
import io.addra.kernels.body.VertexKernel;
import io.addra.kernels.device.DetectionCall;
import io.addra.kernels.device.RayCall;
import io.addra.materials.Materials;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayerSceneTest {
  private static final int ROOM = 512;
  private static final LayerScene BELLE2 = LayerScene.of(load("belle2", Map.of()));

  private static Detector load(String name, Map<String, Double> set) {
    return new DetectorChoice(name, "", set).load();
  }

  private static double[] direction(double thetaDeg, double phiDeg) {
    double theta = Math.toRadians(thetaDeg);
    double phi = Math.toRadians(phiDeg);
    return new double[] {
      Math.sin(theta) * Math.cos(phi), Math.sin(theta) * Math.sin(phi), Math.cos(theta)
    };
  }

  private static RayCall.Trace traced(LayerScene scene, double[] ray) {
    int[] layout = new int[TraceKernel.LAYOUT_LENGTH];
    layout[TraceKernel.LAYOUT_NODES] = scene.scene().nodeCount();
    layout[TraceKernel.LAYOUT_CAPACITY] = ROOM;
    layout[TraceKernel.LAYOUT_STRIDE] = 1;
    RayCall.Trace trace =
        new RayCall.Trace(
            ray, scene.scene(), layout, new int[1], new int[ROOM], new double[2 * ROOM]);
    trace.event(0);
    return trace;
  }

  /** A muon from a place in a direction: its features, and its layers. */
  private static double[] muon(
      LayerScene scene, double[] from, double[] direction, double momentum, long[] layers) {
    double[] track = new double[TrackTable.TRACK_STRIDE];
    for (int k = 0; k < 3; k++) {
      track[k] = from[k];
      track[TrackTable.TRACK_MOMENTUM + k] = momentum * direction[k];
    }
    double[] ray = new double[ProductionKernel.RAY_STRIDE];
    new DetectionCall.PhotonRay(track, ray).event(0);
    RayCall.Trace trace = traced(scene, ray);
    double[] found = new double[LayerKernel.PRODUCT_STRIDE];
    new DetectionCall.Layer(
            track,
            new int[1],
            new double[] {0.5, 0, 0, 0, 0},
            trace.hitCount(),
            trace.hitNode(),
            trace.hitEnds(),
            scene.matter(),
            scene.kinds(),
            new int[] {LayerKernel.MUON},
            new double[] {0.1056583755},
            Reach.tables(Materials.standard().get("iron")),
            new int[] {1, ROOM, 1},
            new double[3],
            found,
            layers)
        .event(0);
    return found;
  }

  /** 15 layers in the barrel, 14 in the forward end cap, 12 in the backward one. */
  @Test
  void of_belle2_hasTheLayersOfItsMuonSystem() {
    List<String> names = BELLE2.layers();
    assertThat(names).hasSize(41);
    assertThat(names.stream().filter(n -> n.startsWith("belle2/bklm/"))).hasSize(15);
    assertThat(names.stream().filter(n -> n.startsWith("belle2/eklm-forward/"))).hasSize(14);
    assertThat(names.stream().filter(n -> n.startsWith("belle2/eklm-backward/"))).hasSize(12);
  }

  /** Fast muons from the interaction point through the middle of a part cross all of its layers. */
  @ParameterizedTest
  @CsvSource({
    "70, 10, bklm, 15",
    "100, 100, bklm, 15",
    "75, 190, bklm, 15",
    "33, 30, eklm-forward, 14",
    "30, 140, eklm-forward, 14",
    "138, 30, eklm-backward, 12",
    "140, 300, eklm-backward, 12"
  })
  void muon_throughTheMiddleOfAPart_crossesAllItsLayers(
      double theta, double phi, String part, int expected) {
    long[] layers = new long[1];
    muon(BELLE2, new double[3], direction(theta, phi), 100, layers);
    long crossed = 0;
    for (int k = 0; k < BELLE2.layers().size(); k++) {
      boolean own = BELLE2.layers().get(k).startsWith("belle2/" + part + "/");
      crossed += own && (layers[0] >> k & 1) == 1 ? 1 : 0;
    }
    assertThat(crossed).isEqualTo(expected);
  }

  /** A muon that begins behind the last plate but one crosses one layer of the barrel at most. */
  @Test
  void muon_fromTheOutside_crossesWhatIsLeft() {
    double[] out = direction(90, 10);
    double[] from = {340 * out[0], 340 * out[1], 100};
    assertThat(muon(BELLE2, from, out, 100, new long[1])[LayerKernel.LAYERS]).isZero();
  }

  /** More momentum never means fewer layers, and 0.3 GeV does not leave the calorimeter. */
  @Test
  void muon_moreMomentum_crossesMoreLayers() {
    double before = 0;
    for (double p : new double[] {0.3, 0.6, 0.8, 1, 1.3, 1.6, 2, 3}) {
      double count =
          muon(BELLE2, new double[3], direction(75, 10), p, new long[1])[LayerKernel.LAYERS];
      assertThat(count).isGreaterThanOrEqualTo(before);
      before = count;
    }
    assertThat(before).isEqualTo(15);
    assertThat(muon(BELLE2, new double[3], direction(75, 10), 0.3, new long[1])[LayerKernel.LAYERS])
        .isZero();
  }

  /**
   * Along the normal of an octant, 14 plates of 4.67 cm of iron or so stand between the first and
   * the last layer: 3.9 interaction lengths less the outermost plate of 20 cm, and what is in the
   * gaps.
   */
  @Test
  void flight_alongTheBarrelsNormal_passesItsPlates() {
    double[] out = direction(80, 10);
    double[] ray = {0, 0, 0, out[0], out[1], out[2], 1, 1};
    RayCall.Trace trace = traced(BELLE2, ray);
    double[] at250 = flight(trace, ray, 250);
    double[] at330 = flight(trace, ray, 330);
    assertThat(flight(trace, ray, 195)[DepthKernel.DEPTH]).isZero();
    assertThat(flight(trace, ray, 195)[DepthKernel.PLACE]).isZero();
    double cosine = Math.cos(Math.toRadians(10)) * Math.sin(Math.toRadians(80));
    double plates = 14 * 4.675 / cosine / 16.777;
    assertThat(flight(trace, ray, 333 / cosine)[DepthKernel.DEPTH]).isBetween(plates, plates + 0.6);
    assertThat(at330[DepthKernel.DEPTH]).isGreaterThan(at250[DepthKernel.DEPTH]);
    assertThat(flight(trace, ray, 345 / cosine)[DepthKernel.PLACE]).isEqualTo(2);
  }

  private static double[] flight(RayCall.Trace trace, double[] ray, double u) {
    double[] further = new double[DepthKernel.VALUES];
    double[] vertex = new double[VertexKernel.VERTEX_STRIDE];
    vertex[VertexKernel.VERTEX_LENGTH] = u;
    new RayCall.Depth(
            ray,
            vertex,
            trace.hitCount(),
            trace.hitNode(),
            trace.hitEnds(),
            BELLE2.flight(),
            new int[] {1, ROOM, 1, DepthKernel.VALUES, 0},
            further)
        .event(0);
    return further;
  }

  /** Planes of both arms, each by itself, and none where none are asked for. */
  @Test
  void of_farDetector_hasThePlanesThatAreSet() {
    assertThat(LayerScene.has(load("gazelle-l", Map.of()))).isFalse();
    LayerScene four = LayerScene.of(load("gazelle-l", Map.of("planes", 4.0)));
    assertThat(four.layers()).hasSize(8);
    assertThat(four.placeCm()).isEqualTo(10);
    assertThat(four.timeNs()).isEqualTo(0.1);
    // across B1 from its near face: planes at an eighth, three, five and seven of its 6 m
    double[] found = muon(four, new double[] {3200, 200, 0}, direction(90, 0), 5, new long[1]);
    assertThat(found[LayerKernel.LAYERS]).isEqualTo(4);
    assertThat(found[LayerKernel.ENTRY]).isCloseTo(75 - 0.5, within(1e-6));
    assertThat(found[LayerKernel.SPAN]).isCloseTo(450, within(1e-6));
  }

  /** The time from the interaction point, in closed form. */
  @Test
  void delay_muonFromTheInteractionPoint_isThatOfItsVelocity() {
    LayerScene two = LayerScene.of(load("gazelle-lg-b1", Map.of("planes", 2.0)));
    double p = 0.5;
    double[] found = muon(two, new double[3], direction(90, 0), p, new long[1]);
    double entry = 3200 + 150 - 0.5;
    double inverse = Math.hypot(p, 0.1056583755) / p;
    assertThat(found[LayerKernel.DELAY]).isCloseTo(entry * (inverse - 1), within(1e-6));
  }

  /**
   * A shield on the sides that the interaction point sees: 50 cm of iron take 0.57 GeV at least.
   */
  @Test
  void shield_muonFromOutside_losesItsEnergyThere() {
    LayerScene shielded =
        LayerScene.of(load("gazelle-lg-b1", Map.of("planes", 4.0, "shield_cm", 50.0)));
    double[] origin = new double[3];
    double[] slow = muon(shielded, origin, direction(90, 0), 0.5, new long[1]);
    double[] fast = muon(shielded, origin, direction(90, 0), 3, new long[1]);
    assertThat(slow[LayerKernel.LAYERS]).isZero();
    assertThat(fast[LayerKernel.LAYERS]).isEqualTo(4);
    assertThat(fast[LayerKernel.INTERACTION]).isCloseTo(50 / 16.777, within(0.01));
  }
}
