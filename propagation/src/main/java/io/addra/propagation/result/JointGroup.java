package io.addra.propagation.result;

import io.addra.propagation.spectrum.JointBlock;
import io.addra.propagation.spectrum.JointPoints;
import io.addra.propagation.spectrum.JointQuantity;
import io.addra.propagation.spectrum.ScanSpectra;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.api.Group;
import io.jhdf.api.WritableGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Joint spectra in an HDF5 file. The root's group {@code joint} has, by quantity, {@code
 * quantities} (names), {@code first_members} and {@code second_members} [quantity][slot] (1 where
 * the slot is added, at the lifetime of the first or the second kind of LLP), {@code points} (index
 * of the joint spectrum), {@code llps} (LLPs of an event) and {@code partner_ctau_cm} (0 where all
 * LLPs are of one kind).
 *
 * <p>The group of a joint spectrum of a mass has {@code block_points} (points of each block) and,
 * where there are points, {@code decays} [2][point] (decays of the first and the second kind),
 * {@code proper_length_cm} [2][point] (their sums) and {@code weight} [point], block after block,
 * by event.
 */
final class JointGroup {
  private static final String ROOT = "joint";

  private JointGroup() {}

  /** Name of the group of one joint spectrum of a mass. */
  static String name(int index) {
    return String.format(Locale.ROOT, "joint_%04d", index);
  }

  static void writeQuantities(ScanSpectra spectra, WritableHdfFile root) {
    List<JointQuantity> quantities = spectra.joint();
    if (quantities.isEmpty()) {
      return;
    }
    int slots = spectra.slotNames().size();
    WritableGroup group = root.putGroup(ROOT);
    group.putDataset(
        "quantities", quantities.stream().map(JointQuantity::name).toArray(String[]::new));
    group.putDataset("first_members", members(quantities, slots, JointQuantity::firstSlots));
    group.putDataset("second_members", members(quantities, slots, JointQuantity::secondSlots));
    group.putDataset("points", quantities.stream().mapToInt(JointQuantity::points).toArray());
    group.putDataset("llps", quantities.stream().mapToInt(JointQuantity::llps).toArray());
    group.putDataset(
        "partner_ctau_cm", quantities.stream().mapToDouble(JointQuantity::partnerCtau).toArray());
  }

  static List<JointQuantity> readQuantities(HdfFile root, int slots) {
    List<JointQuantity> quantities = new ArrayList<>();
    if (root.getChild(ROOT) == null) {
      return quantities;
    }
    Group group = (Group) root.getChild(ROOT);
    String[] names = (String[]) data(group, "quantities");
    int[][] first = (int[][]) data(group, "first_members");
    int[][] second = (int[][]) data(group, "second_members");
    int[] points = (int[]) data(group, "points");
    int[] llps = (int[]) data(group, "llps");
    double[] partner = (double[]) data(group, "partner_ctau_cm");
    for (int q = 0; q < names.length; q++) {
      quantities.add(
          new JointQuantity(
              names[q],
              listed(first[q], slots),
              listed(second[q], slots),
              points[q],
              llps[q],
              partner[q]));
    }
    return quantities;
  }

  /** Writes joint spectra; what is large is asked for once more when the file is closed. */
  static void write(Supplier<JointPoints> source, WritableGroup group) {
    JointPoints points = source.get();
    group.putDataset("block_points", points.blocks().stream().mapToInt(JointBlock::size).toArray());
    int size = points.size();
    if (size == 0) {
      return;
    }
    LateDataset.put("decays", group, options(2, size), () -> decays(source.get()));
    LateDataset.put("proper_length_cm", group, options(2, size), () -> lengths(source.get()));
    LateDataset.put("weight", group, options(size), () -> weights(source.get()));
  }

  private static int[][] decays(JointPoints points) {
    int[][] decays = new int[2][points.size()];
    int at = 0;
    for (JointBlock block : points.blocks()) {
      for (int k = 0; k < block.size(); k++, at++) {
        decays[0][at] = block.firstCount(k);
        decays[1][at] = block.secondCount(k);
      }
    }
    return decays;
  }

  private static double[][] lengths(JointPoints points) {
    double[][] lengths = new double[2][points.size()];
    int at = 0;
    for (JointBlock block : points.blocks()) {
      for (int k = 0; k < block.size(); k++, at++) {
        lengths[0][at] = block.firstLength(k);
        lengths[1][at] = block.secondLength(k);
      }
    }
    return lengths;
  }

  private static double[] weights(JointPoints points) {
    double[] weights = new double[points.size()];
    int at = 0;
    for (JointBlock block : points.blocks()) {
      for (int k = 0; k < block.size(); k++, at++) {
        weights[at] = block.weight(k);
      }
    }
    return weights;
  }

  static JointPoints read(Group group) {
    int[] sizes = (int[]) data(group, "block_points");
    boolean occupied = group.getChild("weight") != null;
    int[][] decays = occupied ? (int[][]) data(group, "decays") : new int[2][0];
    double[][] lengths = occupied ? (double[][]) data(group, "proper_length_cm") : new double[2][0];
    double[] weights = occupied ? (double[]) data(group, "weight") : new double[0];
    List<JointBlock> blocks = new ArrayList<>();
    int at = 0;
    for (int size : sizes) {
      JointBlock.Builder block = new JointBlock.Builder();
      for (int k = 0; k < size; k++) {
        block.add(decays[0][at], lengths[0][at], decays[1][at], lengths[1][at], weights[at]);
        at++;
      }
      blocks.add(block.build());
    }
    return new JointPoints(blocks);
  }

  private static DatasetCreationOptions options(int... chunk) {
    return DatasetCreationOptions.builder()
        .chunkDimensions(chunk)
        .shuffle()
        .deflate(MassGroup.DEFLATE_LEVEL)
        .build();
  }

  private static int[][] members(
      List<JointQuantity> quantities, int slots, Function<JointQuantity, List<Integer>> counted) {
    int[][] members = new int[quantities.size()][slots];
    for (int q = 0; q < members.length; q++) {
      for (int slot : counted.apply(quantities.get(q))) {
        members[q][slot] = 1;
      }
    }
    return members;
  }

  private static List<Integer> listed(int[] members, int slots) {
    List<Integer> listed = new ArrayList<>();
    for (int s = 0; s < slots; s++) {
      if (members[s] != 0) {
        listed.add(s);
      }
    }
    return listed;
  }

  private static Object data(Group group, String name) {
    return Hdf5Input.data(group, name);
  }
}
