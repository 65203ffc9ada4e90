package io.addra.cli.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class AngleFiguresTest {
  @Test
  void linearAxis_ticks_areRoundAndInside() {
    LinearAxis axis = LinearAxis.of(0, 0.32, 400, 100);
    assertThat(axis.place(0.16)).isCloseTo(250, within(1e-9));
    assertThat(axis.majorTicks().stream().map(Axis.Tick::label))
        .containsExactly("0.00", "0.05", "0.10", "0.15", "0.20", "0.25", "0.30");
    assertThat(LinearAxis.ofDegrees(0, 360, 0, 500).majorTicks().stream().map(Axis.Tick::label))
        .containsExactly("0", "45", "90", "135", "180", "225", "270", "315", "360");
    assertThat(LinearAxis.of(-3, 3, 0, 300).majorTicks().getFirst().label()).isEqualTo("−3");
    assertThat(LinearAxis.of(0, 10, 0, 500).minorTicks()).hasSize(40).doesNotContain(5.0);
  }

  @Test
  void fills_endsOfTheScale_areViridis() {
    assertThat(Fills.value(0)).isEqualTo("#440154");
    assertThat(Fills.value(1)).isEqualTo("#fde725");
    assertThat(Fills.value(7)).isEqualTo("#fde725");
  }

  /** The lower layer fills half of the axis, the upper layer the rest up to the headroom. */
  @Test
  void stack_twoLayers_lieOnEachOther() throws Exception {
    double[] x = {0, 90, 180};
    StackFigure figure =
        new StackFigure(
            "t",
            "",
            "x",
            "y",
            x,
            List.of(
                new StackFigure.Layer("low", new double[] {1, 1, 1}),
                new StackFigure.Layer("high", new double[] {0.5, 0.5, 0.5})),
            2,
            new double[0],
            new double[0]);
    String svg = StackSvg.of(figure, "s");
    assertThat(StackSvg.of(figure, "s")).isEqualTo(svg);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(Png.of(svg, 1)));
    int bottom = image.getHeight() - 50;
    assertThat(image.getRGB(555, bottom - 100) & 0xffffff).isEqualTo(0x0072b2);
    assertThat(image.getRGB(555, bottom - 280) & 0xffffff).isEqualTo(0xe69f00);
    assertThat(image.getRGB(555, bottom - 400) & 0xffffff).isEqualTo(0xffffff);
  }

  @Test
  void image_quarters_haveTheirColours() throws Exception {
    ImageFigure figure =
        new ImageFigure(
            "t",
            "",
            "x",
            "y",
            "v",
            new double[] {0, 1},
            new double[] {0, 1},
            new double[] {0, 10, Double.NaN, 5},
            Double.POSITIVE_INFINITY,
            List.of());
    BufferedImage image =
        ImageIO.read(new ByteArrayInputStream(Png.of(ImageSvg.of(figure, "i"), 1)));
    int bottom = image.getHeight() - 50;
    assertThat(image.getRGB(200, bottom - 100)).isEqualTo(image.getRGB(905, bottom - 2));
    assertThat(image.getRGB(700, bottom - 100)).isEqualTo(image.getRGB(905, bottom - 498));
    assertThat(image.getRGB(200, bottom - 400) & 0xffffff).isEqualTo(0xffffff);
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new ImageFigure(
                "t",
                "",
                "x",
                "y",
                "v",
                new double[] {0},
                new double[] {0, 1},
                new double[2],
                1,
                List.of()));
  }
}
