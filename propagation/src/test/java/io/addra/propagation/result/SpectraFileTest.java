package io.addra.propagation.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.addra.geometry.document.InputException;
import io.addra.kernels.device.CpuDevice;
import io.addra.propagation.ToyWorlds;
import io.addra.propagation.scan.ScanPlan;
import io.addra.propagation.scan.ScanProgress;
import io.addra.propagation.scan.ScanResult;
import io.addra.propagation.scan.ScanRunner;
import io.addra.propagation.spectrum.ScanSpectra;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpectraFileTest {

  private static final double[] LIFETIMES = {0.003, 0.7, 20, 5e3, 1e8};

  @TempDir private Path directory;

  @Test
  void read_writtenSpectra_givesIdenticalMapAtNewLifetimes() {
    ScanSpectra spectra = run(1).spectra();
    Path file = directory.resolve("spectra.h5");
    SpectraFile.write(spectra, file);
    ScanSpectra back = SpectraFile.read(file);
    assertThat(MapCsv.text(MapEvaluator.evaluate(back, LIFETIMES)))
        .isEqualTo(MapCsv.text(MapEvaluator.evaluate(spectra, LIFETIMES)));
    assertThat(back.config()).isEqualTo(spectra.config());
    assertThat(back.quantities()).isEqualTo(spectra.quantities());
    assertThat(back.slotNames()).isEqualTo(spectra.slotNames());
    assertThat(back.scaleBits()).isEqualTo(spectra.scaleBits());
    assertThat(back.masses().get(1).slots().get(ToyWorlds.BOX).totalEntries())
        .isEqualTo(spectra.masses().get(1).slots().get(ToyWorlds.BOX).totalEntries())
        .isPositive();
  }

  @Test
  void write_sameRunTwice_givesTheSameBytes() throws Exception {
    Path one = directory.resolve("one.h5");
    Path two = directory.resolve("two.h5");
    SpectraFile.write(run(1).spectra(), one);
    Thread.sleep(1100); // a time of one second's resolution inside the file would show
    SpectraFile.write(run(7).spectra(), two);
    assertThat(Files.mismatch(one, two)).isEqualTo(-1);
  }

  @Test
  void read_otherFiles_areRefused() throws IOException {
    Path text = Files.writeString(directory.resolve("text.h5"), "not HDF5");
    assertRefused(text, "is not a complete file");
    assertRefused(directory.resolve("missing.h5"), "no such file");
    Path whole = directory.resolve("whole.h5");
    SpectraFile.write(run(1).spectra(), whole);
    byte[] bytes = Files.readAllBytes(whole);
    Path cut =
        Files.write(directory.resolve("cut.h5"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertRefused(cut, "is not a complete file");
    Path other = directory.resolve("other.h5");
    try (io.jhdf.WritableHdfFile file = io.jhdf.HdfFile.write(other)) {
      file.putAttribute("format", "something else");
    }
    assertRefused(other, "is not a file of Addra spectra");
  }

  @Test
  void write_whereNothingCanBe_namesTheFile() {
    ScanSpectra spectra = run(1).spectra();
    Path file = directory.resolve("missing/spectra.h5");
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> SpectraFile.write(spectra, file))
        .withMessageContaining(file.toString());
  }

  private static void assertRefused(Path file, String message) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> SpectraFile.read(file))
        .withMessageContaining(file.toString())
        .withMessageContaining(message);
  }

  private static ScanResult run(int threads) {
    ScanPlan plan = ScanPlan.of(ToyWorlds.config(8, 6400, 0.6, 3.0), ToyWorlds.geometry());
    try (CpuDevice device = new CpuDevice(threads)) {
      return ScanRunner.run(plan, device, ScanProgress.NONE);
    }
  }
}
