package io.addra.propagation.variation;

import io.addra.geometry.document.InputException;
import io.addra.materials.names.NearNames;
import io.addra.propagation.table.ResourceTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The variations that ship with the program; a further one is a row more in their table. */
public final class Variations {
  private static final double PER_CENT = 100;
  private static final MathContext RANGE_DIGITS = new MathContext(3);
  private static final ResourceTable TABLE = ResourceTable.read("variations.csv");
  private static final List<Variation> ALL = TABLE.rows().stream().map(Variations::of).toList();

  private Variations() {}

  /** All variations. */
  public static List<Variation> all() {
    return ALL;
  }

  /** The names of all groups and variations, in the order of the table. */
  public static List<String> names() {
    Set<String> names = new LinkedHashSet<>();
    ALL.forEach(each -> names.add(each.group()));
    ALL.forEach(each -> names.add(each.name()));
    return List.copyOf(names);
  }

  /**
   * The variations of some names, in the order of the table.
   *
   * @param wanted names of variations or groups
   * @throws InputException if there is none of a name
   */
  public static List<Variation> named(List<String> wanted) {
    List<String> known = names();
    for (String name : wanted) {
      if (!known.contains(name)) {
        throw new InputException(
            "",
            0,
            "--vary",
            "unknown variation '%s'%s (known: %s, and each side of these, see --vary-list)"
                .formatted(name, NearNames.hint(name, known), String.join(", ", groups())));
      }
    }
    return ALL.stream()
        .filter(each -> wanted.contains(each.name()) || wanted.contains(each.group()))
        .toList();
  }

  private static List<String> groups() {
    return ALL.stream().map(Variation::group).distinct().toList();
  }

  private static Variation of(Map<String, String> row) {
    String unit = TABLE.cell(row, "unit");
    String values = TABLE.cell(row, "values");
    return new Variation(
        TABLE.cell(row, "name"),
        TABLE.cell(row, "group"),
        TABLE.cell(row, "title"),
        range(TABLE.cell(row, "key"), values, unit),
        change(row),
        TABLE.cell(row, "role").equals("summed"),
        TABLE.cell(row, "confidence"),
        TABLE.cell(row, "source"));
  }

  /** A range in words: values of a parameter, an amount with its unit, or one in per cent. */
  private static String range(String key, String values, String unit) {
    if (values.contains(" ")) {
      return key + " " + values.replace(" ", " or ") + (unit.isEmpty() ? "" : " " + unit);
    }
    double amount = Double.parseDouble(values);
    if (amount == 0) {
      return "";
    }
    BigDecimal shown =
        new BigDecimal(unit.isEmpty() ? PER_CENT * amount : amount).round(RANGE_DIGITS);
    return (amount > 0 ? "+" : "")
        + shown.stripTrailingZeros().toPlainString()
        + " "
        + (unit.isEmpty() ? "%" : unit);
  }

  private static Change change(Map<String, String> row) {
    String key = TABLE.cell(row, "key");
    double[] values =
        Stream.of(TABLE.cell(row, "values").split(" ")).mapToDouble(Double::parseDouble).toArray();
    String kind = TABLE.cell(row, "kind");
    return switch (kind) {
      case "collision" ->
          new CollisionChange(CollisionChange.Kind.valueOf(constant(key)), values[0]);
      case "threshold" ->
          new ThresholdChange(ThresholdChange.Kind.valueOf(constant(key)), values[0]);
      case "detector-add" ->
          new DetectorChange(key, new DetectorChange.Added(values[0]), touches(row));
      case "detector-set" ->
          new DetectorChange(key, new DetectorChange.Switched(values[0], values[1]), touches(row));
      default -> throw new IllegalStateException(TABLE.name() + ": unknown kind " + kind);
    };
  }

  private static DetectorChange.Touches touches(Map<String, String> row) {
    return DetectorChange.Touches.valueOf(constant(TABLE.cell(row, "touches")));
  }

  private static String constant(String text) {
    return text.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
