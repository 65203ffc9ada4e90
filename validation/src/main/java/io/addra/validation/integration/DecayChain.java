package io.addra.validation.integration;

import io.addra.propagation.beam.Beams;
import io.addra.propagation.beam.FourVector;
import io.addra.propagation.particle.Particle;
import io.addra.propagation.particle.Particles;

/**
 * Kinematics of a parent pair made at rest in the collisions' centre of mass, one parent decaying
 * into an LLP and one other particle. Energies and masses in GeV, velocities in c, lengths in cm;
 * vectors in the Belle II frame, those of the centre of mass with parallel axes. Immutable.
 *
 * @param boost velocity of the centre of mass {x, y, z}
 * @param beamAxis unit vector of the beam axis in the centre of mass; the parents' directions
 *     follow sin^2 of the angle to it
 * @param cmEnergy energy of the centre of mass, above twice the parent's mass
 * @param parentMass mass of the parent
 * @param parentCtau proper decay length of the parent
 * @param otherMass mass of the other particle
 * @param llpMass mass of the LLP, below the difference of the two
 */
@SuppressWarnings("ArrayRecordComponent") // a parameter list, never compared
public record DecayChain(
    double[] boost,
    double[] beamAxis,
    double cmEnergy,
    double parentMass,
    double parentCtau,
    double otherMass,
    double llpMass) {

  /** Throws IllegalArgumentException for a decay that energy conservation forbids. */
  public DecayChain {
    if (!(cmEnergy > 2 * parentMass) || !(parentMass > otherMass + llpMass)) {
      throw new IllegalArgumentException(
          "no phase space: sqrt(s) %s, parent %s, daughters %s and %s GeV"
              .formatted(cmEnergy, parentMass, otherMass, llpMass));
    }
  }

  /**
   * Returns the chain for two beams of massless particles.
   *
   * @param electron momentum of the electrons {x, y, z} (GeV)
   * @param positron momentum of the positrons {x, y, z} (GeV)
   */
  public static DecayChain ofBeams(
      double[] electron,
      double[] positron,
      double parentMass,
      double parentCtau,
      double otherMass,
      double llpMass) {
    double energy = norm(electron) + norm(positron);
    double[] beta = new double[3];
    for (int k = 0; k < 3; k++) {
      beta[k] = (electron[k] + positron[k]) / energy;
    }
    double[] back = {-beta[0], -beta[1], -beta[2]};
    double[] axis = boosted(electron, norm(electron), back);
    double length = norm(axis);
    for (int k = 0; k < 3; k++) {
      axis[k] /= length;
    }
    double cmEnergy = energy * Math.sqrt(1 - dot(beta, beta));
    return new DecayChain(beta, axis, cmEnergy, parentMass, parentCtau, otherMass, llpMass);
  }

  /**
   * Returns B+ to K+ LLP at SuperKEKB: beams and masses are those of scans, nothing else.
   *
   * @param llpMass mass of the LLP (GeV)
   */
  public static DecayChain bPlusToKaon(double llpMass) {
    Beams beams = Beams.superKekb();
    Particle parent = Particles.standard().get("B+");
    return ofBeams(
        momentum(beams.electron()),
        momentum(beams.positron()),
        parent.mass(),
        parent.ctau(),
        Particles.standard().get("K+").mass(),
        llpMass);
  }

  private static double[] momentum(FourVector v) {
    return new double[] {v.px(), v.py(), v.pz()};
  }

  /** Returns the LLP's momentum in the parent's rest frame (GeV). */
  public double llpMomentum() {
    double s = parentMass * parentMass;
    double plus = llpMass + otherMass;
    double minus = llpMass - otherMass;
    return Math.sqrt((s - plus * plus) * (s - minus * minus)) / (2 * parentMass);
  }

  /** Returns the LLP's energy in the parent's rest frame (GeV). */
  double llpEnergy() {
    return Math.hypot(llpMomentum(), llpMass);
  }

  /**
   * Returns the parent's momentum in the Belle II frame (GeV).
   *
   * @param cosine cosine of its angle to the beam axis in the centre of mass
   * @param azimuth azimuth about that axis (rad)
   */
  double[] parentMomentum(double cosine, double azimuth) {
    double energy = cmEnergy / 2;
    double momentum = Math.sqrt(energy * energy - parentMass * parentMass);
    double[] direction = direction(beamAxis, cosine, azimuth);
    double[] inCm = {momentum * direction[0], momentum * direction[1], momentum * direction[2]};
    return boosted(inCm, energy, boost);
  }

  /** Returns the unit vector at an angle to an axis (unit vector) and an azimuth about it (rad). */
  static double[] direction(double[] axis, double cosine, double azimuth) {
    double[] other = Math.abs(axis[0]) < 0.6 ? new double[] {1, 0, 0} : new double[] {0, 1, 0};
    double[] u = cross(axis, other);
    double length = norm(u);
    double[] v = cross(axis, new double[] {u[0] / length, u[1] / length, u[2] / length});
    double sine = Math.sqrt(Math.max(0, 1 - cosine * cosine));
    double[] result = new double[3];
    for (int k = 0; k < 3; k++) {
      result[k] =
          cosine * axis[k] + sine * (Math.cos(azimuth) * u[k] / length + Math.sin(azimuth) * v[k]);
    }
    return result;
  }

  /** Returns a momentum in the frame in which its own frame moves with velocity beta. */
  static double[] boosted(double[] momentum, double energy, double[] beta) {
    double square = dot(beta, beta);
    double gamma = 1 / Math.sqrt(1 - square);
    double along = dot(beta, momentum);
    double factor = (square > 0 ? (gamma - 1) / square * along : 0) + gamma * energy;
    return new double[] {
      momentum[0] + factor * beta[0], momentum[1] + factor * beta[1], momentum[2] + factor * beta[2]
    };
  }

  static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  static double norm(double[] a) {
    return Math.sqrt(dot(a, a));
  }

  private static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }
}
