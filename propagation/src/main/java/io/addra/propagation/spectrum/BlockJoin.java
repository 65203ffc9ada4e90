package io.addra.propagation.spectrum;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts the blocks of a mass point behind each other that were accumulated apart. What comes out is
 * what one accumulation of all of them has, to the last bit: the occupied range of bins is that of
 * all blocks together.
 */
public final class BlockJoin {
  private BlockJoin() {}

  /**
   * The blocks of all parts, in the order of the parts.
   *
   * @param parts spectra of other events of the same mass, at least one
   * @throws IllegalArgumentException if masses, slots or joint spectra do not fit
   */
  public static MassPointSpectra of(List<MassPointSpectra> parts) {
    MassPointSpectra first = parts.getFirst();
    for (MassPointSpectra part : parts) {
      if (part.mass() != first.mass()
          || part.slots().size() != first.slots().size()
          || part.joint().size() != first.joint().size()) {
        throw new IllegalArgumentException("spectra of another scan");
      }
    }
    List<RegionSpectra> slots =
        IntStream.range(0, first.slots().size())
            .mapToObj(s -> slot(parts.stream().map(part -> part.slots().get(s)).toList()))
            .toList();
    List<JointPoints> joint =
        IntStream.range(0, first.joint().size())
            .mapToObj(k ->
                new JointPoints(
                    parts.stream().flatMap(part -> part.joint().get(k).blocks().stream()).toList()))
            .toList();
    return MassPointSpectra.of(
            first.mass(),
            parts.stream().flatMapToLong(part -> Arrays.stream(part.blockEvents())).toArray(),
            parts.stream().flatMapToLong(part -> Arrays.stream(part.blockWeights())).toArray(),
            slots)
        .withJoint(joint);
  }

  private static RegionSpectra slot(List<RegionSpectra> parts) {
    List<RegionSpectra> occupied = parts.stream().filter(part -> part.binCount() > 0).toList();
    int first = occupied.stream().mapToInt(RegionSpectra::firstBin).min().orElse(0);
    int end = occupied.stream().mapToInt(part -> part.firstBin() + part.binCount()).max().orElse(0);
    int width = end - first;
    int blocks = parts.stream().mapToInt(RegionSpectra::blocks).sum();
    long[] filling = new long[blocks * width];
    long[] moment = new long[blocks * width];
    int row = 0;
    for (RegionSpectra part : parts) {
      long[] fillings = part.fillings();
      long[] moments = part.moments();
      for (int b = 0; b < part.blocks(); b++, row++) {
        int at = row * width + part.firstBin() - first;
        if (part.binCount() > 0) {
          System.arraycopy(fillings, b * part.binCount(), filling, at, part.binCount());
          System.arraycopy(moments, b * part.binCount(), moment, at, part.binCount());
        }
      }
    }
    return RegionSpectra.of(
        parts.getFirst().complement(),
        first,
        filling,
        moment,
        parts.stream().flatMapToLong(part -> Arrays.stream(part.entries())).toArray());
  }
}
