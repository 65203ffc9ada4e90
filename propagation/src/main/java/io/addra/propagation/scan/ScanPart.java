package io.addra.propagation.scan;

import io.addra.propagation.spectrum.BlockRange;
import io.addra.propagation.spectrum.MassPointSpectra;
import java.util.Optional;

/**
 * What some blocks of one mass point give. Immutable.
 *
 * @param mass index of the mass point, from 0
 * @param blocks which blocks
 * @param regions spectra of regions, of these blocks alone
 * @param signatures spectra of signatures, of these blocks alone, where the scan has signatures
 */
public record ScanPart(
    int mass, BlockRange blocks, MassPointSpectra regions, Optional<MassPointSpectra> signatures) {
  /** Throws IllegalArgumentException where the spectra have another number of blocks. */
  public ScanPart {
    int size = blocks.size();
    if (regions.blocks() != size || signatures.filter(s -> s.blocks() != size).isPresent()) {
      throw new IllegalArgumentException("expected spectra of " + size + " blocks");
    }
  }
}
