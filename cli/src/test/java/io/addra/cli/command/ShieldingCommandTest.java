package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ShieldingCommandTest {
  /** Through a slab alone: 16.777 cm of iron are an interaction length. */
  @Test
  void shielding_ofASlab_fallsWithItsThickness() {
    Run run =
        Run.of(
            "shielding",
            "gazelle-baby",
            "--between",
            "gazelle-lg-b1",
            "--thickness-cm",
            "0,16.777",
            "--json");
    assertThat(run.status()).as(run.err()).isZero();
    JsonNode slabs = JsonMapper.shared().readTree(run.out()).get("slabs");
    assertThat(slabs.get(0).get("K_L").asDouble()).isCloseTo(1, within(1e-9));
    assertThat(slabs.get(1).get("K_L").asDouble()).isCloseTo(Math.exp(-1), within(0.02));
  }

  @Test
  void shielding_badInput_isOneLine() {
    Run run = Run.of("shielding", "gazelle-baby", "--material", "irn");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--material: unknown material 'irn'", "iron");
    Run negative = Run.of("shielding", "gazelle-baby", "--thickness-cm", "-3");
    assertThat(negative.status()).isEqualTo(2);
    assertThat(negative.err()).contains("expected a thickness and a distance of 0 cm or more");
  }
}
