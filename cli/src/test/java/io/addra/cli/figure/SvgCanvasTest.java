package io.addra.cli.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SvgCanvasTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1.5, 1.5",
    "-0.004, 0",
    "-2.349, -2.35",
    "1.05, 1.05",
    "-0.5, -0.5",
    "12, 12"
  })
  void number_hasAtMostTwoDecimals(double value, String expected) {
    assertThat(SvgCanvas.number(value)).isEqualTo(expected);
  }

  @Test
  void width_ofSuperscript_isSmallerThanPlain() {
    var canvas = new SvgCanvas(10, 10, "a-");
    double plain = canvas.width("10", 10) + canvas.width("3", 10);
    assertThat(canvas.width("10^{3}", 10))
        .isCloseTo(canvas.width("10", 10) + 0.72 * canvas.width("3", 10), within(1e-9))
        .isLessThan(plain);
    assertThat(canvas.width("10_{3}", 10)).isEqualTo(canvas.width("10^{3}", 10));
  }

  @Test
  void text_unknownLetter_isDrawnAsQuestionMark() {
    var canvas = new SvgCanvas(10, 10, "a-");
    assertThat(canvas.width("\u4e2d", 10)).isEqualTo(canvas.width("?", 10));
  }

  @Test
  void document_titleWithMarks_isEscapedAndPlain() {
    assertThat(new SvgCanvas(10, 10, "a-").document("m_{S} < 10^{3} & more"))
        .contains("<title>mS &lt; 103 &amp; more</title>");
  }
}
