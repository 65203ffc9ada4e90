package io.addra.cli.report;

import io.addra.cli.figure.PlaneFigure;
import io.addra.cli.figure.PlaneFigure.Line;
import io.addra.cli.figure.PlaneFigure.Point;
import io.addra.cli.figure.PlaneSvg;
import io.addra.propagation.coupling.ModelText;
import io.addra.propagation.reach.Crossing;
import io.addra.propagation.reach.Luminosity;
import io.addra.propagation.reach.RateLimit;
import io.addra.propagation.reach.ReachContour;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The figures of a reach: contours in the planes of mass and coupling, and of mass and rate. */
public final class ReachFigures {
  private static final String ENDS =
      "Lines join scanned masses and end at the last with as many events: no line closes a contour"
          + " that is not known to close.";

  private ReachFigures() {}

  /**
   * Contours of one model.
   *
   * @param contours the contours; only so many as colours can tell apart are drawn
   * @param factors what multiplies the acceptance, in words
   * @return the figure; empty where no contour has a point
   */
  public static Optional<PlaneFigure> contours(List<ReachContour> contours, String factors) {
    List<ReachContour> drawn =
        contours.stream()
            .filter(contour -> !contour.contour().crossings().isEmpty())
            .limit(PlaneSvg.mostLines())
            .toList();
    if (drawn.isEmpty()) {
      return Optional.empty();
    }
    ModelText model = drawn.getFirst().search().model().text();
    List<Line> lines = new ArrayList<>();
    for (ReachContour contour : drawn) {
      lines.add(new Line(label(contour, drawn) + ends(contour), pieces(contour)));
    }
    List<String> notes = new ArrayList<>();
    notes.add(common(drawn) + factors);
    notes.add(ENDS);
    if (drawn.stream().anyMatch(contour -> !ends(contour).isEmpty())) {
      notes.add("Open: as many events at the last coupling that was tried, at some mass or all.");
    }
    if (drawn.size() < contours.size()) {
      notes.add(
          "%d of %d contours are drawn: the others have no points or no colour; all are in"
                  .formatted(drawn.size(), contours.size())
              + " contours.csv.");
    }
    return Optional.of(
        new PlaneFigure(
            model.title() + ", by " + ScanFigures.typeset(drawn.getFirst().search().rate().name()),
            notes,
            "Mass of " + model.llp() + " (GeV)",
            axis(model.coupling()),
            lines));
  }

  /**
   * Rates that give a number of events, a line a lifetime.
   *
   * @param limits limits of one quantity, luminosity and number of events
   * @param quantity name of the quantity
   * @param unit unit of the rate in words
   * @return the figure; empty where the acceptance is 0 throughout
   */
  public static Optional<PlaneFigure> rates(
      List<RateLimit> limits,
      String llp,
      String quantity,
      Luminosity luminosity,
      double events,
      String unit) {
    Map<Double, List<Point>> byLifetime = new LinkedHashMap<>();
    for (RateLimit limit : limits) {
      if (Double.isFinite(limit.rate())) {
        byLifetime
            .computeIfAbsent(limit.ctau(), _ -> new ArrayList<>())
            .add(new Point(limit.mass(), limit.rate()));
      }
    }
    if (byLifetime.isEmpty()) {
      return Optional.empty();
    }
    List<Line> lines = new ArrayList<>();
    byLifetime.forEach((ctau, points) ->
        lines.add(new Line("cτ = " + Numbers.length(ctau).replace("µ", "μ"), List.of(points))));
    return Optional.of(
        new PlaneFigure(
            "%s, %s: what gives %s events"
                .formatted(quantity, luminosity.label(), Numbers.significant(events)),
            List.of(
                "Times the branching fraction of the decay that is searched for. Lines join scanned masses."),
            "Mass of " + llp + " (GeV)",
            unit.equals("pb") ? "Cross-section (pb)" : "Branching fraction (" + unit + ")",
            lines.subList(0, Math.min(lines.size(), PlaneSvg.mostLines()))));
  }

  private static String axis(ModelText.CouplingConstant coupling) {
    String symbol =
        switch (coupling.symbol()) {
          case "g_agg" -> "g_{aγγ}";
          case "g_aW" -> "g_{aW}";
          case "epsilon" -> "ε";
          case "sin_theta" -> "sin θ";
          case "U^2" -> "|U|^{2}";
          default -> coupling.symbol();
        };
    return "Coupling " + symbol + (coupling.unit().isEmpty() ? "" : " (" + coupling.unit() + ")");
  }

  /** What a contour is of, in words: parametrisation, quantity, luminosity, number of events. */
  private static List<String> words(ReachContour contour) {
    return List.of(
        contour.search().model().parametrisation(),
        contour.quantity().replaceFirst("^decay:", ""),
        contour.search().luminosity().label(),
        Numbers.significant(contour.events()) + " events");
  }

  /** Those words of the contours that are the same in all ({@code true}) or differ. */
  private static List<String> words(ReachContour contour, List<ReachContour> all, boolean same) {
    List<String> words = words(contour);
    return IntStream.range(0, words.size())
        .filter(i -> same == (all.stream().map(c -> words(c).get(i)).distinct().count() == 1))
        .mapToObj(words::get)
        .toList();
  }

  /** What tells a contour from the others. */
  private static String label(ReachContour contour, List<ReachContour> all) {
    List<String> words = words(contour, all, false);
    return String.join(", ", words.isEmpty() ? words(contour) : words);
  }

  private static String common(List<ReachContour> all) {
    List<String> words = words(all.getFirst(), all, true);
    return (words.isEmpty() ? "" : "All lines: " + String.join(", ", words) + ". ") + "Counted: ";
  }

  private static List<List<Point>> pieces(ReachContour contour) {
    List<List<Point>> pieces = new ArrayList<>();
    List<Double> masses = contour.curves().stream().map(curve -> curve.mass()).toList();
    for (String branch : List.of(Crossing.LOWER, Crossing.UPPER)) {
      Map<Double, List<Double>> couplings = new TreeMap<>();
      for (Crossing crossing : contour.contour().branch(branch)) {
        couplings.computeIfAbsent(crossing.mass(), _ -> new ArrayList<>()).add(crossing.coupling());
      }
      int most = couplings.values().stream().mapToInt(List::size).max().orElse(0);
      for (int k = 0; k < most; k++) {
        addRuns(pieces, masses, couplings, k);
      }
    }
    return pieces;
  }

  /** Polylines through the k-th crossing of each mass, cut at masses that have none. */
  private static void addRuns(
      List<List<Point>> pieces, List<Double> masses, Map<Double, List<Double>> couplings, int k) {
    List<Point> piece = new ArrayList<>();
    for (double mass : masses) {
      List<Double> here = couplings.getOrDefault(mass, List.of());
      if (k < here.size()) {
        piece.add(new Point(mass, here.get(k)));
      } else if (!piece.isEmpty()) {
        pieces.add(piece);
        piece = new ArrayList<>();
      }
    }
    pieces.add(piece);
  }

  /** Where the grid of couplings ends inside the contour. */
  private static String ends(ReachContour contour) {
    boolean above = !contour.contour().openAbove().isEmpty();
    boolean below = !contour.contour().openBelow().isEmpty();
    if (above && below) {
      return " (open above and below)";
    }
    return above ? " (open above)" : below ? " (open below)" : "";
  }
}
