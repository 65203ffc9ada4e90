package io.addra.propagation.eventfile.record;

import io.addra.propagation.beam.FourVector;
import io.addra.propagation.eventfile.text.BrokenRecordException;

/** Four-momenta of the particles of an event, checked. */
final class Momenta {

  /** Files have rounded numbers: energy, momentum and mass may disagree by this share of energy. */
  private static final double TOLERANCE = 1e-4;

  private Momenta() {}

  /**
   * Four-momentum of an LLP, with exactly the mass that the file gives, if it gives one.
   *
   * @throws BrokenRecordException if its numbers disagree or its mass is not above 0
   */
  static FourVector llp(EventRecord record, int particle) {
    FourVector p = particle(record, particle);
    double stated = record.mass(particle);
    if (stated > 0 && !agrees(record, particle)) {
      throw new BrokenRecordException(
          record.line(particle),
          "",
          "found mass "
              + stated
              + ", expected "
              + p.mass()
              + " GeV from energy "
              + p.e()
              + " and momentum "
              + p.p()
              + " GeV");
    }
    double mass = p.mass();
    if (!(mass > 0 && mass < Double.POSITIVE_INFINITY)) {
      throw new BrokenRecordException(
          record.line(particle), "", "found an LLP of mass " + mass + " GeV, expected one above 0");
    }
    return p;
  }

  /**
   * Four-momentum of a particle. The mass decides where it agrees with the energy, because the
   * difference of energy and momentum is less exact.
   *
   * @throws BrokenRecordException if the energy is below the momentum
   */
  static FourVector particle(EventRecord record, int particle) {
    double e = record.momentum(particle, 0);
    double px = record.momentum(particle, 1);
    double py = record.momentum(particle, 2);
    double pz = record.momentum(particle, 3);
    double p = Math.sqrt(px * px + py * py + pz * pz);
    if (!(e >= p * (1 - TOLERANCE))) {
      throw new BrokenRecordException(
          record.line(particle),
          "",
          "found energy " + e + " GeV, expected at least the momentum, " + p + " GeV");
    }
    return record.mass(particle) > 0 && agrees(record, particle)
        ? FourVector.ofMass(record.mass(particle), px, py, pz)
        : new FourVector(Math.max(e, p), px, py, pz);
  }

  private static boolean agrees(EventRecord record, int particle) {
    double e = record.momentum(particle, 0);
    double px = record.momentum(particle, 1);
    double py = record.momentum(particle, 2);
    double pz = record.momentum(particle, 3);
    double m = record.mass(particle);
    double expected = Math.sqrt(m * m + px * px + py * py + pz * pz);
    return Math.abs(expected - e) <= TOLERANCE * e;
  }
}
