package io.addra.geometry.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.detector.ParentRegion;
import io.addra.geometry.detector.Region;
import io.addra.geometry.ray.Segment;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rays through the whole of Belle II. */
class Belle2RaysTest {
  private static final LoadedDetector BELLE2 = LoadedDetector.belle2();

  /** At 90 deg there would be no crystal: a gap between two rings points at the origin there. */
  @Test
  void subsystems_followInRadialOrder() {
    List<Segment> ray = BELLE2.ray(89, 3);
    List<String> order =
        ray.stream().map(Segment::region).filter(r -> !r.equals("interspace")).distinct().toList();
    assertThat(order)
        .containsExactly(
            "beam-pipe",
            "vxd-space",
            "pxd",
            "svd",
            "cdc-structure",
            "cdc",
            "top",
            "ecl-structure",
            "ecl-barrel",
            "coil",
            "bklm",
            "bklm-iron");
  }

  /** Walls of the central beam pipe, in mm: Be 10 to 10.6 and 11.6 to 12, Ti to 12.002. */
  @Test
  void beamPipe_isDoubleWalled() {
    List<Segment> pipe =
        BELLE2.ray(90, 3).stream().filter(s -> s.region().equals("beam-pipe")).toList();
    assertThat(pipe)
        .extracting(Segment::material)
        .containsExactly("vacuum", "beryllium", "paraffin_liquid", "beryllium", "titanium");
    double[] walls = {10, 10.6, 11.6, 12, 12.002};
    for (int k = 0; k < walls.length; k++) {
      assertThat(pipe.get(k).exitCm()).isCloseTo(walls[k] / 10, within(1e-9));
    }
  }

  /** 26 mm of iron and 62.8 mm of aluminium: 2.186 radiation, 0.313 interaction lengths. */
  @Test
  void coil_hasReferenceMaterial() {
    List<Segment> coil = BELLE2.ray(90, 3).stream().filter(s -> s.region().equals("coil")).toList();
    assertThat(coil.getFirst().entryCm()).isCloseTo(170, within(1e-9));
    assertThat(coil.getLast().exitCm()).isCloseTo(200, within(1e-9));
    assertThat(coil.stream().mapToDouble(Segment::x0).sum()).isCloseTo(2.186, within(0.002));
    assertThat(coil.stream().mapToDouble(Segment::lambdaI).sum()).isCloseTo(0.313, within(0.001));
  }

  @Test
  void everyRay_isPartitionedUpToTheYokesOutline() {
    List<String> regions =
        Stream.concat(
                Stream.of(Region.OUTSIDE), BELLE2.detector().regions().stream().map(Region::name))
            .toList();
    SplittableRandom random = new SplittableRandom(20261122);
    for (int k = 0; k < 2000; k++) {
      double cos = random.nextDouble(-1, 1);
      double theta = Math.toDegrees(Math.acos(cos));
      double phi = random.nextDouble(-180, 180);
      List<Segment> ray = BELLE2.ray(theta, phi);
      double s = 0;
      for (Segment segment : ray) {
        assertThat(segment.entryCm()).isEqualTo(s);
        assertThat(segment.exitCm()).isGreaterThan(s);
        assertThat(regions).contains(segment.region());
        s = segment.exitCm();
      }
      assertThat(s).isCloseTo(toOutline(theta, phi), within(1e-7));
      assertThat(ray).noneMatch(segment -> segment.region().equals(Region.OUTSIDE));
    }
  }

  /** Distance (cm) to the octagon of 353.5 cm flat radius between z = -315.1 and 409.1 cm. */
  private static double toOutline(double theta, double phi) {
    double t = Math.toRadians(theta);
    double nearest = (Math.cos(t) > 0 ? 409.1 : -315.1) / Math.cos(t);
    for (int face = 0; face < 8; face++) {
      double towards = Math.sin(t) * Math.cos(Math.toRadians(phi - 45 * face));
      if (towards > 0) {
        nearest = Math.min(nearest, 353.5 / towards);
      }
    }
    return nearest;
  }

  @Test
  void parents_areSumsOfRegions() {
    List<String> regions = BELLE2.detector().regions().stream().map(Region::name).toList();
    assertThat(regions).hasSizeBetween(18, 24).doesNotHaveDuplicates();
    assertThat(BELLE2.detector().parents())
        .extracting(ParentRegion::name)
        .contains("vxd", "ecl", "klm");
    assertThat(BELLE2.detector().parents())
        .allSatisfy(parent -> assertThat(regions).containsAll(parent.of()));
  }
}
