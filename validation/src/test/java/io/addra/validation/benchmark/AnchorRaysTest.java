package io.addra.validation.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AnchorRaysTest {

  /** ISO C++ [rand.predef]: the 10000th of a default-constructed mt19937_64, whose seed is 5489. */
  @Test
  void nextBits_tenThousandthOfTheDefaultSeed_isTheStandardsValue() {
    StandardTwister random = new StandardTwister(5489);
    long bits = 0;
    for (int k = 0; k < 10_000; k++) {
      bits = random.nextBits();
    }
    assertThat(Long.toUnsignedString(bits)).isEqualTo("9981545732273789042");
  }

  /** Rays 0, 1 and 999999 as g++ 12 with libstdc++ makes them from the anchor's source. */
  @Test
  void rays_areTheAnchors() {
    double[] ip = AnchorRays.fromInteractionPoint(1_000_000);
    assertRay(ip, 0, "0 0 0 -0.777091444 0.561294734 -0.284740567");
    assertRay(ip, 1, "0 0 0 -0.861065745 -0.339266241 0.378766626");
    assertRay(ip, 999_999, "0 0 0 -0.54945904 0.241763368 0.799778223");
    double[] dv = AnchorRays.fromDisplacedVertices(1_000_000);
    assertRay(dv, 1, "-65.1731415 12.711339 -6.85558462 0.798186779 0.145322397 -0.584618926");
    assertRay(
        dv, 999_999, "-15.4546289 -48.339901 -37.0003319 -0.815414608 -0.565650642 -0.123037934");
  }

  private static void assertRay(double[] rays, int i, String expected) {
    String[] numbers = expected.split(" ", -1);
    for (int k = 0; k < 6; k++) {
      assertThat((float) rays[8 * i + k]).isEqualTo(Float.parseFloat(numbers[k]));
    }
    assertThat(rays[8 * i + 6]).isEqualTo(1);
    assertThat(rays[8 * i + 7]).isEqualTo(1);
  }

  @Test
  void rays_fillTheirSpace() {
    int n = 100_000;
    double[] rays = AnchorRays.fromDisplacedVertices(n);
    double z = 0;
    double square = 0;
    for (int i = 0; i < n; i++) {
      z += rays[8 * i + 2] / n;
      square += (rays[8 * i] * rays[8 * i] + rays[8 * i + 1] * rays[8 * i + 1]) / n;
    }
    assertThat(z).isCloseTo(40, within(5 * 160 / Math.sqrt(12.0 * n)));
    assertThat(square).isCloseTo(3200, within(5 * 6400 / Math.sqrt(12.0 * n)));
  }
}
