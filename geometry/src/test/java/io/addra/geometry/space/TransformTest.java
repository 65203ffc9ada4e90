package io.addra.geometry.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TransformTest {
  private static final Vector3 P = new Vector3(1, 2, 3);

  @Test
  void rotation_quarterTurns_areExact() {
    assertThat(Transform.aboutZ(90).apply(P)).isEqualTo(new Vector3(-2, 1, 3));
    assertThat(Transform.aboutZ(-270).apply(P)).isEqualTo(new Vector3(-2, 1, 3));
    assertThat(Transform.rotation(90, 0, 0).apply(P)).isEqualTo(new Vector3(1, -3, 2));
    assertThat(Transform.rotation(0, 90, 0).apply(P)).isEqualTo(new Vector3(3, 2, -1));
  }

  @Test
  void rotation_severalAngles_turnsAboutXThenYThenZ() {
    Vector3 stepwise =
        Transform.aboutZ(30)
            .apply(Transform.rotation(0, 20, 0).apply(Transform.rotation(10, 0, 0).apply(P)));
    assertThat(Transform.rotation(10, 20, 30).apply(P).minus(stepwise).norm()).isLessThan(1e-14);
  }

  @Test
  void inverse_afterTransform_isIdentity() {
    Transform t = Transform.translation(4, 5, 6).after(Transform.rotation(10, -20, 130));
    assertThat(t.inverse().apply(t.apply(P)).minus(P).norm()).isLessThan(1e-14);
    assertThat(t.mirrors()).isFalse();
    assertThat(Transform.MIRROR_Z.after(t).mirrors()).isTrue();
  }

  @Test
  void after_twoMotions_appliesTheInnerFirst() {
    Transform both = Transform.aboutZ(90).after(Transform.translation(1, 0, 0));
    assertThat(both.apply(Vector3.ZERO)).isEqualTo(new Vector3(0, 1, 0));
    assertThat(Transform.sin(30)).isCloseTo(0.5, within(1e-15));
  }

  @Test
  void unit_ofNothing_refused() {
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(Vector3.ZERO::unit);
  }
}
