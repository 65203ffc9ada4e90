package io.addra.materials.element;

import io.addra.materials.names.NearNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The elements that materials may be made of, from the program's table. */
public final class Elements {
  private static final String FILE = "elements.csv";
  private static final int COLUMNS = 12;

  /**
   * What binding adds to the mean excitation energy of an element in a compound, where no better
   * figure is known: ICRU Report 37 (1984), section 5.
   */
  private static final double BINDING = 1.13;

  private static final SequencedMap<String, Element> BY_SYMBOL = read();

  private Elements() {}

  /** All elements of the table, by atomic number. */
  public static SequencedCollection<Element> all() {
    return BY_SYMBOL.sequencedValues();
  }

  /** Whether the table has a symbol. */
  public static boolean has(String symbol) {
    return BY_SYMBOL.containsKey(symbol);
  }

  /**
   * The element of a symbol.
   *
   * @throws IllegalArgumentException if the table has none, naming those near to it
   */
  public static Element get(String symbol) {
    @Nullable Element element = BY_SYMBOL.get(symbol);
    if (element == null) {
      throw new IllegalArgumentException("unknown element '" + symbol + "'" + hint(symbol));
    }
    return element;
  }

  /** A clause that names symbols like one that the table does not have; empty without any. */
  public static String hint(String symbol) {
    return NearNames.hint(symbol, BY_SYMBOL.keySet());
  }

  private static SequencedMap<String, Element> read() {
    SequencedMap<String, Element> result = new LinkedHashMap<>();
    try (InputStream in = Elements.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the program's " + FILE + " is missing");
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(Elements::element)
          .forEach(element -> result.put(element.symbol(), element));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableSequencedMap(result);
  }

  private static Element element(String line) {
    String[] cells = line.split(",", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalStateException("the program's " + FILE + " has a bad line: " + line);
    }
    double iEv = Double.parseDouble(cells[5]);
    return new Element(
        cells[0],
        Integer.parseInt(cells[1]),
        Double.parseDouble(cells[2]),
        Double.parseDouble(cells[3]),
        Double.parseDouble(cells[4]),
        iEv,
        cells[6].isEmpty() ? BINDING * iEv : Double.parseDouble(cells[6]),
        cells[7].isEmpty() ? null : densityFit(cells));
  }

  private static DensityFit densityFit(String[] cells) {
    return new DensityFit(
        Double.parseDouble(cells[7]),
        Double.parseDouble(cells[8]),
        Double.parseDouble(cells[9]),
        Double.parseDouble(cells[10]),
        Double.parseDouble(cells[11]));
  }
}
