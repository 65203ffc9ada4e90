package io.addra.validation.benchmark;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.volume.Volume;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calorimeters with only some of their rings of crystals: rings of one polar angle, left out evenly
 * from the forward to the backward end, so that every part keeps its share.
 */
final class CrystalRings {
  private static final Pattern RING = Pattern.compile("ring-(\\d+)-crystal-.*");

  private CrystalRings() {}

  /**
   * A detector with a share of its rings; ring k stays where the share of k + 1 rings has one more
   * whole ring than that of k.
   *
   * @param share share of the rings that stay, above 0, at most 1
   */
  static Detector thinned(Detector detector, double share) {
    List<Volume> kept =
        detector.volumes().stream().filter(volume -> stays(ring(volume), share)).toList();
    return new Detector(
        detector.name(),
        detector.title(),
        detector.description(),
        detector.regions(),
        detector.parents(),
        kept,
        detector.field(),
        detector.parameters(),
        List.of(),
        detector.hash());
  }

  private static boolean stays(int ring, double share) {
    return Math.floor((ring + 1) * share) > Math.floor(ring * share);
  }

  private static int ring(Volume volume) {
    Matcher name = RING.matcher(volume.name());
    if (!name.matches()) {
      throw new IllegalArgumentException("no crystal of a ring: " + volume.path());
    }
    return Integer.parseInt(name.group(1));
  }
}
