package io.addra.cli.view;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.document.InputException;
import io.addra.propagation.production.ProductionModel;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which events of a scan to show. Immutable.
 *
 * @param scan scan file, or directory of a finished run
 * @param count number of events, from the first
 * @param massGev mass of the LLP (GeV), or null for the middle one of the scan
 * @param ctauCm its lifetime as c tau (cm), or null for the middle one of the scan
 */
public record EventChoice(Path scan, int count, @Nullable Double massGev, @Nullable Double ctauCm) {

  /**
   * Makes the events.
   *
   * @throws InputException if the scan cannot be read, or has no such mass
   */
  ViewEvents events(Detector detector, String name) throws IOException {
    ViewScan read = ViewScan.read(scan);
    if (!(read.config().production() instanceof ProductionModel model)) {
      throw new InputException(
          scan.toString(), 0, "", "its LLPs come from an event file, which cannot be drawn here");
    }
    double mass = massGev == null ? read.middleMass() : massGev;
    double most = model.maxMass();
    if (!(mass > 0 && mass < most)) {
      throw new InputException(
          scan.toString(),
          0,
          "",
          "a mass above 0 and below "
              + (float) most
              + " GeV is needed for "
              + model.reaction(read.config().llp())
              + ", found "
              + mass);
    }
    return read.events(count, mass, ctauCm == null ? read.middleCtau() : ctauCm, detector, name);
  }
}
