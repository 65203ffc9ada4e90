package io.addra.geometry.ray;

/**
 * A part of a ray in one volume. Immutable.
 *
 * @param volumePath path of the deepest volume there, or {@code outside} where there is none
 * @param material name of its material, empty outside
 * @param region leaf region, or {@code outside}
 * @param entryCm distance from the ray's origin where it begins (cm)
 * @param exitCm distance from the ray's origin where it ends (cm)
 * @param x0 its length in radiation lengths
 * @param lambdaI its length in nuclear interaction lengths
 */
public record Segment(
    String volumePath,
    String material,
    String region,
    double entryCm,
    double exitCm,
    double x0,
    double lambdaI) {

  /** Its length (cm). */
  public double lengthCm() {
    return exitCm - entryCm;
  }
}
