package io.addra.cli.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.addra.cli.figure.Chart.Panel;
import io.addra.cli.figure.Chart.Range;
import io.addra.cli.figure.Chart.Scale;
import io.addra.cli.figure.ChartMark.Place;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

class ChartSvgTest {
  private static final Range X = new Range("x (cm)", true, 1, 1e4);
  private static final Range Y = new Range("y", true, 1e-4, 1);

  private static Chart chart() {
    List<Place> line = List.of(new Place(1, 0.5), new Place(100, 0), new Place(1e4, 0.1));
    List<ChartMark> marks =
        List.of(
            new ChartMark.Band(0, line, line),
            new ChartMark.Line("first", 0, false, line),
            new ChartMark.Line("second", 1, true, line),
            new ChartMark.Dot(1, new Place(10, 0.1), 0.05, 0.2),
            new ChartMark.Limit(2, new Place(30, 1e-3)),
            new ChartMark.Area(
                0.01, List.of(List.of(new Place(1, 1e-3), new Place(9, 1e-3), new Place(9, 1e-2)))),
            new ChartMark.Rule(0.3),
            new ChartMark.Cells(
                new double[] {1, 10, 100},
                new double[] {1e-4, 1e-2},
                new double[] {0.1, Double.NaN}));
    return new Chart(
        "Title",
        "note",
        1,
        List.of(1.0, 0.4),
        List.of(
            new Panel("a", X, Y, marks), new Panel("", X, new Range("r", false, 0, 2), List.of())),
        Optional.of(new Scale(new Range("value", true, 1e-3, 1), false)));
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void of_twice_hasTheSameBytes() {
    assertThat(ChartSvg.of(chart(), ChartStyle.standard(), "c"))
        .isEqualTo(ChartSvg.of(chart(), ChartStyle.standard(), "c"));
  }

  @Test
  void of_size_isThatOfTheStyleAt96UnitsAnInch() throws Exception {
    Document svg = parse(ChartSvg.of(chart(), ChartStyle.standard().sized(101.6, 76.2), "c"));
    assertThat(Double.parseDouble(svg.getDocumentElement().getAttribute("width")))
        .isCloseTo(4 * 96, within(0.01));
    assertThat(Double.parseDouble(svg.getDocumentElement().getAttribute("height")))
        .isCloseTo(3 * 96, within(0.01));
  }

  @ParameterizedTest
  @EnumSource(ChartStyle.Legend.class)
  void of_anyLegend_isXmlWithFiniteNumbers(ChartStyle.Legend legend) throws Exception {
    ChartStyle s = ChartStyle.standard();
    ChartStyle style =
        new ChartStyle(
            120, 90, s.fonts(), s.lines(), s.colours(), s.dashes(), legend, true, "Draft <1>");
    String svg = ChartSvg.of(chart(), style, "c");
    assertThat(parse(svg).getDocumentElement().getTagName()).isEqualTo("svg");
    assertThat(svg).doesNotContain("NaN").doesNotContain("Infinity").doesNotContain("E-");
  }

  /** The right and the lower edge of the image are the figure's white, not an uncovered rest. */
  @Test
  void png_edges_areWhite() throws Exception {
    String svg = ChartSvg.of(chart(), ChartStyle.standard().sized(83.3, 61.7), "c");
    var image = ImageIO.read(new ByteArrayInputStream(Png.of(svg, 3.125)));
    int last = image.getRGB(image.getWidth() - 1, image.getHeight() - 1) & 0xffffff;
    assertThat(last).isEqualTo(0xffffff);
  }

  @Test
  void style_secondRoundOfColours_hasOtherDashes() {
    ChartStyle style = ChartStyle.standard();
    int n = style.colours().size();
    assertThat(style.colour(n)).isEqualTo(style.colour(0));
    assertThat(
            java.util.stream.IntStream.range(0, 2 * n)
                .mapToObj(i -> style.colour(i) + style.dashes(i))
                .distinct())
        .hasSizeGreaterThan(n);
  }

  @Test
  void range_emptyOrNotPositive_isRefused() {
    assertThatThrownBy(() -> new Range("a", false, 1, 1)).hasMessageContaining("axis 'a'");
    assertThatThrownBy(() -> new Range("a", true, 0, 1)).hasMessageContaining("logarithmic");
  }
}
