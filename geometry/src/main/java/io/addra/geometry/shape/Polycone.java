package io.addra.geometry.shape;

import java.util.ArrayList;
import java.util.List;

/**
 * Cone sections one after another along the z axis. Equal neighbouring z make a step. Immutable.
 *
 * @param z positions along the axis (cm), not decreasing, at least two
 * @param rIn inner radius at each (cm)
 * @param rOut outer radius at each (cm)
 * @param phi azimuths it covers
 */
public record Polycone(List<Double> z, List<Double> rIn, List<Double> rOut, PhiRange phi)
    implements RevolvedShape {

  /** Copies the lists and checks the measures. */
  public Polycone {
    z = List.copyOf(z);
    rIn = List.copyOf(rIn);
    rOut = List.copyOf(rOut);
    if (z.size() < 2) {
      throw new ShapeException("z_cm", "expected at least 2 values, found " + z.size());
    }
    checkLength("r_in_cm", rIn.size(), z.size());
    checkLength("r_out_cm", rOut.size(), z.size());
    for (int k = 0; k < z.size(); k++) {
      ShapeException.checkFinite("z_cm/" + k, z.get(k));
      ShapeException.checkRadii("r_in_cm/" + k, rIn.get(k), "r_out_cm/" + k, rOut.get(k));
      if (k > 0 && z.get(k) < z.get(k - 1)) {
        throw new ShapeException(
            "z_cm/" + k, "must not be below " + z.get(k - 1) + " before it, found " + z.get(k));
      }
    }
    if (sections(z, rIn, rOut).isEmpty()) {
      throw new ShapeException("z_cm", "the polycone has no thickness anywhere");
    }
  }

  private static void checkLength(String key, int found, int expected) {
    if (found != expected) {
      throw new ShapeException(key, "expected " + expected + " values as in z_cm, found " + found);
    }
  }

  /** Its sections of non-zero length and thickness, from low z to high. */
  public List<ConeSection> sections() {
    return sections(z, rIn, rOut);
  }

  private static List<ConeSection> sections(List<Double> z, List<Double> rIn, List<Double> rOut) {
    List<ConeSection> result = new ArrayList<>();
    for (int k = 0; k + 1 < z.size(); k++) {
      boolean thick = rOut.get(k) > rIn.get(k) || rOut.get(k + 1) > rIn.get(k + 1);
      if (z.get(k + 1) > z.get(k) && thick) {
        result.add(
            new ConeSection(
                z.get(k), z.get(k + 1), rOut.get(k), rOut.get(k + 1), rIn.get(k), rIn.get(k + 1)));
      }
    }
    return result;
  }

  @Override
  public Revolution revolution() {
    return new Revolution(sections(), phi);
  }
}
