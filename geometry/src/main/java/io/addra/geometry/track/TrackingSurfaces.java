package io.addra.geometry.track;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.space.Transform;
import io.addra.geometry.volume.Volume;
import io.addra.kernels.track.CoaxialLayer;
import io.addra.kernels.track.PlanarSensor;
import io.addra.kernels.track.SurfaceArrays;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The layers of wires and the silicon sensors of a detector. Immutable, but for the arrays.
 *
 * <p>What is sensitive is marked by properties of volumes: see {@link WireLayers} and {@link
 * SiliconSensors}. Sensors are grouped by layer: the volumes of one mother whose names begin alike
 * up to the second '-', as {@code pxd/layer-1} for {@code pxd/layer-1-forward-3}.
 *
 * @param arrays what the kernels read
 * @param layers layers of wires, ascending in radius: the first surfaces
 * @param sensors sensors in the order of their numbers: the surfaces after the layers
 * @param volumes path of the volume of each surface, in the order of their numbers
 * @param groups path of each group of sensors up to the number of the layer
 */
public record TrackingSurfaces(
    SurfaceArrays arrays,
    List<CoaxialLayer> layers,
    List<PlanarSensor> sensors,
    List<String> volumes,
    List<String> groups) {

  /** Copies the lists. */
  public TrackingSurfaces {
    layers = List.copyOf(layers);
    sensors = List.copyOf(sensors);
    volumes = List.copyOf(volumes);
    groups = List.copyOf(groups);
  }

  /** A layer and the path of its volume. */
  private record NamedLayer(String path, CoaxialLayer layer) {}

  /** A sensor and the path of its volume. */
  private record NamedSensor(String path, PlanarSensor sensor) {}

  /**
   * Finds the surfaces of a detector; none where nothing is marked.
   *
   * @throws IllegalArgumentException if a volume lacks a property that goes with those it has, is
   *     not about the z axis though it has wires, or has another shape than its sensor needs
   */
  public static TrackingSurfaces of(Detector detector) {
    List<NamedLayer> layers = new ArrayList<>();
    Map<String, List<NamedSensor>> groups = new LinkedHashMap<>();
    detector.visit((volume, frame) -> collect(volume, frame, layers, groups));
    layers.sort(Comparator.comparingDouble(named -> named.layer.radius()));
    List<CoaxialLayer> cylinders = layers.stream().map(NamedLayer::layer).toList();
    List<NamedSensor> sensors = groups.values().stream().flatMap(List::stream).toList();
    SurfaceArrays.Numbered numbered =
        SurfaceArrays.of(
            cylinders,
            groups.values().stream()
                .map(group -> group.stream().map(NamedSensor::sensor).toList())
                .toList());
    List<String> volumes = new ArrayList<>(layers.stream().map(NamedLayer::path).toList());
    List<NamedSensor> ordered = numbered.order().stream().map(sensors::get).toList();
    ordered.forEach(named -> volumes.add(named.path));
    return new TrackingSurfaces(
        numbered.arrays(),
        cylinders,
        ordered.stream().map(NamedSensor::sensor).toList(),
        volumes,
        List.copyOf(groups.keySet()));
  }

  private static void collect(
      Volume volume,
      Transform frame,
      List<NamedLayer> layers,
      Map<String, List<NamedSensor>> groups) {
    WireLayers.of(volume, frame)
        .ifPresent(layer -> layers.add(new NamedLayer(volume.path(), layer)));
    SiliconSensors.of(volume, frame)
        .ifPresent(sensor ->
            groups
                .computeIfAbsent(group(volume), _ -> new ArrayList<>())
                .add(new NamedSensor(volume.path(), sensor)));
  }

  private static String group(Volume volume) {
    String mother = volume.path().substring(0, volume.path().length() - volume.name().length());
    String[] words = volume.name().split("-", 3);
    return mother + (words.length > 1 ? words[0] + "-" + words[1] : volume.name());
  }
}
