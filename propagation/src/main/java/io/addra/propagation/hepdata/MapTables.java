package io.addra.propagation.hepdata;

import io.addra.propagation.beam.Beams;
import io.addra.propagation.hepdata.HepDataTable.Dependent;
import io.addra.propagation.hepdata.HepDataTable.Independent;
import io.addra.propagation.hepdata.HepDataTable.Qualifier;
import io.addra.propagation.result.MapRow;
import io.addra.propagation.stored.StoredRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Tables of a run's map: one for each quantity, the fraction by mass and lifetime. */
public final class MapTables {
  private static final String DECAY_CONTAINS =
      "production, boost, luminous region, parent's flight, geometry of the decay position; no"
          + " trigger, no reconstruction, no acceptance of decay products, no branching fraction";
  private static final double HALF_CROSSING_ANGLE = 41.5e-3;

  private final StoredRun run;
  private final double[] ctau;

  /**
   * Tables of a run.
   *
   * @param ctau lifetimes as c tau (cm); of a run without spectra, those of its table
   */
  public MapTables(StoredRun run, double[] ctau) {
    this.run = run;
    this.ctau = ctau.clone();
  }

  /** The tables of some quantities, which the run has. */
  public List<HepDataTable> of(List<String> quantities) {
    Map<String, List<MapRow>> rows = new java.util.LinkedHashMap<>();
    quantities.forEach(quantity -> rows.put(quantity, new ArrayList<>()));
    for (MapRow row : run.map(run.masses(), quantities, ctau).rows()) {
      rows.getOrDefault(row.quantity(), new ArrayList<>()).add(row);
    }
    List<HepDataTable> tables = new ArrayList<>();
    rows.forEach((quantity, found) -> {
      if (!found.isEmpty()) {
        tables.add(table(quantity, tables.size() + 1, found));
      }
    });
    return tables;
  }

  private HepDataTable table(String quantity, int number, List<MapRow> rows) {
    boolean perEvent = "event".equals(signature(quantity).path("per").asString(""));
    String what =
        quantity.startsWith("signature:")
            ? "Fraction of %s whose decays have the signature %s"
            : "Fraction of %s that decay in %s";
    String description =
        what.formatted(
                perEvent ? "events" : "all produced " + run.llp(),
                quantity.replaceFirst("^\\w+:", ""))
            + ", by mass and mean proper lifetime of %s, for %s. Contains: %s. Errors are statistical, one standard deviation; lifetimes share the same events, so that their errors move together."
                .formatted(run.llp(), run.reaction(), contains(quantity));
    List<Qualifier> qualifiers = new ArrayList<>();
    qualifiers.add(new Qualifier("RE", reaction(run.reaction()), ""));
    qualifiers.add(new Qualifier("SQRT(S)", cmEnergy(run), "GeV"));
    qualifiers.add(new Qualifier("Process", run.process(), ""));
    qualifiers.add(new Qualifier("LLP", run.llp(), ""));
    qualifiers.add(new Qualifier("Quantity", quantity, ""));
    qualifiers.add(new Qualifier("Contains", contains(quantity), ""));
    return new HepDataTable(
        quantity.length() <= HepDataTable.LONGEST_NAME ? quantity : "Quantity " + number,
        "Quantity " + quantity + " of the run's map",
        description,
        List.of("ACC"),
        List.of(reaction(run.reaction())),
        List.of(
            new Independent(
                "Mass of " + run.llp(), "GeV", rows.stream().map(r -> (Object) r.mass()).toList()),
            new Independent(
                "$c\\tau$ of " + run.llp(),
                "cm",
                rows.stream().map(r -> (Object) r.ctau()).toList())),
        List.of(
            new Dependent(
                perEvent ? "Fraction of events" : "Fraction of " + run.llp(),
                "",
                qualifiers,
                rows.stream().map(row -> HepDataCell.of(row.estimate())).toList())));
  }

  private String contains(String quantity) {
    String known = signature(quantity).path("contains").asString("");
    return !known.isEmpty()
        ? known
        : quantity.startsWith("signature:")
            ? "as the run's record says of signatures"
            : DECAY_CONTAINS;
  }

  /** The signature of a quantity in the run's configuration: the longest name it starts with. */
  private JsonNode signature(String quantity) {
    JsonNode best = run.configuration().path("no signature");
    int length = 0;
    for (JsonNode each : run.configuration().path("signatures")) {
      String name = "signature:" + each.path("signature").asString("");
      if (quantity.startsWith(name) && name.length() > length) {
        best = each;
        length = name.length();
      }
    }
    return best;
  }

  /** A reaction as HEPData writes it: {@code B+ -> K+ S} is {@code B+ --> K+ S}. */
  static String reaction(String reaction) {
    return reaction.replace("Y(4S)", "UPSI(4S)").replace("->", "-->").toUpperCase(Locale.ROOT);
  }

  /**
   * Energy in the centre-of-mass system of a run (GeV, rounded to 0.1 MeV): that of its beams, of
   * SuperKEKB at the Y(4S) where the run does not say.
   */
  public static double cmEnergy(StoredRun run) {
    JsonNode production = run.configuration().path("production");
    String name = production.path("beams").asString("");
    Beams beams;
    if (Beams.names().contains(name)) {
      beams = Beams.named(name);
    } else if (production.path("electron_energy_GeV").isNumber()
        && production.path("positron_energy_GeV").isNumber()) {
      beams =
          Beams.crossing(
              production.path("electron_energy_GeV").doubleValue(),
              production.path("positron_energy_GeV").doubleValue(),
              HALF_CROSSING_ANGLE);
    } else {
      return superKekb();
    }
    return rounded(beams);
  }

  /** Energy in the centre-of-mass system of SuperKEKB at the Y(4S) (GeV, rounded to 0.1 MeV). */
  public static double superKekb() {
    return rounded(Beams.superKekb());
  }

  private static double rounded(Beams beams) {
    return Math.round(1e4 * beams.sqrtS()) / 1e4;
  }
}
