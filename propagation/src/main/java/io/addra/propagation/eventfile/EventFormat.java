package io.addra.propagation.eventfile;

/** The formats of event files. */
public enum EventFormat {
  /** Les Houches event file, versions 1.0 to 3.0. */
  LHE,
  /** HepMC3 text, "Asciiv3". */
  HEPMC3,
  /** HepMC2 text, "IO_GenEvent". */
  HEPMC2,
  /** Table of comma-separated values with the columns of this program. */
  CSV
}
