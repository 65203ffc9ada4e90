package io.addra.cli.figure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Outlines of letters. Text in a figure is drawn by outline, so that a figure looks the same in
 * every viewer and needs no font on the machine that makes it.
 */
final class Glyphs {
  private static final double UNITS_PER_EM = 2048;
  private static final char REPLACEMENT = '?';

  private static final Map<Character, Glyph> GLYPHS = read();

  private Glyphs() {}

  /** One letter: advance in units of the outline, and its SVG path. */
  record Glyph(int advance, String path) {}

  /** The glyph of a character; that of a question mark for a character without one. */
  static Glyph of(char character) {
    Glyph glyph = GLYPHS.get(character);
    if (glyph == null) {
      glyph = GLYPHS.get(REPLACEMENT);
    }
    if (glyph == null) {
      throw new IllegalStateException("no outline of " + REPLACEMENT);
    }
    return glyph;
  }

  /** Scale from outline units to a font size. */
  static double scale(double fontSize) {
    return fontSize / UNITS_PER_EM;
  }

  private static Map<Character, Glyph> read() {
    Map<Character, Glyph> glyphs = new HashMap<>();
    try (var in = Glyphs.class.getResourceAsStream("glyphs.txt")) {
      if (in == null) {
        throw new IllegalStateException("the resource glyphs.txt is missing");
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          String[] fields = line.split(" ", 3);
          glyphs.put(
              (char) Integer.parseInt(fields[0], 16),
              new Glyph(Integer.parseInt(fields[1]), fields.length > 2 ? fields[2] : ""));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(glyphs);
  }
}
