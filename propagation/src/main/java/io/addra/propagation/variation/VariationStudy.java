package io.addra.propagation.variation;

import io.addra.kernels.device.ComputeDevice;
import io.addra.propagation.result.BlockEvaluator;
import io.addra.propagation.result.BlockValues;
import io.addra.propagation.scan.ScanProgress;
import io.addra.propagation.scan.ScanResult;
import io.addra.propagation.scan.ScanRunner;
import io.addra.propagation.spectrum.JointQuantity;
import io.addra.propagation.spectrum.Quantity;
import io.addra.propagation.spectrum.ScanSpectra;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Repeats a finished scan with variations, with the same random numbers. Immutable. */
public final class VariationStudy {
  private final ScanResult nominal;
  private final double[] lifetimes;

  /**
   * A study of a scan, at the lifetimes of its file.
   *
   * @param nominal the finished scan
   */
  public VariationStudy(ScanResult nominal) {
    this.nominal = nominal;
    this.lifetimes =
        nominal.plan().config().lifetimes().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /**
   * Runs the scan with a variation and compares. What the variation does not touch is not run.
   *
   * @param variation a variation without an obstacle in this scan
   * @param device where
   * @param progress is told what is done
   * @throws io.addra.kernels.device.DeviceException if the device fails
   * @throws io.addra.geometry.document.InputException if a changed detector cannot be read
   */
  public VariationShifts run(Variation variation, ComputeDevice device, ScanProgress progress) {
    VariedPlan varied = variation.change().apply(nominal.plan());
    List<ShiftRow> rows = new ArrayList<>();
    if (varied.regions()) {
      rows.addAll(
          compare(
              nominal.spectra(), ScanRunner.regions(varied.plan(), device, progress).spectra()));
    }
    if (varied.signatures()) {
      ScanSpectra found = ScanRunner.signatures(varied.plan(), device, progress).orElseThrow();
      rows.addAll(compare(nominal.signatures().orElseThrow(), found));
    }
    return new VariationShifts(variation, rows);
  }

  private List<ShiftRow> compare(ScanSpectra before, ScanSpectra after) {
    Map<String, Quantity> known = new HashMap<>();
    before.quantities().forEach(quantity -> known.put(quantity.name(), quantity));
    List<Quantity> changed =
        after.quantities().stream().filter(quantity -> known.containsKey(quantity.name())).toList();
    List<Quantity> same = changed.stream().map(quantity -> known.get(quantity.name())).toList();
    Map<String, JointQuantity> knownJoint = new HashMap<>();
    before.joint().forEach(quantity -> knownJoint.put(quantity.name(), quantity));
    List<JointQuantity> changedJoint =
        after.joint().stream().filter(each -> knownJoint.containsKey(each.name())).toList();
    List<JointQuantity> sameJoint =
        changedJoint.stream().map(each -> knownJoint.get(each.name())).toList();
    BlockEvaluator ofBefore = BlockEvaluator.of(before, lifetimes);
    BlockEvaluator ofAfter = BlockEvaluator.of(after, lifetimes);
    List<ShiftRow> rows = new ArrayList<>();
    for (int m = 0; m < before.masses().size(); m++) {
      double mass = before.masses().get(m).mass();
      List<BlockValues> one = new ArrayList<>(ofBefore.evaluate(before.masses().get(m), same));
      one.addAll(ofBefore.evaluateJoint(before.masses().get(m), sameJoint));
      List<BlockValues> other = new ArrayList<>(ofAfter.evaluate(after.masses().get(m), changed));
      other.addAll(ofAfter.evaluateJoint(after.masses().get(m), changedJoint));
      for (int q = 0; q < one.size(); q++) {
        for (int t = 0; t < lifetimes.length; t++) {
          Shift shift = Shift.between(one.get(q), other.get(q), t);
          rows.add(new ShiftRow(mass, lifetimes[t], one.get(q).quantity(), shift));
        }
      }
    }
    return rows;
  }
}
