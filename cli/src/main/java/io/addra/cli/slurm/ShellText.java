package io.addra.cli.slurm;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words as bash and sbatch read them. */
final class ShellText {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.,:/=+@%-]+");

  private ShellText() {}

  /** A word that bash takes as it is, whatever is in it. */
  static String quote(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /** Words of a command. */
  static String words(List<String> words) {
    return words.stream().map(ShellText::quote).collect(Collectors.joining(" "));
  }

  /**
   * An option of sbatch as a line of a script. sbatch reads such lines itself: quotes and
   * backslashes count, {@code #} ends a line, and nothing is expanded.
   */
  static String directive(String option) {
    int equals = option.indexOf('=');
    if (equals < 0 || PLAIN.matcher(option).matches()) {
      return "#SBATCH " + option;
    }
    String value = option.substring(equals + 1).replace("\\", "\\\\").replace("\"", "\\\"");
    return "#SBATCH " + option.substring(0, equals + 1) + "\"" + value + "\"";
  }
}
