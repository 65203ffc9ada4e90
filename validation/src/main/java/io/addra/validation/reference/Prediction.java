package io.addra.validation.reference;

import io.addra.validation.reference.table.Table;
import java.util.Map;
import java.util.OptionalDouble;

/** What computes the quantity of a reference. Immutable. */
public sealed interface Prediction {

  /** What the predicted number contains and what it leaves out. */
  String contains();

  /**
   * A quantity of a scan at the masses and lifetimes of the table.
   *
   * @param source the scan; its own masses and lifetimes do not matter
   * @param quantity name of the quantity, as in map.csv
   * @param normaliseAt c tau (cm) at which the prediction of each mass is scaled to the table's
   *     value, so that only the shape is compared; none without scaling
   * @param factor what the prediction is multiplied with
   */
  record Scan(
      String contains,
      ScanSource source,
      String quantity,
      OptionalDouble normaliseAt,
      double factor)
      implements Prediction {}

  /**
   * c tau at coupling 1 (cm) of a coupling model.
   *
   * @param model name of the model
   * @param parametrisations its parametrisation for each series of the table
   */
  record Lifetime(String contains, String model, Map<String, String> parametrisations)
      implements Prediction {

    /** Copies the map. */
    public Lifetime {
      parametrisations = Map.copyOf(parametrisations);
    }
  }

  /**
   * The limit on a coupling that follows from a limit on a cross-section in bins of mass.
   *
   * @param model name of the coupling model whose cross-section relates the two
   * @param limits table of the limits
   * @param low column of the bins' lower edges (GeV)
   * @param high column of the bins' upper edges (GeV)
   * @param value column of the limits (pb)
   */
  record CouplingLimit(
      String contains, String model, Table limits, String low, String high, String value)
      implements Prediction {}

  /**
   * The coupling at which a search without background and with full efficiency would have so many
   * events: the lower edge of its reach.
   *
   * @param model name of the coupling model
   * @param source scan of the acceptance
   * @param quantity name of the quantity that counts
   * @param luminosity integrated luminosity (1/pb)
   * @param events number of events
   */
  record Edge(
      String contains,
      String model,
      ScanSource source,
      String quantity,
      double luminosity,
      double events)
      implements Prediction {}

  /** Solid angles, angles and paths of far detectors; the table has its own reader. */
  record FarCoverage(String contains) implements Prediction {}

  /** Nothing: the table is kept for context. */
  record None(String contains) implements Prediction {}
}
