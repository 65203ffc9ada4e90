package io.addra.propagation.signature;

import io.addra.kernels.body.LayerKernel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be asked of a product that may signal in layers. */
public enum LayerFeature {
  /** Momentum (GeV). */
  MOMENTUM("p_GeV", LayerKernel.MOMENTUM, 1),
  /** Polar angle of the momentum where the product starts (degrees). */
  THETA("theta_deg", LayerKernel.THETA, Math.PI / 180),
  /** Layers in which it signals. */
  LAYERS("layers", LayerKernel.LAYERS, 1),
  /** Path from the vertex to the first layer (cm); below 0 without one. */
  ENTRY("entry_cm", LayerKernel.ENTRY, 1),
  /** Path between the first and the last layer (cm). */
  SPAN("span_cm", LayerKernel.SPAN, 1),
  /** Interaction lengths before the first layer. */
  INTERACTION("before_lambda", LayerKernel.INTERACTION, 1),
  /** Radiation lengths before the first layer. */
  RADIATION("before_x0", LayerKernel.RADIATION, 1),
  /** How much later it is than light from the collision at the first layer (ns). */
  DELAY("delay_ns", LayerKernel.DELAY, 29.9792458),
  /** Radiation lengths in calorimeters that it or its shower enters. */
  CALORIMETER("calorimeter_x0", LayerKernel.CALORIMETER, 1);

  private final String key;
  private final int index;
  private final double unit;

  LayerFeature(String key, int index, double unit) {
    this.key = key;
    this.index = index;
    this.unit = unit;
  }

  /** Name in files, with its unit. */
  public String key() {
    return key;
  }

  /** Place among the features of {@link LayerKernel}. */
  public int index() {
    return index;
  }

  /** A number of a file in the unit of the kernel: radians for degrees, cm for ns. */
  public double internal(double value) {
    return value * unit;
  }

  /** The feature of that name. */
  public static Optional<LayerFeature> named(String key) {
    return Arrays.stream(values()).filter(feature -> feature.key.equals(key)).findFirst();
  }

  /** All names. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(LayerFeature::key).toList();
  }
}
