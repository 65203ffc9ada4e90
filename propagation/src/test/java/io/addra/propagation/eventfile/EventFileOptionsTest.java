package io.addra.propagation.eventfile;

import static io.addra.propagation.eventfile.TestEvents.BOTH;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.addra.propagation.eventfile.frame.EventFrame;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventFileOptionsTest {

  @Test
  void of_noIdentity_isError() {
    assertThatThrownBy(() -> EventFileOptions.of(Set.of(), EventFrame.belle2()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> EventFileOptions.of(Set.of(0), EventFrame.belle2()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void withSkipBad_negative_isError() {
    assertThatThrownBy(() -> BOTH.withSkipBad(-1)).isInstanceOf(IllegalArgumentException.class);
  }
}
