package io.addra.cli.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.addra.cli.figure.GrowthFigure.GrowthPanel;
import io.addra.cli.figure.GrowthFigure.Point;
import io.addra.cli.figure.GrowthFigure.PointCurve;
import io.addra.cli.figure.GrowthFigure.Scale;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class GrowthSvgTest {
  private static final List<String> TITLES = List.of("One", "Two < three", "m_{S}", "Four");

  @Test
  void of_fourPanels_isXmlWithTheirTitlesAndPoints() throws Exception {
    Element svg = root(GrowthSvg.of(figure(), "a"));
    NodeList titles = svg.getElementsByTagName("title");
    assertThat(
            IntStream.range(0, titles.getLength()).mapToObj(i -> titles.item(i).getTextContent()))
        .containsExactly("All", "One", "Two < three", "mS", "Four");
    // two curves a panel, with three points each and a dot in the legend
    assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(4 * 2 * (3 + 1));
  }

  @Test
  void of_fourPanels_pointsLieInside() throws Exception {
    Element svg = root(GrowthSvg.of(figure(), "a"));
    NodeList dots = svg.getElementsByTagName("circle");
    for (int i = 0; i < dots.getLength(); i++) {
      Element dot = (Element) dots.item(i);
      assertThat(Double.parseDouble(dot.getAttribute("cx")))
          .isBetween(0.0, Double.valueOf(svg.getAttribute("width")));
      assertThat(Double.parseDouble(dot.getAttribute("cy")))
          .isBetween(0.0, Double.valueOf(svg.getAttribute("height")));
    }
  }

  @Test
  void figure_withoutContent_isRefused() {
    assertThatThrownBy(() -> new GrowthFigure("All", "", List.of()))
        .hasMessageContaining("without panels");
    assertThatThrownBy(() -> new GrowthPanel("One", "x", "y", Scale.LOG, Scale.LOG, List.of()))
        .hasMessageContaining("without curves");
    assertThatThrownBy(() -> new PointCurve("a", List.of())).hasMessageContaining("without points");
  }

  private static Element root(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }

  private static GrowthFigure figure() {
    return new GrowthFigure("All", "A note.", TITLES.stream().map(GrowthSvgTest::panel).toList());
  }

  private static GrowthPanel panel(String title) {
    Scale scale = title.equals("One") ? Scale.LOG : Scale.LINEAR;
    return new GrowthPanel(
        title, "x", "y (s)", scale, scale, List.of(curve("first", 1), curve("second", 2)));
  }

  private static PointCurve curve(String label, double factor) {
    return new PointCurve(
        label,
        Stream.of(1.0, 10.0, 100.0)
            .map(x -> new Point(x, factor * x, 0.9 * factor * x, 1.2 * factor * x))
            .toList());
  }
}
