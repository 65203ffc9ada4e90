package io.addra.propagation.spectrum;

import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Spectra by mass that are read when they are asked for; the one that was asked for last is kept.
 * What they are read from must not change.
 */
public final class StoredMasses extends AbstractList<MassPointSpectra> implements RandomAccess {
  private final int size;
  private final IntFunction<MassPointSpectra> reader;
  private @Nullable Kept last;

  private record Kept(int index, MassPointSpectra spectra) {}

  /**
   * A list.
   *
   * @param size number of masses
   * @param reader reads the spectra of a mass of the given index; called again for the same one
   */
  public StoredMasses(int size, IntFunction<MassPointSpectra> reader) {
    this.size = size;
    this.reader = reader;
  }

  @Override
  public synchronized MassPointSpectra get(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    Kept kept = last;
    if (kept == null || kept.index != index) {
      kept = new Kept(index, reader.apply(index));
      last = kept;
    }
    return kept.spectra;
  }

  @Override
  public int size() {
    return size;
  }
}
