package io.addra.cli.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProfileSvgTest {
  private static final Pattern STEPS =
      Pattern.compile("<path d=\"(M[^\"]*)\" fill=\"none\" stroke=\"#0072b2\"");

  private static ProfileFigure figure(double... values) {
    double[] edges = new double[values.length + 1];
    for (int k = 0; k < edges.length; k++) {
      edges[k] = 10.0 * k;
    }
    return new ProfileFigure(
        "Title", "Note", "x", "y", edges, List.of(new ProfileFigure.Steps("curve", values)));
  }

  /** Heights of the steps (drawing units), downwards. */
  private static double[] heights(ProfileFigure figure) {
    Matcher path = STEPS.matcher(ProfileSvg.of(figure, "p"));
    assertThat(path.find()).isTrue();
    return Pattern.compile("(?:V|^M\\S+ )([-0-9.]+)")
        .matcher(path.group(1))
        .results()
        .mapToDouble(match -> Double.parseDouble(match.group(1)))
        .toArray();
  }

  @Test
  void of_decades_areAsFarApart() {
    double[] y = heights(figure(1, 0.1, 0.01, 0.1));
    assertThat(y).hasSize(4);
    assertThat(y[1] - y[0]).isCloseTo(y[2] - y[1], within(0.02));
    assertThat(y[3]).isEqualTo(y[1]);
    assertThat(y[1]).isGreaterThan(y[0]);
  }

  /** What is 0 lies below all that is not, and not at infinity. */
  @Test
  void of_zeros_areBelowThePanel() {
    double[] y = heights(figure(1, 0, 1e-3));
    assertThat(y[1]).isGreaterThan(y[2]).isLessThan(3000);
    assertThat(heights(figure(0, 0))).hasSize(2);
  }

  @Test
  void figure_withoutAValueForEachBin_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(ProfileSvgTest::figure);
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new ProfileFigure(
                "t",
                "",
                "x",
                "y",
                new double[] {0, 1, 2},
                List.of(new ProfileFigure.Steps("c", new double[1]))));
  }
}
