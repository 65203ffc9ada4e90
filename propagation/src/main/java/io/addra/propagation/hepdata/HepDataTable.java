package io.addra.propagation.hepdata;

import java.util.List;

/**
 * One table of a submission: what it is called and its columns, all with as many values. Immutable.
 *
 * @param name name, at most 64 letters
 * @param location where the data stand, at most 256 letters
 * @param description what they are
 * @param observables HEPData's codes of what is measured
 * @param reactions reactions in HEPData's notation
 * @param independent independent variables
 * @param dependent dependent variables
 */
public record HepDataTable(
    String name,
    String location,
    String description,
    List<String> observables,
    List<String> reactions,
    List<Independent> independent,
    List<Dependent> dependent) {

  /** Longest name of a table. */
  public static final int LONGEST_NAME = 64;

  /** Copies the lists; all columns are of one length. */
  public HepDataTable {
    observables = List.copyOf(observables);
    reactions = List.copyOf(reactions);
    independent = List.copyOf(independent);
    dependent = List.copyOf(dependent);
    if (name.isEmpty() || name.length() > LONGEST_NAME || dependent.isEmpty()) {
      throw new IllegalArgumentException("a table needs a short name and a column: " + name);
    }
    int rows = dependent.getFirst().cells().size();
    if (independent.stream().anyMatch(column -> column.values().size() != rows)
        || dependent.stream().anyMatch(column -> column.cells().size() != rows)) {
      throw new IllegalArgumentException("table " + name + ": columns of different lengths");
    }
  }

  /**
   * An independent variable.
   *
   * @param name its name
   * @param units its unit; empty for none
   * @param values numbers (Double) or texts (String)
   */
  public record Independent(String name, String units, List<Object> values) {
    /** Copies the list. */
    public Independent {
      values = List.copyOf(values);
    }
  }

  /**
   * A dependent variable.
   *
   * @param name its name
   * @param units its unit; empty for none
   * @param qualifiers what qualifies it
   * @param cells its values
   */
  public record Dependent(
      String name, String units, List<Qualifier> qualifiers, List<HepDataCell> cells) {
    /** Copies the lists. */
    public Dependent {
      qualifiers = List.copyOf(qualifiers);
      cells = List.copyOf(cells);
    }
  }

  /**
   * What qualifies a dependent variable.
   *
   * @param name its name
   * @param value a number (Double) or a text (String)
   * @param units its unit; empty for none
   */
  public record Qualifier(String name, Object value, String units) {}
}
