package io.addra.propagation.eventfile.hepmc;

import io.addra.propagation.eventfile.text.ByteLines;
import io.addra.propagation.eventfile.text.Fields;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The weight of an event that a name selects; the first one without a name. */
final class NamedWeight {
  private final @Nullable String wanted;
  private List<String> names = List.of();
  private double[] values = new double[16];
  private int count;

  NamedWeight(@Nullable String wanted) {
    this.wanted = wanted;
  }

  /** Sets the names of the weights, in their order. */
  void setNames(List<String> names) {
    this.names = names;
  }

  /** Starts an event. */
  void clear() {
    count = 0;
  }

  /** Reads all that is left of a line as weights. */
  void readAll(Fields fields) {
    while (fields.more()) {
      add(fields.number("weight"));
    }
  }

  /** Adds the next weight of the event. */
  void add(double value) {
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count);
    }
    values[count++] = value;
  }

  /** The weight of the event, 1 where it has none and none is wanted by name. */
  double value(ByteLines lines) {
    if (wanted == null) {
      return count == 0 ? 1 : values[0];
    }
    int index = names.indexOf(wanted);
    if (index < 0 || index >= count) {
      throw lines.broken(
          "", "found an event without the weight '" + wanted + "'; the file names " + shown(names));
    }
    return values[index];
  }

  private static String shown(List<String> names) {
    return names.size() > 5 ? names.subList(0, 5) + " and others" : names.toString();
  }
}
