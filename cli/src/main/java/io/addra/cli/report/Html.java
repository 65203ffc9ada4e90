package io.addra.cli.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Escaping and filling of HTML. */
final class Html {
  private static final Pattern FIELD = Pattern.compile("\\{\\{(\\w+)}}");

  private Html() {}

  /** A text with the characters escaped that mean something in HTML. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A text with superscripts and subscripts as in figures, <code>10^{3}</code>. */
  static String scripts(String text) {
    return escape(text)
        .replaceAll("\\^\\{([^}]*)}", "<sup>$1</sup>")
        .replaceAll("_\\{([^}]*)}", "<sub>$1</sub>");
  }

  /**
   * A resource of this package with every {@code {{field}}} replaced.
   *
   * @param fields values, as HTML
   * @throws IllegalArgumentException if a field has no value
   */
  static String fill(String resource, Map<String, String> fields) {
    String template;
    try (var in = Html.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + resource + " is missing");
      }
      template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return FIELD
        .matcher(template)
        .replaceAll(match -> {
          String value = fields.get(match.group(1));
          if (value == null) {
            throw new IllegalArgumentException("no value for " + match.group());
          }
          return Matcher.quoteReplacement(value);
        });
  }
}
