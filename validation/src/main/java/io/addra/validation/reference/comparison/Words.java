package io.addra.validation.reference.comparison;

import io.addra.validation.reference.KnownDeviation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A comparison in a sentence. */
public final class Words {
  private Words() {}

  /** The verdict with its reason, as {@code agrees in its range: 83 of 83 points within 30 %}. */
  public static String of(Comparison comparison) {
    return switch (comparison.verdict()) {
      case NOT_COMPARABLE -> notComparable(comparison);
      case NOT_TESTED -> "not tested: too few events";
      case AGREES, DISAGREES -> judged(comparison);
    };
  }

  private static String notComparable(Comparison comparison) {
    String why = "not comparable: " + comparison.reference().expected().notComparable();
    double[] ratios =
        comparison.with(Status.SHOWN).stream()
            .mapToDouble(ComparedPoint::ratio)
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    return ratios.length == 0
        ? why
        : why
            + "; table over prediction from %s to %s"
                .formatted(number(ratios[0]), number(ratios[ratios.length - 1]));
  }

  private static String judged(Comparison comparison) {
    StringBuilder text = new StringBuilder(comparison.verdict().text());
    Optional<ComparedPoint> outside = comparison.worstShown();
    int judged = comparison.judged().size();
    if (outside.isPresent() && judged > 0) {
      text.append(" in its range");
    }
    text.append(": ")
        .append(comparison.within())
        .append(" of ")
        .append(judged)
        .append(" points within tolerance");
    double share = comparison.reference().expected().share();
    if (share < 1) {
      text.append(String.format(Locale.ROOT, " (%.0f %% asked for)", 100 * share));
    }
    comparison
        .reference()
        .expected()
        .median()
        .ifPresent(limit ->
            text.append(
                String.format(
                    Locale.ROOT,
                    ", median ratio %.3f (1 ± %.3g asked for)",
                    comparison.median(),
                    limit)));
    comparison.worstJudged().ifPresent(worst -> text.append(", worst off by ").append(off(worst)));
    outside.ifPresent(worst -> text.append("; outside it off by up to ").append(off(worst)));
    List<ComparedPoint> longest = comparison.longest();
    if (!longest.isEmpty()) {
      double[] ratios = longest.stream().mapToDouble(ComparedPoint::ratio).sorted().toArray();
      text.append(
          "; table over prediction %s to %s at %s cm"
              .formatted(
                  number(ratios[0]),
                  number(ratios[ratios.length - 1]),
                  number(longest.getFirst().point().ctau())));
    }
    known(comparison, text);
    int few = comparison.with(Status.TOO_FEW_EVENTS).size();
    if (few > 0) {
      text.append("; ").append(few).append(" more have too few events");
    }
    return text.toString();
  }

  private static void known(Comparison comparison, StringBuilder text) {
    List<ComparedPoint> known = comparison.known();
    if (!known.isEmpty()) {
      List<String> reasons =
          comparison.reference().expected().known().stream()
              .filter(each -> known.stream().anyMatch(point -> each.covers(point.point())))
              .map(KnownDeviation::reason)
              .toList();
      text.append("; known: ").append(String.join("; ", reasons));
    }
  }

  private static String off(ComparedPoint point) {
    String place = point.point().place();
    return "a factor " + number(point.factor()) + (place.isEmpty() ? "" : " at " + place);
  }

  private static String number(double value) {
    return value >= 0.995 && value < 1.1
        ? String.format(Locale.ROOT, "%.4g", value)
        : String.format(Locale.ROOT, "%.3g", value);
  }
}
