/** Triangles around shapes: exact for plane faces, with inscribed chords for round ones. */
@NullMarked
package io.addra.geometry.export.mesh;

import org.jspecify.annotations.NullMarked;
