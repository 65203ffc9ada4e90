package io.addra.kernels.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.addra.kernels.body.CascadeLayout;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecayTableTest {
  private static final DecayChain PAIR = DecayChain.of(Split.of(0, 2, 0.5, 0.5));

  @Test
  void arrays_ofTwoChannels_haveTheirChainsOneAfterTheOther() {
    DecayTable table =
        new DecayTable(
            2,
            List.of(
                new ChannelChain(PAIR, 0.25),
                new ChannelChain(PAIR.then(Split.of(1, 0.5, 0.1, 0.1).withFlight(1)), 0.75)));
    assertThat(table.particles()).isEqualTo(5);
    // 1 for the channel, 2 for each direction, 1 for the flight; 10 are the fewest
    assertThat(table.draws()).isEqualTo(10);
    int[] integers = table.integers();
    double[] doubles = table.doubles();
    int place = integers[CascadeLayout.HEADER + CascadeLayout.CHANNEL_INTS];
    assertThat(integers[place]).isEqualTo(2);
    assertThat(integers[place + 1]).isEqualTo(5);
    assertThat(doubles).startsWith(2, 0.25, 1);
    double[] chain = table.channels().get(1).chain().doubles();
    int from = integers[CascadeLayout.HEADER + CascadeLayout.CHANNEL_INTS + 1];
    assertThat(java.util.Arrays.copyOfRange(doubles, from, doubles.length)).isEqualTo(chain);
  }

  @Test
  void draws_ofALongChain_areEvenAndEnough() {
    DecayChain chain = PAIR;
    for (int k = 0; k < 5; k++) {
      double mass = 0.5 / Math.pow(3, k);
      chain = chain.then(Split.of(2 * k + 1, mass, mass / 3, mass / 3).withFlight(1));
    }
    // the channel, six directions, five flights
    assertThat(DecayTable.of(2, chain).draws()).isEqualTo(18);
  }

  @Test
  void new_wrongSumOrMass_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DecayTable(2, List.of(new ChannelChain(PAIR, 0.5))))
        .withMessageContaining("add up to 0.5");
    assertThatIllegalArgumentException().isThrownBy(() -> new DecayTable(2, List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> DecayTable.of(0, PAIR));
    assertThatIllegalArgumentException().isThrownBy(() -> new ChannelChain(PAIR, Double.NaN));
  }

  @Test
  void new_axisThatAnLlpHasNot_isRefused() {
    for (Axis axis : new Axis[] {Axis.COLLISION, Axis.BEAM, Axis.HELICITY}) {
      DecayChain chain = DecayChain.of(PAIR.splits().getFirst().withLaw(AngularLaw.about(axis, 1)));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new ChannelChain(chain, 1))
          .withMessageContaining(axis.name());
    }
  }
}
