package io.addra.cli.command;

import io.addra.geometry.document.InputException;
import io.addra.propagation.scan.ScanPlan;
import io.addra.propagation.variation.Variation;
import io.addra.propagation.variation.Variations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options by which a scan is repeated with variations. */
final class VaryOptions {
  private static final String ALL = "all";

  @Option(
      names = "--vary",
      completionCandidates = Candidates.VariationNames.class,
      arity = "0..1",
      split = ",",
      fallbackValue = ALL,
      paramLabel = "NAMES",
      description =
          "Repeat the scan with variations and report the shifts: all that apply, or those named,"
              + " separated by commas. To stand after FILE.")
  private @Nullable List<String> names;

  @Option(
      names = "--vary-list",
      help = true,
      description = "List the variations with their ranges and sources, and end.")
  private boolean list;

  /** Whether nothing but the list is asked for. */
  boolean listOnly() {
    return list;
  }

  /** Whether variations are asked for. */
  boolean asked() {
    return names != null;
  }

  /**
   * The variations that are asked for.
   *
   * @throws InputException if there is none of a name, or what is named does not apply to the scan
   */
  List<Variation> of(ScanPlan plan) {
    if (names == null) {
      return List.of();
    }
    if (names.equals(List.of(ALL))) {
      List<Variation> found = applying(plan, Variations.all());
      if (found.isEmpty()) {
        throw new InputException(
            plan.config().file(), 0, "--vary", "no variation applies to this scan");
      }
      return found;
    }
    List<Variation> asked = Variations.named(names);
    for (String name : names) {
      List<Variation> sides = Variations.named(List.of(name));
      if (applying(plan, sides).isEmpty()) {
        throw new InputException(
            plan.config().file(),
            0,
            "--vary",
            "%s does not apply to this scan: %s"
                .formatted(name, sides.getFirst().change().obstacle(plan).orElse("")));
      }
    }
    return applying(plan, asked);
  }

  private static List<Variation> applying(ScanPlan plan, List<Variation> variations) {
    return variations.stream().filter(each -> each.change().obstacle(plan).isEmpty()).toList();
  }

  /** All variations as a table. */
  static String list() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("group", "variation", "range", "in the sum", "confidence", "what"));
    for (Variation each : Variations.all()) {
      rows.add(
          List.of(
              each.group(),
              each.name(),
              Optional.of(each.range()).filter(range -> !range.isEmpty()).orElse("-"),
              each.summed() ? "yes" : "no",
              each.confidence(),
              each.title()));
    }
    return TextTable.of(rows)
        + "\naddra scan FILE --out DIR --vary takes all that apply, --vary place-x,run some of them, by"
        + " group or variation.\nConfidence is that of the range: low is a default that no source"
        + " gives (docs/systematics.md).\n";
  }
}
