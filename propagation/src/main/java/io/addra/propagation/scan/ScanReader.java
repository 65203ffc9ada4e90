package io.addra.propagation.scan;

import io.addra.geometry.document.YamlDocument;
import io.addra.propagation.table.Pending;

/** Turns a checked document into a configuration. */
final class ScanReader {

  private ScanReader() {}

  static ScanConfig read(YamlDocument document) {
    return Pending.now(ScanConfig.class, document.name());
  }
}
