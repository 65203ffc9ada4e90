package io.addra.propagation.scan;

import io.addra.propagation.table.Pending;

/** Loads the detectors of a scan and compiles them into one scene. */
final class ScanGeometryLoader {

  private ScanGeometryLoader() {}

  static ScanGeometry load(ScanConfig config) {
    return Pending.now(ScanGeometry.class, "detectors of " + config.file());
  }
}
