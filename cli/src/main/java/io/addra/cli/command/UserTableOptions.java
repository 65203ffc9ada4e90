package io.addra.cli.command;

import io.addra.geometry.document.InputException;
import io.addra.validation.reference.UserReference;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of a user's own table. */
final class UserTableOptions {
  private static final List<String> AXES = List.of(UserReference.MASS, UserReference.CTAU);

  @Option(
      names = "--table",
      paramLabel = "FILE",
      description =
          "A table of your own to compare with: CSV, or a data table of HEPData. Needs --scan,"
              + " --quantity and --origin.")
  private @Nullable Path table;

  @Option(
      names = "--scan",
      paramLabel = "FILE",
      description = "Scan that computes it; masses and lifetimes are the table's.")
  private @Nullable Path scan;

  @Option(
      names = "--quantity",
      paramLabel = "NAME",
      description = "Quantity of the scan, as in map.csv.")
  private @Nullable String quantity;

  @Option(names = "--origin", paramLabel = "TEXT", description = "Where the table comes from.")
  private @Nullable String origin;

  @Option(
      names = "--axis",
      paramLabel = "AXIS=COLUMN",
      description =
          "Column of an axis, mass_GeV or ctau_cm; units are converted, times by c. Default: the"
              + " column of that name, or the scan's only value.")
  private Map<String, String> axes = new LinkedHashMap<>();

  @Option(
      names = "--value",
      paramLabel = "COLUMN",
      description = "Column of the numbers (default: value, or the only other one).")
  private String value = "";

  @Option(
      names = "--error",
      paramLabel = "COLUMN",
      description = "Column of their errors, where they are in one.")
  private @Nullable String error;

  @Option(
      names = "--tolerance",
      paramLabel = "X",
      defaultValue = "0.1",
      description =
          "Largest accepted distance of table over prediction from 1 (default: ${DEFAULT-VALUE}).")
  private double tolerance = 0.1;

  @Option(
      names = "--normalise-at",
      paramLabel = "CM",
      description = "Compare the shape: scale each mass to the table at this c tau.")
  private @Nullable Double normaliseAt;

  /** Whether a table is given. */
  boolean isGiven() {
    return table != null;
  }

  /** The table with its scan, not read yet; none where none is asked for. */
  Optional<UserReference> reference() {
    if (table == null) {
      if (scan != null || quantity != null || origin != null || !axes.isEmpty()) {
        throw problem("--table", "is missing: --scan, --quantity, --origin and --axis are for it");
      }
      return Optional.empty();
    }
    if (origin == null || origin.isBlank()) {
      throw problem("--origin", "expected where the table comes from, found nothing");
    }
    if (scan == null || quantity == null) {
      throw problem(scan == null ? "--scan" : "--quantity", "expected with --table, found nothing");
    }
    for (String axis : axes.keySet()) {
      if (!AXES.contains(axis)) {
        throw problem("--axis", "expected one of " + AXES + ", found '" + axis + "'");
      }
    }
    if (!(tolerance > 0 && tolerance < 1)) {
      throw problem("--tolerance", "expected a number between 0 and 1, found " + tolerance);
    }
    if (normaliseAt != null && !(normaliseAt > 0)) {
      throw problem("--normalise-at", "expected a c tau above 0 cm, found " + normaliseAt);
    }
    return Optional.of(
        new UserReference(
            table,
            scan,
            quantity,
            origin,
            axes,
            value,
            Optional.ofNullable(error),
            tolerance,
            normaliseAt == null ? OptionalDouble.empty() : OptionalDouble.of(normaliseAt)));
  }

  private static InputException problem(String option, String message) {
    return new InputException(option, 0, "", message);
  }
}
