package io.addra.cli.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Changes of texts: numbers, words, lines, nesting, size. */
final class TextMutations {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_/.+-]*");
  private static final Pattern VALUE = Pattern.compile("(?<=[:,]) *[^\\s,:{}\\[\\]]+");

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "-1",
          "1",
          "2",
          "1e309",
          "-1e309",
          "1e-400",
          "4.9e-324",
          "1.7976931348623157e308",
          "NaN",
          "nan",
          ".nan",
          ".inf",
          "-.inf",
          "inf",
          "Infinity",
          "2147483647",
          "2147483648",
          "-2147483648",
          "4294967296",
          "9223372036854775807",
          "9223372036854775808",
          "-9223372036854775809",
          "1000000000",
          "100000",
          "0x7fffffff",
          "0o777",
          "1e18",
          "1e10",
          "1_000",
          "1.",
          ".5",
          "1e",
          "--1",
          "1.5f",
          "0x1p3",
          "1D5",
          "٣");

  private static final List<String> PIECES =
      List.of(
          "../../../../etc/passwd",
          "/etc/passwd",
          "/dev/zero",
          "a/../../b",
          ".",
          "..",
          "~",
          "con:",
          "%s%n%x",
          "${distance_cm}",
          "{x_cm}",
          "${",
          "{}",
          "\\u0000",
          "\\n",
          "'",
          "\"",
          "\"\"",
          "#",
          ",",
          ",,,,",
          ";",
          "|",
          "=",
          "=SUM(1)",
          "<",
          "</event>",
          "<event>",
          "<![CDATA[",
          "&amp;",
          "E 0 1 1\n",
          "E 1 -1 -1\n",
          "P 1 0 11 0 0 0 0 0 1\n",
          "V -1 0 [1,2,3]\n",
          "V -1 0 []\n",
          "U GEV MM\n",
          "W 1e309\n",
          "N 100000000\n",
          "é",
          "\uD83D\uDE00",
          "\u202e");

  private static final List<String> TREES =
      List.of(
          "&a ",
          "*a",
          "<<: *a",
          "!!binary ",
          "!!java.net.URL ",
          "!x ",
          "? ",
          "- ",
          ": ",
          "| ",
          ">-\n",
          "%YAML 1.1\n",
          "---\n",
          "...\n",
          "[]",
          "{}",
          "null",
          "~",
          "true",
          "\"\"",
          "[[]]",
          "{a: 1}",
          "{a: 1, a: 2}",
          "[1, x]",
          "-1",
          "\t",
          "'",
          "@",
          "`",
          "<<: {a: 1}",
          "\"\\x1b[31m\"",
          "\"\\u2028\"",
          "\"a\\nb\"",
          "include: fuzzed.yaml",
          "2026-11-30");

  private TextMutations() {}

  static byte[] mutate(byte[] bytes, List<byte[]> corpus, boolean tree, SplittableRandom random) {
    // one byte a character and back: what is no UTF-8 stays as it is
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    String changed =
        switch (random.nextInt(12)) {
          case 0, 1, 2 -> replaced(text, NUMBER, latin(pick(NUMBERS, random)), random);
          case 3 -> replaced(text, WORD, latin(pick(PIECES, random)), random);
          case 4 -> replaced(text, VALUE, latin(pick(tree ? TREES : PIECES, random)), random);
          case 5 -> replaced(text, WORD, other(corpus, WORD, random), random);
          case 6 -> inserted(text, latin(pick(tree ? TREES : PIECES, random)), random);
          case 7, 8 -> lines(text, corpus, random);
          case 9 -> text.replace("\n", random.nextBoolean() ? "\r\n" : "\r");
          case 10 -> tree ? inserted(text, nested(random), random) : lines(text, corpus, random);
          default -> random.nextInt(8) == 0 ? bulk(text, random) : lines(text, corpus, random);
        };
    return changed.length() > ByteMutations.MOST
        ? bytes
        : changed.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String latin(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static String pick(List<String> from, SplittableRandom random) {
    return from.get(random.nextInt(from.size()));
  }

  private static String replaced(
      String text, Pattern pattern, String with, SplittableRandom random) {
    List<MatchResult> found = pattern.matcher(text).results().limit(2000).toList();
    if (found.isEmpty()) {
      return inserted(text, with, random);
    }
    MatchResult one = found.get(random.nextInt(found.size()));
    return text.substring(0, one.start()) + with + text.substring(one.end());
  }

  private static String other(List<byte[]> corpus, Pattern pattern, SplittableRandom random) {
    byte[] bytes = corpus.get(random.nextInt(corpus.size()));
    List<MatchResult> found =
        pattern
            .matcher(new String(bytes, StandardCharsets.ISO_8859_1))
            .results()
            .limit(2000)
            .toList();
    return found.isEmpty() ? "" : found.get(random.nextInt(found.size())).group();
  }

  private static String inserted(String text, String piece, SplittableRandom random) {
    int at = random.nextInt(text.length() + 1);
    return text.substring(0, at) + piece + text.substring(at);
  }

  private static String lines(String text, List<byte[]> corpus, SplittableRandom random) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int at = random.nextInt(lines.size());
    switch (random.nextInt(5)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(random.nextInt(lines.size()), lines.get(at));
      case 2 -> lines.set(at, lines.set(random.nextInt(lines.size()), lines.get(at)));
      case 3 -> lines.set(at, " ".repeat(random.nextInt(9)) + lines.get(at).strip());
      default -> {
        byte[] bytes = corpus.get(random.nextInt(corpus.size()));
        String[] others = new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1);
        lines.add(at, others[random.nextInt(others.length)]);
      }
    }
    return String.join("\n", lines);
  }

  private static String nested(SplittableRandom random) {
    String open = pick(List.of("[", "{a: ", "- ", "[{a: ", "? ", "{? "), random);
    int depth = random.nextInt(6) == 0 ? 200_000 : 60 + random.nextInt(20);
    return "\n" + open.repeat(depth);
  }

  /** A line, or a piece of one, very many times. */
  private static String bulk(String text, SplittableRandom random) {
    int size = random.nextInt(ByteMutations.MOST - Math.min(text.length(), ByteMutations.MOST - 1));
    String piece =
        switch (random.nextInt(4)) {
          case 0 -> text.split("\n", -1)[random.nextInt(text.split("\n", -1).length)] + "\n";
          case 1 -> other(List.of(latin1(text)), NUMBER, random) + ", ";
          case 2 -> other(List.of(latin1(text)), WORD, random);
          default ->
              pick(List.of("a", " ", "0", "{a}", "\n", ",", "\"", "[", "- 1\n", "x: "), random);
        };
    return piece.isEmpty() ? text : inserted(text, piece.repeat(size / piece.length()), random);
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
