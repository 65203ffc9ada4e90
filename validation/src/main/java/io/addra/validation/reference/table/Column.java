package io.addra.validation.reference.table;

import io.addra.geometry.document.InputException;
import java.util.List;

/**
 * One column of a table. Immutable.
 *
 * @param file the table's file, for messages
 * @param name name as it stands in the file
 * @param unit unit as it stands in the file; empty where none is given
 * @param line line of its name, from 1
 * @param cells its entries, one a row
 */
public record Column(String file, String name, String unit, int line, List<Cell> cells) {

  /** Copies the list. */
  public Column {
    cells = List.copyOf(cells);
  }

  /** The same column with a unit in place of its own. */
  public Column in(String other) {
    return new Column(file, name, other, line, cells);
  }

  /**
   * The number in a row.
   *
   * @throws InputException if there is none, or it is not finite
   */
  public double number(int row) {
    Cell cell = cells.get(row);
    try {
      double value = Double.parseDouble(cell.text().strip());
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException _) {
      // said below
    }
    throw new InputException(
        file, cell.line(), name, "expected a number, found '" + cell.text() + "'");
  }

  /**
   * The factor from this column's unit to another.
   *
   * @throws InputException if the unit is not known or measures something else
   */
  public double factorTo(String wanted) {
    try {
      return Units.factor(unit, wanted);
    } catch (IllegalArgumentException e) {
      throw new InputException(file, line, name, String.valueOf(e.getMessage()), e);
    }
  }
}
