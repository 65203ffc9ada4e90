package io.addra.propagation.eventfile;

import static io.addra.propagation.eventfile.TestEvents.BOTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.addra.geometry.document.InputException;
import io.addra.propagation.eventfile.event.FileEvent;
import io.addra.propagation.eventfile.event.FileLlp;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is wrong with a file, the user gets an error about the file or events that make sense.
 */
class DamagedFileTest {
  private static final int TRIALS = 250;
  private static final String SPITE = "0123456789-+.,eE[]@#<>/\"' \n\tPVEUWN\\|\u0000";

  @ParameterizedTest
  @ValueSource(strings = {"same.lhe", "same.hepmc3", "same.hepmc2", "same.csv"})
  void next_bytesChanged_givesEventsOrError(String name) {
    byte[] good = TestEvents.bytes(name);
    Random random = new Random(20261122);
    int errors = 0;
    for (int i = 0; i < TRIALS; i++) {
      byte[] bad = damaged(good, random);
      EventFileOptions options = i % 2 == 0 ? BOTH : BOTH.withSkipBad(3).withWeight("up");
      try {
        check(TestEvents.read(bad, options));
      } catch (InputException _) {
        errors++;
      }
    }
    assertThat(errors).isBetween(TRIALS / 10, TRIALS);
  }

  private static byte[] damaged(byte[] good, Random random) {
    byte[] bad = good.clone();
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(bad.length);
      switch (random.nextInt(4)) {
        case 0 -> bad[at] = (byte) random.nextInt(256);
        case 1 -> bad = Arrays.copyOf(bad, Math.max(1, at));
        case 2 -> {
          int from = random.nextInt(bad.length);
          int length = Math.min(random.nextInt(60), bad.length - Math.max(from, at));
          System.arraycopy(bad.clone(), from, bad, at, length);
        }
        default -> bad[at] = (byte) SPITE.charAt(random.nextInt(SPITE.length()));
      }
    }
    return bad;
  }

  private static void check(List<FileEvent> events) {
    for (FileEvent event : events) {
      assertThat(event.weight()).isFinite();
      for (FileLlp llp : event.llps()) {
        assertThat(llp.momentum().mass()).isPositive().isFinite();
        assertThat(llp.momentum().e()).isGreaterThan(llp.momentum().p());
        assertThat(llp.production().x() + llp.production().t()).isFinite();
      }
    }
  }
}
