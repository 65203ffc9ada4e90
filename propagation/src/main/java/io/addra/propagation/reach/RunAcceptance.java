package io.addra.propagation.reach;

import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.result.MapEvaluator;
import io.addra.propagation.result.MapRow;
import io.addra.propagation.spectrum.MassPointSpectra;
import io.addra.propagation.spectrum.Quantity;
import io.addra.propagation.spectrum.RegionSpectra;
import io.addra.propagation.spectrum.ScanSpectra;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The acceptance of one quantity of a finished scan, at any lifetime and at the scan's masses.
 * Immutable.
 *
 * <p>Masses between those of the scan are not interpolated: thresholds and the shape of the boosts
 * would make the error of it unknown. Scan more masses instead.
 */
public final class RunAcceptance {
  private final ScanSpectra spectra;
  private final Quantity quantity;

  private RunAcceptance(ScanSpectra spectra, Quantity quantity) {
    this.spectra = spectra;
    this.quantity = quantity;
  }

  /**
   * The acceptance of a quantity.
   *
   * @param spectra what a scan accumulated
   * @param name name of the quantity, as in map.csv
   * @throws IllegalArgumentException if the scan does not have it
   */
  public static RunAcceptance of(ScanSpectra spectra, String name) {
    return of(List.of(spectra), name);
  }

  /**
   * The acceptance of a quantity of a run that has several spectra: regions, and signatures.
   *
   * @param run spectra of the run, of the same masses
   * @param name name of the quantity, as in map.csv
   * @throws IllegalArgumentException if the run does not have it, or has it per event
   */
  public static RunAcceptance of(List<ScanSpectra> run, String name) {
    for (ScanSpectra spectra : run) {
      for (Quantity quantity : spectra.quantities()) {
        if (quantity.name().equals(name)) {
          return new RunAcceptance(spectra, quantity);
        }
      }
      if (spectra.joint().stream().anyMatch(joint -> joint.name().equals(name))) {
        throw new IllegalArgumentException(
            "'%s' is per event, expected a quantity per LLP".formatted(name));
      }
    }
    String known =
        run.stream()
            .flatMap(spectra -> spectra.quantities().stream())
            .map(Quantity::name)
            .filter(quantity -> quantity.startsWith("signature:") || !quantity.contains("/"))
            .collect(Collectors.joining(", "));
    throw new IllegalArgumentException(
        "the run has no quantity '%s'; it has %s and regions of detectors".formatted(name, known));
  }

  /** Tells whether the quantity is a signature: what is seen of the decays that a scan names. */
  public boolean signature() {
    return quantity.name().startsWith("signature:");
  }

  /** Name of the quantity. */
  public String quantity() {
    return quantity.name();
  }

  /** Masses of the scan (GeV), in its order. */
  public List<Double> masses() {
    return spectra.masses().stream().map(MassPointSpectra::mass).toList();
  }

  /**
   * The acceptance at one mass.
   *
   * @param mass one of {@link #masses()} (GeV)
   * @param ctau lifetimes as c tau (cm), ascending
   */
  public AcceptanceCurve at(double mass, double[] ctau) {
    MassPointSpectra point =
        spectra.masses().stream()
            .filter(candidate -> candidate.mass() == mass)
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("the run has no mass of " + mass + " GeV"));
    return at(point, ctau);
  }

  /**
   * The acceptance at one mass.
   *
   * @param point spectra of one of the run's masses
   * @param ctau lifetimes as c tau (cm), ascending
   */
  public AcceptanceCurve at(MassPointSpectra point, double[] ctau) {
    AcceptanceMap map = MapEvaluator.evaluate(alone(point), ctau);
    List<MapRow> rows = map.rows();
    return new AcceptanceCurve(
        point.mass(),
        ctau.clone(),
        column(rows, row -> row.estimate().value()),
        column(rows, row -> row.estimate().statError()),
        column(rows, row -> row.estimate().nEff()));
  }

  private static double[] column(List<MapRow> rows, ToDoubleFunction<MapRow> number) {
    return rows.stream().mapToDouble(number).toArray();
  }

  /** The spectra of one mass with the quantity alone, so that nothing else is evaluated. */
  private ScanSpectra alone(MassPointSpectra point) {
    List<RegionSpectra> slots =
        SlotSum.of(quantity.slots().stream().map(point.slots()::get).toList(), point.blocks());
    MassPointSpectra reduced =
        MassPointSpectra.of(point.mass(), point.blockEvents(), point.blockWeights(), slots);
    List<Integer> indices = IntStream.range(0, slots.size()).boxed().toList();
    return new ScanSpectra(
        spectra.process(),
        spectra.llp(),
        spectra.bins(),
        spectra.scaleBits(),
        spectra.maxWeight(),
        indices.stream().map(index -> "slot-" + index).toList(),
        List.of(new Quantity(quantity.name(), indices)),
        List.of(reduced),
        spectra.config());
  }
}
