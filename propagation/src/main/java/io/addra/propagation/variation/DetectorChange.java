package io.addra.propagation.variation;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.DetectorChoice;
import io.addra.propagation.detect.Tracker;
import io.addra.propagation.scan.Overrides;
import io.addra.propagation.scan.ScanConfig;
import io.addra.propagation.scan.ScanPlan;
import io.addra.propagation.scan.SignatureRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Another value of a parameter in every detector that has it. The scan with the change has these
 * detectors alone: each is a world of its own, so that nothing else can shift. Immutable.
 *
 * @param parameter name of the parameter
 * @param value how its value changes
 * @param touches what the parameter changes
 */
public record DetectorChange(String parameter, Value value, Touches touches) implements Change {

  /** How a value changes. Implementations are immutable. */
  public sealed interface Value {
    /** The new value for an old one. */
    double of(double old);
  }

  /**
   * A value, or another where the scan has that one already.
   *
   * @param first the value
   * @param other the other
   */
  public record Switched(double first, double other) implements Value {
    @Override
    public double of(double old) {
      return old == first ? other : first;
    }
  }

  /**
   * The old value and a shift.
   *
   * @param shift what is added, in the parameter's unit
   */
  public record Added(double shift) implements Value {
    @Override
    public double of(double old) {
      return old + shift;
    }
  }

  /** What a parameter changes. */
  public enum Touches {
    /** Volumes, nothing that signatures see. */
    REGIONS,
    /** What signatures see, no volume. */
    SIGNATURES,
    /** Both. */
    BOTH
  }

  @Override
  public Optional<String> obstacle(ScanPlan plan) {
    List<DetectorChoice> changed = changed(plan);
    if (changed.isEmpty()) {
      return Optional.of("no detector of the scan has a parameter " + parameter + " to be changed");
    }
    if (touches == Touches.SIGNATURES && !signatures(plan)) {
      return Optional.of("it changes signatures alone, and the scan has none that it could change");
    }
    return Optional.empty();
  }

  @Override
  public VariedPlan apply(ScanPlan plan) {
    ScanConfig config = plan.config().withOnly(changed(plan), List.of());
    boolean signatures = signatures(plan);
    if (!signatures) {
      config = config.withSignatures(SignatureRequest.NONE);
    }
    return new VariedPlan(
        ScanPlan.of(config, Overrides.none()), touches != Touches.SIGNATURES, signatures);
  }

  /** Signatures are evaluated with the first detector that tracks are seen by. */
  private boolean signatures(ScanPlan plan) {
    return touches != Touches.REGIONS
        && !plan.config().signatures().isEmpty()
        && plan.geometry().detectors().stream()
            .filter(Tracker::has)
            .findFirst()
            .filter(tracker -> changedValue(tracker).isPresent())
            .isPresent();
  }

  private List<DetectorChoice> changed(ScanPlan plan) {
    List<DetectorChoice> choices = plan.config().detectors();
    List<DetectorChoice> changed = new ArrayList<>();
    for (int d = 0; d < choices.size(); d++) {
      DetectorChoice choice = choices.get(d);
      changedValue(plan.geometry().detectors().get(d))
          .ifPresent(found -> changed.add(with(choice, found)));
    }
    return changed;
  }

  private OptionalDouble changedValue(Detector detector) {
    return detector.parameters().stream()
        .filter(has -> has.name().equals(parameter) && has.allows(value.of(has.value())))
        .mapToDouble(has -> value.of(has.value()))
        .findFirst();
  }

  private DetectorChoice with(DetectorChoice choice, double changed) {
    Map<String, Double> parameters = new HashMap<>(choice.parameters());
    parameters.put(parameter, changed);
    return new DetectorChoice(choice.source(), choice.name(), parameters);
  }
}
