package io.addra.propagation.shard;

import io.addra.propagation.spectrum.BlockRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which blocks of a scan are there, and whose they are. */
final class BlockCover {
  private final int blocks;
  private final @Nullable String[] owners;

  /**
   * None is there yet.
   *
   * @param masses mass points
   * @param blocks blocks of each
   */
  BlockCover(int masses, int blocks) {
    this.blocks = blocks;
    owners = new String[Math.multiplyExact(masses, blocks)];
  }

  /**
   * Adds the blocks of a part.
   *
   * @return who had one of them before, if there was one; a block that the scan does not have is
   *     said to be nobody's
   */
  Optional<String> add(String name, List<Shard.Piece> pieces) {
    Optional<String> other = Optional.empty();
    for (Shard.Piece piece : pieces) {
      long first = (long) piece.mass() * blocks + piece.blocks().from();
      long end = (long) piece.mass() * blocks + piece.blocks().to();
      if (piece.mass() < 0 || piece.blocks().to() > blocks || end > owners.length) {
        return Optional.of("no mass point");
      }
      for (int at = (int) first; at < end; at++) {
        String owner = owners[at];
        if (owner != null) {
          other = Optional.of(owner);
        }
        owners[at] = name;
      }
    }
    return other;
  }

  /**
   * What is missing: by the names of shards where all parts are shards of one division, else by
   * mass point and block.
   */
  List<String> missing(List<PartManifest> parts) {
    Set<Integer> divisions =
        parts.stream()
            .map(part -> part.shard().map(Shard::count).orElse(0))
            .collect(Collectors.toSet());
    int count = divisions.iterator().next();
    return divisions.size() == 1 && count > 0 ? missingShards(count) : missingBlocks();
  }

  private List<String> missingShards(int count) {
    List<String> missing = new ArrayList<>();
    int masses = owners.length / blocks;
    for (int number = 1; number <= count; number++) {
      Shard shard = new Shard(number, count);
      if (!shard.pieces(masses, blocks).stream().allMatch(this::there)) {
        missing.add(shard.fileName());
      }
    }
    return missing;
  }

  private boolean there(Shard.Piece piece) {
    int start = piece.mass() * blocks;
    return IntStream.range(piece.blocks().from(), piece.blocks().to())
        .allMatch(block -> owners[start + block] != null);
  }

  private List<String> missingBlocks() {
    return gaps().stream()
        .map(gap ->
            "mass point %d blocks %d to %d"
                .formatted(gap.mass() + 1, gap.blocks().from(), gap.blocks().to() - 1))
        .toList();
  }

  /** Blocks that are not there, by mass point. */
  List<Shard.Piece> gaps() {
    List<Shard.Piece> gaps = new ArrayList<>();
    for (int at = 0; at < owners.length; at++) {
      if (owners[at] == null) {
        int first = at % blocks;
        int mass = at / blocks;
        while (at + 1 < (mass + 1) * blocks && owners[at + 1] == null) {
          at++;
        }
        gaps.add(new Shard.Piece(mass, new BlockRange(first, at % blocks + 1)));
      }
    }
    return gaps;
  }
}
