package io.addra.propagation.eventfile.output;

/** Events as text of one format. Numbers are written such that reading gives the same double. */
interface EventText {

  /** What comes before the events. */
  String start();

  /** Appends an event. */
  void append(OutputEvent event, StringBuilder text);

  /** What comes after the events. */
  String end();
}
