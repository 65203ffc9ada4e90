package io.addra.propagation.shard;

import java.util.List;

/** Names in a message of one line. */
final class NameList {
  private static final int SHOWN = 20;

  private NameList() {}

  /** The first names, and how many more there are. */
  static String of(List<String> names) {
    String shown = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
    return names.size() > SHOWN ? shown + " and " + (names.size() - SHOWN) + " more" : shown;
  }
}
