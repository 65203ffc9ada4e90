package io.addra.materials.names;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearNamesTest {
  private static final List<String> KNOWN = List.of("mass_GeV", "ctau_cm", "decay", "belle2");

  @Test
  void of_oneWrongLetterOrSwap_findsTheName() {
    assertThat(NearNames.of("mas_GeV", KNOWN)).containsExactly("mass_GeV");
    assertThat(NearNames.of("MASS_gev", KNOWN)).containsExactly("mass_GeV");
    assertThat(NearNames.of("ctua_cm", KNOWN)).containsExactly("ctau_cm");
    assertThat(NearNames.of("bel", KNOWN)).containsExactly("belle2");
  }

  @Test
  void of_nothingSimilar_isEmpty() {
    assertThat(NearNames.of("xyz", KNOWN)).isEmpty();
    assertThat(NearNames.hint("xyz", KNOWN)).isEmpty();
    assertThat(NearNames.hint("dcay", KNOWN)).isEqualTo(", did you mean 'decay'?");
  }

  /** A text of a megabyte in place of a name costs about as much as reading it. */
  @Test
  void of_longText_isNotComparedWithShortNames() {
    String written = "ctau_cm" + "a".repeat(1 << 20);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThat(NearNames.of(written, KNOWN)).isEmpty();
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(16L << 20);
  }

  @Test
  void distance_knownPairs_countsEdits() {
    assertThat(NearNames.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(NearNames.distance("ab", "ba")).isEqualTo(1);
    assertThat(NearNames.distance("", "abc")).isEqualTo(3);
  }
}
