package io.addra.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.addra.kernels.body.PhiloxKernel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelSourcesTest {
  private static final Path BODIES = Path.of("src/main/java/io/addra/kernels/body");
  private static final Path WRAPPERS = Path.of("tornado/src/main/java/io/addra/kernels/tornado");
  private static final Path RECORD = Path.of("tornado/conformance.json");
  private static final Pattern HASH =
      Pattern.compile("\"sources_sha256\"\\s*:\\s*\"([0-9a-f]{64})\"");

  /** A kernel or a wrapper that was changed has to be run on TornadoVM before it is committed. */
  @Test
  void record_isAboutTheseKernels() throws IOException {
    String record = Files.readString(RECORD);
    assertThat(record).contains("\"passed\" : true");
    for (String kernel : KernelNames.all()) {
      assertThat(record).contains("\"kernel\" : \"" + kernel + "\"");
    }
    Matcher hash = HASH.matcher(record);
    assertThat(hash.find()).isTrue();
    assertThat(hash.group(1))
        .as(
            "kernels/%s is about other kernels or wrappers: run './addra devices --verify"
                + " --record' with TORNADOVM_HOME set, and commit the file",
            RECORD)
        .isEqualTo(KernelSources.hashIn(List.of(BODIES, WRAPPERS)));
  }

  @Test
  void hashCarriedBy_isThatOfTheSources() {
    assertThat(KernelSources.hashCarriedBy(List.of(PhiloxKernel.class)))
        .isEqualTo(KernelSources.hashIn(List.of(BODIES)));
  }

  @Test
  void hashCarriedBy_moduleWithoutSources_isRefused() {
    assertThatThrownBy(() -> KernelSources.hashCarriedBy(List.of(Pattern.class, Test.class)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void hashIn_changedAddedRenamedFile_isAnother(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("A.java"), "class A {}");
    String before = KernelSources.hashIn(List.of(folder));
    Files.writeString(folder.resolve("notes.txt"), "not a source");
    assertThat(KernelSources.hashIn(List.of(folder))).isEqualTo(before);
    Files.writeString(folder.resolve("A.java"), "class A { }");
    String changed = KernelSources.hashIn(List.of(folder));
    Files.writeString(folder.resolve("B.java"), "");
    String added = KernelSources.hashIn(List.of(folder));
    Files.move(folder.resolve("B.java"), folder.resolve("C.java"));
    String renamed = KernelSources.hashIn(List.of(folder));
    assertThat(List.of(before, changed, added, renamed)).doesNotHaveDuplicates();
  }
}
