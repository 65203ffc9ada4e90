package io.addra.geometry.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.document.InputException;
import io.addra.geometry.space.Vector3;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldMapTest {
  private static final double[] R = {0, 10, 25};
  private static final double[] Z = {-20, 0, 5, 40};

  /** B_r = 0.02 r + 0.001 r z, B_z = 1 - 0.04 z + 0.003 r: bilinear, so every point is exact. */
  private static FieldMap bilinear() {
    double[] br = new double[R.length * Z.length];
    double[] bz = new double[R.length * Z.length];
    for (int i = 0; i < R.length; i++) {
      for (int j = 0; j < Z.length; j++) {
        br[i * Z.length + j] = radial(R[i], Z[j]);
        bz[i * Z.length + j] = axial(R[i], Z[j]);
      }
    }
    return FieldMap.of(R, Z, br, bz);
  }

  private static double radial(double r, double z) {
    return 0.02 * r + 0.001 * r * z;
  }

  private static double axial(double r, double z) {
    return 1 - 0.04 * z + 0.003 * r;
  }

  @Test
  void at_bilinearField_isExact() {
    FieldMap map = bilinear();
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
    for (int k = 0; k < 1000; k++) {
      double r = 25 * random.nextDouble();
      double z = -20 + 60 * random.nextDouble();
      double phi = 2 * Math.PI * random.nextDouble();
      Vector3 b = map.at(r * Math.cos(phi), r * Math.sin(phi), z);
      assertThat(b.x()).isCloseTo(radial(r, z) * Math.cos(phi), within(1e-13));
      assertThat(b.y()).isCloseTo(radial(r, z) * Math.sin(phi), within(1e-13));
      assertThat(b.z()).isCloseTo(axial(r, z), within(1e-13));
    }
  }

  @Test
  void at_edgeOfTheGrid_isInsideAndBeyondIsNothing() {
    FieldMap map = bilinear();
    assertThat(map.at(0, 25, 40).z()).isCloseTo(axial(25, 40), within(1e-13));
    assertThat(map.at(0, 0, -20)).isEqualTo(new Vector3(0, 0, axial(0, -20)));
    assertThat(map.at(0, Math.nextUp(25.0), 0)).isEqualTo(Vector3.ZERO);
    assertThat(map.at(0, 0, Math.nextUp(40.0))).isEqualTo(Vector3.ZERO);
    assertThat(map.at(0, 0, Double.NaN)).isEqualTo(Vector3.ZERO);
  }

  @Test
  void at_uniformField_isTheSameEverywhere() {
    MagneticField field = UniformField.alongZ(1.5);
    assertThat(field.at(1e4, -3, 7)).isEqualTo(new Vector3(0, 0, 1.5));
  }

  @Test
  void of_impossibleGrids_areRefused() {
    double[] two = {0, 1};
    double[] four = {0, 0, 0, 0};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldMap.of(new double[] {1, 1}, two, four, four))
        .withMessage("r must ascend, found 1.0 after 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldMap.of(new double[] {-1, 1}, two, four, four))
        .withMessage("r must be >= 0, found -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldMap.of(two, two, two, four))
        .withMessage("B_r needs 4 numbers, found 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldMap.of(two, two, new double[] {0.1, 0, 0, 0}, four))
        .withMessage("B_r must be 0 on the axis, found 0.1");
  }

  @Test
  void read_table_isTheMap() {
    String text = "# from nowhere\nr_cm,z_cm,br_t,bz_t\n0,0,0,1\n0,2,0,3\n1,0,0,5\n1,2,0,7\n";
    FieldMap map = FieldMap.read("f.csv", text.getBytes(StandardCharsets.UTF_8));
    assertThat(map.at(0.5, 0, 1)).isEqualTo(new Vector3(0, 0, 4));
    assertThat(map.rCm()).containsExactly(0, 1);
    assertThat(map.zCm()).containsExactly(0, 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "|f.csv: the table has no rows",
        "r,z;0,0|f.csv:1: expected the header r_cm,z_cm,br_t,bz_t, found 'r,z'",
        "r_cm,z_cm,br_t,bz_t;0,0,0|f.csv:2: expected 4 cells, found 3",
        "r_cm,z_cm,br_t,bz_t;0,0,x,1|f.csv:2: br_t: expected a number, found 'x'",
        "r_cm,z_cm,br_t,bz_t;0,0,0,NaN|f.csv:2: bz_t: expected a number, found 'NaN'",
        "r_cm,z_cm,br_t,bz_t;0,0,0,1;0,2,0,3;1,0,0,5;1,3,0,7|f.csv:5: expected the node r_cm = 1.0,"
            + " z_cm = 2.0 of a complete grid, found 1.0, 3.0",
        "r_cm,z_cm,br_t,bz_t;0,0,0,1;0,2,0,3;1,0,0,5|f.csv:4: the grid ends before z_cm = 2.0 at"
            + " r_cm = 1.0",
        "r_cm,z_cm,br_t,bz_t;0,2,0,1;0,0,0,3;1,2,0,5;1,0,0,7|f.csv: z must ascend, found 0.0 after"
            + " 2.0",
      })
  void read_badTable_namesLineAndReason(String text) {
    String[] parts = text.split("\\|", -1);
    byte[] bytes = parts[0].replace(';', '\n').getBytes(StandardCharsets.UTF_8);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> FieldMap.read("f.csv", bytes))
        .withMessage(parts[1]);
  }
}
