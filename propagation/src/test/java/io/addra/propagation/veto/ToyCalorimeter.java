package io.addra.propagation.veto;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Detectors;

/** A ring of CsI, 100 cm thick, whose ends point at the origin: it sees polar angles in between. */
final class ToyCalorimeter {
  /** Smallest polar angle that it sees (degrees). */
  static final double FROM_DEG = Math.toDegrees(Math.atan2(1, 2));

  /** Largest polar angle that it sees (degrees). */
  static final double TO_DEG = 180 - Math.toDegrees(Math.atan2(1, 0.5));

  private ToyCalorimeter() {}

  static Detector detector() {
    return Detectors.parse(
        "toy.yaml",
        """
        detector: toy
        title: Toy calorimeter
        description: A ring.
        sources: {test: made for a test}
        defaults: {source: test, confidence: exact}
        regions: {crystals: A ring of crystal}
        parents: {ecl: {title: Crystals, of: [crystals]}}
        volumes:
          - name: ring
            material: CsI_Tl
            region: crystals
            shape:
              polycone:
                z_cm: [-100, -50, 200, 400]
                r_in_cm: [200, 100, 100, 200]
                r_out_cm: [200, 200, 200, 200]
        """);
  }
}
