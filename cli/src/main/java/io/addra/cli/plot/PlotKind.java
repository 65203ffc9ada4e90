package io.addra.cli.plot;

/** Kinds of plots. */
public enum PlotKind {
  /** Fractions against lifetime. */
  curves,
  /** Fractions against mass. */
  mass,
  /** Lines of equal value over masses and lifetimes. */
  contours,
  /** Values as colours over masses and lifetimes. */
  heat,
  /** Two runs and their ratio. */
  ratio
}
