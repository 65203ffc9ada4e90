package io.addra.geometry.export.gdml;

import io.addra.geometry.export.mesh.Mesh;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A solid of GDML, lengths in mm and angles in degrees. Equal solids are written once. */
sealed interface GdmlSolid {

  /**
   * A solid with a tag of its own. Immutable.
   *
   * @param tag its element
   * @param attributes its attributes, without name and units
   * @param children elements in it
   */
  record Primitive(String tag, Map<String, String> attributes, List<Child> children)
      implements GdmlSolid {

    /** Copies the lists. */
    public Primitive {
      attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
      children = List.copyOf(children);
    }
  }

  /**
   * An element in a solid. Immutable.
   *
   * @param tag its element
   * @param attributes its attributes
   */
  record Child(String tag, Map<String, String> attributes) {}

  /**
   * A surface of triangles.
   *
   * @param mesh the triangles (cm)
   */
  record Facets(Mesh mesh) implements GdmlSolid {}

  /**
   * Parts that do not touch, as one solid. Immutable.
   *
   * @param parts two or more, in one frame
   */
  record Parts(List<Primitive> parts) implements GdmlSolid {

    /** Copies the list. */
    public Parts {
      parts = List.copyOf(parts);
    }
  }
}
