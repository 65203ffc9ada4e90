package io.addra.propagation.result;

import io.addra.propagation.spectrum.ScanSpectra;
import io.addra.propagation.table.Pending;
import java.nio.file.Path;

/** Writes and reads {@code spectra.h5} (HDF5). */
public final class SpectraFile {

  private SpectraFile() {}

  /** Writes spectra; the same spectra give the same bytes. */
  public static void write(ScanSpectra spectra, Path file) {
    Pending.now(Object.class, spectra + file.toString());
  }

  /**
   * Reads spectra.
   *
   * @throws io.addra.geometry.document.InputException if the file is missing or is not a spectra
   *     file of this version
   */
  public static ScanSpectra read(Path file) {
    return Pending.now(ScanSpectra.class, file.toString());
  }
}
