package io.addra.geometry.field;

import io.addra.geometry.document.InputException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the table of a field map. */
final class FieldMapReader {
  private static final String HEADER = "r_cm,z_cm,br_t,bz_t";
  private static final List<String> COLUMNS = List.of(HEADER.split(",", -1));

  private final String file;

  FieldMapReader(String file) {
    this.file = file;
  }

  /** A node with the line it stands in. */
  private record Node(int line, double r, double z, double br, double bz) {}

  FieldMap read(byte[] bytes) {
    List<Node> nodes = nodes(new String(bytes, StandardCharsets.UTF_8));
    List<Double> z = new ArrayList<>();
    for (Node node : nodes) {
      if (node.r != nodes.getFirst().r) {
        break;
      }
      z.add(node.z);
    }
    List<Double> r = new ArrayList<>();
    double[] br = new double[nodes.size()];
    double[] bz = new double[nodes.size()];
    for (int k = 0; k < nodes.size(); k++) {
      Node node = nodes.get(k);
      if (k % z.size() == 0) {
        r.add(node.r);
      }
      place(node, r.getLast(), z.get(k % z.size()));
      br[k] = node.br;
      bz[k] = node.bz;
    }
    if (nodes.size() % z.size() != 0) {
      Node last = nodes.getLast();
      throw error(last.line, "the grid ends before z_cm = " + z.getLast() + " at r_cm = " + last.r);
    }
    try {
      return FieldMap.of(array(r), array(z), br, bz);
    } catch (IllegalArgumentException e) {
      throw new InputException(file, 0, "", String.valueOf(e.getMessage()), e);
    }
  }

  private void place(Node node, double r, double z) {
    if (node.r != r || node.z != z) {
      throw error(
          node.line,
          "expected the node r_cm = %s, z_cm = %s of a complete grid, found %s, %s"
              .formatted(r, z, node.r, node.z));
    }
  }

  private List<Node> nodes(String text) {
    List<Node> result = new ArrayList<>();
    boolean header = false;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (header) {
        result.add(node(number, line));
      } else if (line.replace(" ", "").equals(HEADER)) {
        header = true;
      } else {
        throw error(number, "expected the header " + HEADER + ", found '" + line + "'");
      }
    }
    if (result.isEmpty()) {
      throw error(0, "the table has no rows");
    }
    return result;
  }

  private Node node(int line, String text) {
    String[] cells = text.split(",", -1);
    if (cells.length != COLUMNS.size()) {
      throw error(line, "expected " + COLUMNS.size() + " cells, found " + cells.length);
    }
    double[] value = new double[cells.length];
    for (int k = 0; k < cells.length; k++) {
      value[k] = number(line, COLUMNS.get(k), cells[k].strip());
    }
    return new Node(line, value[0], value[1], value[2], value[3]);
  }

  private double number(int line, String column, String text) {
    double value;
    try {
      value = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      value = Double.NaN;
    }
    if (!Double.isFinite(value)) {
      throw new InputException(file, line, column, "expected a number, found '" + text + "'");
    }
    return value;
  }

  private InputException error(int line, String message) {
    return new InputException(file, line, "", message);
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
