package io.addra.materials.names;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Finds known names that resemble a misspelt one, by the optimal string alignment distance (insert,
 * delete, replace, swap neighbours), ignoring case.
 */
public final class NearNames {
  private static final int MOST = 3;

  private NearNames() {}

  /**
   * The known names that are near {@code written}, nearest first, at most three.
   *
   * @param written the name as it was written
   * @param known the names that exist
   * @return names within a distance of a third of the written length, or that start with the
   *     written name
   */
  public static List<String> of(String written, Collection<String> known) {
    String wanted = written.toLowerCase(Locale.ROOT);
    int limit = Math.min((written.length() + 2) / 3, written.length() - 1);
    return known.stream()
        .filter(name -> mayBeNear(wanted, name, limit))
        .map(name -> new Candidate(name, distance(wanted, name.toLowerCase(Locale.ROOT))))
        .filter(c ->
            c.distance <= limit
                || (wanted.length() > 2 && c.name.toLowerCase(Locale.ROOT).startsWith(wanted)))
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .limit(MOST)
        .map(Candidate::name)
        .toList();
  }

  /**
   * A clause for an error message: {@code ", did you mean 'x'?"}, or the empty string when nothing
   * is near.
   */
  public static String hint(String written, Collection<String> known) {
    List<String> near = of(written, known);
    return near.isEmpty() ? "" : ", did you mean '" + String.join("' or '", near) + "'?";
  }

  /** The distance is that of the lengths at least; a long text is not compared with short names. */
  private static boolean mayBeNear(String wanted, String name, int limit) {
    return Math.abs(wanted.length() - name.length()) <= limit
        || name.toLowerCase(Locale.ROOT).startsWith(wanted);
  }

  static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replace, 1 + Math.min(previous[j], current[j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          best = Math.min(best, before[j - 2] + 1);
        }
        current[j] = best;
      }
      before = previous;
      previous = current;
    }
    return previous[b.length()];
  }

  private record Candidate(String name, int distance) {}
}
