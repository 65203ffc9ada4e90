package io.addra.geometry.export.gdml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.addra.geometry.Worlds;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GdmlRotationTest {
  @Test
  void of_rotationAboutZ_isTheOppositeOne() {
    assertThat(GdmlRotation.of(Transform.aboutZ(90))).isEqualTo(new GdmlRotation(0, 0, -90));
  }

  @Test
  void of_anyRotation_isItsInverse() {
    SplittableRandom random = new SplittableRandom(1);
    for (int k = 0; k < 10_000; k++) {
      // every third close to where only the sum of two angles is known
      double y = k % 3 == 0 ? 90 + Math.pow(10, random.nextDouble(-18, 0)) : random.nextDouble(360);
      check(Transform.rotation(random.nextDouble(360), y, random.nextDouble(360)));
      check(Transform.axes(Worlds.direction(random), Worlds.direction(random)));
    }
    for (int x = -180; x <= 180; x += 90) {
      for (int y = -180; y <= 180; y += 90) {
        check(Transform.rotation(x, y, 90));
      }
    }
  }

  @Test
  void of_reflection_isRefused() {
    assertThatThrownBy(() -> GdmlRotation.of(Transform.MIRROR_Z))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void check(Transform placement) {
    GdmlRotation r = GdmlRotation.of(placement);
    Transform back = Transform.rotation(r.x(), r.y(), r.z());
    for (Vector3 axis : new Vector3[] {Vector3.X, Vector3.Y, Vector3.Z}) {
      // per angle of up to pi: an ulp for atan2, and pi * 2^-52 each to degrees and back, 1.9e-15
      // in all; three angles, and an ulp of 1 for each of the products: 7e-15
      assertThat(back.turn(placement.turn(axis)).minus(axis).norm()).isLessThan(32 * 0x1p-52);
    }
  }
}
