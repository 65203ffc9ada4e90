package io.addra.propagation.scan;

import io.addra.kernels.device.DeviceInfo;
import io.addra.propagation.spectrum.BlockJoin;
import io.addra.propagation.spectrum.BlockRange;
import io.addra.propagation.spectrum.MassPointSpectra;
import io.addra.propagation.spectrum.ScanSpectra;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Puts the parts of a plan together, to the bits that a run in one piece gives. */
public final class PartJoin {
  private PartJoin() {}

  /**
   * The whole mass point of which these are the parts.
   *
   * @param mass index of the mass point, from 0
   * @param parts its parts, each block once, in any order
   * @throws IllegalArgumentException if a block is missing or there twice
   */
  public static ScanPart mass(ScanPlan plan, int mass, List<ScanPart> parts) {
    List<ScanPart> own =
        parts.stream().sorted(Comparator.comparingInt(part -> part.blocks().from())).toList();
    check(plan, mass, own);
    MassPointSpectra regions = BlockJoin.of(own.stream().map(ScanPart::regions).toList());
    Optional<MassPointSpectra> signatures =
        plan.config().signatures().isEmpty()
            ? Optional.empty()
            : Optional.of(
                BlockJoin.of(own.stream().map(part -> part.signatures().orElseThrow()).toList()));
    return new ScanPart(mass, new BlockRange(0, plan.blocks().size()), regions, signatures);
  }

  /**
   * The scan of which these are the parts.
   *
   * @param parts parts of all mass points, each block of each once, in any order
   * @param device where they ran
   * @param wallSeconds elapsed time of all (s)
   * @param cpuSeconds processor time of all (s)
   * @throws IllegalArgumentException if a block is missing or there twice
   */
  public static ScanResult of(
      ScanPlan plan,
      List<ScanPart> parts,
      DeviceInfo device,
      double wallSeconds,
      double cpuSeconds) {
    List<ScanPart> masses =
        IntStream.range(0, plan.config().masses().size())
            .mapToObj(mass ->
                mass(plan, mass, parts.stream().filter(part -> part.mass() == mass).toList()))
            .toList();
    return result(
        plan,
        masses.stream().map(ScanPart::regions).toList(),
        masses.stream().flatMap(part -> part.signatures().stream()).toList(),
        device,
        wallSeconds,
        cpuSeconds);
  }

  /**
   * A scan of whole mass points.
   *
   * @param regions spectra of regions by mass
   * @param signatures spectra of signatures by mass; not looked at where the plan asks for none
   */
  public static ScanResult result(
      ScanPlan plan,
      List<MassPointSpectra> regions,
      List<MassPointSpectra> signatures,
      DeviceInfo device,
      double wallSeconds,
      double cpuSeconds) {
    Optional<ScanSpectra> found = SignaturePlan.of(plan).map(asked -> asked.spectra(signatures));
    return new ScanResult(
        plan, ScanRunner.spectra(plan, regions), found, device, wallSeconds, cpuSeconds);
  }

  private static void check(ScanPlan plan, int mass, List<ScanPart> own) {
    int next = 0;
    for (ScanPart part : own) {
      if (part.blocks().from() != next) {
        throw new IllegalArgumentException(
            "mass %s: block %d is %s"
                .formatted(
                    plan.config().masses().get(mass),
                    Math.min(next, part.blocks().from()),
                    part.blocks().from() > next ? "missing" : "there twice"));
      }
      next = part.blocks().to();
    }
    if (next != plan.blocks().size()) {
      throw new IllegalArgumentException(
          "mass %s: block %d is missing".formatted(plan.config().masses().get(mass), next));
    }
  }
}
