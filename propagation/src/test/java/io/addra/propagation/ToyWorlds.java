package io.addra.propagation;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.DetectorChoice;
import io.addra.geometry.field.UniformField;
import io.addra.geometry.space.Vector3;
import io.addra.kernels.scene.Scene;
import io.addra.kernels.scene.SceneBuilder;
import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.production.BMesonDecay;
import io.addra.propagation.scan.OverlayRegion;
import io.addra.propagation.scan.ScanConfig;
import io.addra.propagation.scan.ScanGeometry;
import io.addra.propagation.spectrum.Quantity;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Two small worlds and scans through them: a pipe in a drum around the origin, and a box 10 m away.
 */
public final class ToyWorlds {

  /** Slot of the pipe. */
  public static final int PIPE = 0;

  /** Slot of the drum without the pipe. */
  public static final int DRUM = 1;

  /** Slot of what is outside the drum. */
  public static final int NEAR_OUTSIDE = 2;

  /** Slot of the far box. */
  public static final int BOX = 3;

  /** Slot of what is outside the box. */
  public static final int FAR_OUTSIDE = 4;

  /** Slot of a region that nothing reaches. */
  public static final int NOWHERE = 5;

  private ToyWorlds() {}

  /** Both worlds. */
  public static ScanGeometry geometry() {
    double[] none = {};
    double[] box = {
      1, 0, 0, 1000, -1, 0, 0, -600, 0, 1, 0, 200, 0, -1, 0, 200, 0, 0, 1, 300, 0, 0, -1, 300
    };
    Scene scene =
        new SceneBuilder()
            .open(new double[] {-100, -100, -150, 100, 100, 200}, DRUM, NEAR_OUTSIDE)
            .addConeSection(
                new double[] {-150, 200}, new double[] {100, 100}, new double[] {0, 0}, none, null)
            .open(new double[] {-1, -1, -100, 1, 1, 100}, PIPE, DRUM)
            .addConeSection(
                new double[] {-100, 100}, new double[] {1, 1}, new double[] {0, 0}, none, null)
            .close()
            .close()
            .open(new double[] {600, -200, -300, 1000, 200, 300}, BOX, FAR_OUTSIDE)
            .addPolyhedron(box)
            .close()
            .build(6);
    return new ScanGeometry(
        scene,
        List.of("near/pipe", "near/drum", "near/outside", "far/box", "far/outside", "nowhere"),
        Set.of(NEAR_OUTSIDE, FAR_OUTSIDE),
        List.of(
            new Quantity("decay:near", List.of(PIPE, DRUM)),
            new Quantity("decay:near/pipe", List.of(PIPE)),
            new Quantity("decay:near/drum", List.of(DRUM)),
            new Quantity("decay:near/outside", List.of(NEAR_OUTSIDE)),
            new Quantity("decay:far", List.of(BOX)),
            new Quantity("decay:far/outside", List.of(FAR_OUTSIDE)),
            new Quantity("decay:nowhere", List.of(NOWHERE))),
        List.of(detector("near", "00"), detector("far", "11")));
  }

  private static Detector detector(String name, String hash) {
    return new Detector(
        name,
        name,
        "",
        List.of(),
        List.of(),
        List.of(),
        new UniformField(Vector3.ZERO),
        List.of(),
        List.of(),
        hash);
  }

  /** A scan of B+ -> K+ S at the given masses (GeV). */
  public static ScanConfig config(long seed, long events, Double... masses) {
    return new ScanConfig(
        "toy.yaml",
        "Toy",
        seed,
        events,
        BMesonDecay.of("B+", "K+", LuminousRegion.operation()),
        "operation",
        "S",
        List.of(masses),
        List.of(0.01, 1.0, 100.0),
        List.of(),
        Stream.of("near", "far").map(DetectorChoice::of).toList(),
        List.of());
  }

  /** The same scan through Belle II, three far detectors and an overlay. */
  public static ScanConfig realConfig(long seed, long events, Double... masses) {
    ScanConfig toy = config(seed, events, masses);
    return new ScanConfig(
        toy.file(),
        toy.title(),
        seed,
        events,
        toy.production(),
        toy.luminousRegion(),
        toy.llp(),
        toy.masses(),
        toy.lifetimes(),
        toy.decays(),
        Stream.of("belle2", "gazelle-baby", "gazelle-l", "godzilla")
            .map(DetectorChoice::of)
            .toList(),
        List.of(
            new OverlayRegion(
                "fiducial", List.of(0.05, 60.0), List.of(-55.0, 140.0), List.of(17.0, 150.0))));
  }
}
