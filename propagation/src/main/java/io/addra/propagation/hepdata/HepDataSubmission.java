package io.addra.propagation.hepdata;

import java.util.List;

/**
 * A submission: what holds for all tables, and the tables. Immutable.
 *
 * @param comment what holds for all tables; may have several lines
 * @param cmEnergy energy in the centre-of-mass system (GeV)
 * @param phrases phrases to search by
 * @param resources files beside the tables that hold for all of them
 * @param tables the tables, with different names
 */
public record HepDataSubmission(
    String comment,
    double cmEnergy,
    List<String> phrases,
    List<Resource> resources,
    List<HepDataTable> tables) {

  /** Copies the lists. */
  public HepDataSubmission {
    phrases = List.copyOf(phrases);
    resources = List.copyOf(resources);
    tables = List.copyOf(tables);
    if (tables.isEmpty()) {
      throw new IllegalArgumentException("a submission needs a table");
    }
    if (tables.stream().map(HepDataTable::name).distinct().count() != tables.size()) {
      throw new IllegalArgumentException("two tables of one name");
    }
  }

  /**
   * A file beside the tables.
   *
   * @param location its name, without a folder
   * @param description what it is
   */
  public record Resource(String location, String description) {}
}
