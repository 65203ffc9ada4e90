package io.addra.cli.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.addra.cli.figure.ChartStyle;
import io.addra.geometry.document.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlotStyleFileTest {
  @TempDir Path folder;

  private PlotStyle read(String text) throws Exception {
    Path file = folder.resolve("style.yaml");
    Files.writeString(file, text);
    return PlotStyleFile.read(file);
  }

  @Test
  void read_whatIsNamed_changesAndTheRestStays() throws Exception {
    PlotStyle style =
        read(
            """
            title: ""
            size: {width_mm: 86}
            fonts: {tick_pt: 7}
            colours: ["#112233"]
            legend: top-right
            labels: {"decay:a": "A_{1}"}
            panels: {by: quantity, columns: 2}
            axes: {y: {from: 0, to: 1, scale: linear}}
            """);
    ChartStyle standard = ChartStyle.standard();
    assertThat(style.title()).contains("");
    assertThat(style.chart().widthMm()).isEqualTo(86);
    assertThat(style.chart().fonts().tick()).isEqualTo(7);
    assertThat(style.chart().fonts().axis()).isEqualTo(standard.fonts().axis());
    assertThat(style.chart().colours()).containsExactly("#112233");
    assertThat(style.chart().dashes()).isEqualTo(standard.dashes());
    assertThat(style.chart().legend()).isEqualTo(ChartStyle.Legend.TOP_RIGHT);
    assertThat(style.labels()).containsEntry("decay:a", "A_{1}");
    assertThat(style.by()).contains("quantity");
    assertThat(style.axis("y").log()).contains(false);
    assertThat(style.axis("x")).isEqualTo(AxisStyle.UNSAID);
  }

  @Test
  void read_empty_isTheStandard() throws Exception {
    PlotStyle style = read("{}\n");
    assertThat(style.chart()).isEqualTo(PlotStyle.standard().chart());
    assertThat(style.title()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "colors: ['#112233']            | :2: colors: unknown key 'colors', did you mean 'colours'",
        "colours: [red]                 | :2: colours[0]: expected a colour as '#d55e00'",
        "legend: middle                 | :2: legend:",
        "size: {width_mm: 3}            | :2: size.width_mm:",
        "axes: {x: {from: 3, to: 2}}    | :2: axes.x.to: expected more than from 3.0, found 2.0",
        "axes: {y: {from: 0, scale: log}} | :2: axes.y.from: expected more than 0",
      })
  void read_mistake_isNamedWithItsLine(String line, String message) {
    assertThatThrownBy(() -> read("note: text\n" + line + "\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
  }
}
