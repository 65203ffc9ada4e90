package io.addra.geometry.detector;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a detector's file says about some of its volumes together, to be held against what was
 * built. Immutable.
 *
 * @param volumes pattern of their paths: {@code *} stands for anything within a name, {@code **}
 *     for any number of names
 * @param count how many there must be, if it is said
 * @param massKg their mass together (kg), without their daughters, if it is said
 * @param within relative deviation of the mass up to which it is as expected
 * @param source where the figures come from
 * @param file file that says so
 * @param line its line there, from 1
 */
public record Expectation(
    String volumes,
    OptionalInt count,
    OptionalDouble massKg,
    double within,
    String source,
    String file,
    int line) {
  private static final Pattern WILDCARD = Pattern.compile("\\*\\*/|\\*\\*|\\*");

  /** Whether a path is that of a volume that is meant. */
  public Predicate<String> concerns() {
    StringBuilder regex = new StringBuilder();
    Matcher matcher = WILDCARD.matcher(volumes);
    int end = 0;
    while (matcher.find()) {
      regex.append(Pattern.quote(volumes.substring(end, matcher.start())));
      regex.append(
          switch (matcher.group()) {
            case "**/" -> "(?:[^/]+/)*";
            case "**" -> ".*";
            default -> "[^/]*";
          });
      end = matcher.end();
    }
    return Pattern.compile(regex + Pattern.quote(volumes.substring(end))).asMatchPredicate();
  }
}
