package io.addra.propagation.variation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.addra.geometry.document.InputException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VariationsTest {

  @Test
  void all_haveNamesOfTheirOwnAndSayWhereTheirRangeIsFrom() {
    Set<String> names = new HashSet<>();
    for (Variation each : Variations.all()) {
      assertThat(names.add(each.name())).as(each.name()).isTrue();
      assertThat(each.title()).as(each.name()).isNotBlank();
      assertThat(each.source()).as(each.name()).isNotBlank();
      assertThat(each.confidence()).as(each.name()).isIn("high", "medium", "low");
      if (each.source().startsWith("no source")) {
        assertThat(each.confidence()).as(each.name()).isEqualTo("low");
      }
    }
  }

  /** Members of a group are all summed or all alternatives. */
  @Test
  void all_ofAGroup_haveTheSamePart() {
    for (Variation each : Variations.all()) {
      assertThat(Variations.named(List.of(each.group())))
          .isNotEmpty()
          .allMatch(other -> other.summed() == each.summed());
    }
  }

  @Test
  void named_groupAndVariation_areFoundInTheOrderOfTheTable() {
    assertThat(Variations.named(List.of("place-x-down", "beam-spot-z", "run")))
        .extracting(Variation::name)
        .containsExactly("other-run", "beam-spot-z-up", "beam-spot-z-down", "place-x-down");
  }

  @Test
  void range_ofAmounts_hasSignAndUnit() {
    assertThat(Variations.named(List.of("place-y")))
        .extracting(Variation::range)
        .containsExactly("+10 cm", "-10 cm");
    assertThat(Variations.named(List.of("momentum-thresholds")))
        .extracting(Variation::range)
        .containsExactly("+5 %", "-5 %");
  }

  @Test
  void named_unknown_saysWhatIsKnown() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Variations.named(List.of("boost", "vertex-radios")))
        .withMessageContaining("unknown variation 'vertex-radios', did you mean 'vertex-radius'")
        .withMessageContaining("known: run, field")
        .withMessageNotContaining("\n");
  }
}
