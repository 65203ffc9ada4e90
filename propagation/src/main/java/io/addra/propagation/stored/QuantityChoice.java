package io.addra.propagation.stored;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A choice of quantities by names and patterns: {@code *} stands for any letters but a slash,
 * {@code **} for any, {@code ?} for one. So {@code decay:*} are detectors and overlays as a whole,
 * {@code decay:belle2/*} the regions of one.
 */
public final class QuantityChoice {
  private QuantityChoice() {}

  /**
   * The quantities that are meant.
   *
   * @param wanted names and patterns; none for all
   * @param known the quantities that there are
   * @return in the order of the names and patterns, each once
   * @throws IllegalArgumentException if a name or pattern meets none, with the known names
   */
  public static List<String> of(List<String> wanted, List<String> known) {
    if (wanted.isEmpty()) {
      return known;
    }
    Set<String> chosen = new LinkedHashSet<>();
    for (String each : wanted) {
      Pattern pattern = pattern(each);
      List<String> met = known.stream().filter(name -> pattern.matcher(name).matches()).toList();
      if (met.isEmpty()) {
        throw new IllegalArgumentException(
            "no quantity '%s'; there are %s".formatted(each, String.join(", ", known)));
      }
      chosen.addAll(met);
    }
    return new ArrayList<>(chosen);
  }

  private static Pattern pattern(String text) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '*' && text.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (c == '*') {
        regex.append("[^/]*");
      } else if (c == '?') {
        regex.append("[^/]");
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString());
  }
}
