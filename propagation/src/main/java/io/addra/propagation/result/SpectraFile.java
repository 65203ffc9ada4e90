package io.addra.propagation.result;

import io.addra.geometry.document.InputException;
import io.addra.propagation.spectrum.ProperLengthBins;
import io.addra.propagation.spectrum.Quantity;
import io.addra.propagation.spectrum.ScanSpectra;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads {@code spectra.h5} (HDF5). The root has attributes {@code format}, {@code
 * version}, {@code process}, {@code llp}, {@code scale_bits} and {@code max_weight}, and datasets
 *
 * <ul>
 *   <li>{@code config}: the resolved configuration, JSON;
 *   <li>{@code edges_cm}: edges of the proper-length bins, the last the lower edge of the overflow
 *       bin;
 *   <li>{@code slots}, {@code quantities}: names; {@code members} [quantity][slot]: 1 where the
 *       quantity counts the slot; both absent where all quantities are joint;
 *   <li>where quantities ask something of several LLPs of an event, a group {@code joint}, see
 *       {@link JointGroup}; the version is then 2;
 *   <li>a group {@code mass_0000}, ... per mass, see {@link MassGroup}.
 * </ul>
 */
public final class SpectraFile {

  private static final String FORMAT = "addra-spectra";
  private static final int VERSION = 1;

  /** Version of files that have joint spectra: programs that do not know them must refuse. */
  private static final int JOINT_VERSION = 2;

  private SpectraFile() {}

  /**
   * Writes spectra; the same spectra give the same bytes.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void write(ScanSpectra spectra, Path file) {
    try {
      writeHdf(spectra, file);
    } catch (HdfException e) {
      throw new UncheckedIOException(
          new IOException(file + " cannot be written: " + e.getMessage(), e));
    }
  }

  private static void writeHdf(ScanSpectra spectra, Path file) {
    try (WritableHdfFile root = HdfFile.write(file)) {
      root.putAttribute("format", FORMAT);
      root.putAttribute("version", spectra.joint().isEmpty() ? VERSION : JOINT_VERSION);
      root.putAttribute("process", spectra.process());
      root.putAttribute("llp", spectra.llp());
      root.putAttribute("scale_bits", spectra.scaleBits());
      root.putAttribute("max_weight", spectra.maxWeight());
      root.putDataset("config", spectra.config());
      root.putDataset("edges_cm", spectra.bins().edges());
      root.putDataset("slots", spectra.slotNames().toArray(String[]::new));
      // HDF5 has no arrays without elements: there may be joint quantities alone
      if (!spectra.quantities().isEmpty()) {
        root.putDataset(
            "quantities", spectra.quantities().stream().map(Quantity::name).toArray(String[]::new));
        root.putDataset("members", members(spectra));
      }
      JointGroup.writeQuantities(spectra, root);
      for (int i = 0; i < spectra.masses().size(); i++) {
        int index = i;
        MassGroup.write(() -> spectra.masses().get(index), root.putGroup(groupName(index)));
      }
    }
  }

  /**
   * Reads spectra.
   *
   * @throws InputException if the file is missing or is not a spectra file of this version
   */
  public static ScanSpectra read(Path file) {
    return Hdf5Input.read(
        file, "is not a complete file of Addra spectra", root -> checked(file, root));
  }

  private static ScanSpectra checked(Path file, HdfFile root) {
    if (root.getAttribute("format") == null
        || !FORMAT.equals(Hdf5Input.attribute(root, "format"))) {
      throw new InputException(file.toString(), 0, "", "is not a file of Addra spectra");
    }
    int version = (int) Hdf5Input.attribute(root, "version");
    if (version != VERSION && version != JOINT_VERSION) {
      throw new InputException(
          file.toString(),
          0,
          "version",
          "expected version " + VERSION + " or " + JOINT_VERSION + ", found " + version);
    }
    ScanSpectra spectra = read(root);
    JsonMapper.shared().readTree(spectra.config()); // fails here, not where it is used
    return spectra;
  }

  private static ScanSpectra read(HdfFile root) {
    List<String> slots = List.of((String[]) Hdf5Input.data(root, "slots"));
    boolean jointAlone = root.getChild("quantities") == null && root.getChild("joint") != null;
    String[] names = jointAlone ? new String[0] : (String[]) Hdf5Input.data(root, "quantities");
    int[][] members = jointAlone ? new int[0][] : (int[][]) Hdf5Input.data(root, "members");
    List<Quantity> quantities = new ArrayList<>();
    for (int q = 0; q < names.length; q++) {
      List<Integer> counted = new ArrayList<>();
      for (int s = 0; s < slots.size(); s++) {
        if (members[q][s] != 0) {
          counted.add(s);
        }
      }
      quantities.add(new Quantity(names[q], counted));
    }
    List<io.addra.propagation.spectrum.MassPointSpectra> masses = new ArrayList<>();
    for (int i = 0; root.getChild(groupName(i)) != null; i++) {
      masses.add(MassGroup.read((io.jhdf.api.Group) root.getChild(groupName(i))));
    }
    return new ScanSpectra(
        (String) Hdf5Input.attribute(root, "process"),
        (String) Hdf5Input.attribute(root, "llp"),
        ProperLengthBins.of((double[]) Hdf5Input.data(root, "edges_cm")),
        (int) Hdf5Input.attribute(root, "scale_bits"),
        (double) Hdf5Input.attribute(root, "max_weight"),
        slots,
        quantities,
        JointGroup.readQuantities(root, slots.size()),
        masses,
        (String) Hdf5Input.data(root, "config"));
  }

  private static int[][] members(ScanSpectra spectra) {
    int[][] members = new int[spectra.quantities().size()][spectra.slotNames().size()];
    for (int q = 0; q < members.length; q++) {
      for (int slot : spectra.quantities().get(q).slots()) {
        members[q][slot] = 1;
      }
    }
    return members;
  }

  private static String groupName(int mass) {
    return String.format(Locale.ROOT, "mass_%04d", mass);
  }
}
