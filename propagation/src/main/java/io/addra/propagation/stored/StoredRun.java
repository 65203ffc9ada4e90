package io.addra.propagation.stored;

import io.addra.geometry.document.InputException;
import io.addra.geometry.document.InputFile;
import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.result.BlockEvaluator;
import io.addra.propagation.result.BlockValues;
import io.addra.propagation.result.MapRow;
import io.addra.propagation.result.SpectraFile;
import io.addra.propagation.spectrum.JointQuantity;
import io.addra.propagation.spectrum.MassPointSpectra;
import io.addra.propagation.spectrum.Quantity;
import io.addra.propagation.spectrum.ScanSpectra;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A finished run: the directory of a scan, its {@code spectra.h5} alone, or a {@code map.csv}
 * alone. With spectra it can be evaluated at any lifetime, from a table only at the table's.
 * Immutable.
 *
 * @param name how the user called it
 * @param spectra spectra of regions, then of signatures; none of a table
 * @param table the map; empty where there are spectra
 * @param record {@code run.json}; a missing node without it
 */
public record StoredRun(
    String name, List<ScanSpectra> spectra, Optional<AcceptanceMap> table, JsonNode record) {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  /** Copies the list; a run has spectra or a table. */
  public StoredRun {
    spectra = List.copyOf(spectra);
    if (spectra.isEmpty() == table.isEmpty()) {
      throw new IllegalArgumentException("a run has either spectra or a table");
    }
  }

  /**
   * Reads a run.
   *
   * @param path directory of a scan, a file of spectra ({@code .h5}) or a map ({@code .csv})
   * @throws InputException if there is none, or a file of it is not what its name says
   */
  public static StoredRun read(Path path) {
    String name = path.toString();
    if (Files.isDirectory(path)) {
      JsonNode record = record(path.resolve("run.json"));
      Path spectra = path.resolve("spectra.h5");
      if (Files.exists(spectra)) {
        List<ScanSpectra> all = new ArrayList<>(List.of(SpectraFile.read(spectra)));
        Path signatures = path.resolve("signatures.h5");
        if (Files.exists(signatures)) {
          all.add(SpectraFile.read(signatures));
        }
        return new StoredRun(name, all, Optional.empty(), record);
      }
      Path map = path.resolve("map.csv");
      if (!Files.exists(map)) {
        throw new InputException(name, 0, "", "holds neither spectra.h5 nor map.csv: not a run");
      }
      return new StoredRun(name, List.of(), Optional.of(MapCsvReader.read(map)), record);
    }
    JsonNode nothing = MAPPER.missingNode();
    if (name.endsWith(".csv")) {
      return new StoredRun(name, List.of(), Optional.of(MapCsvReader.read(path)), nothing);
    }
    return new StoredRun(name, List.of(SpectraFile.read(path)), Optional.empty(), nothing);
  }

  private static JsonNode record(Path file) {
    if (!Files.exists(file)) {
      return MAPPER.missingNode();
    }
    try {
      return MAPPER.readTree(InputFile.text(file));
    } catch (JacksonException e) {
      throw new InputException(file.toString(), 0, "", "is not JSON that can be read", e);
    }
  }

  /** Whether any lifetime can be asked for. */
  public boolean hasSpectra() {
    return table.isEmpty();
  }

  /** Name of the production process. */
  public String process() {
    return table.map(map -> map.rows().getFirst().process()).orElseGet(() -> first().process());
  }

  /** Name of the LLP. */
  public String llp() {
    return table.map(map -> map.rows().getFirst().llp()).orElseGet(() -> first().llp());
  }

  private ScanSpectra first() {
    return spectra.getFirst();
  }

  /** The masses (GeV), ascending. */
  public List<Double> masses() {
    Stream<Double> all =
        table
            .map(map -> map.masses().stream())
            .orElseGet(() ->
                spectra.stream().flatMap(s -> s.masses().stream()).map(MassPointSpectra::mass));
    return all.distinct().sorted().toList();
  }

  /** Lifetimes of the scan's own grid, or of the table, as c tau (cm), ascending. */
  public List<Double> lifetimes() {
    if (table.isPresent()) {
      return table.get().lifetimes().stream().sorted().toList();
    }
    return configuration().at("/llp/ctau_cm").values().stream()
        .map(this::lifetime)
        .sorted()
        .toList();
  }

  private double lifetime(JsonNode node) {
    double value = node.isNumber() ? node.asDouble(Double.NaN) : Double.NaN;
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new InputException(
          name, 0, "llp.ctau_cm", "expected lifetimes above 0 in the run's configuration");
    }
    return value;
  }

  /** Names of the quantities, in the map's order. */
  public List<String> quantities() {
    return table
        .map(AcceptanceMap::quantities)
        .orElseGet(() -> spectra.stream().flatMap(s -> names(s).stream()).distinct().toList());
  }

  private static List<String> names(ScanSpectra spectra) {
    return Stream.concat(
            spectra.quantities().stream().map(Quantity::name),
            spectra.joint().stream().map(JointQuantity::name))
        .toList();
  }

  /** The resolved configuration of the scan; a missing node where only a table is known. */
  public JsonNode configuration() {
    return hasSpectra() ? MAPPER.readTree(first().config()) : record.path("configuration");
  }

  /** The reaction in words, or the name of the process where run.json is missing. */
  public String reaction() {
    return record.path("reaction").asString(process());
  }

  /**
   * What each block gives to some quantities at one mass.
   *
   * @param mass mass (GeV)
   * @param wanted names of quantities; others than the run's are left out
   * @param ctau lifetimes as c tau (cm)
   * @return by quantity; empty for a table and for a mass that the run does not have
   */
  public Map<String, BlockValues> blocks(double mass, Collection<String> wanted, double[] ctau) {
    Map<String, BlockValues> found = new LinkedHashMap<>();
    for (ScanSpectra each : spectra) {
      BlockEvaluator evaluator = BlockEvaluator.of(each, ctau);
      List<Quantity> single =
          each.quantities().stream().filter(q -> wanted.contains(q.name())).toList();
      List<JointQuantity> joint =
          each.joint().stream().filter(q -> wanted.contains(q.name())).toList();
      for (MassPointSpectra point : each.masses()) {
        if (point.mass() == mass) {
          evaluator.evaluate(point, single).forEach(v -> found.put(v.quantity(), v));
          evaluator.evaluateJoint(point, joint).forEach(v -> found.put(v.quantity(), v));
        }
      }
    }
    return found;
  }

  /**
   * The numbers of some quantities at some masses.
   *
   * @param masses masses (GeV); others than the run's are left out
   * @param wanted names of quantities; others than the run's are left out
   * @param ctau lifetimes as c tau (cm); of a table, those that it does not have are left out
   * @return rows ordered by mass, then quantity, then lifetime, in the order given
   */
  public AcceptanceMap map(Collection<Double> masses, Collection<String> wanted, double[] ctau) {
    List<MapRow> rows = new ArrayList<>();
    for (double mass : masses) {
      if (table.isPresent()) {
        tableRows(table.get(), mass, wanted, ctau, rows);
        continue;
      }
      Map<String, BlockValues> blocks = blocks(mass, wanted, ctau);
      for (String quantity : wanted) {
        BlockValues values = blocks.get(quantity);
        for (int t = 0; values != null && t < ctau.length; t++) {
          rows.add(new MapRow(process(), llp(), mass, ctau[t], quantity, values.estimate(t)));
        }
      }
    }
    return new AcceptanceMap(rows);
  }

  private static void tableRows(
      AcceptanceMap map, double mass, Collection<String> wanted, double[] ctau, List<MapRow> rows) {
    for (String quantity : wanted) {
      Map<Double, MapRow> byLifetime = new LinkedHashMap<>();
      map.curve(mass, quantity).forEach(row -> byLifetime.put(row.ctau(), row));
      for (double each : ctau) {
        MapRow row = byLifetime.get(each);
        if (row != null) {
          rows.add(row);
        }
      }
    }
  }
}
