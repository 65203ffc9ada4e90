package io.addra.cli.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.addra.cli.figure.PlaneFigure.Line;
import io.addra.cli.figure.PlaneFigure.Point;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PlaneSvgTest {
  private static PlaneFigure figure(double lightest) {
    return new PlaneFigure(
        "A title",
        List.of("one note", "another"),
        "Mass (GeV)",
        "Coupling",
        List.of(
            new Line(
                "first",
                List.of(
                    List.of(new Point(lightest, 1e-5), new Point(1, 2e-6), new Point(3, 1e-6)),
                    List.of(new Point(2, 3e-3)))),
            new Line("second", List.of(List.of()))));
  }

  @Test
  void of_anyRange_drawsEachPointInside() throws Exception {
    for (double lightest : new double[] {0.01, 0.9}) {
      Element svg = root(PlaneSvg.of(figure(lightest), "a"));
      NodeList dots = svg.getElementsByTagName("circle");
      assertThat(dots.getLength()).isEqualTo(4);
      List<Double> heights =
          IntStream.range(0, 4)
              .mapToObj(i -> Double.parseDouble(((Element) dots.item(i)).getAttribute("cy")))
              .toList();
      // larger couplings lie higher
      assertThat(heights.get(3)).isLessThan(heights.get(0));
      assertThat(heights.get(0)).isLessThan(heights.get(1));
      for (int i = 0; i < 4; i++) {
        Element dot = (Element) dots.item(i);
        assertThat(Double.parseDouble(dot.getAttribute("cx")))
            .isBetween(84.0, Double.parseDouble(svg.getAttribute("width")));
        assertThat(heights.get(i))
            .isBetween(40.0, Double.parseDouble(svg.getAttribute("height")) - 88);
      }
    }
  }

  @Test
  void of_twice_hasTheSameBytes() {
    assertThat(PlaneSvg.of(figure(0.3), "a")).isEqualTo(PlaneSvg.of(figure(0.3), "a"));
  }

  @Test
  void of_onePoint_hasAxes() throws Exception {
    PlaneFigure lone =
        new PlaneFigure(
            "Lone",
            List.of(),
            "x",
            "y",
            List.of(new Line("", List.of(List.of(new Point(1, 1e-3))))));
    assertThat(root(PlaneSvg.of(lone, "a")).getElementsByTagName("circle").getLength())
        .isEqualTo(1);
  }

  @Test
  void figure_withoutPoints_isRefused() {
    assertThatThrownBy(
            () -> new PlaneFigure("t", List.of(), "x", "y", List.of(new Line("a", List.of()))))
        .hasMessageContaining("without points");
  }

  private static Element root(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }
}
