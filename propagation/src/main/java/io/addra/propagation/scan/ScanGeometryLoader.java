package io.addra.propagation.scan;

import io.addra.geometry.compile.CompiledScene;
import io.addra.geometry.compile.Overlay;
import io.addra.geometry.compile.SceneCompiler;
import io.addra.geometry.compile.Slot;
import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.DetectorChoice;
import io.addra.geometry.detector.ParentRegion;
import io.addra.geometry.document.InputException;
import io.addra.propagation.spectrum.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Loads the detectors of a scan and compiles them into one scene. */
final class ScanGeometryLoader {

  private final CompiledScene compiled;
  private final Map<Slot, Integer> indices = new HashMap<>();

  private ScanGeometryLoader(CompiledScene compiled) {
    this.compiled = compiled;
    for (int s = 0; s < compiled.slots().size(); s++) {
      indices.put(compiled.slots().get(s), s);
    }
  }

  static ScanGeometry load(ScanConfig config) {
    List<Detector> detectors = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (DetectorChoice choice : config.detectors()) {
      Detector detector = choice.load();
      detectors.add(detector);
      if (!names.add(detector.name())) {
        throw new InputException(
            config.file(), 0, "detectors", "two detectors have the name '" + detector.name() + "'");
      }
    }
    List<Overlay> overlays = new ArrayList<>();
    for (OverlayRegion region : config.regions()) {
      if (names.contains(region.name())) {
        throw new InputException(
            config.file(),
            0,
            "regions." + region.name(),
            "a region cannot have the name of a detector");
      }
      overlays.add(
          Overlay.of(region.name(), ends(region.r()), ends(region.z()), ends(region.theta())));
    }
    return new ScanGeometryLoader(SceneCompiler.compile(detectors, overlays))
        .geometry(detectors, overlays);
  }

  private ScanGeometry geometry(List<Detector> detectors, List<Overlay> overlays) {
    List<Quantity> quantities = new ArrayList<>();
    detectors.forEach(detector -> addQuantities(detector, quantities));
    for (Overlay overlay : overlays) {
      quantities.add(
          new Quantity(
              "decay:" + overlay.name(), List.of(slot(overlay.name(), "", Slot.Kind.OVERLAY))));
    }
    Set<Integer> complements = new LinkedHashSet<>();
    IntStream.range(0, compiled.slots().size())
        .filter(s -> compiled.slots().get(s).kind() == Slot.Kind.OUTSIDE)
        .forEach(complements::add);
    List<String> names = compiled.slots().stream().map(ScanGeometryLoader::name).toList();
    return new ScanGeometry(compiled.scene(), names, complements, quantities, detectors);
  }

  private void addQuantities(Detector detector, List<Quantity> quantities) {
    String whole = "decay:" + detector.name();
    quantities.add(
        new Quantity(
            whole,
            detector.regions().stream()
                .map(region -> slot(detector.name(), region.name(), Slot.Kind.REGION))
                .toList()));
    detector
        .regions()
        .forEach(region ->
            quantities.add(
                new Quantity(
                    whole + "/" + region.name(),
                    List.of(slot(detector.name(), region.name(), Slot.Kind.REGION)))));
    for (ParentRegion parent : detector.parents()) {
      quantities.add(
          new Quantity(
              whole + "/" + parent.name(),
              parent.of().stream()
                  .map(name -> slot(detector.name(), name, Slot.Kind.REGION))
                  .toList()));
    }
    for (Slot slot : compiled.slots()) {
      if (slot.kind() == Slot.Kind.OUTSIDE && slot.detector().equals(detector.name())) {
        quantities.add(
            new Quantity(
                whole + "/" + slot.region(),
                List.of(slot(slot.detector(), slot.region(), slot.kind()))));
      }
    }
  }

  private int slot(String detector, String region, Slot.Kind kind) {
    Integer index = indices.get(new Slot(detector, region, kind));
    if (index == null) {
      throw new IllegalStateException("no slot for " + detector + "/" + region);
    }
    return index;
  }

  private static String name(Slot slot) {
    return slot.region().isEmpty() ? slot.detector() : slot.detector() + "/" + slot.region();
  }

  private static double[] ends(List<Double> range) {
    return new double[] {range.get(0), range.get(1)};
  }
}
