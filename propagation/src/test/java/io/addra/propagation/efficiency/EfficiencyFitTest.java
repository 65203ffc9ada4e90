package io.addra.propagation.efficiency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.document.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EfficiencyFitTest {
  private static final double[] LIFETIMES = {0.1, 0.5, 1, 5, 10, 50, 100};
  private static final double R0 = 20;
  private static final double N = 2;
  private static final double A = 1.5;

  @TempDir private Path folder;

  /** Decays of a spread of momenta about 3 GeV - mass/2, drawn like those of a signature. */
  private static VertexSample sample(double mass, int count) {
    SplittableRandom random = new SplittableRandom(Double.hashCode(mass));
    double[][] columns = new double[4][count];
    double logarithm = Math.log(1e6);
    for (int i = 0; i < count; i++) {
      double u = 1e-3 * Math.exp(logarithm * random.nextDouble());
      double p = 3 - mass / 2 + random.nextDouble(-0.5, 0.5);
      columns[0][i] = u;
      columns[1][i] = u * logarithm;
      columns[2][i] = u * p / mass * Math.sqrt(random.nextDouble());
      columns[3][i] = p;
    }
    return new VertexSample(columns[0], columns[1], columns[2], columns[3], count);
  }

  /** What a model would publish, with a scale of its own for each mass. */
  private static List<ReferencePoint> points(double mass, VertexSample sample, double noise) {
    SplittableRandom random = new SplittableRandom(Double.hashCode(mass) + 1);
    List<ReferencePoint> points = new ArrayList<>();
    for (double ctau : LIFETIMES) {
      double sum = 0;
      for (int i = 0; i < sample.size(); i++) {
        double p = sample.momentum()[i];
        double range = R0 * Math.pow(p / 2, A);
        double efficiency = Math.exp(-Math.pow(sample.radius()[i] / range, N));
        sum += sample.weight()[i] * efficiency * Math.exp(-sample.length()[i] / ctau) / ctau;
      }
      double value = 7 * mass * sum / sample.norm() * Math.exp(noise * random.nextGaussian());
      points.add(new ReferencePoint(mass, ctau, value, Math.max(noise, 0.05)));
    }
    return points;
  }

  private static EfficiencyFit fit(double noise, double... masses) {
    Map<Double, VertexSample> samples = new TreeMap<>();
    Map<Double, List<ReferencePoint>> points = new TreeMap<>();
    for (double mass : masses) {
      VertexSample sample = sample(mass, 1000);
      samples.put(mass, sample);
      points.put(mass, points(mass, sample, noise));
    }
    return new EfficiencyFit(points, samples);
  }

  @Test
  void fit_dataOfTheModelItself_findsItsParameters() {
    EfficiencyFit fit = fit(0, 0.5, 1.0, 2.0, 3.0);
    EfficiencyFit.Result result = fit.fit(List.of(0.5, 1.0, 2.0, 3.0));
    assertThat(result.parameters().get(0)).isCloseTo(R0, within(1e-3));
    assertThat(result.parameters().get(1)).isCloseTo(N, within(1e-3));
    assertThat(result.parameters().get(2)).isCloseTo(A, within(1e-3));
    assertThat(result.degrees()).isEqualTo(4 * LIFETIMES.length - 4 - 3);
    fit.ratios(2.0, result, 1)
        .forEach((ctau, ratio) -> assertThat(ratio).isCloseTo(1, within(1e-3)));
    // without the model the long lifetimes are far off
    assertThat(fit.ratios(2.0, null, 1).get(100.0)).isLessThan(0.8);
  }

  /** Over many sets of noisy data the fits scatter as the covariance says. */
  @Test
  void fit_noise_isWhatTheCovarianceSays() {
    double pulls = 0;
    double squares = 0;
    int fits = 25;
    for (int k = 0; k < fits; k++) {
      double shift = 1e-3 * k;
      EfficiencyFit.Result result =
          fit(0.05, 0.5 + shift, 1.0 + shift, 2.0 + shift, 3.0 + shift)
              .fit(List.of(0.5 + shift, 1.0 + shift, 2.0 + shift, 3.0 + shift));
      double pull =
          Math.log(result.parameters().get(0) / R0) / Math.sqrt(result.covariance().get(0).get(0));
      pulls += pull / fits;
      squares += pull * pull / fits;
    }
    // 5 standard deviations of 25 pulls
    assertThat(pulls).isCloseTo(0, within(5 / Math.sqrt(fits)));
    assertThat(squares).isBetween(0.2, 2.5);
  }

  @Test
  void table_atItsNodes_isTheFormula() {
    EfficiencyModel model = EfficiencyModels.load("belle2-ee-vertex", Path.of(""));
    double[] table = model.table();
    int rows = (int) table[2];
    int columns = (int) table[3];
    for (int i = 0; i < rows; i += 7) {
      for (int k = 0; k < columns; k += 5) {
        assertThat(table[4 + rows + columns + i * columns + k])
            .isEqualTo(model.at(table[4 + i], table[4 + rows + k]));
      }
    }
    assertThat(model.at(0, 2)).isEqualTo(1);
    double range = model.parameters().get(0);
    assertThat(model.at(range, 2)).isCloseTo(Math.exp(-1), within(1e-12));
  }

  @Test
  void text_readAgain_isTheSameModel() {
    EfficiencyModel model = EfficiencyModels.load("belle2-ee-vertex", Path.of(""));
    byte[] text = EfficiencyModels.text(model).getBytes(StandardCharsets.UTF_8);
    assertThat(EfficiencyModels.parse("copy", text)).isEqualTo(model);
  }

  @Test
  void read_table_takesTheRowsThatMayBeUsed() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("t.csv"),
            "# a remark\nmass_GeV,ctau_cm,eff,err,ok\n1,2,0.3,0.1,1\n1,3,0.2,0.1,0\n");
    ReferencePoints.Columns columns = new ReferencePoints.Columns("eff", "err", "ok");
    assertThat(ReferencePoints.read(file, columns))
        .containsExactly(new ReferencePoint(1, 2, 0.3, 0.1));
    assertThatThrownBy(
            () -> ReferencePoints.read(file, new ReferencePoints.Columns("rel", "err", "ok")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("t.csv:2: found no column rel");
    Files.writeString(file, "mass_GeV,ctau_cm,eff,err,ok\n1,2,x,0.1,1\n");
    assertThatThrownBy(() -> ReferencePoints.read(file, columns))
        .hasMessageContaining("t.csv:2: eff: expected a number, found 'x'");
  }
}
