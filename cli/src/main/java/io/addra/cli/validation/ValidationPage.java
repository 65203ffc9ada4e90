package io.addra.cli.validation;

import io.addra.validation.reference.Reference;
import io.addra.validation.reference.comparison.ComparedPoint;
import io.addra.validation.reference.comparison.Comparison;
import io.addra.validation.reference.comparison.Status;
import io.addra.validation.reference.comparison.Verdict;
import io.addra.validation.reference.comparison.Words;
import io.addra.validation.report.ValidationResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The report of a validation: one HTML page that needs no other file, verdicts first.
 *
 * @param outcome what was found
 * @param figures SVG documents by name of the reference
 * @param run lines of the last table, by name
 */
record ValidationPage(Outcome outcome, Map<String, String> figures, Map<String, String> run) {

  /** The page. */
  String html() {
    return template()
        .replace("{{summary}}", escape(ValidationText.summary(outcome)))
        .replace("{{verdicts}}", verdicts())
        .replace("{{checks}}", checks())
        .replace("{{references}}", references())
        .replace("{{run}}", runRows());
  }

  private static String template() {
    try (InputStream in = ValidationPage.class.getResourceAsStream("validation.html")) {
      return new String(
          Objects.requireNonNull(in, "validation.html").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String verdicts() {
    if (outcome.comparisons().isEmpty()) {
      return "";
    }
    StringBuilder html =
        new StringBuilder("<h2>Reference tables</h2>\n<div class=\"scroll\"><table><thead><tr>")
            .append("<th>Reference</th><th>Verdict</th><th>Within / judged</th><th>χ²/ndf</th>")
            .append("<th>Worst, judged</th><th>Worst, outside</th></tr></thead><tbody>\n");
    for (Comparison each : outcome.comparisons()) {
      boolean counted = each.ndf() > 0 && each.verdict() != Verdict.NOT_COMPARABLE;
      html.append("<tr><th><a href=\"#")
          .append(each.reference().name())
          .append("\">")
          .append(escape(each.reference().name()))
          .append("</a><small>")
          .append(escape(each.reference().title()))
          .append("</small></th>")
          .append(
              cell(
                  badge(each.verdict())
                      + (counted && each.worstShown().isPresent()
                          ? "<small>in its range</small>"
                          : "")))
          .append(cell(counted ? each.within() + " / " + each.ndf() : "–"))
          .append(
              cell(
                  counted
                      ? number(each.chi2() / each.ndf())
                          + (each.reference().hasErrors() ? "" : " *")
                      : "–"))
          .append(cell(each.worstJudged().map(ValidationPage::factor).orElse("–")))
          .append(cell(each.worstShown().map(ValidationPage::factor).orElse("–")))
          .append("</tr>\n");
    }
    return html.append("</tbody></table></div>\n")
        .append("<p class=\"soft\">Worst: the factor between table and prediction. Outside: points")
        .append(" that are shown but not judged. * the table has no errors, the tolerance stands")
        .append(" for them.</p>\n")
        .toString();
  }

  private String checks() {
    if (outcome.checks().results().isEmpty()) {
      return "";
    }
    Map<String, List<ValidationResult>> groups = new LinkedHashMap<>();
    for (ValidationResult result : outcome.checks().results()) {
      String group = result.name().replaceFirst("/.*", "");
      groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(result);
    }
    StringBuilder html =
        new StringBuilder("<h2>Checks against exact answers and other programs</h2>\n")
            .append("<div class=\"scroll\"><table><thead><tr><th>Check</th><th>Verdict</th>")
            .append("<th>Within / tested</th><th>Not tested</th><th>Largest pull / limit</th>")
            .append("<th>Expected from</th></tr></thead><tbody>\n");
    groups.forEach((name, results) -> html.append(group(name, results)));
    html.append("</tbody></table></div>\n");
    groups.forEach((name, results) -> html.append(details(name, results)));
    return html.toString();
  }

  private static String group(String name, List<ValidationResult> results) {
    List<ValidationResult> tested = results.stream().filter(ValidationResult::tested).toList();
    long within = tested.stream().filter(ValidationResult::passed).count();
    double worst =
        tested.stream().mapToDouble(r -> Math.abs(r.pull()) / r.limit()).max().orElse(Double.NaN);
    Verdict verdict = within == tested.size() ? Verdict.AGREES : Verdict.DISAGREES;
    return "<tr><th>"
        + escape(name)
        + "</th>"
        + cell(badge(tested.isEmpty() ? Verdict.NOT_TESTED : verdict))
        + cell(within + " / " + tested.size())
        + cell(Integer.toString(results.size() - tested.size()))
        + cell(number(worst))
        + "<td class=\"wrap\">"
        + escape(results.getFirst().source())
        + "</td></tr>\n";
  }

  private static String details(String name, List<ValidationResult> results) {
    StringBuilder html =
        new StringBuilder("<details><summary>")
            .append(escape(name))
            .append(", ")
            .append(results.size())
            .append(" numbers</summary><div class=\"scroll\"><table><thead><tr><th>Name</th>")
            .append("<th>Expected</th><th>Found</th><th>Error</th><th>Pull</th><th>Limit</th>")
            .append("<th>Contains</th></tr></thead><tbody>\n");
    for (ValidationResult r : results) {
      html.append(r.tested() && !r.passed() ? "<tr class=\"out\">" : "<tr>")
          .append("<td>")
          .append(escape(r.name() + (r.unit().equals("1") ? "" : " (" + r.unit() + ")")))
          .append("</td>")
          .append(cell(number(r.expected())))
          .append(cell(number(r.found())))
          .append(cell(number(r.error())))
          .append(cell(r.tested() ? number(r.pull()) : "not tested"))
          .append(cell(number(r.limit())))
          .append("<td class=\"wrap\">")
          .append(escape(r.contains()))
          .append("</td></tr>\n");
    }
    return html.append("</tbody></table></div></details>\n").toString();
  }

  private String references() {
    StringBuilder html = new StringBuilder();
    for (Comparison comparison : outcome.comparisons()) {
      html.append(reference(comparison));
    }
    return html.toString();
  }

  private String reference(Comparison comparison) {
    Reference reference = comparison.reference();
    StringBuilder html =
        new StringBuilder("<section id=\"")
            .append(reference.name())
            .append("\"><h2>")
            .append(escape(reference.title()))
            .append("</h2>\n<p>")
            .append(badge(comparison.verdict()))
            .append(escape(Words.of(comparison).substring(comparison.verdict().text().length())))
            .append(".</p>\n");
    String svg = figures.get(reference.name());
    if (svg != null) {
      html.append("<figure>\n").append(svg).append("</figure>\n");
    }
    html.append("<table class=\"settings\"><tbody>\n")
        .append(row("Expected of geometry", reference.expected().text()))
        .append(row("The prediction contains", reference.prediction().contains()))
        .append(row("χ²", ValidationText.chi2(comparison).replace("chi2", "χ²")))
        .append(row("Source", reference.origin().source()))
        .append(row("Obtained", reference.origin().obtained()))
        .append(row("How", reference.origin().how().text()))
        .append(row("Note", reference.origin().note()))
        .append("</tbody></table>\n");
    return html.append(points(comparison)).append("</section>\n").toString();
  }

  private static String points(Comparison comparison) {
    StringBuilder html =
        new StringBuilder("<details><summary>")
            .append(comparison.points().size())
            .append(" points")
            .append("</summary><div class=\"scroll\"><table><thead><tr><th>Point</th><th>Table")
            .append(comparison.reference().unit().equals("1") ? "" : " (")
            .append(
                comparison.reference().unit().equals("1")
                    ? ""
                    : escape(comparison.reference().unit()) + ")")
            .append("</th><th>Prediction</th><th>Error</th><th>Ratio</th><th>Pull</th>")
            .append("<th>Tolerance</th><th></th></tr></thead><tbody>\n");
    for (ComparedPoint p : comparison.points()) {
      boolean judged = p.status() == Status.JUDGED;
      html.append(judged && !p.within() ? "<tr class=\"out\">" : "<tr>")
          .append("<td>")
          .append(escape(p.point().place()))
          .append("</td>")
          .append(cell(number(p.point().value())))
          .append(cell(number(p.found().value())))
          .append(cell(number(p.error())))
          .append(cell(number(p.ratio())))
          .append(cell(number(p.pull())))
          .append(cell(number(p.tolerance())))
          .append(cell(judged && !p.within() ? "out of tolerance" : p.status().text()))
          .append("</tr>\n");
    }
    return html.append("</tbody></table></div></details>\n").toString();
  }

  private String runRows() {
    StringBuilder html = new StringBuilder();
    run.forEach((name, value) -> html.append(row(name, value)));
    return html.toString();
  }

  private static String row(String name, String value) {
    return value.isEmpty()
        ? ""
        : "<tr><th>" + escape(name) + "</th><td>" + escape(value) + "</td></tr>\n";
  }

  private static String factor(ComparedPoint point) {
    return "× " + number(point.factor()) + "<small>" + escape(point.point().place()) + "</small>";
  }

  private static String badge(Verdict verdict) {
    return "<span class=\"verdict %s\">%s</span>"
        .formatted(verdict.name().toLowerCase(Locale.ROOT), verdict.text());
  }

  private static String cell(String html) {
    return "<td>" + html + "</td>";
  }

  private static String number(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4g", value) : "–";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
