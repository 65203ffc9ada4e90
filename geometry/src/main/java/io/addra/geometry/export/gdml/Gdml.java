package io.addra.geometry.export.gdml;

import io.addra.geometry.detector.Detector;
import io.addra.materials.Material;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Writes a detector as GDML: lengths in mm, angles in degrees, the world a cube about the origin in
 * the detector's own frame.
 *
 * <p>Copies share one volume, so a document has fewer {@code volume} elements than the detector has
 * volumes; unfolded, it has as many placements. What follows the last dot of the name of a {@code
 * physvol} is the volume's own name, so that the names on the way down are its path. Reflections
 * are not used: a mirrored volume has mirrored solids. Every solid is exact. A region is an {@code
 * auxiliary} of that type, and so is each of a volume's properties. Mass fractions are divided by
 * their sum.
 */
public final class Gdml {
  private Gdml() {}

  /**
   * Writes a document.
   *
   * @param detector what to write
   * @param around material of the world outside all of the detector's volumes
   * @param out where to, in UTF-8; flushed, not closed
   * @throws UncheckedIOException if it cannot be written
   */
  public static void write(Detector detector, Material around, OutputStream out) {
    try (GdmlXml xml = new GdmlXml(out)) {
      new GdmlWriter(xml, detector, around).write();
    }
  }
}
