package io.addra.cli.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Escaping and filling of HTML. */
public final class Html {
  private static final Pattern FIELD = Pattern.compile("\\{\\{(\\w+)}}");

  private Html() {}

  /** A text with the characters escaped that mean something in HTML. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A text with superscripts and subscripts as in figures, <code>10^{3}</code>. */
  public static String scripts(String text) {
    return escape(text)
        .replaceAll("\\^\\{([^}]*)}", "<sup>$1</sup>")
        .replaceAll("_\\{([^}]*)}", "<sub>$1</sub>");
  }

  /**
   * JSON as the contents of a script element, where only the end of the element needs care.
   *
   * @param json JSON text
   */
  public static String inScript(String json) {
    return json.replace("<", "\\u003c");
  }

  /**
   * A text resource.
   *
   * @param owner class beside which it lies
   * @param resource its name, or its whole path behind a slash
   */
  public static String text(Class<?> owner, String resource) {
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + resource + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A template with every {@code {{field}}} replaced.
   *
   * @param fields values, as HTML
   * @throws IllegalArgumentException if a field has no value
   */
  public static String fill(String template, Map<String, String> fields) {
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
