package io.addra.cli.plot;

import java.util.ArrayList;
import java.util.List;

/** Titles of a plot. Immutable. */
final class PlotText {
  private final PlotData data;
  private final PlotStyle style;
  private final PlotLabels labels;

  PlotText(PlotData data, PlotStyle style, PlotLabels labels) {
    this.data = data;
    this.style = style;
    this.labels = labels;
  }

  /** What a fraction is of, for an axis. */
  String yTitle() {
    String llp = data.runs().getFirst().llp();
    boolean signatures = data.quantities().stream().allMatch(q -> q.startsWith("signature:"));
    boolean decays = data.quantities().stream().allMatch(q -> q.startsWith("decay:"));
    return signatures
        ? "Fraction of " + llp + " with the signature"
        : decays ? "Fraction of " + llp + " that decay inside" : "Fraction of " + llp;
  }

  /**
   * The title: the reaction, and what all curves have in common.
   *
   * @param masses whether a mass that is alone belongs into it
   */
  String title(boolean masses) {
    if (style.title().isPresent()) {
      return style.title().get();
    }
    List<String> parts = new ArrayList<>();
    parts.add(Typeset.reaction(data.runs().getFirst().reaction()));
    if (data.quantities().size() == 1) {
      parts.add(labels.quantity(data.quantities().getFirst()));
    }
    if (masses && data.masses().size() == 1) {
      parts.add(labels.mass(data.masses().getFirst()));
    }
    return String.join(", ", parts);
  }

  /**
   * Refuses more curves in a panel than can be told apart.
   *
   * @throws IllegalArgumentException if there are more
   */
  static void checkCount(int curves) {
    if (curves > CurvePlot.MOST) {
      throw new IllegalArgumentException(
          "%d curves in a panel, at most %d can be told apart: choose with --quantity, --mass or --ctau, or give panels.by in a style file"
              .formatted(curves, CurvePlot.MOST));
    }
  }
}
