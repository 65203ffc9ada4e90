package io.addra.propagation.hostile;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.addra.geometry.document.InputException;
import io.addra.propagation.eventfile.EventFile;
import io.addra.propagation.eventfile.EventFileOptions;
import io.addra.propagation.eventfile.frame.EventFrame;
import io.addra.propagation.reach.CouplingLimits;
import io.addra.propagation.result.SpectraFile;
import io.addra.propagation.scan.ScanFile;
import io.addra.propagation.spectrum.JointQuantity;
import io.addra.propagation.spectrum.MassPointSpectra;
import io.addra.propagation.spectrum.ProperLengthBins;
import io.addra.propagation.spectrum.Quantity;
import io.addra.propagation.spectrum.RegionSpectra;
import io.addra.propagation.spectrum.ScanSpectra;
import io.addra.propagation.stored.StoredRun;
import io.jhdf.checksum.JenkinsLookup3HashLittle;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the fuzzer of the readers found in files of runs, events and tables, each made small. */
class HostileFileTest {
  @TempDir Path folder;

  private Path spectra(String config) {
    Path file = folder.resolve("spectra.h5");
    RegionSpectra slot =
        RegionSpectra.of(false, 1, new long[] {1 << 20}, new long[] {1 << 19}, new long[] {5});
    SpectraFile.write(
        new ScanSpectra(
            "b-meson-decay",
            "S",
            ProperLengthBins.logarithmic(0.1, 2, 1),
            20,
            1,
            List.of("a"),
            List.of(new Quantity("decay:a", List.of(0))),
            List.of(
                MassPointSpectra.of(0.5, new long[] {100}, new long[] {100 << 20}, List.of(slot))),
            config),
        file);
    return file;
  }

  private static void refused(Path file, String message) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> SpectraFile.read(file))
        .withMessageStartingWith(file.toString())
        .withMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 20, 28, 36})
  void spectra_addressBeyondAllFiles_isDamage(int at) throws Exception {
    Path file = spectra("{}");
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    buffer.putLong(at, 0xff00_0000_0000_0001L);
    buffer.putInt(44, JenkinsLookup3HashLittle.hash(Arrays.copyOf(bytes, 44)));
    Files.write(file, bytes);
    refused(file, "is not a complete file of Addra spectra");
  }

  /** Finds a value in the file and replaces it: data of small datasets have no checksum. */
  private static void replaced(Path file, double value, double with) throws Exception {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    boolean found = false;
    for (int at = 0; at + 8 <= bytes.capacity(); at++) {
      if (bytes.getDouble(at) == value) {
        bytes.putDouble(at, with);
        found = true;
      }
    }
    if (!found) {
      throw new IllegalStateException(value + " is not in the file");
    }
    Files.write(file, bytes.array());
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, 1e-300, Double.POSITIVE_INFINITY})
  void spectra_edgesThatDoNotRise_isDamage(double edge) throws Exception {
    Path file = spectra("{}");
    replaced(file, ProperLengthBins.logarithmic(0.1, 2, 1).edges()[2], edge);
    refused(file, "is not a complete file of Addra spectra");
  }

  @Test
  void spectra_everyByteWrong_isDamageOrOtherNumbers() throws Exception {
    Path file = spectra("{}");
    byte[] good = Files.readAllBytes(file);
    for (int at = 0; at < good.length; at += 7) {
      byte[] bad = good.clone();
      bad[at] ^= (byte) 0x81;
      Files.write(file, bad);
      try {
        SpectraFile.read(file);
      } catch (InputException _) {
        // what is wanted; anything else fails the test
      }
    }
  }

  @Test
  void spectra_configurationThatIsNoJson_isDamage() {
    refused(spectra("{\"llp\": "), "is not a complete file of Addra spectra");
  }

  @Test
  void spectra_binsBeyondTheEdges_refused() {
    RegionSpectra beyond =
        RegionSpectra.of(false, 4, new long[] {1}, new long[] {1}, new long[] {5});
    MassPointSpectra mass =
        MassPointSpectra.of(0.5, new long[] {100}, new long[] {100}, List.of(beyond));
    ProperLengthBins bins = ProperLengthBins.logarithmic(0.1, 2, 1);
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() ->
            new ScanSpectra("p", "S", bins, 20, 1, List.of("a"), List.of(), List.of(mass), "{}"))
        .withMessageContaining("beyond the 4 bins");
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-309, 1e271})
  void spectra_partnerWithoutAPossibleLifetime_refused(double ctau) {
    JointQuantity joint = new JointQuantity("j", List.of(), List.of(), 0, 1, ctau);
    ProperLengthBins bins = ProperLengthBins.logarithmic(0.1, 2, 1);
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() ->
            new ScanSpectra(
                "p", "S", bins, 20, 1, List.of(), List.of(), List.of(joint), List.of(), "{}"))
        .withMessageContaining("c tau must be");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[\"x\"]", "[-1]", "[0]", "[1e999]", "[[]]"})
  void run_lifetimesThatAreNone_refused(String list) {
    Path file = spectra("{\"llp\": {\"ctau_cm\": " + list + "}}");
    StoredRun run = StoredRun.read(file);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(run::lifetimes)
        .withMessageContaining("llp.ctau_cm");
  }

  @Test
  void limits_quoteLeftOpen_namesTheLine() throws Exception {
    Path file = Files.writeString(folder.resolve("limits.csv"), "mass_GeV,g\n1,\"2\n");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> CouplingLimits.read(file))
        .withMessageStartingWith(file + ":2: not valid CSV");
  }

  @ParameterizedTest
  @CsvSource({"2147483648", "-2147483649", "'[1, 2147483648]'", "0", "'[0]'"})
  void scan_numberThatNoParticleHas_refused(String pdg) {
    String text =
        """
        production: {process: file, path: e.csv, frame: cms, pdg: %s}
        llp: {name: a, ctau_cm: [1]}
        detectors: [gazelle-baby]
        """
            .formatted(pdg);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> ScanFile.parse("s.yaml", text.getBytes(StandardCharsets.UTF_8)))
        .withMessageContaining("production.pdg");
  }

  @Test
  void events_inflatingTooFar_stopAtTheBound() throws Exception {
    Path file = folder.resolve("bomb.csv.gz");
    byte[] blank = new byte[1 << 20];
    Arrays.fill(blank, (byte) '\n');
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("event,pdg,px_GeV,py_GeV,pz_GeV,mass_GeV\n".getBytes(StandardCharsets.UTF_8));
      for (int k = 0; k < 300; k++) {
        out.write(blank);
      }
    }
    EventFileOptions options = EventFileOptions.of(Set.of(9000005), EventFrame.belle2());
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> EventFile.summary(file, options))
        .withMessageStartingWith(file.toString())
        .withMessageContaining("inflate to more than 200 times their size");
  }
}
