package io.addra.cli.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class FigureSvgTest {
  @Test
  void of_sameFigure_givesSameBytes() {
    assertThat(FigureSvg.of(SampleFigures.detectors(), "a"))
        .isEqualTo(FigureSvg.of(SampleFigures.detectors(), "a"));
  }

  @Test
  void png_ofFigure_hasSizeAndInk() throws Exception {
    String svg = FigureSvg.of(SampleFigures.detectors(), "a");
    Files.writeString(Path.of("target/sample.svg"), svg);
    byte[] png = Png.of(svg, 2);
    Files.write(Path.of("target/sample.png"), png);
    var image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(2000);
    assertThat(
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement()
                .getTagName())
        .isEqualTo("svg");
  }
}
