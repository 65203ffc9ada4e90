package io.addra.propagation.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuantityChoiceTest {
  private static final List<String> KNOWN =
      List.of("decay:belle2", "decay:belle2/cdc", "decay:far", "signature:two/deep");

  private static List<String> chosen(String... wanted) {
    return QuantityChoice.of(List.of(wanted), KNOWN);
  }

  @Test
  void of_star_stopsAtASlash() {
    assertThat(chosen("decay:*")).containsExactly("decay:belle2", "decay:far");
    assertThat(chosen("decay:belle2/*")).containsExactly("decay:belle2/cdc");
  }

  @Test
  void of_twoStars_meetAll() {
    assertThat(chosen("**")).isEqualTo(KNOWN);
    assertThat(chosen("sig**")).containsExactly("signature:two/deep");
  }

  @Test
  void of_severalPatterns_keepTheirOrderAndNoDoubles() {
    assertThat(chosen("decay:far", "decay:*")).containsExactly("decay:far", "decay:belle2");
  }

  @Test
  void of_none_isAll() {
    assertThat(chosen()).isEqualTo(KNOWN);
  }

  @Test
  void of_letters_areNotAPattern() {
    assertThatThrownBy(() -> chosen("decay.far"))
        .hasMessage("no quantity 'decay.far'; there are " + String.join(", ", KNOWN));
  }
}
