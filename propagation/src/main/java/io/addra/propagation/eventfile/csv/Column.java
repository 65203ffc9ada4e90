package io.addra.propagation.eventfile.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns that a table of events may have. */
enum Column {
  EVENT("event"),
  WEIGHT("weight"),
  PDG("pdg"),
  STATUS("status"),
  MOTHER("mother"),
  PX("px_GeV"),
  PY("py_GeV"),
  PZ("pz_GeV"),
  E("e_GeV"),
  MASS("mass_GeV"),
  X("x_cm"),
  Y("y_cm"),
  Z("z_cm"),
  T("t_ns");

  private final String title;

  Column(String title) {
    this.title = title;
  }

  /** Its name in the first line of a table. */
  String title() {
    return title;
  }

  static Optional<Column> titled(String title) {
    return Arrays.stream(values()).filter(c -> c.title.equals(title)).findFirst();
  }

  static List<String> titles() {
    return Arrays.stream(values()).map(Column::title).toList();
  }
}
