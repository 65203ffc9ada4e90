package io.addra.kernels.chain;

import io.addra.kernels.body.CascadeLayout;
import io.addra.kernels.body.ChainLayout;
import io.addra.kernels.body.PhiloxKernel;
import java.util.ArrayList;
import java.util.List;

/**
 * The ways in which an LLP decays, packed into the arrays of {@link CascadeLayout}. Immutable.
 *
 * @param mass mass of the LLP (GeV)
 * @param channels ways to decay, whose probabilities add up to 1
 */
public record DecayTable(double mass, List<ChannelChain> channels) {
  private static final double ROUNDING = 1e-9;

  /** Copies the list and checks the sum. */
  public DecayTable {
    channels = List.copyOf(channels);
    double sum = channels.stream().mapToDouble(ChannelChain::probability).sum();
    if (!(mass > 0) || Double.isInfinite(mass) || !(Math.abs(sum - 1) < ROUNDING)) {
      throw new IllegalArgumentException(
          "a mass of %s GeV and probabilities that add up to %s".formatted(mass, sum));
    }
  }

  /** An LLP that always decays in the same way. */
  public static DecayTable of(double mass, DecayChain chain) {
    return new DecayTable(mass, List.of(new ChannelChain(chain, 1)));
  }

  /** Particles of an event: the LLP and room for the products of every channel. */
  public int particles() {
    return channels.stream().mapToInt(channel -> channel.chain().particles()).max().orElse(0);
  }

  /** Random numbers of an event, an even number. */
  public int draws() {
    int most = channels.stream().mapToInt(channel -> channel.chain().splitDraws()).max().orElse(0);
    return Math.max(PhiloxKernel.DRAWS, (CascadeLayout.CHAIN_DRAW + most + 1) / 2 * 2);
  }

  /** The integers of {@link CascadeLayout}. */
  public int[] integers() {
    List<int[]> chains = new ArrayList<>();
    int header = CascadeLayout.HEADER + CascadeLayout.CHANNEL_INTS * channels.size();
    int length = header;
    for (ChannelChain channel : channels) {
      int[] chain = channel.chain().integers(1, CascadeLayout.CHAIN_DRAW);
      chains.add(chain);
      length += chain.length;
    }
    int[] integers = new int[length];
    integers[CascadeLayout.CHANNEL_COUNT] = channels.size();
    integers[CascadeLayout.PARTICLE_COUNT] = particles();
    int ints = header;
    int doubles = CascadeLayout.CUMULATIVE + channels.size();
    for (int c = 0; c < channels.size(); c++) {
      int entry = CascadeLayout.HEADER + CascadeLayout.CHANNEL_INTS * c;
      integers[entry + CascadeLayout.CHAIN_INTS] = ints;
      integers[entry + CascadeLayout.CHAIN_DOUBLES] = doubles;
      int[] chain = chains.get(c);
      System.arraycopy(chain, 0, integers, ints, chain.length);
      ints += chain.length;
      doubles += channels.get(c).chain().doublesLength();
    }
    return integers;
  }

  /** The doubles of {@link CascadeLayout}; {@link ChainLayout#SPLITS} of each chain are 0. */
  public double[] doubles() {
    int header = CascadeLayout.CUMULATIVE + channels.size();
    int length =
        header + channels.stream().mapToInt(channel -> channel.chain().doublesLength()).sum();
    double[] doubles = new double[length];
    doubles[CascadeLayout.MASS] = mass;
    double cumulative = 0;
    int place = header;
    for (int c = 0; c < channels.size(); c++) {
      cumulative += channels.get(c).probability();
      doubles[CascadeLayout.CUMULATIVE + c] = cumulative;
      double[] chain = channels.get(c).chain().doubles();
      System.arraycopy(chain, 0, doubles, place, chain.length);
      place += chain.length;
    }
    return doubles;
  }
}
