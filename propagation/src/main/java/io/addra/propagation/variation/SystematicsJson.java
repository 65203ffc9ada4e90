package io.addra.propagation.variation;

import java.util.List;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The summary of a scan's systematics as JSON, for the record of the run. */
public final class SystematicsJson {
  private static final ObjectMapper MAPPER = JsonMapper.shared();

  private SystematicsJson() {}

  /** What was varied, by how much and why, and the shifts of whole detectors and signatures. */
  public static ObjectNode tree(Systematics systematics) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("file", "systematics.csv");
    root.put(
        "random_numbers",
        "the same seed and events in every variation; stat_error is that of the difference, from the blocks' differences");
    root.put("significant", "more than " + (int) Shift.SIGNIFICANT + " errors");
    root.put(
        "rows_that_matter",
        "numbers of at least %s of their largest at a mass, known to 10 %%"
            .formatted(ShiftSummary.LEAST_SHARE));
    ArrayNode variations = root.putArray("variations");
    for (VariationShifts each : systematics.shifts()) {
      Variation variation = each.variation();
      ObjectNode node = variations.addObject().put("variation", variation.name());
      node.put("group", variation.group());
      node.put("title", variation.title());
      node.put("range", variation.range());
      node.put("summed", variation.summed());
      node.put("confidence", variation.confidence());
      node.put("source", variation.source());
      shifts(ShiftSummary.of(each), node, true);
    }
    if (!systematics.totals().isEmpty()) {
      ObjectNode sum = root.putObject(SystematicsCsv.SUM);
      sum.put(
          "contains",
          "square root of the sum of squares over the groups that are summed, of each the larger shift, significant or not");
      shifts(ShiftSummary.ofTotals(systematics.totals()), sum, false);
    }
    return root;
  }

  private static void shifts(List<ShiftSummary> summaries, ObjectNode node, boolean counted) {
    ObjectNode shifts = node.putObject("relative_shifts");
    for (ShiftSummary summary : summaries) {
      ObjectNode each = shifts.putObject(summary.quantity());
      each.put("largest", summary.largest());
      each.put("stat_error", summary.error());
      each.put("mass_GeV", summary.mass());
      each.put("ctau_cm", summary.ctau());
      each.put("typical", summary.typical());
      each.put("rows", summary.rows());
      if (counted) {
        each.put("significant_rows", summary.significant());
      }
    }
  }
}
