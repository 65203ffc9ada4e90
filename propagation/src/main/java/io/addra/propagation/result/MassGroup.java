package io.addra.propagation.result;

import io.addra.propagation.spectrum.JointPoints;
import io.addra.propagation.spectrum.MassPointSpectra;
import io.addra.propagation.spectrum.RegionSpectra;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.api.Group;
import io.jhdf.api.WritableGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The spectra of one mass as a group of an HDF5 file: attribute {@code mass_GeV}; per block {@code
 * block_events} and {@code block_weights}; per slot {@code first_bin}, {@code bin_count} and {@code
 * complement}; {@code entries} [slot][block]; {@code filling} and {@code moment} [block][column],
 * where the occupied bins of one slot follow those of the slot before. Weights, fillings and
 * moments are 64-bit integers in units of 2^-scale_bits. A group {@code joint_0000}, ... per joint
 * spectrum, see {@link JointGroup}.
 */
public final class MassGroup {

  static final int DEFLATE_LEVEL = 4;

  private MassGroup() {}

  /** Writes the spectra of a mass into its group. */
  public static void write(MassPointSpectra point, WritableGroup group) {
    write(() -> point, group);
  }

  /**
   * Writes the spectra of a mass into its group. What is large is asked for once more when the file
   * is closed, so that the masses of a file need not be in memory together.
   *
   * @param source gives the same spectra each time
   */
  static void write(Supplier<MassPointSpectra> source, WritableGroup group) {
    MassPointSpectra point = source.get();
    List<RegionSpectra> slots = point.slots();
    group.putAttribute("mass_GeV", point.mass());
    group.putDataset("block_events", point.blockEvents());
    group.putDataset("block_weights", point.blockWeights());
    group.putDataset("first_bin", slots.stream().mapToInt(RegionSpectra::firstBin).toArray());
    group.putDataset("bin_count", slots.stream().mapToInt(RegionSpectra::binCount).toArray());
    group.putDataset("complement", slots.stream().mapToInt(s -> s.complement() ? 1 : 0).toArray());
    group.putDataset("entries", slots.stream().map(RegionSpectra::entries).toArray(long[][]::new));
    int columns = slots.stream().mapToInt(RegionSpectra::binCount).sum();
    if (columns > 0) {
      DatasetCreationOptions options =
          DatasetCreationOptions.builder()
              .chunkDimensions(point.blocks(), columns)
              .shuffle()
              .deflate(DEFLATE_LEVEL)
              .build();
      LateDataset.put("filling", group, options, () -> columns(source.get(), columns, true));
      LateDataset.put("moment", group, options, () -> columns(source.get(), columns, false));
    }
    for (int k = 0; k < point.joint().size(); k++) {
      int index = k;
      JointGroup.write(
          () -> source.get().joint().get(index), group.putGroup(JointGroup.name(index)));
    }
  }

  /**
   * Reads the spectra of a mass from its group.
   *
   * @throws RuntimeException if the group is not as it was written: from the library of HDF5, or
   *     because something is missing or of another kind
   */
  public static MassPointSpectra read(Group group) {
    long[] events = (long[]) data(group, "block_events");
    int[] firstBins = (int[]) data(group, "first_bin");
    int[] binCounts = (int[]) data(group, "bin_count");
    int[] complements = (int[]) data(group, "complement");
    long[][] entries = (long[][]) data(group, "entries");
    boolean occupied = group.getChild("filling") != null;
    long[][] filling = occupied ? (long[][]) data(group, "filling") : new long[events.length][0];
    long[][] moment = occupied ? (long[][]) data(group, "moment") : new long[events.length][0];
    List<RegionSpectra> slots = new ArrayList<>();
    int column = 0;
    for (int s = 0; s < firstBins.length; s++) {
      slots.add(
          RegionSpectra.of(
              complements[s] != 0,
              firstBins[s],
              cut(filling, column, binCounts[s]),
              cut(moment, column, binCounts[s]),
              entries[s]));
      column += binCounts[s];
    }
    List<JointPoints> joint = new ArrayList<>();
    for (int k = 0; group.getChild(JointGroup.name(k)) != null; k++) {
      joint.add(JointGroup.read((Group) group.getChild(JointGroup.name(k))));
    }
    return MassPointSpectra.of(
            (double) Hdf5Input.attribute(group, "mass_GeV"),
            events,
            (long[]) data(group, "block_weights"),
            slots)
        .withJoint(joint);
  }

  private static long[][] columns(MassPointSpectra point, int columns, boolean filling) {
    long[][] rows = new long[point.blocks()][columns];
    int column = 0;
    for (RegionSpectra slot : point.slots()) {
      long[] values = filling ? slot.fillings() : slot.moments();
      for (int b = 0; b < rows.length; b++) {
        System.arraycopy(values, b * slot.binCount(), rows[b], column, slot.binCount());
      }
      column += slot.binCount();
    }
    return rows;
  }

  private static long[] cut(long[][] rows, int column, int count) {
    long[] values = new long[rows.length * count];
    for (int b = 0; b < rows.length; b++) {
      System.arraycopy(rows[b], column, values, b * count, count);
    }
    return values;
  }

  private static Object data(Group group, String name) {
    return Hdf5Input.data(group, name);
  }
}
