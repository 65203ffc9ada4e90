package io.addra.validation.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.production.PhotonAlp;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Belle II published one search as limits on the cross-section and on the coupling, and both were
 * digitised by others: their ratio is the relation between the two. Single bins scatter by 5 to 15
 * per cent, as digitised curves do; the median below 7 GeV has to hold to 3 per cent.
 */
class AlpCrossSectionTest {
  private static final PhotonAlp ALP = PhotonAlp.at(LuminousRegion.point());
  private static final double LARGEST_MASS_GEV = 7;
  private static final double TOLERANCE = 0.03;

  private static List<double[]> table(String name) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(AlpCrossSectionTest.class.getResourceAsStream(name), name),
                StandardCharsets.UTF_8))) {
      List<double[]> rows = new ArrayList<>();
      for (String line : reader.lines().toList()) {
        if (!line.startsWith("#") && !line.startsWith("m_")) {
          String[] cells = line.split(",", -1);
          double[] row = new double[cells.length];
          for (int k = 0; k < cells.length; k++) {
            row[k] = Double.parseDouble(cells[k]);
          }
          rows.add(row);
        }
      }
      return rows;
    }
  }

  /** The limit on the coupling at a mass, between two points of the curve. */
  private static double coupling(List<double[]> curve, double mass) {
    int above = 1;
    while (above < curve.size() - 1 && curve.get(above)[0] < mass) {
      above++;
    }
    double[] low = curve.get(above - 1);
    double[] high = curve.get(above);
    double share = (mass - low[0]) / (high[0] - low[0]);
    return low[1] * Math.pow(high[1] / low[1], share);
  }

  @Test
  void crossSection_ofTheLimitOnTheCoupling_isTheLimitOnTheCrossSection() throws IOException {
    List<double[]> curve =
        table("alp_coupling_limit.csv").stream()
            .sorted(Comparator.comparingDouble(row -> row[0]))
            .toList();
    List<Double> ratios = new ArrayList<>();
    for (double[] bin : table("alp_cross_section_limit.csv")) {
      double mass = 0.5 * (bin[0] + bin[1]);
      if (mass > curve.getFirst()[0] && mass < LARGEST_MASS_GEV) {
        double perCoupling = ALP.crossSection(mass, 1);
        ratios.add(Math.sqrt(bin[2] / perCoupling) / coupling(curve, mass));
      }
    }
    assertThat(ratios).hasSizeGreaterThan(250);
    double median = ratios.stream().sorted().toList().get(ratios.size() / 2);
    assertThat(median).isCloseTo(1, within(TOLERANCE));
  }
}
