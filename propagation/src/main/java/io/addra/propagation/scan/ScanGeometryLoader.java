package io.addra.propagation.scan;

/** Loads the detectors of a scan and compiles them into one scene. */
final class ScanGeometryLoader {

  private ScanGeometryLoader() {}

  static ScanGeometry load(ScanConfig config) {
    throw new UnsupportedOperationException("detectors of " + config.file());
  }
}
