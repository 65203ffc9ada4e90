package io.addra.validation.closure;

import io.addra.propagation.spectrum.Estimate;
import io.addra.validation.coverage.BoxSolidAngle;
import io.addra.validation.coverage.ConvexBody;
import io.addra.validation.coverage.Coverage;
import io.addra.validation.report.Subject;
import io.addra.validation.report.ValidationCheck;
import io.addra.validation.report.ValidationResult;
import java.util.ArrayList;
import java.util.List;

/**
 * A box seen from an isotropic source: the share of LLPs whose line meets it against the solid
 * angle in closed form, and the fraction at a very long lifetime against the mean path inside over
 * lambda.
 *
 * @param sampling how it is sampled
 */
public record BoxSolidAngleCheck(Sampling sampling) implements ValidationCheck {
  private static final double LIMIT = 4;
  private static final double BETA_GAMMA = 2.5;
  private static final double LONG_CTAU_CM = 1e12;
  private static final double[] AT_REST = {0, 0, 0};
  private static final List<double[][]> BOXES =
      List.of(
          new double[][] {{800, -570, 800}, {1200, -170, 1200}},
          new double[][] {{-20, -20, 30}, {20, 60, 50}},
          new double[][] {{-3950, 1300, -500}, {-1450, 2300, 4500}});

  @Override
  public String name() {
    return "box";
  }

  @Override
  public List<ValidationResult> run() {
    List<ValidationResult> results = new ArrayList<>();
    for (int i = 0; i < BOXES.size(); i++) {
      String box = "box-" + (i + 1);
      double[][] corners = BOXES.get(i);
      Sample sample = sampling.isotropic(Solids.box(box, corners[0], corners[1]), BETA_GAMMA);
      results.addAll(compare(sample, box, corners[0], corners[1]));
    }
    return results;
  }

  List<ValidationResult> compare(Sample sample, String box, double[] low, double[] high) {
    double share = BoxSolidAngle.of(low, high) / (4 * Math.PI);
    double events = sampling.events();
    Subject hits =
        new Subject(
            box + "/solid-angle-share",
            "1",
            "LLPs that meet the box, isotropic source at the origin",
            "closed form, Khadjavi 1968");
    Coverage coverage = Coverage.of(box, List.of(ConvexBody.box(low, high)), AT_REST);
    double lambda = BETA_GAMMA * LONG_CTAU_CM;
    Estimate decays = sample.at(1, LONG_CTAU_CM, box);
    Subject path =
        new Subject(
            box + "/long-lifetime-path",
            "cm",
            "fraction times lambda, isotropic source at the origin",
            "mean path over all directions, by quadrature");
    return List.of(
        ValidationResult.statistical(
            hits,
            share,
            sample.entries(1) / events,
            Math.sqrt(share * (1 - share) / events),
            LIMIT),
        ValidationResult.statistical(
            path,
            coverage.pathIntegralCm(),
            decays.value() * lambda,
            decays.statError() * lambda,
            LIMIT));
  }
}
