package io.addra.propagation.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.addra.geometry.document.InputException;
import io.addra.kernels.device.CpuDevice;
import io.addra.propagation.ToyWorlds;
import io.addra.propagation.result.SpectraFile;
import io.addra.propagation.scan.Overrides;
import io.addra.propagation.scan.PartRunner;
import io.addra.propagation.scan.ScanPlan;
import io.addra.propagation.scan.ScanProgress;
import io.addra.propagation.scan.ScanResult;
import io.addra.propagation.scan.ScanRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartSetTest {
  private static final ScanPlan PLAN = plan(5);
  private static final String VERSION = "1";

  private final CpuDevice device = new CpuDevice(2);

  @TempDir private Path temporary;

  private static ScanPlan plan(long seed) {
    return ScanPlan.of(ToyWorlds.config(seed, 1_000, 0.3, 2.0), ToyWorlds.geometry());
  }

  private PartOrigin origin(ScanPlan plan) {
    ScanRequest request =
        new ScanRequest(
            Path.of("toy.yaml"),
            new Overrides(OptionalLong.of(1_000), OptionalLong.empty(), OptionalLong.empty()),
            List.of("gazelle-l"));
    return PartOrigin.of(plan, request, VERSION, "c", device.info());
  }

  @AfterAll
  void close() {
    device.close();
  }

  private PartFolder folder() {
    try {
      return new PartFolder(Files.createTempDirectory(temporary, "parts"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private PartManifest make(ScanPlan plan, int number, int count, PartFolder folder) {
    try (PartRunner runner = PartRunner.open(plan, device)) {
      return new ShardRun(plan, new Shard(number, count), folder)
          .run(origin(plan), runner, ScanProgress.NONE);
    }
  }

  private static void refused(ThrowingCallable call, String... words) {
    assertThatThrownBy(call).isInstanceOf(InputException.class).hasMessageContainingAll(words);
  }

  private void check(PartFolder... folders) {
    PartSet.read(List.of(folders)).check(PLAN, origin(PLAN).plan(), () -> {});
  }

  @Test
  void merge_shardsOfTwoFoldersAndDivisions_hasTheBytesOfOneRun() throws IOException {
    PartFolder one = folder();
    PartFolder other = folder();
    make(PLAN, 4, 4, one);
    make(PLAN, 1, 2, other);
    make(PLAN, 3, 4, other);
    PartSet parts = PartSet.read(List.of(one, other));
    AtomicInteger steps = new AtomicInteger();
    parts.check(PLAN, parts.origin().plan(), steps::incrementAndGet);
    assertThat(steps).hasValue(3);
    ScanResult merged =
        new PartMerge(PLAN, parts.origin().plan(), parts.located(), List.of())
            .result(folder().path(), parts.device(), 1, 1, steps::incrementAndGet);
    assertThat(steps).hasValue(3 + PLAN.config().masses().size());
    assertThat(bytes(merged)).isEqualTo(bytes(ScanRunner.run(PLAN, device, ScanProgress.NONE)));
    assertThat(merged.device().name()).isEqualTo(device.info().name());
  }

  private byte[] bytes(ScanResult result) throws IOException {
    Path file = temporary.resolve("spectra.h5");
    SpectraFile.write(result.spectra(), file);
    return Files.readAllBytes(file);
  }

  @Test
  void check_notEveryBlockOnce_isSaidByName() {
    PartFolder folder = folder();
    make(PLAN, 2, 3, folder);
    refused(() -> check(folder), "2 missing: part-00001-of-00003, part-00003-of-00003");
    make(PLAN, 1, 3, folder);
    make(PLAN, 1, 4, folder);
    refused(() -> check(folder), "there twice", "part-00001-of-0000");
    PartFolder other = folder();
    make(PLAN, 1, 1, other);
    make(plan(6), 2, 2, other);
    refused(() -> check(other), "1 of another scan", "part-00002-of-00002.h5");
    PartFolder unequal = folder();
    make(PLAN, 1, 2, unequal);
    make(PLAN, 4, 4, unequal);
    refused(() -> check(unequal), "1 missing: mass point 2 blocks 0 to 31");
  }

  @Test
  void check_damagedPart_isSaidByName() throws IOException {
    PartFolder folder = folder();
    make(PLAN, 1, 2, folder);
    PartManifest second = make(PLAN, 2, 2, folder);
    byte[] bytes = Files.readAllBytes(folder.part(second));
    bytes[bytes.length / 3] ^= 4;
    Files.write(folder.part(second), bytes);
    refused(() -> check(folder), "1 damaged", "part-00002-of-00002.h5");
    Files.writeString(folder.manifest("part-00002-of-00002"), "[]");
    refused(() -> check(folder), "cannot be merged", "part-00002-of-00002.json");
  }

  @Test
  void read_noFolderOrNoPart_isSaid() {
    refused(() -> PartSet.read(List.of(new PartFolder(Path.of("no/such")))), "no/such");
    refused(() -> PartSet.read(List.of(folder())), "holds no part of a scan");
  }

  @Test
  void existing_shardIsThere_isKeptUnlessItIsDamagedOrOfAnotherPlan() throws IOException {
    PartFolder folder = folder();
    ShardRun run = new ShardRun(PLAN, new Shard(2, 5), folder);
    String identity = origin(PLAN).plan();
    assertThat(run.existing(identity)).isEmpty();
    PartManifest made = make(PLAN, 2, 5, folder);
    assertThat(run.existing(identity).map(PartManifest::json)).contains(made.json());
    refused(() -> run.existing("other"), "part-00002-of-00005.json", "of another scan");
    Files.write(folder.part(made), new byte[] {1});
    assertThat(run.existing(identity)).isEmpty();
  }

  @Test
  void manifest_readAgain_isTheSame() {
    PartFolder folder = folder();
    PartManifest made = make(PLAN, 3, 64, folder);
    PartManifest read = PartManifest.read(folder.manifest("part-00003-of-00064"));
    assertThat(read.json()).isEqualTo(made.json());
    assertThat(read.shard()).isEqualTo(Optional.of(new Shard(3, 64)));
    assertThat(read.origin().scan().overrides().events()).hasValue(1_000);
    assertThat(read.origin().scan().file()).isAbsolute();
  }

  /** A null in place of any value: a line for the user, if the value matters. */
  @Test
  void manifest_nullInPlaceOfAValue_isRefusedOrWithoutMeaning() throws IOException {
    PartFolder folder = folder();
    make(PLAN, 1, 64, folder);
    Path manifest = folder.manifest("part-00001-of-00064");
    String text = Files.readString(manifest);
    Matcher value =
        Pattern.compile("(\"[^\"]*\"|[0-9.eE+-]+|true|false)(?=\\s*[,\\]}])").matcher(text);
    int refused = 0;
    while (value.find()) {
      Files.writeString(
          manifest, text.substring(0, value.start()) + "null" + text.substring(value.end()));
      try {
        PartManifest.read(manifest);
      } catch (InputException e) {
        assertThat(e).hasMessageContaining("part-00001-of-00064.json");
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(20);
  }

  /** A manifest cannot make a merge read a file elsewhere. */
  @Test
  void manifest_namesAnotherFile_isRefused() throws IOException {
    PartFolder folder = folder();
    make(PLAN, 1, 64, folder);
    Path manifest = folder.manifest("part-00001-of-00064");
    Files.writeString(
        manifest, Files.readString(manifest).replace("part-00001-of-00064.h5", "../../other.h5"));
    refused(() -> PartManifest.read(manifest), "expected part-00001-of-00064.h5");
  }

  @Test
  void kinds_ofTwoMachines_areBothNamed() throws IOException {
    PartFolder folder = folder();
    make(PLAN, 1, 2, folder);
    make(PLAN, 2, 2, folder);
    Path manifest = folder.manifest("part-00002-of-00002");
    String text = Files.readString(manifest);
    assertThat(PartSet.read(List.of(folder)).kinds()).hasSize(1);
    Files.writeString(
        manifest, text.replaceFirst("\"cpu\":\"[^\"]*\"", "\"cpu\":\"of another kind\""));
    assertThat(PartSet.read(List.of(folder)).kinds())
        .hasSize(2)
        .hasKeySatisfying(
            new org.assertj.core.api.Condition<>(k -> k.contains("of another kind"), "kind"));
  }
}
