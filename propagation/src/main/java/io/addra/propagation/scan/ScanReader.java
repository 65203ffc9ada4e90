package io.addra.propagation.scan;

import io.addra.geometry.document.YamlDocument;

/** Turns a checked document into a configuration. */
final class ScanReader {

  private ScanReader() {}

  static ScanConfig read(YamlDocument document) {
    throw new UnsupportedOperationException(document.name());
  }
}
