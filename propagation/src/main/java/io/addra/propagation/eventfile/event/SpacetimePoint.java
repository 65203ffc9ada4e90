package io.addra.propagation.eventfile.event;

/**
 * Where and when something happens. Immutable. The frame is that of the event it belongs to.
 *
 * @param x position along x (cm)
 * @param y position along y (cm)
 * @param z position along z (cm)
 * @param t time (ns)
 */
public record SpacetimePoint(double x, double y, double z, double t) {

  /** Speed of light in vacuum (cm/ns); exact by the definition of the metre. */
  public static final double SPEED_OF_LIGHT = 29.9792458;

  /** The origin at time 0. */
  public static final SpacetimePoint ORIGIN = new SpacetimePoint(0, 0, 0, 0);
}
