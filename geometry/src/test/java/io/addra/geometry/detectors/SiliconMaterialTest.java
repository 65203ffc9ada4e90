package io.addra.geometry.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.geometry.ray.Segment;
import io.addra.geometry.space.Vector3;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Radiation lengths of the layers at normal incidence, averaged over their sensors with all that
 * belongs to the same ladder; of a pixel module along its pixels, as its read-out end is outside of
 * the acceptance. Published: about 0.2 % X0 a pixel layer (arXiv:1011.0352), about 0.7 % a strip
 * layer on average (papers on the strip detector).
 */
class SiliconMaterialTest {
  private static final LoadedDetector BELLE2 = LoadedDetector.belle2();
  private static final int POINTS = 40;

  @Test
  void pixelLayers_areAboutTwoPermilleOfX0() {
    for (int layer = 1; layer <= 2; layer++) {
      double x0 = 0;
      List<PlacedVolume> sensors = BELLE2.matching("belle2/vxd/pxd/layer-" + layer + "-[a-z]+-1");
      for (PlacedVolume sensor : sensors) {
        x0 += average(sensor, "belle2/vxd/pxd/layer-" + layer + "-.*-1(/.*)?") / sensors.size();
      }
      assertThat(x0).as("layer " + layer).isBetween(0.001, 0.003);
    }
  }

  @Test
  void stripLayers_areFourToNinePermilleOfX0() {
    for (int layer = 3; layer <= 6; layer++) {
      List<PlacedVolume> sensors =
          BELLE2.matching("belle2/vxd/svd/layer-" + layer + "-sensor-\\d-2");
      String ladder =
          "belle2/vxd/svd/layer-" + layer + "-(.*-2(/.*)?|cooling-pipe-\\d+|mount-.*-2)";
      double x0 = 0;
      for (PlacedVolume sensor : sensors) {
        x0 += average(sensor, ladder) / sensors.size();
      }
      assertThat(x0).as("layer " + layer).isBetween(0.004, 0.009);
      assertThat(x0).as("more than the silicon alone").isGreaterThan(0.032 / 9.3688 * 1.2);
    }
  }

  /**
   * Mean X0 (1) of one ladder along the normal of a sensor, through random points of the sensor.
   */
  private static double average(PlacedVolume sensor, String ladder) {
    SplittableRandom random = new SplittableRandom(20261124);
    Vector3 normal = sensor.world().turn(new Vector3(1, 0, 0));
    Vector3 low = sensor.volume().shape().bounds().min();
    Vector3 high = sensor.volume().shape().bounds().max();
    Map<String, Double> properties = sensor.volume().properties();
    double from = properties.getOrDefault("active_z_min_cm", low.z());
    double to = properties.getOrDefault("active_z_max_cm", high.z());
    double sum = 0;
    int inside = 0;
    while (inside < POINTS) {
      Vector3 own =
          new Vector3(
              (low.x() + high.x()) / 2,
              random.nextDouble(low.y(), high.y()),
              random.nextDouble(from, to));
      if (sensor.volume().shape().contains(own)) {
        inside++;
        Vector3 start = sensor.world().apply(own).minus(normal.times(2.2));
        sum +=
            BELLE2.ray(array(start), array(normal)).stream()
                .filter(s -> s.exitCm() < 4.4 && s.volumePath().matches(ladder))
                .mapToDouble(Segment::x0)
                .sum();
      }
    }
    return sum / POINTS;
  }

  private static double[] array(Vector3 v) {
    return new double[] {v.x(), v.y(), v.z()};
  }
}
