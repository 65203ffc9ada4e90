package io.addra.cli.validation;

import io.addra.validation.reference.DataPoint;
import io.addra.validation.reference.Reference;
import io.addra.validation.reference.comparison.ComparedPoint;
import io.addra.validation.reference.comparison.Comparison;
import io.addra.validation.reference.comparison.Status;
import io.addra.validation.reference.comparison.Verdict;
import io.addra.validation.reference.comparison.Words;
import io.addra.validation.report.ValidationResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A validation as a list of objects, checks first. Each has name, expected, found, error, pull,
 * tolerance, verdict, unit, contains and source. Of a reference expected and found are the shares
 * of judged points that have to be and that are within their tolerance; its points are in a list of
 * the same kind of objects.
 */
public final class ValidationJson {
  private ValidationJson() {}

  /** The list. */
  public static List<Map<String, @Nullable Object>> of(Outcome outcome) {
    List<Map<String, @Nullable Object>> list = new ArrayList<>();
    outcome.checks().results().forEach(result -> list.add(check(result)));
    outcome.comparisons().forEach(comparison -> list.add(reference(comparison)));
    return list;
  }

  private static Map<String, @Nullable Object> check(ValidationResult r) {
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    Verdict verdict = r.passed() ? Verdict.AGREES : Verdict.DISAGREES;
    entry.put("name", r.name());
    entry.put("kind", "check");
    entry.put("expected", number(r.expected()));
    entry.put("found", number(r.found()));
    entry.put("error", number(r.error()));
    entry.put("pull", r.tested() ? number(r.pull()) : null);
    entry.put("tolerance", number(r.tolerance()));
    entry.put("verdict", r.tested() ? verdict.text() : Verdict.NOT_TESTED.text());
    entry.put("unit", r.unit());
    entry.put("contains", r.contains());
    entry.put("source", r.source());
    entry.put("error_kind", r.kind().name().toLowerCase(Locale.ROOT));
    entry.put("limit", r.limit());
    return entry;
  }

  private static Map<String, @Nullable Object> reference(Comparison comparison) {
    Reference reference = comparison.reference();
    int judged = comparison.judged().size();
    boolean counted = judged > 0 && comparison.verdict() != Verdict.NOT_COMPARABLE;
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("name", reference.name());
    entry.put("kind", "reference");
    entry.put("expected", counted ? reference.expected().share() : null);
    entry.put("found", counted ? (double) comparison.within() / judged : null);
    entry.put("error", null);
    entry.put("pull", null);
    entry.put("tolerance", counted ? 0.0 : null);
    entry.put("verdict", comparison.verdict().text());
    entry.put("unit", "1");
    entry.put("contains", reference.prediction().contains());
    entry.put("source", reference.origin().source());
    entry.put("title", reference.title());
    entry.put("words", Words.of(comparison));
    entry.put("judged", judged);
    entry.put("within", comparison.within());
    entry.put("chi2", counted ? number(comparison.chi2()) : null);
    entry.put("ndf", counted ? comparison.ndf() : null);
    entry.put("median_ratio", number(comparison.median()));
    entry.put("worst_factor", factor(comparison.worstJudged().orElse(null)));
    entry.put("worst_factor_outside", factor(comparison.worstShown().orElse(null)));
    entry.put("points", comparison.points().stream().map(p -> point(reference, p)).toList());
    return entry;
  }

  private static @Nullable Double factor(@Nullable ComparedPoint point) {
    return point == null ? null : number(point.factor());
  }

  private static Map<String, @Nullable Object> point(Reference reference, ComparedPoint p) {
    DataPoint data = p.point();
    boolean judged = p.status() == Status.JUDGED;
    Verdict verdict = p.within() ? Verdict.AGREES : Verdict.DISAGREES;
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("name", reference.name() + "/" + data.place());
    entry.put("expected", number(data.value()));
    entry.put("found", number(p.found().value()));
    entry.put("error", number(p.error()));
    entry.put("pull", number(p.pull()));
    entry.put("tolerance", judged ? number(p.tolerance() * Math.abs(p.found().value())) : null);
    entry.put("verdict", judged ? verdict.text() : p.status().text());
    entry.put("unit", reference.unit());
    entry.put("ratio", number(p.ratio()));
    entry.put("mass_GeV", number(data.mass()));
    entry.put("ctau_cm", number(data.ctau()));
    return entry;
  }

  /** A number that JSON has; null for others. */
  private static @Nullable Double number(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
