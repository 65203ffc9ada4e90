package io.addra.cli.slurm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.addra.geometry.document.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobJsonTest {
  @TempDir Path folder;

  private Job submitted() {
    return Jobs.of(7, 3, Path.of("/a b/it's.yaml"), "addra", "module load java\n")
        .with(
            new Submission(
                OptionalLong.of(12),
                OptionalLong.of(13),
                new TreeSet<>(List.of(1, 2, 3, 4, 5, 6, 7)),
                Optional.empty(),
                Instant.parse("2026-11-30T06:00:00Z")))
        .with(
            new Submission(
                OptionalLong.of(20),
                OptionalLong.empty(),
                new TreeSet<>(List.of(2, 5)),
                Optional.of("retry-1.txt"),
                Instant.parse("2026-11-30T07:00:00Z")));
  }

  @Test
  void read_ofWhatWasWritten_isTheSame() throws Exception {
    JobFolder place = new JobFolder(folder);
    JobJson.write(submitted(), place);
    assertThat(JobJson.read(place)).isEqualTo(submitted());
    assertThat(folder).isDirectoryNotContaining("glob:**.part-*");
  }

  /** Every shorter text is damaged: a line for the user, no other exception. */
  @Test
  void read_cutAnywhere_isOneLine() throws Exception {
    String text = JobJson.text(submitted()).strip();
    for (int length = 0; length < text.length(); length += 7) {
      Files.writeString(folder.resolve("job.json"), text.substring(0, length));
      assertThatThrownBy(() -> JobJson.read(new JobFolder(folder)))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("job.json");
    }
  }

  @Test
  void read_wrongValues_isOneLine() throws Exception {
    String text = JobJson.text(submitted());
    for (String[] change :
        List.of(
            new String[] {"\"shards\" : 7", "\"shards\" : 2"},
            new String[] {"\"shards\" : 7", "\"shards\" : \"7\""},
            new String[] {"\"2,5\"", "\"5-2\""},
            new String[] {"2026-11-30T07", "yesterday"},
            new String[] {"addra-slurm-job", "something"})) {
      assertThat(text).contains(change[0]);
      Files.writeString(folder.resolve("job.json"), text.replace(change[0], change[1]));
      assertThatThrownBy(() -> JobJson.read(new JobFolder(folder)))
          .as(change[1])
          .isInstanceOf(InputException.class);
    }
  }

  /** A null in place of any value: a line for the user, if the value matters. */
  @Test
  void read_nullInPlaceOfAValue_isOneLineAtMost() throws Exception {
    String text = JobJson.text(submitted());
    Matcher value =
        Pattern.compile("(\"[^\"]*\"|[0-9.eE+-]+|true|false)(?=\\s*[,\\]}])").matcher(text);
    int refused = 0;
    while (value.find()) {
      Files.writeString(
          folder.resolve("job.json"),
          text.substring(0, value.start()) + "null" + text.substring(value.end()));
      try {
        JobJson.read(new JobFolder(folder));
      } catch (InputException e) {
        assertThat(e).hasMessageContaining("job.json");
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(20);
  }

  @Test
  void read_otherDirectory_saysWhatWasExpected() {
    assertThatThrownBy(() -> JobJson.read(new JobFolder(folder)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("addra slurm wrote");
  }
}
