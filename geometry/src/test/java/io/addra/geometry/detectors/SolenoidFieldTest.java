package io.addra.geometry.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.field.FieldMap;
import io.addra.geometry.space.Vector3;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

/** The Belle II solenoid's map against figures of the full map, and against Maxwell. */
class SolenoidFieldTest {
  private static final FieldMap MAP = map();

  /** Figures of basf2's map at its own nodes, so exact to the last digit given. */
  @Test
  void at_compensationSolenoids_asInTheFullMap() {
    assertThat(MAP.at(0, 0, -83).z()).isCloseTo(-3.071, within(5e-4));
    assertThat(MAP.at(0, 0, 147).z()).isCloseTo(0.074, within(5e-4));
  }

  /** The interaction point lies between nodes: the map of half as many nodes shows how much off. */
  @Test
  void at_interactionPoint_asInTheFullMapWithinTheInterpolationError() {
    double error = 0;
    for (double z = -23; z <= 27; z += 10) {
      double coarse = 0.5 * (MAP.at(0, 0, z - 10).z() + MAP.at(0, 0, z + 10).z());
      error = Math.max(error, Math.abs(coarse - MAP.at(0, 0, z).z()));
    }
    assertThat(error).isLessThan(0.02);
    assertThat(MAP.at(0, 0, 0).z()).isCloseTo(1.4559, within(error / 4 + 5e-5));
  }

  /**
   * Mean and range that the full map has there. The extremes lie at r = 20 cm, where the coarser
   * grid is off by up to 25 mT.
   */
  @Test
  void at_driftChamber_meanAndRangeOfTheFullMap() {
    double sum = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    int count = 0;
    for (int i = 0; i <= 90; i++) {
      for (int j = 0; j <= 220; j++) {
        double bz = MAP.at(20.0 + i, 0, -70.0 + j).z();
        sum += bz;
        least = Math.min(least, bz);
        most = Math.max(most, bz);
        count++;
      }
    }
    assertThat(sum / count).isCloseTo(1.486, within(1.5e-3));
    assertThat(least).isCloseTo(1.391, within(25e-3));
    assertThat(most).isCloseTo(1.629, within(25e-3));
  }

  @Test
  void at_anyAzimuth_turnsWithIt() {
    Vector3 b0 = MAP.at(63.2, 0, 81.7);
    assertThat(b0.y()).isZero();
    for (int deg = 10; deg < 360; deg += 10) {
      double phi = Math.toRadians(deg);
      Vector3 b = MAP.at(63.2 * Math.cos(phi), 63.2 * Math.sin(phi), 81.7);
      assertThat(b.z()).isCloseTo(b0.z(), within(1e-12));
      assertThat(b.x()).isCloseTo(b0.x() * Math.cos(phi), within(1e-12));
      assertThat(b.y()).isCloseTo(b0.x() * Math.sin(phi), within(1e-12));
    }
  }

  @Test
  void at_twoSidesOfACellsFace_isTheSame() {
    for (double s = 0.5; s < 170; s += 7.3) {
      for (double z = -353; z < 440; z += 10) {
        assertThat(MAP.at(s, 0, Math.nextUp(z)).minus(MAP.at(s, 0, z)).norm()).isLessThan(1e-12);
      }
      double r = 10 * Math.ceil(s / 10);
      Vector3 inside = MAP.at(Math.nextDown(r), 0, 2 * s - 50);
      assertThat(inside.minus(MAP.at(r, 0, 2 * s - 50)).norm()).isLessThan(1e-12);
    }
  }

  /**
   * No flux leaves a ring-shaped cell of 10 cm in the drift chamber: each of its four faces, about
   * equally large, may be off by the error of the interpolation there.
   */
  @Test
  void flux_outOfCells_vanishes() {
    double flipped = 0;
    for (double r = 20; r < 110; r += 10) {
      double errorT = r >= 50 ? 1e-3 : r >= 30 ? 6e-3 : 25e-3;
      for (double z = -73; z < 147; z += 10) {
        double unit = Math.PI * ((r + 10) * (r + 10) - r * r);
        double ends = (axial(r, z + 10) - axial(r, z)) / unit;
        double sides = (radial(r + 10, z) - radial(r, z)) / unit;
        assertThat(Math.abs(ends + sides)).as("r %s, z %s", r, z).isLessThan(4 * errorT);
        flipped = r >= 50 ? Math.max(flipped, Math.abs(ends - sides)) : 0;
      }
    }
    assertThat(flipped).as("with B_r the other way round").isGreaterThan(4e-3);
  }

  /** Through the face from r to r + 10 cm at z; the field is linear there. */
  private static double axial(double r, double z) {
    double inner = MAP.at(r, 0, z).z();
    double outer = MAP.at(r + 10, 0, z).z();
    double slope = (outer - inner) / 10;
    double start = inner - slope * r;
    double r1 = r + 10;
    return 2 * Math.PI * (start * (r1 * r1 - r * r) / 2 + slope * (r1 * r1 * r1 - r * r * r) / 3);
  }

  /** Through the cylinder at r, from z to z + 10 cm. */
  private static double radial(double r, double z) {
    return 2 * Math.PI * r * 10 * 0.5 * (MAP.at(r, 0, z).x() + MAP.at(r, 0, z + 10).x());
  }

  /** What the class says of the error: half the nodes show four times it. */
  @Test
  void at_betweenNodes_errorAsStated() {
    assertThat(leaveOut(50, 110) / 4).isBetween(0.2e-3, 1e-3);
    assertThat(leaveOut(30, 110) / 4).isBetween(1e-3, 6e-3);
    assertThat(leaveOut(20, 110) / 4).isBetween(6e-3, 25e-3);
  }

  private static double leaveOut(double r0, double r1) {
    double worst = 0;
    for (double r = r0; r <= r1; r += 10) {
      for (double z = -73; z <= 147; z += 10) {
        Vector3 coarse = MAP.at(r, 0, z - 10).plus(MAP.at(r, 0, z + 10)).times(0.5);
        Vector3 difference = coarse.minus(MAP.at(r, 0, z));
        worst = Math.max(worst, Math.abs(difference.x()));
        worst = Math.max(worst, Math.abs(difference.z()));
      }
    }
    return worst;
  }

  private static FieldMap map() {
    String name = "/io/addra/geometry/detectors/belle2/solenoid_field.csv";
    try (InputStream in = SolenoidFieldTest.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new AssertionError("no resource " + name);
      }
      return FieldMap.read("solenoid_field.csv", in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
