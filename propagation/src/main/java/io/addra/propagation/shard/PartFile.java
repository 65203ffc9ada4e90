package io.addra.propagation.shard;

import io.addra.geometry.document.InputException;
import io.addra.propagation.result.Hdf5Input;
import io.addra.propagation.result.MassGroup;
import io.addra.propagation.scan.ScanPart;
import io.addra.propagation.spectrum.BlockRange;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.Group;
import io.jhdf.api.WritableGroup;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Writes and reads the file of a shard (HDF5). The root has attributes {@code format}, {@code
 * version} and {@code plan}, the identity of the plan, and a group {@code piece_00000}, ... for the
 * blocks of one mass point, with attributes {@code mass_index}, {@code first_block}, {@code
 * end_block} and groups {@code regions} and, where the scan has signatures, {@code signatures},
 * each as the group of a mass in {@code spectra.h5}.
 */
final class PartFile {
  private static final String FORMAT = "addra-part";
  private static final int VERSION = 1;

  private PartFile() {}

  /** Writes the pieces of a shard; the same pieces give the same bytes. */
  static void write(String plan, List<ScanPart> pieces, Path file) {
    try (WritableHdfFile root = HdfFile.write(file)) {
      root.putAttribute("format", FORMAT);
      root.putAttribute("version", VERSION);
      root.putAttribute("plan", plan);
      for (int i = 0; i < pieces.size(); i++) {
        ScanPart piece = pieces.get(i);
        WritableGroup group = root.putGroup(name(i));
        group.putAttribute("mass_index", piece.mass());
        group.putAttribute("first_block", piece.blocks().from());
        group.putAttribute("end_block", piece.blocks().to());
        MassGroup.write(piece.regions(), group.putGroup("regions"));
        piece.signatures().ifPresent(s -> MassGroup.write(s, group.putGroup("signatures")));
      }
    } catch (HdfException e) {
      throw new UncheckedIOException(
          new IOException(file + " cannot be written: " + e.getMessage(), e));
    }
  }

  /**
   * Reads the pieces of a shard.
   *
   * @throws InputException if the file is not one of this version and plan
   */
  static List<ScanPart> read(String plan, Path file) {
    return read(plan, file, _ -> true);
  }

  /**
   * Reads the pieces of a mass point.
   *
   * @param mass index of the mass point, from 0
   * @throws InputException if the file is not one of this version and plan
   */
  static List<ScanPart> read(String plan, Path file, int mass) {
    return read(plan, file, index -> index == mass);
  }

  private static List<ScanPart> read(String plan, Path file, IntPredicate wanted) {
    return Hdf5Input.read(file, "is damaged", root -> pieces(plan, file, root, wanted));
  }

  private static List<ScanPart> pieces(String plan, Path file, HdfFile root, IntPredicate wanted) {
    if (root.getAttribute("format") == null
        || !FORMAT.equals(Hdf5Input.attribute(root, "format"))) {
      throw new InputException(file.toString(), 0, "", "is not a part of a scan");
    }
    int version = (int) Hdf5Input.attribute(root, "version");
    if (version != VERSION) {
      throw new InputException(
          file.toString(), 0, "version", "expected " + VERSION + ", found " + version);
    }
    if (!plan.equals(Hdf5Input.attribute(root, "plan"))) {
      throw new InputException(file.toString(), 0, "plan", "is of another scan");
    }
    List<ScanPart> pieces = new ArrayList<>();
    for (int i = 0; root.getChild(name(i)) != null; i++) {
      Group group = (Group) root.getChild(name(i));
      if (wanted.test((int) Hdf5Input.attribute(group, "mass_index"))) {
        pieces.add(piece(group));
      }
    }
    return pieces;
  }

  private static ScanPart piece(Group group) {
    return new ScanPart(
        (int) Hdf5Input.attribute(group, "mass_index"),
        new BlockRange(
            (int) Hdf5Input.attribute(group, "first_block"),
            (int) Hdf5Input.attribute(group, "end_block")),
        MassGroup.read((Group) group.getChild("regions")),
        Optional.ofNullable((Group) group.getChild("signatures")).map(MassGroup::read));
  }

  private static String name(int piece) {
    return String.format(Locale.ROOT, "piece_%05d", piece);
  }
}
