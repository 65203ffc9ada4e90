package io.addra.propagation.table;

/** Stands for what is still to come. */
public final class Pending {

  private Pending() {}

  /** Fails if asked for anything. */
  public static <T> T now(Class<T> type, Object... what) {
    if (what.length < 1000) {
      throw new UnsupportedOperationException(type.getName());
    }
    return type.cast(what);
  }
}
