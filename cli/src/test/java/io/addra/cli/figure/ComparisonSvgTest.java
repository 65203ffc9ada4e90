package io.addra.cli.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.addra.cli.figure.ComparisonFigure.Kind;
import io.addra.cli.figure.ComparisonFigure.Panel;
import io.addra.cli.figure.ComparisonFigure.Point;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ComparisonSvgTest {

  /** Three points of which one is out of tolerance, off by a factor. */
  private static ComparisonFigure figure(double off) {
    return new ComparisonFigure(
        "A title",
        "a note",
        "x",
        "y",
        List.of(
            new Panel(
                "one",
                List.of(
                    new Point(0.1, 1, 0.1, 0.2, 1, 0.05, 0.7, 1.3, Kind.WITHIN),
                    new Point(1, 2, 0, 0, 2 / off, 0, 0.7, 1.3, Kind.OUT),
                    new Point(9, 3, 0, 0, Double.NaN, 0, Double.NaN, Double.NaN, Kind.SHOWN)))));
  }

  private static Element root(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }

  /**
   * Three dots in the legend, three numbers, and a ratio for each that is predicted and on the
   * axis; one off the axis is an arrow.
   */
  @ParameterizedTest
  @ValueSource(doubles = {2, 1000})
  void of_points_drawsEachInsideAndTheRatios(double off) throws Exception {
    Element svg = root(ComparisonSvg.of(figure(off), "a"));
    NodeList dots = svg.getElementsByTagName("circle");
    assertThat(dots.getLength()).isEqualTo(3 + 3 + (off < 5 ? 2 : 1));
    for (int i = 0; i < dots.getLength(); i++) {
      Element dot = (Element) dots.item(i);
      assertThat(Double.parseDouble(dot.getAttribute("cx"))).isBetween(76.0, 1000.0);
      assertThat(Double.parseDouble(dot.getAttribute("cy")))
          .isBetween(20.0, Double.parseDouble(svg.getAttribute("height")));
    }
  }

  @Test
  void of_twice_hasTheSameBytes() {
    assertThat(ComparisonSvg.of(figure(2), "a")).isEqualTo(ComparisonSvg.of(figure(2), "a"));
  }

  /** Ratios 2 and 1/2 lie at the same distance on both sides of 1. */
  @Test
  void place_ofInverseRatios_isSymmetric() {
    RatioAxis axis = new RatioAxis(4, 100, 0);
    assertThat(axis.place(1)).isCloseTo(50, within(1e-9));
    assertThat(axis.place(4)).isCloseTo(0, within(1e-9));
    assertThat(axis.place(2) + axis.place(0.5)).isCloseTo(100, within(1e-9));
    assertThat(axis.place(2)).isCloseTo(25, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.002, 1.01, 1.05, 1.2, 2, 6})
  void majorTicks_ofAnyRange_areOnTheAxisAndHave1(double most) {
    RatioAxis axis = new RatioAxis(most, 100, 0);
    assertThat(axis.majorTicks()).hasSizeGreaterThan(1);
    assertThat(axis.majorTicks()).allMatch(tick -> axis.contains(tick.value()));
    assertThat(axis.majorTicks()).anyMatch(tick -> tick.label().equals("1"));
  }

  @Test
  void figure_withoutPoints_isRefused() {
    assertThatThrownBy(() -> new ComparisonFigure("", "", "", "", List.of()))
        .hasMessageContaining("without points");
  }
}
